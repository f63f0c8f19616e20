"""Charts of evidence. `charts/<id>.yaml`, one per file; pages and trial walks refer to them by id.

A chart refers to values of facts and never contains a figure of evidence. The only curve with figures in its own file
is `practice`, which is made up and says so. The module of the same name in `diagram/charts` draws each kind.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lungedu.content.model import (
    FactId,
    Id,
    Inline,
    InlineOrNone,
    Model,
    Plain,
    PlainOrNone,
    SymbolId,
    SymbolIdOrNone,
    UnknownId,
    UnknownIdOrNone,
    ValueRef,
    ValueRefOrNone,
)

HALF = 50
"""Half of 100 people."""

Arm = Annotated[int, Field(ge=0, le=1)]
"""Index of one of the two groups of a trial, which differ in color and shape."""


class ChartBase(Model):
    """Fields of every chart."""

    id: Id
    title: Plain
    """Above the chart: a question, or what it shows."""
    about: PlainOrNone = ""
    """A second line: the time span, what was counted."""
    behind: Literal["", "survival"] = ""
    """`survival`: hidden until *Show me the numbers*, wherever it is used."""
    says: InlineOrNone = ""
    """One sentence below the chart: what it means."""
    tags: tuple[Plain, ...] = ()
    """What kind of result it is: *early look*, *one country*."""
    facts: tuple[FactId, ...] = ()
    unknown: tuple[UnknownId, ...] = ()


class PeopleGroup(Model):
    """One group of 100 people. `value` is a percent or a count of 100."""

    label: Plain
    value: ValueRef


class People(ChartBase):
    """100 people for each group, filled from the same corner in the same order."""

    kind: Literal["people"]
    counted: Plain
    """What the filled people share: *alive*."""
    others: Plain
    """What the others share: *not alive*."""
    groups: Annotated[tuple[PeopleGroup, ...], Field(min_length=1, max_length=2)]
    difference: ValueRefOrNone = ""


class Range(Model):
    """One row: a value with its interval, or `unknown`, the entry that says that no interval was found."""

    label: Inline
    value: ValueRef
    arm: Arm | None = None
    unknown: UnknownIdOrNone = ""
    note: PlainOrNone = ""
    """A few words below the label."""


class Ranges(ChartBase):
    """Values with their intervals on one axis. Ratios: with the line of no difference, on a scale of factors."""

    kind: Literal["ranges"]
    scale: Literal["ratio", "months"]
    measure: Plain
    """What the axis measures."""
    lower: PlainOrNone = ""
    """What a ratio under 1 means; and one over 1. Both, or neither."""
    higher: PlainOrNone = ""
    rows: Annotated[tuple[Range, ...], Field(min_length=1)]


class Point(Model):
    """A count of 100 at a point in time."""

    at: ValueRef
    """In months."""
    value: ValueRef


class PointSeries(Model):
    """The published points of one group, earliest first; and its median, the month at which half are left."""

    label: Plain
    points: Annotated[tuple[Point, ...], Field(min_length=1)]
    median: ValueRefOrNone = ""


class Points(ChartBase):
    """Counts of 100 at the months for which they were published; nothing is drawn in between."""

    kind: Literal["points"]
    counted: Plain
    groups: Annotated[tuple[PointSeries, ...], Field(min_length=1, max_length=2)]
    median_unknown: UnknownIdOrNone = ""
    """The entry that says that no interval of the medians was found."""


class Ask(Model):
    """A question about the practice curve: the count of one group at a month, or the month when half are left."""

    id: Id
    ask: Plain
    arm: Arm = 0
    at_month: Annotated[int, Field(ge=0, le=60)] | None = None
    """None: when are half left?"""
    offers: Annotated[tuple[int, ...], Field(min_length=2, max_length=4)]
    """The answers to choose from; one of them is right."""
    right: Plain
    not_quite: Plain


class MadeUpLine(Model):
    """One line of a made-up curve: month and people of 100, earliest first."""

    label: Plain
    points: Annotated[tuple[tuple[Annotated[int, Field(ge=0, le=60)], Annotated[int, Field(ge=0, le=100)]], ...],
                      Field(min_length=2)]


    def count(self, month: float) -> int:
        """How many of 100 are left at a month: a step function."""
        return next((count for at, count in reversed(self.points) if at <= month), self.points[0][1])

    @property
    def half(self) -> int | None:
        """The first month at which half or fewer are left; None when more are left to the end."""
        return next((month for month, count in self.points if count <= HALF), None)


class Practice(ChartBase):
    """A made-up curve to practice on."""

    kind: Literal["practice"]
    counted: Plain
    made_up: Plain
    """Says on the picture itself that it is made up."""
    groups: Annotated[tuple[MadeUpLine, ...], Field(min_length=1, max_length=2)]
    asks: Annotated[tuple[Ask, ...], Field(min_length=1)]

    def answer(self, ask: Ask) -> int | None:
        """The right answer: a count of 100, or a month."""
        line = self.groups[ask.arm]
        return line.half if ask.at_month is None else line.count(ask.at_month)

    def filled(self, ask: Ask, text: str) -> str:
        """Fill in `{month}`, `{answer}` and `{rest}` in a text of a question."""
        answer = self.answer(ask) or 0
        for name, value in (("month", ask.at_month or 0), ("answer", answer), ("rest", 100 - answer)):
            text = text.replace("{" + name + "}", str(value))
        return text


class Layer(Model):
    """A stratum: its people are drawn separately, so that both groups get equally many of them."""

    label: Inline
    each: ValueRef
    """How many of them each group got."""


class Draw(ChartBase):
    """A draw into two groups, person by person or all at once, as often as one likes."""

    kind: Literal["draw"]
    total: ValueRef
    each: ValueRef
    """People in each group."""
    groups: tuple[Plain, Plain]
    layer: Layer
    """The people of the first layer; all others are the second."""
    other_layer: Inline


class Course(Model):
    """What one group was given."""

    label: Plain
    antibody: Plain
    symbol: SymbolId


class Calendar(ChartBase):
    """Treatment over time: cycles with chemo, then the antibody alone."""

    kind: Literal["calendar"]
    cycle: ValueRef
    """Weeks between infusions."""
    cycles: ValueRef
    """Cycles with chemo."""
    then: ValueRef
    """Maximum number of months of the antibody alone."""
    chemo: Plain
    chemo_symbol: SymbolId
    alone: Plain
    courses: Annotated[tuple[Course, ...], Field(min_length=1, max_length=2)]


class Box(Model):
    """One stage of a flow."""

    title: Inline
    text: InlineOrNone = ""
    symbol: SymbolIdOrNone = ""
    arm: Arm | None = None
    facts: tuple[FactId, ...] = ()


class Flow(ChartBase):
    """Stages from top to bottom; those of one row are side by side."""

    kind: Literal["flow"]
    rows: Annotated[tuple[Annotated[tuple[Box, ...], Field(min_length=1, max_length=2)], ...], Field(min_length=2)]


class Tile(Model):
    """One entry of a column."""

    text: Inline
    symbol: SymbolIdOrNone = ""
    facts: tuple[FactId, ...] = ()
    unknown: tuple[UnknownId, ...] = ()


class TileColumn(Model):
    """Tiles below a heading. `mark` is a sign before each."""

    title: PlainOrNone = ""
    mark: Literal["", "yes", "no", "open"] = ""
    tiles: Annotated[tuple[Tile, ...], Field(min_length=1)]


class Tiles(ChartBase):
    """Small pictures with text, in one to three columns."""

    kind: Literal["tiles"]
    columns: Annotated[tuple[TileColumn, ...], Field(min_length=1, max_length=3)]


class Stretch(Model):
    """A period."""

    label: Inline
    start: ValueRef
    end: ValueRef


class Moment(Model):
    """Something that happened on a date."""

    label: Inline
    at: ValueRef
    symbol: SymbolIdOrNone = ""
    facts: tuple[FactId, ...] = ()


class Times(ChartBase):
    """A timeline; what has no date yet is at the end, with an open mark."""

    kind: Literal["times"]
    stretches: tuple[Stretch, ...] = ()
    moments: Annotated[tuple[Moment, ...], Field(min_length=1)]
    still_open: InlineOrNone = ""


Chart = Annotated[People | Ranges | Points | Practice | Draw | Calendar | Flow | Tiles | Times,
                  Field(discriminator="kind")]
