"""Cleans typed or pasted text: to one printable line, and to bare words for a search."""

from __future__ import annotations

import re
import unicodedata

_ENDS_OF_LINES = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Invisible characters that change the direction of the following text."""
_UNPRINTABLE = ("Cc", "Cs")
"""Unicode categories to drop: control characters and lone surrogates."""
_WORD = re.compile(r"[^\W_]+")
_SHORTENED = re.compile(r"(?<=[a-z])['’`](?:m|ve|ll|d|re|s)\b")
_APOSTROPHE = re.compile(r"['’`]")
_LETTERS_THRICE = re.compile(r"([^\W\d_])\1{2,}")


def on_one_line(text: str) -> str:
    """Drop unprintable characters; line ends and tabs become spaces. A clean line is returned unchanged, so that the
    cursor does not move while typing.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_printable(sign) for sign in text)


def _printable(sign: str) -> str:
    if sign in _ENDS_OF_LINES:
        return " "
    return "" if sign in _TURNS or unicodedata.category(sign) in _UNPRINTABLE else sign


def raw_words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, without accents and apostrophes. *I'm* gives *i*, *can't* gives *cant*."""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    plain = "".join(sign for sign in folded if not unicodedata.combining(sign))
    plain = _APOSTROPHE.sub("", _SHORTENED.sub("", plain))
    return tuple(_WORD.findall(_LETTERS_THRICE.sub(r"\1\1", plain)))
