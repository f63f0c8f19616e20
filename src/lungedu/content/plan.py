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
    minutes: Annotated[int, Field(ge=1, le=60)]
    notes: InlineOrNone = ""
    prompts: tuple[Prompt, ...] = ()


class Plan(Model):
    """`plans/<id>.yaml`."""

    id: Id
    title: Plain
    summary: Plain
    items: Annotated[tuple[PlanItem, ...], Field(min_length=1)]
