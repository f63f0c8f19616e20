"""When to call for help: a fixed list, with slots for the clinic's numbers. It asks nothing and sorts nobody."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

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
    phone: str = ""
    """Which number to call: the id of one of the slots. It stands beside the title on a card of paper."""
    short: InlineOrNone = ""
    """All signs and what to do, in a few lines, for a card on paper; the full texts stand there when it is empty."""
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
    short: InlineOrNone = ""
    """What counts above all, for a card on paper; the summary stands there when it is empty."""
    levels: Annotated[tuple[Level, ...], Field(min_length=1)]
    phones: Annotated[tuple[Phone, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _phones_are_there(self) -> Self:
        known = [phone.id for phone in self.phones]
        for level in self.levels:
            if level.phone and level.phone not in known:
                there = ", ".join(known)
                raise ValueError(f"the level {level.id!r} names the phone {level.phone!r}; there are {there}")
        return self
