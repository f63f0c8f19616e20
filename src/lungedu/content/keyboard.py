"""An on-screen keyboard: planes with rows of keys. `keyboards/<id>.yaml`; independent of how a key looks.

A row is a string with a space between keys: `<shift:1.5> z x c v <backspace:1.5>`. An entry in angle
brackets is an action or the id of a plane, with the key's width after the colon; anything else is typed literally. For
more control, a row is a list and a key a group of fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from lungedu.content.model import Id, Model, Plain, PlainOrNone

ACTIONS = ("backspace", "space", "shift", "clear", "done", "left", "right", "gap")
"""Actions of keys, besides opening a plane. `gap` is an empty space, not a key."""
LONGEST_ROW = 13
"""Maximum width of a row, in key widths: what fingers can hit in the smallest window."""
MOST_ROWS = 5

_IN_BRACKETS = re.compile(r"<([a-z0-9-]+)(?::([0-9]+(?:\.[0-9]+)?))?>")


def _one_key(token: object) -> object:
    """Parse a key: `<shift:1.5>` is an action with its width; `q` types itself."""
    if not isinstance(token, str):
        return token
    match = _IN_BRACKETS.fullmatch(token)
    if match:
        return {"does": match[1], "width": match[2] or 1}
    if token.startswith("<") and len(token) > 1:
        raise ValueError(f"{token!r} is no key: write <shift>, or <shift:1.5> with its width; "
                         f"a text that begins so is written as {{types: '{token}'}}")
    return {"types": token}


def _keys(row: object) -> object:
    """Parse a row into its keys."""
    tokens = row.split() if isinstance(row, str) else row
    return [_one_key(token) for token in tokens] if isinstance(tokens, list | tuple) else tokens


class Key(Model):
    """One key: it types a text or performs an action."""

    types: str = ""
    does: str = ""
    """One of `ACTIONS`, or the id of a plane that it leads to."""
    width: Annotated[float, Field(ge=0.25, le=LONGEST_ROW)] = 1
    """In widths of a letter's key."""
    shows: str = ""
    """Its label, if that is not what it types: a combining mark that needs a base letter."""
    spoken: PlainOrNone = ""
    """Its accessible name, if the label is not enough; see also `Keyboard.spoken`."""

    @model_validator(mode="after")
    def _types_or_does(self) -> Self:
        if bool(self.types) == bool(self.does):
            raise ValueError("a key types something or does something, and not both")
        if self.width < 1 and self.does != "gap":
            raise ValueError(f"the key {self.types or self.does!r} is too narrow for a finger: its width is at least 1")
        return self

    @property
    def writes(self) -> str:
        """The text that it inserts at the cursor; empty for other actions."""
        return " " if self.does == "space" else self.types

    @property
    def is_gap(self) -> bool:
        """Whether it is an empty space."""
        return self.does == "gap"


Row = Annotated[tuple[Key, ...], Field(min_length=1),
                BeforeValidator(_keys, json_schema_input_type=str | list[str | Key])]


class Plane(Model):
    """One layer of the keyboard: letters, capitals, digits."""

    id: Id
    name: Plain
    """Announced when the plane appears."""
    sign: str = ""
    """Label of the keys that lead here: ABC."""
    shift: str = ""
    """Id of the plane that `<shift>` opens. From there, `<shift>` returns."""
    rows: Annotated[tuple[Row, ...], Field(min_length=1, max_length=MOST_ROWS)]

    @property
    def keys(self) -> Iterator[Key]:
        """Every key, in reading order."""
        return (key for row in self.rows for key in row if not key.is_gap)

    @property
    def width(self) -> float:
        """Width of the longest row, in widths of a letter's key."""
        return max(width_of(row) for row in self.rows)


class SpokenSign(Model):
    """The spoken name of a sign."""

    sign: Annotated[str, Field(min_length=1)]
    name: Plain


class Keyboard(Model):
    """A keyboard. The first plane is the initial one."""

    id: Id
    name: Plain
    language: Annotated[str, Field(pattern=r"^([a-z]{2,3}(-[A-Za-z0-9]+)*)?$")] = ""
    """Whose letters these are, as in `en` or `pt-BR`; empty for digits alone."""
    direction: Literal["ltr", "rtl"] = "ltr"
    """`rtl`: the first key of a row is on the right."""
    planes: Annotated[tuple[Plane, ...], Field(min_length=1)]
    spoken: tuple[SpokenSign, ...] = ()
    """Names of signs for screen readers: *question mark*."""

    def plane(self, plane_id: str) -> Plane | None:
        """A plane, by its id."""
        return next((plane for plane in self.planes if plane.id == plane_id), None)

    def base_of(self, plane_id: str) -> Plane | None:
        """The plane whose `<shift>` leads to this one."""
        return next((plane for plane in self.planes if plane.shift == plane_id), None)

    def spoken_name(self, key: Key) -> str:
        """The accessible name of a typing key: its own, that of its sign, or the sign itself."""
        return key.spoken or next((sign.name for sign in self.spoken if sign.sign == key.types), "") or key.types

    @property
    def most_rows(self) -> int:
        """The largest number of rows in a plane."""
        return max(len(plane.rows) for plane in self.planes)

    @property
    def width(self) -> float:
        """Width of the longest row of all planes, in widths of a letter's key."""
        return max(plane.width for plane in self.planes)


def width_of(row: tuple[Key, ...]) -> float:
    """Width of a row, in widths of a letter's key."""
    return sum(key.width for key in row)
