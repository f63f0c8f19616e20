"""A nurse's ordered list of topics, with notes and teach-back prompts. It names topics, never patients."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lungedu.content.model import Id, Inline, InlineOrNone, Link, Model, Plain


class Prompt(Model):
    """A teach-back question, and what a good answer contains."""

    ask: Plain
    good: Inline


class PlanItem(Model):
    """One item to show."""

    shows: Link
    at: str = ""
    """Where on the page it begins: a heading, as an id (*How it works*: `how-it-works`), or the id of a chart."""
    step: Annotated[int, Field(ge=1)] | None = None
    """The step of a moving picture, or the card of a walk, that it begins with."""
    numbers: bool | None = None
    """Whether numbers on survival are shown from here on; None leaves them as they are."""
    minutes: Annotated[int, Field(ge=1, le=60)]
    notes: InlineOrNone = ""
    prompts: tuple[Prompt, ...] = ()


class Plan(Model):
    """`plans/<id>.yaml`."""

    id: Id
    title: Plain
    summary: Plain
    items: Annotated[tuple[PlanItem, ...], Field(min_length=1)]
