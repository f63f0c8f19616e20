"""Indexes where each term is used: the pages, diagrams and questions that link to it.

The content is scanned once, in small steps: `index_next` runs while the app is idle after its start, and `links` first
finishes the scan.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice, zip_longest

from lungedu.content.library import Library
from lungedu.content.link import Link, LinkKind
from lungedu.content.markup import Reference, spans
from lungedu.content.model import parts_of

MOST = 5
"""Maximum number of places shown for a term."""

_IN_TEXT = "](term:"


class UsedIn:
    """The links of every term: `topic:the-brake`, `diagram:two-targets`, `walk:harmoni-6`, `page:trial`, `faq:…`."""

    def __init__(self, library: Library):
        self._waiting = uses(library)
        self._links: dict[str, list[str]] = {}

    def index_next(self) -> bool:
        """Index the next piece of content. Returns False if there is none left."""
        piece = next(self._waiting, None)
        if piece is None:
            return False
        link, terms = piece
        for term in terms:
            links = self._links.setdefault(term, [])
            if link not in links:
                links.append(link)
        return True

    def links(self, term_id: str) -> tuple[str, ...]:
        """All links for a term: pages in the order of the shelves, then questions."""
        while self.index_next():
            pass
        return tuple(self._links.get(term_id, ()))


def uses(library: Library) -> Iterator[tuple[str, frozenset[str]]]:
    """Each piece of content with the terms it uses, reading a file or two per step and skipping broken ones. Terms that
    a topic and its diagram share are listed for the topic only.
    """
    for topic_id in (topic for shelf in library.catalogue.shelves for topic in shelf.topics):
        topic = library.topics.get(topic_id)
        if topic is None:
            continue
        topic_terms = terms_in(topic)
        yield str(Link("topic", topic_id)), topic_terms
        diagram = library.diagrams.get(topic.diagram) if topic.diagram else None
        if diagram is not None:
            yield str(Link("diagram", topic.diagram)), terms_in(diagram) - topic_terms
    for walk_id, walk in library.walks.items():
        yield str(Link("walk", walk_id)), terms_in(walk)
    for trial in library.trials.values():
        yield str(Link("page", "trial")), terms_in(trial)
    for group in library.faq.values():
        for entry in group.entries:
            yield str(Link("faq", entry.id)), terms_in(entry)


def terms_in(model: object) -> frozenset[str]:
    """Ids of the terms that a model links to, in text or by a field."""
    terms = set()
    for part in parts_of(model):
        if part.mark == "term":
            terms.add(part.text)
        elif part.mark == "inline" and _IN_TEXT in part.text:
            terms |= {span.target for span in spans(part.text) if isinstance(span, Reference) and span.kind == "term"}
    return frozenset(terms)


def some_of(links: Sequence[str]) -> tuple[str, ...]:
    """At most `MOST` links in their order, chosen in turn from each kind: the first of each, then the second, …"""
    by_kind: dict[LinkKind, list[str]] = {}
    for link in links:
        by_kind.setdefault(Link.parse(link).kind, []).append(link)
    in_turn = filter(None, chain.from_iterable(zip_longest(*by_kind.values())))
    chosen = set(islice(in_turn, MOST))
    return tuple(link for link in links if link in chosen)
