"""Reading grades: Flesch-Kincaid of the running text of each file that patients read, drug names and all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lungedu.content.model import parts_of
from lungedu.content.problem import Problem
from lungedu.loading import files
from lungedu.loading.checks.everything import Everything
from lungedu.loading.syllables import syllables

READ_BY_PATIENTS = ("topics/", "diagrams/", "faq/", "trials/", "quiz/", files.GLOSSARY, files.WARNING_SIGNS,
                    files.NEWS_CHECK, files.VISIT_QUESTIONS)
_SENTENCE_END = re.compile(r"(?<=[.!?:])\s+")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")


@dataclass(frozen=True)
class Grade:
    """The reading grade of a file, and on how many words it stands."""

    file: str
    grade: float
    words: int


def grades(everything: Everything) -> Iterator[Grade]:
    """The grade of each file that patients read."""
    for file, model in everything.models.items():
        if file.startswith(READ_BY_PATIENTS):
            sentences = [words for part in parts_of(model) if part.mark == "inline"
                         for words in _sentences(everything.library.plain(part.text))]
            if sentences:
                yield Grade(file, reading_grade(sentences), sum(map(len, sentences)))


def grades_are_low(everything: Everything, _: date) -> Iterator[Problem]:
    """Over the limit is refused; over the target is a warning."""
    rules = everything.rules.reading
    for grade in grades(everything):
        tree = everything.trees[grade.file]
        if grade.grade > rules.limit:
            yield tree.problem((), f"the reading grade is {grade.grade:.1f}; {rules.limit:g} is the most",
                               "shorter sentences, shorter words, one idea each")
        elif grade.grade > rules.target:
            yield tree.problem((), f"the reading grade is {grade.grade:.1f}; the target is {rules.target:g}",
                               "shorter sentences, shorter words", warning=True)


def reading_grade(sentences: list[list[str]]) -> float:
    """Flesch-Kincaid grade level (Kincaid and others, 1975) of sentences, each a list of words."""
    words = sum(map(len, sentences))
    spoken = sum(syllables(word) for sentence in sentences for word in sentence)
    return 0.39 * words / len(sentences) + 11.8 * spoken / words - 15.59


def _sentences(text: str) -> Iterator[list[str]]:
    for sentence in _SENTENCE_END.split(text):
        words = _WORD.findall(sentence)
        if len(words) > 2:
            yield words
