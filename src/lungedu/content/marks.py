"""The mark on a string field that says what it is. Apart from `model`, so that the first screen needs no pydantic."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """What a string is: `inline`, `plain`, `alt`, or the kind of id it refers to."""

    kind: str
