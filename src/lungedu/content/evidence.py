"""Facts and sources: every number is stated once, here, with its source and its certainty."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lungedu.content.model import Id, Inline, InlineOrNone, Model, Plain, PlainOrNone, SourceId, ValueRef

IsoDate = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]

Certainty = Literal["peer-reviewed", "regulator", "conference", "company", "news", "patient-org"]
"""The kind of source that supports a fact; `ui.yaml` has a plain text for each."""

Tag = Literal["early look", "one country", "one trial", "company figure", "meeting report", "one report",
              "laboratory finding", "single source", "read second hand"]
"""Short tags of a result (presentation rule 16)."""


class FactValue(Model):
    """One figure of a fact, with its unit and its interval."""

    id: Id
    measure: Plain
    """What was measured: *alive at 24 months*."""
    value: str
    """As published, in text: `64.7`, `2026-05-31`, `not reached`."""
    unit: str
    """`%`, `per 100`, `months`, `people`, `ratio`, `date`, …"""
    arm: PlainOrNone = ""
    """The group of the trial it belongs to."""
    exact: str = ""
    """The unrounded figure, if `value` is rounded."""
    low: str = ""
    high: str = ""
    """The ends of the 95 % confidence interval."""
    p: str = ""
    note: str = ""
    """For authors; never shown to patients."""
    difference_of: tuple[str, ...] = ()
    """Ids of two values of the same fact that this one is the difference of, after rounding. Checked."""
    sum_of: tuple[str, ...] = ()
    """Ids of values of the same fact that add up to this one; one may be named twice. Checked."""
    part_of: tuple[ValueRef, ...] = ()
    """Two counts, `fact.value` each: this percent is the first of the second. Checked."""


class Locator(Model):
    """A source, and the location in it."""

    id: SourceId
    locator: str


class Fact(Model):
    """A claim: one or two plain sentences, their values, their sources, their date, how certain it is."""

    id: Id
    topic: str
    statement: Inline
    values: tuple[FactValue, ...] = ()
    sources: Annotated[tuple[Locator, ...], Field(min_length=1)]
    as_of: IsoDate
    certainty: Certainty
    behind: Literal["", "survival"] = ""
    """`survival` if the statement or a value says how many people lived, or for how long."""
    tags: tuple[Tag, ...] = ()
    limits: InlineOrNone = ""
    """What the source cannot tell, in plain words."""
    note: str = ""
    """For authors; never shown to patients."""

    def value(self, value_id: str) -> FactValue | None:
        """A value by its id; None if there is none."""
        return next((value for value in self.values if value.id == value_id), None)


class Unknown(Model):
    """Something that is not known, and where we searched for it."""

    id: Id
    statement: Inline
    tried: tuple[str, ...] = ()


class Evidence(Model):
    """`evidence/facts.yaml`."""

    as_of: IsoDate
    recheck_after_days: int = 90
    facts: tuple[Fact, ...]
    unknown: tuple[Unknown, ...] = ()


class Source(Model):
    """A publication. Titles and publishers are names, so they may contain digits."""

    id: Id
    short: str = ""
    """Two to six words for a button: *The Lancet 2025*."""
    title: str
    publisher: str
    year: str
    date: str = ""
    kind: str
    url_or_id: str = ""
    language: str = "en"
    peer_reviewed: bool = False
    note: str = ""

    @property
    def name(self) -> str:
        """The label of its button."""
        return self.short or f"{self.publisher} {self.year}"


class Sources(Model):
    """`evidence/sources.yaml`."""

    as_of: IsoDate
    sources: tuple[Source, ...]
