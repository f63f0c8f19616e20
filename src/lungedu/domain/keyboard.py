"""The logic of the on-screen keyboard: which plane follows a key, and what a key does to a line of text.

`<shift>` applies to one letter; a second touch locks it, a third releases it. Any other plane stays until a key opens
another. Text is edited by grapheme: a letter with its combining marks, an emoji of several code points. Lengths are in
UTF-16 units, as in Qt.
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


# -- the current plane ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PlaneState:
    """The current plane, and how long it stays."""

    plane: str
    came_from: str = ""
    """The plane to return to after `<shift>`; empty if the plane stays."""
    locked: bool = False
    """Whether `<shift>` is locked, instead of applying to one letter."""


def at_first(keyboard: Keyboard) -> PlaneState:
    """The initial plane."""
    return PlaneState(keyboard.planes[0].id)


def shown_after(keyboard: Keyboard, state: PlaneState, key: Key) -> PlaneState:
    """The plane after a key; unchanged if the key opens none."""
    if key.does == "shift":
        return _shifted(keyboard, state)
    if key.writes:
        return PlaneState(state.came_from) if state.came_from and not state.locked else state
    return PlaneState(key.does) if keyboard.plane(key.does) else state


def _shifted(keyboard: Keyboard, state: PlaneState) -> PlaneState:
    if state.came_from:
        return PlaneState(state.came_from) if state.locked else replace(state, locked=True)
    plane = keyboard.plane(state.plane)
    if plane and keyboard.plane(plane.shift):
        return PlaneState(plane.shift, came_from=plane.id)
    base = keyboard.base_of(state.plane)
    return PlaneState(base.id) if base else state


# -- what a key does to a line of text --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line of text, split at the cursor."""

    before: str = ""
    after: str = ""
    marked: str = ""
    """The selected text, which the next letter replaces."""

    @property
    def text(self) -> str:
        """The whole line."""
        return self.before + self.marked + self.after


def line_after(line: TypedLine, key: Key, limit: int, *, rtl: bool = False) -> TypedLine:
    """The line after a key. Input that would exceed `limit` is ignored. `rtl`: the text runs to the left."""
    if key.writes:
        longer = TypedLine(line.before + key.writes, line.after)
        return longer if length(longer.text) <= limit else line
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
    """Length in UTF-16 units, as in Qt."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def pieces(text: str) -> list[str]:
    """Split a text into grapheme clusters: the subset of UAX 29 that people type (without decomposed Korean)."""
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
        return unicodedata.category(letter) == "So"  # an emoji sequence; a joiner does not join letters
    return code in _FLAG and len(piece) == 1 and ord(piece) in _FLAG
