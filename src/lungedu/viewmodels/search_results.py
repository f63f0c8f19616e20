"""What a search page shows for what was typed: an urgent card, the best answer, a few others, or a calm nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lungedu.domain.search.asker import SHORTEST, SearchHit
from lungedu.domain.search.entries import URGENT
from lungedu.viewmodels.search import Search

MOST_OTHERS = 4


@dataclass(frozen=True, slots=True)
class SearchResults:
    """What is shown, from top to bottom."""

    urgent: bool = False
    """Whether the warning signs stand on top."""
    best: SearchHit | None = None
    others: tuple[SearchHit, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether nothing fits."""
        return not self.urgent and self.best is None


def query_text(words: str) -> bool:
    """Whether enough was typed to look for: from the second letter on."""
    return len("".join(words.split())) >= SHORTEST


def find(search: Search | None, words: str) -> SearchResults:
    """What fits the words, which somebody may still be typing."""
    asker = search.asker if search is not None else None
    if asker is None:
        return SearchResults()
    return arranged(asker.ask(words, MOST_OTHERS + 2, typing=True))


def arranged(found: Sequence[SearchHit]) -> SearchResults:
    """Entries, the best first, as they are shown: warning signs that lead become a card of their own."""
    urgent = bool(found) and found[0].kind == URGENT
    rest = found[1:] if urgent else found
    return SearchResults(urgent, rest[0] if rest else None, tuple(rest[1:MOST_OTHERS + 1]))
