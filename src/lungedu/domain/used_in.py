"""Where a reader meets a word: the pages, diagrams and questions that link to it.

All content is looked through once, a piece at a time: `look_on` takes a moment of the app's start, and whoever asks
before it is done waits for the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice, zip_longest

from lungedu.content.library import Library
from lungedu.content.link import Link, LinkKind
from lungedu.content.markup import Reference, spans
from lungedu.content.model import parts_of

MOST = 5
"""Places that are shown of a word: as many as one looks through."""

_IN_TEXT = "](term:"


class UsedIn:
    """The links of every term: `topic:the-brake`, `diagram:two-targets`, `walk:harmoni-6`, `page:trial`, `faq:…`."""

    def __init__(self, library: Library):
        self._waiting = uses(library)
        self._links: dict[str, list[str]] = {}

    def look_on(self) -> bool:
        """Look through one more piece; false when there is none left."""
        piece = next(self._waiting, None)
        if piece is None:
            return False
        link, terms = piece
        for term in terms:
            known = self._links.setdefault(term, [])
            if link not in known:
                known.append(link)
        return True

    def links(self, term_id: str) -> tuple[str, ...]:
        """All that use a term: pages in the order of the shelves, then questions."""
        while self.look_on():
            pass
        return tuple(self._links.get(term_id, ()))


def uses(library: Library) -> Iterator[tuple[str, frozenset[str]]]:
    """Each piece of content and the terms it uses, reading no more than a file or two at a time. What is broken is
    passed over. A diagram tells what its topic tells: a word that both use is met in the topic.
    """
    for topic_id in (topic for shelf in library.catalogue.shelves for topic in shelf.topics):
        topic = library.topics.get(topic_id)
        if topic is None:
            continue
        told = terms_in(topic)
        yield str(Link("topic", topic_id)), told
        diagram = library.diagrams.get(topic.diagram) if topic.diagram else None
        if diagram is not None:
            yield str(Link("diagram", topic.diagram)), terms_in(diagram) - told
    for walk_id, walk in library.walks.items():
        yield str(Link("walk", walk_id)), terms_in(walk)
    for trial in library.trials.values():
        yield str(Link("page", "trial")), terms_in(trial)
    for group in library.faq.values():
        for entry in group.entries:
            yield str(Link("faq", entry.id)), terms_in(entry)


def terms_in(model: object) -> frozenset[str]:
    """The terms that a model links to, in its text or as a term of its own."""
    found = set()
    for part in parts_of(model):
        if part.mark == "term":
            found.add(part.text)
        elif part.mark == "inline" and _IN_TEXT in part.text:
            found |= {span.target for span in spans(part.text) if isinstance(span, Reference) and span.kind == "term"}
    return frozenset(found)


def some_of(links: Sequence[str]) -> tuple[str, ...]:
    """No more than are looked through, in their order: the first of each kind, then the second, and so on."""
    by_kind: dict[LinkKind, list[str]] = {}
    for link in links:
        by_kind.setdefault(Link.parse(link).kind, []).append(link)
    in_turn = filter(None, chain.from_iterable(zip_longest(*by_kind.values())))
    chosen = set(islice(in_turn, MOST))
    return tuple(link for link in links if link in chosen)
