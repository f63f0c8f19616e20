"""The change log of the evidence: results and approvals as they came out, and corrections in this app."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lungedu.content.evidence import IsoDate
from lungedu.content.model import FactId, Inline, Model, UnknownId, ValueRefOrNone


class Change(Model):
    """One change."""

    at: ValueRefOrNone = ""
    """The fact value with the date on which it came out."""
    on: Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = ""
    """The date of a change of this app, which is not a fact."""
    kind: Literal["result", "approval", "look", "app"]
    """A result; an approval; something pending, such as a request or an early look; a change of this app."""
    text: Inline
    facts: tuple[FactId, ...] = ()
    unknown: tuple[UnknownId, ...] = ()


class Changes(Model):
    """`evidence/changes.yaml`, newest first."""

    as_of: IsoDate
    changes: Annotated[tuple[Change, ...], Field(min_length=1)]
