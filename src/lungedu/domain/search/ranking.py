"""How well an entry fits a question, from 0 to 1.

Three things count. The way of asking that comes nearest: how much of the question it holds, and how much of it the
question holds, rare words more than common ones. How much of the question the whole entry holds. And whether words
follow one another as they were asked.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from lungedu.domain.search.index import Candidate, Index
from lungedu.domain.search.query import QueryToken
from lungedu.domain.search.tuning import RANKING


class Telling:
    """How much tokens tell: more, the fewer entries hold them; of a filler, a small share of that."""

    def __init__(self, index: Index, fillers: Collection[str]):
        self._index = index
        self._fillers = fillers
        self.of = lru_cache(maxsize=5_000)(self._of)
        """One token."""
        self.in_all = lru_cache(maxsize=3_000)(self._in_all)
        """A way of asking: all its tokens together."""

    def _of(self, token: str) -> float:
        return self._index.rarity(token) * (RANKING.filler if token in self._fillers else 1.0)

    def _in_all(self, tokens: frozenset[str]) -> float:
        return sum(map(self.of, tokens))


@dataclass(frozen=True, slots=True)
class Fit:
    """What each part adds to how well an entry fits by its words."""

    nearest: float
    whole: float
    order: float
    most_asked: float

    @property
    def total(self) -> float:
        """From 0 to 1."""
        return min(1.0, self.nearest + self.whole + self.order + self.most_asked)


class Ranking:
    """Weighs entries against one question."""

    def __init__(self, question: Sequence[QueryToken], telling: Telling):
        self._telling = telling
        tells = telling.of
        self._question = question
        self._worth = [max(tells(asked.token), *(tells(other) * weight for other, weight in asked.others), 0.0)
                       if asked.others else tells(asked.token) for asked in question]
        self._total = sum(self._worth) or 1.0
        self._meant: dict[str, list[tuple[int, float]]] = {}
        for place, asked in enumerate(question):
            for token, weight in asked.all:
                self._meant.setdefault(token, []).append((place, weight))
        self._pairs = [f"{one.token} {other.token}" for one, other in pairwise(question)]

    @property
    def tokens(self) -> tuple[str, ...]:
        """All tokens that an entry may be found by."""
        return tuple(self._meant)

    def fit(self, entry: Candidate) -> Fit:
        """How well an entry fits, by part."""
        covered = [0.0] * len(self._question)
        nearest = max((self._near(line, covered) for line in entry.asked), default=0.0)
        self._cover(entry.body, covered, RANKING.body)
        self._cover(entry.tags, covered, RANKING.tag)
        whole = sum(worth * share for worth, share in zip(self._worth, covered, strict=True)) / self._total
        return Fit(RANKING.nearest * nearest, RANKING.whole * whole, RANKING.order * self._in_order(entry),
                   RANKING.most_asked if entry.most_asked else 0.0)

    def nearest(self, entry: Candidate) -> float:
        """How near the nearest way of asking comes."""
        covered = [0.0] * len(self._question)
        return max((self._near(line, covered) for line in entry.asked), default=0.0)

    def nearest_way(self, entry: Candidate) -> str:
        """The tokens of the nearest way of asking; empty when none has a word of the question."""
        covered = [0.0] * len(self._question)
        near = [(self._near(line, covered), -number) for number, line in enumerate(entry.asked)]
        best, number = max(near, default=(0.0, 0))
        return entry.ways.splitlines()[-number].strip() if best else ""

    def _near(self, line: frozenset[str], covered: list[float]) -> float:
        """The harmonic mean of both shares: of the question in the line, and of the line in the question."""
        both = self._meant.keys() & line
        if not both:
            return 0.0
        found: dict[int, float] = {}
        held = 0.0
        for token in both:
            best = 0.0
            for place, weight in self._meant[token]:
                best = max(best, weight)
                found[place] = max(found.get(place, 0.0), weight)
                covered[place] = max(covered[place], weight)
            held += self._telling.of(token) * best
        asked = sum(self._worth[place] * weight for place, weight in found.items()) / self._total
        said = held / self._telling.in_all(line)
        return 2 * asked * said / (asked + said) if asked and said else 0.0

    def _cover(self, tokens: frozenset[str], covered: list[float], share: float) -> None:
        for token, places in self._meant.items():
            if token in tokens:
                for place, weight in places:
                    covered[place] = max(covered[place], share * weight)

    def _in_order(self, entry: Candidate) -> float:
        if not self._pairs:
            return 0.0
        return sum(entry.ways_with(pair) > 0 for pair in self._pairs) / len(self._pairs)
