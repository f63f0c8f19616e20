"""Everything that can be found: answers, pages, words, and the warning signs, as plain texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lungedu.content.link import WARNING_SIGNS, Link
from lungedu.content.markup import Value, spans
from lungedu.content.model import parts_of

if TYPE_CHECKING:
    from lungedu.content.library import Library
    from lungedu.content.model import Model

ANSWER, REDIRECT, URGENT, TERM, PAGE = "answer", "redirect", "urgent", "term", "page"
"""Kinds of entry. A redirect says why the app cannot know, and who can."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to find."""

    kind: str
    id: str
    title: str
    asked: tuple[str, ...] = ()
    """Other ways to ask for it."""
    body: str = ""
    """Its words."""
    tags: str = ""
    """What it is about."""
    most_asked: bool = False
    beside: bool = False
    """Whether it is one for an emergency too."""

    @property
    def link(self) -> str:
        """Where it leads: `faq:cost`, `term:pd-1`, `topic:the-brake`, `page:news`."""
        if self.kind in (ANSWER, REDIRECT):
            return str(Link("faq", self.id))
        if self.kind == TERM:
            return str(Link("term", self.id))
        if self.kind == URGENT:
            return str(Link("page", self.id))
        return self.id


def entries_of(library: Library) -> Iterator[Entry]:
    """All entries of the content, one after the other: a file is read when its first entry is asked for. What is
    broken is not in the library, so it is not found either.
    """
    yield from _answers(library)
    yield from _signs(library)
    yield from _pages(library)
    yield from _terms(library)


def _answers(library: Library) -> Iterator[Entry]:
    asking = library.asking
    redirects = {entry.faq: entry.ways for entry in asking.for_people} if asking else {}
    urgent = set(asking.urgent.answers) if asking else set()
    for group in library.faq.values():
        for entry in group.entries:
            kind = REDIRECT if entry.id in redirects else ANSWER
            body = f"{_without_figures(entry.answer)} {_words_of(*entry.more)}"
            ways = (*entry.ways, *redirects.get(entry.id, ()))
            yield Entry(kind, entry.id, entry.question, ways, body, f"{group.title} {group.summary}",
                        entry.most_asked, entry.id in urgent)


def _signs(library: Library) -> Iterator[Entry]:
    signs = library.warning_signs
    if signs is not None:
        said = tuple(_without_figures(sign.text) for level in signs.levels for sign in level.signs)
        said += tuple(library.asking.urgent.ways) if library.asking else ()
        yield Entry(URGENT, WARNING_SIGNS, signs.title, said, _without_figures(signs.summary))


def _pages(library: Library) -> Iterator[Entry]:
    for shelf in library.catalogue.shelves:
        for topic_id in shelf.topics:
            topic = library.topics.get(topic_id)
            if topic is not None:
                yield Entry(PAGE, str(Link("topic", topic.id)), topic.title, (topic.summary,), _words_of(*topic.blocks),
                            shelf.title)
    for walk in library.walks.values():
        yield Entry(PAGE, str(Link("walk", walk.id)), walk.title, (walk.summary,), _words_of(*walk.cards))


def _terms(library: Library) -> Iterator[Entry]:
    for term in library.glossary.values():
        yield Entry(TERM, term.id, term.term, term.also, _without_figures(f"{term.plain} {term.example}"))


def _words_of(*models: Model) -> str:
    """The running text of models."""
    return " ".join(_without_figures(part.text) if part.mark == "inline" else part.text
                    for model in models for part in parts_of(model) if part.mark in ("inline", "plain"))


def _without_figures(text: str) -> str:
    """A text without markup. Figures are left out: nobody looks for those, and they would ask for all the facts."""
    return "".join("" if isinstance(span, Value) else span.text for span in spans(text))
