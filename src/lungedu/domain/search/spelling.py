"""What a misspelled or half-typed word may stand for: the nearest of the words that the index holds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from lungedu.domain.search.tuning import SPELLING


@dataclass(frozen=True, slots=True)
class Guess:
    """A known word, and how sure it is that it was meant, up to 1."""

    word: str
    weight: float


class Spelling:
    """`known`: words, and in how many entries each is."""

    def __init__(self, known: Mapping[str, int]):
        self._known = dict(known)
        self._sorted = sorted(self._known)
        self._by_length: dict[int, list[str]] = {}
        for word in self._sorted:
            self._by_length.setdefault(len(word), []).append(word)
        self.nearest = lru_cache(maxsize=512)(self._nearest)
        """The known words nearest to one that is not known; none when nothing is near."""

    def __contains__(self, word: object) -> bool:
        return word in self._known

    def begun(self, start: str) -> tuple[Guess, ...]:
        """Known words that begin so, those in most entries first: what somebody who still types may be about to."""
        if len(start) < SPELLING.shortest_begun:
            return ()
        first = bisect_left(self._sorted, start)
        found = list(takewhile(lambda word: word.startswith(start), self._sorted[first:first + SPELLING.most_begun]))
        found.sort(key=lambda word: (-self._known[word], word))
        return tuple(Guess(word, SPELLING.begun + SPELLING.begun_by_share * len(start) / len(word))
                     for word in found[:SPELLING.completions] if word != start)

    def split(self, word: str) -> tuple[str, str] | None:
        """Two known words that were written as one (`sideeffects`)."""
        least = SPELLING.shortest_part
        parts = [(word[:place], word[place:]) for place in range(least, len(word) - least + 1)]
        both = [pair for pair in parts if pair[0] in self._known and pair[1] in self._known]
        return max(both, key=lambda pair: min(self._known[pair[0]], self._known[pair[1]]), default=None)

    def _nearest(self, word: str) -> tuple[Guess, ...]:
        errors = errors_in(len(word))
        if not errors or word in self._known or not word.isalpha():
            return ()
        found: list[tuple[float, int, str]] = []
        for length in range(len(word) - errors, len(word) + errors + 1):
            for other, distance, _ in extract(word, self._by_length.get(length, ()), scorer=OSA.distance,
                                              score_cutoff=errors, limit=SPELLING.per_length):
                cost = distance + (SPELLING.first_differs if other[0] != word[0] else 0)
                found.append((cost, -self._known[other], other))
        found.sort()
        if not found:
            return ()
        most = found[0][0] + SPELLING.beside_the_best
        return tuple(Guess(other, max(SPELLING.least, SPELLING.no_error - SPELLING.per_error * cost))
                     for cost, _, other in found[:SPELLING.guesses] if cost <= most)


def errors_in(length: int) -> int:
    """How many typing errors a word of some length may hold."""
    if length < SPELLING.shortest:
        return 0
    return 1 if length <= SPELLING.one_error_up_to else 2 if length <= SPELLING.two_errors_up_to else 3
