"""What each drawing of `art/parts` looks like from afar: where labels, touch and a stand-in need no drawing.

`art/symbols.yaml` holds plain strings of numbers (`"x,y x,y …"`): there are many, and YAML reads one string faster than
a hundred numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator, Field

from lungedu.content.model import Id, Model


def _numbers(value: object) -> object:
    """`"-230 -230 460 460"` as its numbers."""
    if not isinstance(value, str):
        return value
    try:
        return tuple(float(word) for word in value.split())
    except ValueError as error:
        raise ValueError(f"{value!r} must be numbers with spaces between") from error


def _points(value: object) -> object:
    """`"0,30 6,-60"` as its points."""
    if not isinstance(value, str):
        return value
    try:
        return tuple((float(x), float(y)) for x, y in (pair.split(",") for pair in value.split()))
    except ValueError as error:
        raise ValueError(f"{value!r} must be points like 12,-30 with spaces between") from error


Box = Annotated[tuple[float, float, float, float], BeforeValidator(_numbers, json_schema_input_type=str)]
"""Left, top, width and height, in the symbol's units."""
Points = Annotated[tuple[tuple[float, float], ...], BeforeValidator(_points, json_schema_input_type=str)]
Anchor = Annotated[tuple[float, float, float], BeforeValidator(_numbers, json_schema_input_type=str)]
"""x, y and turn."""


class SymbolShape(Model):
    """One drawing from afar."""

    id: Id
    box: Box
    outline: Annotated[Points, Field(min_length=3)]
    """The convex hull of what is drawn."""
    anchors: Mapping[str, Anchor] = Field(default_factory=dict)
    along: Points = ()
    """The line that it grows along, from its foot; empty when it does not grow."""
    width: float = 0
    """How wide a brush along that line covers it."""


class Symbols(Model):
    """`art/symbols.yaml`."""

    symbols: tuple[SymbolShape, ...]
