"""Everything that a plan can show, by title: topics, diagrams, pages of the trial, questions, and a few pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lungedu.base.messages import Messages
from lungedu.content.link import Link
from lungedu.viewmodels.destinations import PAGE_ROWS, kind_words
from lungedu.viewmodels.links import link_card

if TYPE_CHECKING:
    from lungedu.content.library import Library


@dataclass(frozen=True, slots=True)
class Showable:
    """One thing to show: its link, its title, and what kind of thing it is, in words."""

    link: str
    title: str
    kind: str


def showable(library: Library, words: Messages, looked_for: str = "") -> list[Showable]:
    """All of them, or those whose title holds what is looked for; topics first, in the order of the shelves."""
    wanted = looked_for.casefold().split()
    found = []
    for link in _links(library):
        card = link_card(library, words, str(link))
        if card is not None and all(word in card.title.casefold() for word in wanted):
            found.append(Showable(str(link), card.title, words(kind_words(link.kind))))
    return found


def _links(library: Library) -> Iterator[Link]:
    yield from (Link("topic", topic) for shelf in library.catalogue.shelves for topic in shelf.topics)
    yield from (Link("diagram", diagram) for diagram in library.diagrams)
    yield from (Link("walk", walk) for walk in library.walks)
    yield from (Link("page", page) for page, row in PAGE_ROWS.items() if row.in_plans)
    yield from (Link("faq", entry.id) for group in library.faq.values() for entry in group.entries)
