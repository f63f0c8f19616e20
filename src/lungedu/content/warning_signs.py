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
    """Id of the phone slot to call. A printed card has the number next to the title."""
    short: InlineOrNone = ""
    """All signs and what to do, in a few lines, for a printed card; the full texts are used if empty."""
    signs: Annotated[tuple[Sign, ...], Field(min_length=1)]


class Phone(Model):
    """A slot for a number; the clinic fills it in."""

    id: Id
    label: Plain
    number: str = ""
    optional: bool = False
    """Whether it is left out until the clinic has filled it in."""


class WarningSigns(Model):
    """`warning_signs.yaml`."""

    title: Plain
    summary: Inline
    short: InlineOrNone = ""
    """The main point, for a printed card; the summary is used if empty."""
    levels: Annotated[tuple[Level, ...], Field(min_length=1)]
    phones: Annotated[tuple[Phone, ...], Field(min_length=1)]

    @property
    def slots(self) -> tuple[Phone, ...]:
        """The phones to show: all but optional ones without a number."""
        return tuple(phone for phone in self.phones if phone.number or not phone.optional)

    @property
    def unnamed(self) -> tuple[Phone, ...]:
        """The phones to show that no level names."""
        named = {level.phone for level in self.levels}
        return tuple(phone for phone in self.slots if phone.id not in named)

    @model_validator(mode="after")
    def _phones_are_there(self) -> Self:
        ids = [phone.id for phone in self.phones]
        for level in self.levels:
            if level.phone and level.phone not in ids:
                there = ", ".join(ids)
                raise ValueError(f"the level {level.id!r} names the phone {level.phone!r}; there are {there}")
        return self
