"""Everything that a plan can show, by title: topics, diagrams, pages of the trial, questions, and a few pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lungedu.base.messages import Messages
from lungedu.viewmodels.links import link_card

if TYPE_CHECKING:
    from lungedu.content.library import Library

_PAGES = ("page:trial", "page:warning_signs", "page:visit", "page:news", "page:five_questions", "page:words")


@dataclass(frozen=True, slots=True)
class Showable:
    """One thing to show: its link, its title, and what kind of thing it is, in words."""

    link: str
    title: str
    kind: str


def showable(library: Library, words: Messages, looked_for: str = "") -> list[Showable]:
    """All of them, or those whose title holds what is looked for; topics first, in the order of the shelves."""
    topics = [f"topic:{topic}" for shelf in library.catalogue.shelves for topic in shelf.topics]
    diagrams = [f"diagram:{diagram}" for diagram in library.diagrams]
    walks = [f"walk:{walk}" for walk in library.walks]
    questions = [f"faq:{entry.id}" for group in library.faq.values() for entry in group.entries]
    kinds = ((topics, words("plan.topic")), (diagrams, words("plan.diagram")), (walks, words("plan.walk")),
             (list(_PAGES), words("plan.page")), (questions, words("plan.question")))
    wanted = looked_for.casefold().split()
    found = []
    for links, kind in kinds:
        for link in links:
            card = link_card(library, words, link)
            if card is not None and all(word in card.title.casefold() for word in wanted):
                found.append(Showable(link, card.title, kind))
    return found
