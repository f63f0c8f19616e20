"""What the checks hold patient text to: names that contain digits, words not used, reading grades."""

from __future__ import annotations

from lungedu.content.model import Model


class AllowedWord(Model):
    """A refused word that is allowed in one text, with the reason."""

    word: str
    where: str
    """A piece of the text that may hold it."""
    reason: str


class ReadingGrades(Model):
    """Flesch-Kincaid grades of a whole topic."""

    target: float = 6
    limit: float = 8


class HouseRules(Model):
    """`checks.yaml`."""

    names_with_digits: tuple[str, ...]
    """Regular expressions of names that may be typed with their digits."""
    refused_words: tuple[str, ...]
    allowed: tuple[AllowedWord, ...] = ()
    reading: ReadingGrades = ReadingGrades()
