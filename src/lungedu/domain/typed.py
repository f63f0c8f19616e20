"""What a person types or pastes, as one line of letters that can be shown."""

from __future__ import annotations

import unicodedata

_ENDS_OF_LINES = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Signs that cannot be seen and turn the direction of what follows."""
_NOT_SHOWN = ("Cc", "Cs")
"""Control characters, and halves of letters without their other half."""


def on_one_line(text: str) -> str:
    """A text without what cannot be shown; ends of lines and tabs become spaces. What is a line already stays as it
    is, letter by letter, so that nothing moves under the hands of someone who types.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(sign) for sign in text)


def _shown(sign: str) -> str:
    if sign in _ENDS_OF_LINES:
        return " "
    return "" if sign in _TURNS or unicodedata.category(sign) in _NOT_SHOWN else sign
