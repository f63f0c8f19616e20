"""When to call for help: a fixed list, with slots for the clinic's numbers. It asks nothing and sorts nobody."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lungedu.content.model import FactId, Id, Inline, InlineOrNone, Model, Plain


class Sign(Model):
    """One sign to call about."""

    text: Inline
    why: InlineOrNone = ""
    facts: Annotated[tuple[FactId, ...], Field(min_length=1)]


class Level(Model):
    """How soon to call, and the signs."""

    id: Id
    title: Plain
    action: Inline
    short: Plain
    """All signs in a line or two, for a card on paper."""
    signs: Annotated[tuple[Sign, ...], Field(min_length=1)]


class Phone(Model):
    """A slot for a number; the clinic fills it in."""

    id: Id
    label: Plain
    number: str = ""


class WarningSigns(Model):
    """`warning_signs.yaml`."""

    title: Plain
    summary: Inline
    levels: Annotated[tuple[Level, ...], Field(min_length=1)]
    phones: Annotated[tuple[Phone, ...], Field(min_length=1)]
