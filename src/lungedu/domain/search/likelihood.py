"""How likely it is that who asks for an entry would ask like this: all ways of asking for it, taken together.

An entry is asked for in many ways. Each word of them, and each two that follow one another, is in so many of the ways;
how much more often than in the ways to ask for anything is what the word tells for this entry, as a logarithm. A word
that few ways of this entry hold, but many of others, tells against it. (A language model of single words and pairs,
smoothed with what holds for all entries.)
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from lungedu.domain.search.index import Candidate, Index
from lungedu.domain.search.query import QueryToken
from lungedu.domain.search.tuning import LIKELIHOOD


class Likelihood:
    """Holds entries against one question."""

    def __init__(self, question: Sequence[QueryToken], index: Index, fillers: Collection[str],
                 elsewhere: Collection[str]):
        self._lines = index.lines
        weights = list(_weights(question, fillers))
        common = index.lines_with(feature for feature, _ in weights)
        self._features = [(feature, weight, self._share_of_all(common[feature]))
                          for feature, weight in weights if feature in common]
        known = sum(weight * -math.log(share) for _, weight, share in self._features)
        unknown = sum(LIKELIHOOD.elsewhere if asked.token in elsewhere else LIKELIHOOD.unknown
                      for asked in question if asked.token not in common)
        self._most = known + unknown * math.log(2 * self._lines + 2)

    def of(self, entry: Candidate) -> float:
        """From 1, all that was asked stands in all ways to ask for the entry, to below 0: it tells against it."""
        if not self._most:
            return 0.0
        found = 0.0
        ways = entry.count
        for feature, weight, share in self._features:
            in_body = feature in entry.body or feature in entry.tags
            held = entry.ways_with(feature) + (LIKELIHOOD.in_body if in_body else 0.0)
            found += weight * math.log((held + LIKELIHOOD.smooth * share) / (ways + LIKELIHOOD.smooth) / share)
        return found / self._most

    def _share_of_all(self, lines: int) -> float:
        return (lines + 0.5) / (self._lines + 1)


def _weights(question: Sequence[QueryToken], fillers: Collection[str]) -> Iterator[tuple[str, float]]:
    for asked in question:
        weight = LIKELIHOOD.filler if asked.token in fillers else 1.0
        yield asked.token, weight * asked.weight
        for token, sure in asked.others:
            yield token, weight * sure * LIKELIHOOD.other
    for one, other in pairwise(asked.token for asked in question):
        both = one in fillers and other in fillers
        yield f"{one} {other}", LIKELIHOOD.pair_of_fillers if both else LIKELIHOOD.pair
