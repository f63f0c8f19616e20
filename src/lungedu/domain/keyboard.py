"""The on-screen keyboard without a screen: which plane is shown after a key, and what a key does to a line of text.

`<shift>` holds for one letter; a second touch locks it, a third lets it go. A plane that a key led to stays until
another key leads away. What a reader sees as one letter is put in and taken out as one: a letter with its marks, a
picture of two halves. Lengths and limits are counted as Qt counts them, in units of UTF-16.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lungedu.content.keyboard import Key, Keyboard

_JOINER = "\u200d"
_NON_JOINER = "\u200c"
_SKIN = range(0x1F3FB, 0x1F400)
_FLAG = range(0x1F1E6, 0x1F200)
_TAG = range(0xE0020, 0xE0080)


# -- which plane is shown ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PlaneState:
    """The plane that is shown, and how long for."""

    plane: str
    came_from: str = ""
    """The plane that `<shift>` left and that comes back; empty when the plane stays by itself."""
    locked: bool = False
    """Whether `<shift>` holds until it is touched again, not for one letter."""


def at_first(keyboard: Keyboard) -> PlaneState:
    """As the keyboard comes."""
    return PlaneState(keyboard.planes[0].id)


def shown_after(keyboard: Keyboard, shown: PlaneState, key: Key) -> PlaneState:
    """What is shown after a key. A key that leads nowhere changes nothing."""
    if key.does == "shift":
        return _shifted(keyboard, shown)
    if key.writes:
        return PlaneState(shown.came_from) if shown.came_from and not shown.locked else shown
    return PlaneState(key.does) if keyboard.plane(key.does) else shown


def _shifted(keyboard: Keyboard, shown: PlaneState) -> PlaneState:
    if shown.came_from:
        return PlaneState(shown.came_from) if shown.locked else replace(shown, locked=True)
    plane = keyboard.plane(shown.plane)
    if plane and keyboard.plane(plane.shift):
        return PlaneState(plane.shift, came_from=plane.id)
    base = keyboard.base_of(shown.plane)
    return PlaneState(base.id) if base else shown


# -- what a key does to a line of text --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line of text, split at the cursor."""

    before: str = ""
    after: str = ""
    marked: str = ""
    """What is marked in between, if anything: the next letter takes its place."""

    @property
    def text(self) -> str:
        """All of it."""
        return self.before + self.marked + self.after


def line_after(line: TypedLine, key: Key, limit: int, *, rtl: bool = False) -> TypedLine:
    """The line after a key. What would not fit as a whole is not put in at all. `rtl`: the text runs to the left."""
    if key.writes:
        put_in = TypedLine(line.before + key.writes, line.after)
        return put_in if length(put_in.text) <= limit else line
    match key.does:
        case "backspace" if line.marked:
            return TypedLine(line.before, line.after)
        case "backspace":
            return TypedLine("".join(pieces(line.before)[:-1]), line.after)
        case "clear":
            return TypedLine()
        case "left" | "right":
            return _forward(line) if (key.does == "right") is not rtl else _backward(line)
        case _:
            return line


def _forward(line: TypedLine) -> TypedLine:
    if line.marked:
        return TypedLine(line.before + line.marked, line.after)
    first, *others = pieces(line.after) or [""]
    return TypedLine(line.before + first, "".join(others))


def _backward(line: TypedLine) -> TypedLine:
    if line.marked:
        return TypedLine(line.before, line.marked + line.after)
    *others, last = pieces(line.before) or [""]
    return TypedLine("".join(others), last + line.after)


def length(text: str) -> int:
    """In units of UTF-16, as Qt counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def pieces(text: str) -> list[str]:
    """A text cut into what a reader sees as letters: the parts of Unicode's grapheme clusters that people type (UAX 29;
    Korean typed in parts is left out).
    """
    return list(_pieces(text))


def _pieces(text: str) -> Iterator[str]:
    piece = ""
    for letter in text:
        if piece and not _belongs_to(piece, letter):
            yield piece
            piece = ""
        piece += letter
    if piece:
        yield piece


def _belongs_to(piece: str, letter: str) -> bool:
    code = ord(letter)
    if letter in (_JOINER, _NON_JOINER) or code in _SKIN or code in _TAG:
        return True
    if unicodedata.category(letter) in ("Mn", "Me", "Mc"):
        return True
    if piece.endswith(_JOINER):
        return unicodedata.category(letter) == "So"  # a family of several people; letters are not glued by a joiner
    return code in _FLAG and len(piece) == 1 and ord(piece) in _FLAG
