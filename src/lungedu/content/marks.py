"""The mark that says what a string field contains. Apart from `model`, so that the first screen needs no pydantic."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """Marks a string field: `inline`, `plain`, `alt`, or the kind of id it refers to."""

    kind: str
