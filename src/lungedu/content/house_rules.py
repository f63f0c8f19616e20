"""Rules that the checks apply to patient text: names with digits, refused words, reading grades."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator

from lungedu.content.model import Model


def _compiles(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"this is no regular expression: {error}") from error
    return pattern


Pattern = Annotated[str, AfterValidator(_compiles)]


class AllowedWord(Model):
    """An exception for a refused word in one text, with the reason."""

    word: str
    where: str
    """A piece of the text that may contain it."""
    reason: str


class ReadingGrades(Model):
    """Flesch-Kincaid grades of a whole topic."""

    target: float = 6
    limit: float = 8


class HouseRules(Model):
    """`checks.yaml`."""

    names_with_digits: tuple[Pattern, ...]
    """Regular expressions of names that may be typed with their digits."""
    refused_words: tuple[Pattern, ...]
    """Regular expressions of words that must not be used."""
    allowed: tuple[AllowedWord, ...] = ()
    reading: ReadingGrades = ReadingGrades()
