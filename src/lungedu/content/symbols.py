"""Outlines of the drawings in `art/parts`, so that labels, touch and placeholders need not load a drawing.

`art/symbols.yaml` contains numbers as strings (`"x,y x,y …"`): there are many, and YAML reads one string faster than a
hundred numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator, Field

from lungedu.content.model import Id, Model


def _numbers(value: object) -> object:
    """Parse `"-230 -230 460 460"`."""
    if not isinstance(value, str):
        return value
    try:
        return tuple(float(word) for word in value.split())
    except ValueError as error:
        raise ValueError(f"{value!r} must be numbers with spaces between") from error


def _points(value: object) -> object:
    """Parse `"0,30 6,-60"`."""
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
    """The shape of one drawing."""

    id: Id
    box: Box
    outline: Annotated[Points, Field(min_length=3)]
    """The convex hull of the drawing."""
    anchors: Mapping[str, Anchor] = Field(default_factory=dict)
    along: Points = ()
    """The line along which it grows, from its base; empty if it does not grow."""
    width: float = 0
    """Width of a stroke along that line that covers the drawing."""


class Symbols(Model):
    """`art/symbols.yaml`."""

    symbols: tuple[SymbolShape, ...]
