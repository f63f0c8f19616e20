"""What a person types or pastes: as one line of letters that can be shown, and as bare words to look for."""

from __future__ import annotations

import re
import unicodedata

_ENDS_OF_LINES = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Signs that cannot be seen and turn the direction of what follows."""
_NOT_SHOWN = ("Cc", "Cs")
"""Control characters, and halves of letters without their other half."""
_WORD = re.compile(r"[^\W_]+")
_SHORTENED = re.compile(r"(?<=[a-z])['’`](?:m|ve|ll|d|re|s)\b")
_APOSTROPHE = re.compile(r"['’`]")
_LETTERS_THRICE = re.compile(r"([^\W\d_])\1{2,}")


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


def raw_words(text: str) -> tuple[str, ...]:
    """The words of a text as they stand: small, without accents and apostrophes. *I'm* is *i*, *can't* is *cant*."""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    plain = "".join(sign for sign in folded if not unicodedata.combining(sign))
    plain = _APOSTROPHE.sub("", _SHORTENED.sub("", plain))
    return tuple(_WORD.findall(_LETTERS_THRICE.sub(r"\1\1", plain)))
