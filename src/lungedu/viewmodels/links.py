"""A link as a card: what `topic:the-brake`, `faq:pfs-or-os` or `page:words` leads to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from lungedu.base.messages import Messages
from lungedu.content.link import Link, is_page
from lungedu.domain.session import Route
from lungedu.viewmodels.destinations import PAGE_ROWS

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


def link_card(library: Library, words: Messages, text: str) -> LinkCard | None:  # noqa: PLR0911, RUF100
    """The card of a link; None when what it names is not there (a topic that rests)."""
    link = Link.read(text)
    if link is None:
        return None
    match link.kind:
        case "topic":
            topic = library.topics.get(link.id)
            return LinkCard(topic.title, topic.summary, topic.picture.art, Route("topic", link.id)) if topic else None
        case "diagram":
            return _diagram_card(library, words, link.id)
        case "walk":
            walk = library.walks.get(link.id)
            return LinkCard(walk.title, walk.summary, "people", Route("walk", link.id)) if walk else None
        case "quiz":
            quiz = library.quizzes.get(link.id)
            return LinkCard(quiz.title, quiz.summary, "questions", Route("quiz", link.id)) if quiz else None
        case "faq":
            return _question_card(library, link.id)
        case "group":
            group = library.faq.get(link.id)
            return LinkCard(group.title, group.summary, group.picture.art, Route("group", link.id)) if group else None
        case "page":
            return _page_card(words, link.id)
        case "trial" | "plan" | "term":  # no page of their own
            return None
        case other:
            assert_never(other)


def _diagram_card(library: Library, words: Messages, diagram_id: str) -> LinkCard | None:
    diagram = library.diagrams.get(diagram_id)
    if diagram is None:
        return None
    about = library.topics.get(diagram.topic)
    return LinkCard(diagram.title, diagram.summary, about.picture.art if about else "mechanism",
                    Route("diagram", diagram_id), words.count("diagram.steps", len(diagram.steps)))


def _question_card(library: Library, entry_id: str) -> LinkCard | None:
    found = library.faq_entry(entry_id)
    if found is None:
        return None
    group, entry = found
    return LinkCard(entry.question, group.title, "questions", Route("question", entry_id))


def _page_card(words: Messages, page: str) -> LinkCard | None:
    if not is_page(page):
        return None
    return LinkCard(words(f"pages.{page}"), words(f"pages.{page}_summary"), PAGE_ROWS[page].art, Route(page))


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
