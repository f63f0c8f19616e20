"""A walk through a trial, card by card: each has a picture and few words. `walks/<id>.yaml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lungedu.content.model import (
    ChartId,
    FactId,
    Id,
    Inline,
    InlineOrNone,
    Link,
    LinkOrNone,
    Model,
    Plain,
    TrialId,
    UnknownId,
)
from lungedu.content.topic import Review

MOST_WORDS = 60
"""Limit for a card's text."""


class Card(Model):
    """One card."""

    id: Id
    title: Plain
    text: Inline
    hint: InlineOrNone = ""
    """What one can do with the chart on screen; left out on paper."""
    chart: ChartId
    facts: tuple[FactId, ...] = ()
    unknown: tuple[UnknownId, ...] = ()
    more: LinkOrNone = ""
    """Link to a page with more detail."""

    @property
    def on_screen(self) -> str:
        """The text with its hint."""
        return f"{self.text} {self.hint}".strip()


class Walk(Model):
    """A walk through one trial."""

    id: Id
    title: Plain
    summary: Plain
    trial: TrialId
    review: Review = Review()
    cards: Annotated[tuple[Card, ...], Field(min_length=1, max_length=12)]
    related: tuple[Link, ...] = ()
    """Pages to continue with after the last card."""
