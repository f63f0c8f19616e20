"""Letters that no typeface on this device can draw: found, and replaced by a gap to fill in by hand."""

from __future__ import annotations

import re
import unicodedata

GAP = "_____"
"""In place of a word or letters that cannot be drawn; wide enough to write in."""


def uncovered(text: str, covered: frozenset[int]) -> str:
    """The letters of a text that are not in `covered` (code points), each once, in the order of the text.

    >>> uncovered("Hi 你好 你", frozenset(map(ord, "Hi")))
    '你好'
    """
    return "".join(dict.fromkeys(letter for letter in text if is_drawn(letter) and ord(letter) not in covered))


def with_gaps(text: str, covered: frozenset[int]) -> str:
    """The text with a gap in place of each run of letters that are not in `covered`.

    >>> with_gaps("What is 肺癌 here?", frozenset(range(128)))
    'What is _____ here?'
    """
    missing = uncovered(text, covered)
    return re.sub(rf"[{re.escape(missing)}]+", GAP, text) if missing else text


def is_drawn(letter: str) -> bool:
    """Whether a letter has a shape at all. Blanks, controls, joiners and variation selectors have none."""
    return unicodedata.category(letter)[0] not in "ZC" and not 0xFE00 <= ord(letter) <= 0xFE0F
