"""What changed in the evidence, and when: what came out in the world, and what this app corrected."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lungedu.content.evidence import IsoDate
from lungedu.content.model import FactId, Inline, Model, UnknownId, ValueRefOrNone


class Change(Model):
    """One thing."""

    at: ValueRefOrNone = ""
    """The date of a fact, on which it came out."""
    on: Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = ""
    """The day of a change of this app, which is no fact."""
    kind: Literal["result", "approval", "look", "app"]
    """A result; an approval; what is on the way, such as a request or an early look; a change of this app itself."""
    text: Inline
    facts: tuple[FactId, ...] = ()
    unknown: tuple[UnknownId, ...] = ()


class Changes(Model):
    """`evidence/changes.yaml`, newest first."""

    as_of: IsoDate
    changes: Annotated[tuple[Change, ...], Field(min_length=1)]
