"""A link as a card: what `topic:the-brake`, `faq:pfs-or-os` or `page:words` leads to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lungedu.base.messages import Messages
from lungedu.domain.session import Route

if TYPE_CHECKING:
    from lungedu.content.library import Library


@dataclass(frozen=True, slots=True)
class LinkCard:
    """What a card shows, and where it leads."""

    title: str
    summary: str
    art: str
    route: Route
    note: str = ""
    """A small line: how much it is."""


def link_card(library: Library, words: Messages, link: str) -> LinkCard | None:
    """The card of a link; None when what it names is not there (a topic that rests)."""
    kind, _, item = link.partition(":")
    if kind == "topic":
        topic = library.topics.get(item)
        if topic is None:
            return None
        return LinkCard(topic.title, topic.summary, topic.picture.art, Route("topic", item))
    if kind == "diagram":
        diagram = library.diagrams.get(item)
        about = library.topics.get(diagram.topic) if diagram is not None else None
        if diagram is None:
            return None
        return LinkCard(diagram.title, diagram.summary, about.picture.art if about else "mechanism",
                        Route("diagram", item), words.count("diagram.steps", len(diagram.steps)))
    if kind == "walk":
        walk = library.walks.get(item)
        return LinkCard(walk.title, walk.summary, "people", Route("walk", item)) if walk is not None else None
    if kind == "quiz":
        quiz = library.quizzes.get(item)
        return LinkCard(quiz.title, quiz.summary, "questions", Route("quiz", item)) if quiz is not None else None
    if kind == "faq":
        found = library.faq_entry(item)
        if found is None:
            return None
        group, entry = found
        return LinkCard(entry.question, group.title, "questions", Route("question", item))
    if kind == "group":
        listed = library.faq.get(item)
        return LinkCard(listed.title, listed.summary, listed.picture.art, Route("group", item)) if listed else None
    if f"pages.{item}" in words:
        art = _PAGE_ART.get(item, "books")
        return LinkCard(words(f"pages.{item}"), words(f"pages.{item}_summary"), art, Route(item))
    return None


_PAGE_ART = {"warning_signs": "call", "news": "newspaper", "five_questions": "newspaper", "changes": "calendar",
             "faq": "questions", "visit": "visit-list", "trial": "people", "facts": "microscope", "words": "books",
             "sources": "books", "about": "heart-hands"}
"""The picture of each page's card."""


def shelf_of(library: Library, topic_id: str) -> str:
    """The id of the shelf that a topic stands on; empty for none."""
    return next((shelf.id for shelf in library.catalogue.shelves if topic_id in shelf.topics), "")


def next_on_shelf(library: Library, topic_id: str) -> str:
    """The next topic on the same shelf that can be shown; empty at the end."""
    for shelf in library.catalogue.shelves:
        if topic_id in shelf.topics:
            rest = shelf.topics[shelf.topics.index(topic_id) + 1:]
            return next((other for other in rest if other in library.topics), "")
    return ""
