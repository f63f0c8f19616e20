"""How well an entry fits a question, from 0 to 1.

Three things count. The way of asking that comes nearest: how much of the question it holds, and how much of it the
question holds, rare words more than common ones. How much of the question the whole entry holds. And whether words
follow one another as they were asked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from lungedu.domain.search.index import Candidate
from lungedu.domain.search.query import Asked

_NEAREST, _WHOLE, _ORDER = 0.66, 0.26, 0.08
"""The shares of the three."""
_BODY, _TAG = 0.45, 0.35
"""How much a word counts that stands in the answer alone, or in what it is about."""
_MOST_ASKED = 0.01
"""Between two that fit alike, the one that more people ask."""


class Ranking:
    """Weighs entries against one question. `tells`: how much a token tells."""

    def __init__(self, question: Sequence[Asked], tells: Callable[[str], float]):
        self._tells = tells
        self._question = question
        self._worth = [max(tells(asked.token), *(tells(other) * weight for other, weight in asked.others), 0.0)
                       if asked.others else tells(asked.token) for asked in question]
        self._total = sum(self._worth) or 1.0
        self._meant: dict[str, list[tuple[int, float]]] = {}
        for place, asked in enumerate(question):
            for token, weight in asked.all:
                self._meant.setdefault(token, []).append((place, weight))
        self._pairs = [(one.token, other.token) for one, other in pairwise(question)]

    @property
    def tokens(self) -> tuple[str, ...]:
        """All tokens that an entry may be found by."""
        return tuple(self._meant)

    def fit(self, entry: Candidate) -> float:
        """How well an entry fits."""
        covered = [0.0] * len(self._question)
        nearest = max((self._near(line, covered) for line in entry.asked), default=0.0)
        self._cover(entry.body, covered, _BODY)
        self._cover(entry.tags, covered, _TAG)
        whole = sum(worth * share for worth, share in zip(self._worth, covered, strict=True)) / self._total
        score = _NEAREST * nearest + _WHOLE * whole + _ORDER * self._in_order(entry)
        return min(1.0, score + (_MOST_ASKED if entry.most_asked else 0.0))

    def nearest(self, entry: Candidate) -> float:
        """How near the nearest way of asking comes."""
        covered = [0.0] * len(self._question)
        return max((self._near(line, covered) for line in entry.asked), default=0.0)

    def _near(self, line: Sequence[str], covered: list[float]) -> float:
        """The harmonic mean of both shares: of the question in the line, and of the line in the question."""
        found = [0.0] * len(self._question)
        held = total = 0.0
        for token in line:
            worth = self._tells(token)
            total += worth
            best = 0.0
            for place, weight in self._meant.get(token, ()):
                best = max(best, weight)
                found[place] = max(found[place], weight)
            held += worth * best
        for place, weight in enumerate(found):
            covered[place] = max(covered[place], weight)
        asked = sum(worth * weight for worth, weight in zip(self._worth, found, strict=True)) / self._total
        said = held / total if total else 0.0
        return 2 * asked * said / (asked + said) if asked and said else 0.0

    def _cover(self, tokens: frozenset[str], covered: list[float], share: float) -> None:
        for token, places in self._meant.items():
            if token in tokens:
                for place, weight in places:
                    covered[place] = max(covered[place], share * weight)

    def _in_order(self, entry: Candidate) -> float:
        if not self._pairs:
            return 0.0
        pairs = {pair for line in entry.asked for pair in pairwise(line)}
        return sum(pair in pairs for pair in self._pairs) / len(self._pairs)
