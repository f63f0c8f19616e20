"""Builds the plain dataclasses of the first screen from a tree, without pydantic.

It accepts only valid data and otherwise raises `QuickBuildError`; the caller then runs the full validation, which
reports what is wrong. docs/decisions/0004 has the reason and the figures.
"""

from __future__ import annotations

import dataclasses
import types
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from lungedu.base.errors import LungeduError
from lungedu.base.shapes import Shape

T = TypeVar("T")


class QuickBuildError(LungeduError):
    """The data does not match exactly."""


def build(cls: type[T], data: object) -> T:
    """Build a frozen dataclass from a tree of dicts, lists and strings. Raises `QuickBuildError`."""
    built = _build(cls, data)
    assert isinstance(built, cls)
    return built


def _build(kind: Any, data: object) -> Any:
    marks = getattr(kind, "__metadata__", ())
    if marks:
        built = _build(get_args(kind)[0], data)
        if all(mark.accepts(built) for mark in marks if isinstance(mark, Shape)):
            return built
        raise QuickBuildError
    if kind is str:
        if isinstance(data, str):
            return " ".join(data.split()) if "\n" in data else data.strip()
        raise QuickBuildError
    if get_origin(kind) is tuple:
        if not isinstance(data, list):
            raise QuickBuildError
        item = get_args(kind)[0]
        return tuple(_build(item, entry) for entry in data)
    if dataclasses.is_dataclass(kind) and isinstance(data, dict):
        return _dataclass(kind, data)
    raise QuickBuildError


def _dataclass(cls: Any, data: dict[str, object]) -> object:
    hints = get_type_hints(cls, include_extras=True)
    fields = {field.name: field for field in dataclasses.fields(cls)}
    if data.keys() - fields.keys():
        raise QuickBuildError
    values = {}
    for name, field in fields.items():
        if name in data:
            values[name] = _build(hints[name], data[name])
        elif isinstance(field.default, types.NoneType) or field.default is dataclasses.MISSING:
            raise QuickBuildError
    return cls(**values)
