"""The questions for the next visit, for screen, speech and print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lungedu.domain.visit_list import ANSWERED, GOOD, OWN

if TYPE_CHECKING:
    from lungedu.content.library import Library
    from lungedu.content.visit_questions import VisitQuestion


@dataclass(frozen=True, slots=True)
class VisitItem:
    """One question of the list."""

    name: str
    """Its name in the session's state."""
    text: str
    why: str = ""
    """Why people ask it: inline text; empty for questions of answers and for the reader's own."""


def visit_items(library: Library, names: Iterable[str]) -> tuple[VisitItem, ...]:
    """The questions of a list, in order, without those whose content no longer exists."""
    return tuple(item for name in names if (item := _item(library, name)) is not None)


def _item(library: Library, name: str) -> VisitItem | None:
    if name.startswith(OWN):
        return VisitItem(name, name.removeprefix(OWN))
    if name.startswith(GOOD):
        question = good_questions(library).get(name.removeprefix(GOOD))
        return VisitItem(name, question.text, question.why) if question is not None else None
    entry = library.faq_entry(name.removeprefix(ANSWERED))
    return VisitItem(name, entry[1].question) if entry is not None else None


def good_questions(library: Library) -> dict[str, VisitQuestion]:
    """The good questions, by id."""
    questions = library.visit_questions
    return {question.id: question for group in questions.groups for question in group.questions} if questions else {}
