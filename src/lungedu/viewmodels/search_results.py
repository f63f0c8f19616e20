"""Arranges search hits for a page: an urgent card, the best answer and a few others, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lungedu.domain.search.asker import SHORTEST, SearchHit
from lungedu.domain.search.entries import URGENT
from lungedu.viewmodels.search import Search

MOST_OTHERS = 4


@dataclass(frozen=True, slots=True)
class SearchResults:
    """The results, from top to bottom."""

    urgent: bool = False
    """Whether the warning signs come first."""
    best: SearchHit | None = None
    others: tuple[SearchHit, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether there is no result."""
        return not self.urgent and self.best is None


def query_text(text: str) -> bool:
    """Whether enough was typed to search for."""
    return len("".join(text.split())) >= SHORTEST


def find(search: Search | None, text: str) -> SearchResults:
    """Search for a text that may still be being typed."""
    asker = search.asker if search is not None else None
    if asker is None:
        return SearchResults()
    return arranged(asker.ask(text, MOST_OTHERS + 2, typing=True))


def arranged(hits: Sequence[SearchHit]) -> SearchResults:
    """Arrange hits, sorted best first: warning signs in first place become a card of their own."""
    urgent = bool(hits) and hits[0].kind == URGENT
    rest = hits[1:] if urgent else hits
    return SearchResults(urgent, rest[0] if rest else None, tuple(rest[1:MOST_OTHERS + 1]))
