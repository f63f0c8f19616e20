"""The quick way from a tree to the plain dataclasses of the first screen, without pydantic.

It builds only what is exactly right and otherwise raises `QuickBuildError`; the caller then takes the thorough way,
which says what is wrong. docs/decisions/0004 has the reason and the figures.
"""

from __future__ import annotations

import dataclasses
import types
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from lungedu.base.errors import LungeduError
from lungedu.base.shapes import Shape

T = TypeVar("T")


class QuickBuildError(LungeduError):
    """The data are not exactly of that shape."""


def build(cls: type[T], data: object) -> T:
    """A frozen dataclass from a tree of dicts, lists and strings."""
    built = _build(cls, data)
    assert isinstance(built, cls)
    return built


def _build(wanted: Any, data: object) -> Any:
    marks = getattr(wanted, "__metadata__", ())
    if marks:
        built = _build(get_args(wanted)[0], data)
        if all(mark.accepts(built) for mark in marks if isinstance(mark, Shape)):
            return built
        raise QuickBuildError
    if wanted is str:
        if isinstance(data, str):
            return " ".join(data.split()) if "\n" in data else data.strip()
        raise QuickBuildError
    if get_origin(wanted) is tuple:
        if not isinstance(data, list):
            raise QuickBuildError
        item = get_args(wanted)[0]
        return tuple(_build(item, entry) for entry in data)
    if dataclasses.is_dataclass(wanted) and isinstance(data, dict):
        return _dataclass(wanted, data)
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
