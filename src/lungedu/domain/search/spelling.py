"""What a misspelled or half-typed word may stand for: the nearest of the words that the index holds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

_SHORTEST = 4
"""Letters of a word that may be misspelled: shorter ones are near too many others."""
_MOST_BEGUN = 2_000
"""Words that are looked at for one beginning."""
_FIRST_DIFFERS = 0.6
"""What it costs, in errors, when the first letter is another: people seldom miss that."""


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

    def begun(self, start: str, most: int = 12) -> tuple[Guess, ...]:
        """Known words that begin so, those in most entries first: what somebody who still types may be about to."""
        if len(start) < 2:
            return ()
        first = bisect_left(self._sorted, start)
        found = list(takewhile(lambda word: word.startswith(start), self._sorted[first:first + _MOST_BEGUN]))
        found.sort(key=lambda word: (-self._known[word], word))
        return tuple(Guess(word, 0.5 + 0.4 * len(start) / len(word)) for word in found[:most] if word != start)

    def split(self, word: str) -> tuple[str, str] | None:
        """Two known words that were written as one (`sideeffects`)."""
        parts = [(word[:place], word[place:]) for place in range(3, len(word) - 2)]
        both = [pair for pair in parts if pair[0] in self._known and pair[1] in self._known]
        return max(both, key=lambda pair: min(self._known[pair[0]], self._known[pair[1]]), default=None)

    def _nearest(self, word: str) -> tuple[Guess, ...]:
        errors = errors_in(len(word))
        if not errors or word in self._known or not word.isalpha():
            return ()
        found: list[tuple[float, int, str]] = []
        for length in range(len(word) - errors, len(word) + errors + 1):
            for other, distance, _ in extract(word, self._by_length.get(length, ()), scorer=OSA.distance,
                                              score_cutoff=errors, limit=8):
                cost = distance + (_FIRST_DIFFERS if other[0] != word[0] else 0)
                found.append((cost, -self._known[other], other))
        found.sort()
        if not found:
            return ()
        best = found[0][0]
        return tuple(Guess(other, max(0.4, 0.95 - 0.15 * cost)) for cost, _, other in found[:4] if cost <= best + 0.7)


def errors_in(length: int) -> int:
    """How many typing errors a word of some length may hold."""
    if length < _SHORTEST:
        return 0
    return 1 if length <= 5 else 2 if length <= 8 else 3
