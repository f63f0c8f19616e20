"""An on-screen keyboard: planes of rows of keys. `keyboards/<id>.yaml`; nothing here knows how a key looks.

A row is a string with a space between keys: `<shift:1.5> z x c v <backspace:1.5>`. What stands in angle brackets does
something or leads to a plane of this id, with its width behind the colon; anything else is typed as it stands. Where
that is not enough, a row is a list, and a key of it a group of fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from lungedu.content.model import Id, Model, Plain, PlainOrNone

ACTIONS = ("backspace", "space", "shift", "clear", "done", "left", "right", "gap")
"""What a key may do besides leading to a plane. `gap` is no key: it keeps its room free."""
LONGEST_ROW = 13
"""Key widths: as many as a finger can tell apart on the smallest window."""
MOST_ROWS = 5

_IN_BRACKETS = re.compile(r"<([a-z0-9-]+)(?::([0-9]+(?:\.[0-9]+)?))?>")


def _one_key(token: object) -> object:
    """`<shift:1.5>` as the fields of a key; `q` as one that types it."""
    if not isinstance(token, str):
        return token
    found = _IN_BRACKETS.fullmatch(token)
    if found:
        return {"does": found[1], "width": found[2] or 1}
    if token.startswith("<") and len(token) > 1:
        raise ValueError(f"{token!r} is no key: write <shift>, or <shift:1.5> with its width; "
                         f"a text that begins so is written as {{types: '{token}'}}")
    return {"types": token}


def _keys(row: object) -> object:
    """A row as its keys."""
    tokens = row.split() if isinstance(row, str) else row
    return [_one_key(token) for token in tokens] if isinstance(tokens, list | tuple) else tokens


class Key(Model):
    """One key: it types, or it does."""

    types: str = ""
    does: str = ""
    """One of `ACTIONS`, or the id of a plane that it leads to."""
    width: Annotated[float, Field(ge=0.25, le=LONGEST_ROW)] = 1
    """In widths of a letter's key."""
    shows: str = ""
    """What stands on it, when that is not what it types: a mark that needs a letter below it."""
    spoken: PlainOrNone = ""
    """What it is called, when what stands on it says little by itself; else see `Keyboard.spoken`."""

    @model_validator(mode="after")
    def _types_or_does(self) -> Self:
        if bool(self.types) == bool(self.does):
            raise ValueError("a key types something or does something, and not both")
        if self.width < 1 and self.does != "gap":
            raise ValueError(f"the key {self.types or self.does!r} is too narrow for a finger: its width is at least 1")
        return self

    @property
    def writes(self) -> str:
        """The text that it puts where the cursor is; empty for a key that does something else."""
        return " " if self.does == "space" else self.types

    @property
    def is_gap(self) -> bool:
        """Whether it is no key at all."""
        return self.does == "gap"


Row = Annotated[tuple[Key, ...], Field(min_length=1),
                BeforeValidator(_keys, json_schema_input_type=str | list[str | Key])]


class Plane(Model):
    """What the keyboard shows at a time: letters, capitals, digits."""

    id: Id
    name: Plain
    """What is said when it comes."""
    sign: str = ""
    """What stands on the keys that lead here: ABC."""
    shift: str = ""
    """The plane that `<shift>` leads to. There, `<shift>` leads back."""
    rows: Annotated[tuple[Row, ...], Field(min_length=1, max_length=MOST_ROWS)]

    @property
    def keys(self) -> Iterator[Key]:
        """Every key, in reading order."""
        return (key for row in self.rows for key in row if not key.is_gap)

    @property
    def width(self) -> float:
        """Of the longest row, in widths of a letter's key."""
        return max(width_of(row) for row in self.rows)


class SpokenSign(Model):
    """What a sign is called."""

    sign: Annotated[str, Field(min_length=1)]
    name: Plain


class Keyboard(Model):
    """All of it. The first plane is the one that is shown first."""

    id: Id
    name: Plain
    language: Annotated[str, Field(pattern=r"^([a-z]{2,3}(-[A-Za-z0-9]+)*)?$")] = ""
    """Whose letters these are, as in `en` or `pt-BR`; empty for digits alone."""
    direction: Literal["ltr", "rtl"] = "ltr"
    """`rtl`: the first key of a row stands at the right, as the first word of a line does."""
    planes: Annotated[tuple[Plane, ...], Field(min_length=1)]
    spoken: tuple[SpokenSign, ...] = ()
    """Names of signs, for those who listen: *question mark*."""

    def plane(self, plane_id: str) -> Plane | None:
        """A plane, by its id."""
        return next((plane for plane in self.planes if plane.id == plane_id), None)

    def base_of(self, plane_id: str) -> Plane | None:
        """The plane whose `<shift>` leads to this one."""
        return next((plane for plane in self.planes if plane.shift == plane_id), None)

    def spoken_name(self, key: Key) -> str:
        """What a key that types is called: its own name, that of its sign, or the sign itself."""
        return key.spoken or next((sign.name for sign in self.spoken if sign.sign == key.types), "") or key.types

    @property
    def most_rows(self) -> int:
        """Of any plane."""
        return max(len(plane.rows) for plane in self.planes)

    @property
    def width(self) -> float:
        """Of the longest row of all, in widths of a letter's key."""
        return max(plane.width for plane in self.planes)


def width_of(row: tuple[Key, ...]) -> float:
    """In widths of a letter's key."""
    return sum(key.width for key in row)
