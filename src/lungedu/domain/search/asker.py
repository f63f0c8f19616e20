"""A question in, stored entries out. The same for the screen and for `lungedu ask`.

asker = Asker(asking, index)
asker.ask("can i still drive")       # (Found("answer", "driving", "Can I drive during treatment?", 0.9), …)
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nlargest

from lungedu.content.asking import SELF_HARM, Asking
from lungedu.content.link import WARNING_SIGNS
from lungedu.domain.search.alarms import alarms_of, parts_of
from lungedu.domain.search.entries import ANSWER, PAGE, REDIRECT, TERM, URGENT, Entry
from lungedu.domain.search.index import Candidate, Index
from lungedu.domain.search.likelihood import Likelihood
from lungedu.domain.search.query import QueryReader, QueryToken
from lungedu.domain.search.ranking import Ranking, Telling
from lungedu.domain.search.spelling import Spelling
from lungedu.domain.search.words import WordReader
from lungedu.domain.typed import raw_words

SHORTEST = 2
"""Letters from which on a question is looked for."""
MOST_FOUND = 5

_CANDIDATES, _LIKELY = 60, 24
"""Entries that the index gives for a question; those of them that are looked at closely."""
_ENOUGH = ((3.0, 0.05), (2.0, 0.12), (1.0, 0.18), (-0.9, 0.37), (-math.inf, 0.95))
"""By how many words of a question the app knows, how well an entry must fit: what fits less is not found."""
_FILLERS_ALONE = 0.75
"""How well an entry must fit a question of fillers."""
_FEW = 3
"""So few fillers alone say nothing."""
_AT_FIRST, _FIRST_WORDS = 0.18, 2
"""While somebody types the first words no more is asked for: the last one may be half."""
_SURE = 0.9
"""Of a word or phrase that was not guessed."""
_GUESSED, _UNKNOWN, _ELSEWHERE = 0.5, -0.5, -2.0
"""What a word that was guessed, one that nobody asks with, and one of `elsewhere` is worth, against a known one."""
_BESIDE_THE_BEST = 0.45
"""What fits less than this share of the best one is left out."""
_BY_KIND = {ANSWER: 0.0, REDIRECT: -0.1, URGENT: -0.1, PAGE: -0.06, TERM: -0.04}
_DEFINED = 0.25
"""How much better a word of the glossary fits when somebody asks what it means."""
_WORD_FOR_WORD = 0.86
"""How near a way of asking must come for a redirect without a rule."""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """An entry that was found. Its words come from the library, by its id, unchanged."""

    kind: str
    id: str
    title: str
    score: float
    """How well it fits, from 0 to 1."""

    @property
    def link(self) -> str:
        """Where it leads: `faq:cost`, `term:pd-1`, `topic:the-brake`, `page:warning_signs`."""
        return Entry(self.kind, self.id, self.title).link


class Asker:
    """Holds the index and all that is made from `asking.yaml`. What is asked is not kept."""

    def __init__(self, asking: Asking, index: Index, words: WordReader | None = None):
        self._index = index
        self._words = words or WordReader(asking.same)
        self._words.remember(index.stems)
        self._fillers = {token for filler in asking.fillers for token in self._words.tokens(filler)}
        self._elsewhere = {token for word in asking.elsewhere for token in self._words.tokens(word)}
        self._defining = tuple(self._words.tokens(words) for words in asking.defining)
        self._alarms = alarms_of(asking, self._words, index.learned)
        spelling = Spelling({**dict.fromkeys(words_of(asking), 0), **index.words})
        near = {self._words.tokens(line[0])[0]: tuple(dict.fromkeys(
            token for other in line[1:] for token in self._words.tokens(other))) for line in asking.near}
        known = self._words.known
        self._reader = QueryReader(self._words, spelling, near, known.__contains__)
        self._telling = Telling(index, self._fillers)

    def ask(self, text: str, limit: int = MOST_FOUND, *, typing: bool = False) -> tuple[SearchHit, ...]:
        """What fits a question, the best first; nothing when nothing does. `typing`: the last word may be half."""
        if sum(len(word) for word in raw_words(text[:200])) < SHORTEST:
            return ()
        question = self._reader.read(text, typing=typing)
        if not question:
            return ()
        ranked = self._ranked(question, _AT_FIRST if typing and len(question) <= _FIRST_WORDS else 1.0)
        rival = max((found.score for found in ranked if found.kind != REDIRECT), default=0.0)
        first = self._first(text, rival, doubtful=self._says_little(question))
        there = {(found.kind, found.id) for found in first}
        rest = [found for found in ranked if (found.kind, found.id) not in there]
        return (*first, *rest)[:limit]

    def _says_little(self, question: Sequence[QueryToken]) -> bool:
        """Whether it may be about anything: it names what nothing here is about, or has hardly a telling word."""
        telling = [asked for asked in question if asked.token not in self._fillers]
        return any(asked.token in self._elsewhere for asked in question) or (not telling and len(question) <= _FEW)

    def _first(self, text: str, rival: float, *, doubtful: bool) -> list[SearchHit]:
        """What comes before any ranking: emergencies, and questions for people."""
        parts = parts_of(text, self._tokens)
        people = self._alarms.only_people(parts, rival, doubtful=doubtful)
        signs = self._named(URGENT, WARNING_SIGNS)
        if SELF_HARM in people:
            rest = [found for faq in people if faq != SELF_HARM for found in self._named(REDIRECT, faq)]
            return [*self._named(REDIRECT, SELF_HARM), *signs, *rest]
        answers = [found for faq in people for found in self._named(REDIRECT, faq)]
        return [*signs, *answers] if self._alarms.urgent(parts, doubtful=doubtful) else answers

    def _tokens(self, text: str) -> tuple[str, ...]:
        return tuple(asked.token for asked in self._reader.read(text, typing=False))

    def _named(self, kind: str, name: str) -> list[SearchHit]:
        """An entry that is sure to fit; none when its file is broken."""
        entry = self._index.named(kind, name)
        return [SearchHit(kind, name, entry.title, 1.0)] if entry else []

    def _ranked(self, question: tuple[QueryToken, ...], most: float) -> list[SearchHit]:
        ranking = Ranking(question, self._telling)
        defined = self._defined(question)
        likelihood = Likelihood(question, self._index, self._fillers, self._elsewhere)
        telling = [token for token in ranking.tokens if token not in self._fillers] or ranking.tokens
        candidates = self._index.candidates(telling, _CANDIDATES)
        likely = nlargest(_LIKELY, ((likelihood.of(entry), -entry.number, entry) for entry in candidates))
        scored = [(self._score(ranking, share, entry, defined), entry) for share, _, entry in likely]
        scored.sort(key=lambda pair: (-pair[0], pair[1].number))
        best = scored[0][0] if scored else 0.0
        return [SearchHit(entry.kind, entry.id, entry.title, round(min(score, 1.0), 3)) for score, entry in scored
                if score >= max(min(most, self._enough(question)), best * _BESIDE_THE_BEST)]

    def _enough(self, question: Sequence[QueryToken]) -> float:
        telling = [asked for asked in question if asked.token in self._elsewhere or asked.token not in self._fillers]
        if not telling:
            return _FILLERS_ALONE
        known = sum(map(self._evidence, telling))
        return next(enough for words, enough in _ENOUGH if known >= words)

    def _evidence(self, asked: QueryToken) -> float:
        if asked.token in self._elsewhere:
            return _ELSEWHERE
        if asked.token not in self._index.tokens:
            return _UNKNOWN
        return 1.0 if asked.weight >= _SURE else _GUESSED

    def _defined(self, question: Sequence[QueryToken]) -> frozenset[str]:
        """What is to be explained, when the question is what a word means."""
        tokens = tuple(asked.token for asked in question)
        asks = any(words == tokens[start:start + len(words)]
                   for words in self._defining for start in range(len(tokens)))
        return frozenset(tokens) - self._fillers if asks else frozenset()

    def _score(self, ranking: Ranking, share: float, entry: Candidate, defined: frozenset[str]) -> float:
        fit = (ranking.fit(entry) + share) / 2
        if entry.kind == TERM and defined and any(line - self._fillers == defined for line in entry.asked):
            fit += _DEFINED
        if entry.kind == REDIRECT and ranking.nearest(entry) >= _WORD_FOR_WORD:
            return fit
        return fit + _BY_KIND[entry.kind]


def words_of(asking: Asking) -> set[str]:
    """Every raw word of `asking.yaml`: one that stands there is spelled right."""
    rules = (*asking.urgent.rules, *(rule for entry in asking.for_people for rule in entry.rules))
    alike = (*asking.same, *asking.near, *asking.groups.values())
    texts = (*asking.fillers, *asking.elsewhere, *rules, *(word for line in alike for word in line))
    return {word for text in texts for word in raw_words(text.replace("_", " "))}
