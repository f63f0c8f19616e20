"""A question in, stored entries out. The same for the screen and for `lungedu ask`.

asker = Asker(asking, index)
asker.ask("can i still drive")       # (Found("answer", "driving", "Can I drive during treatment?", 0.9), …)
"""

from __future__ import annotations

from dataclasses import dataclass

from lungedu.content.asking import Asking
from lungedu.domain.search.alarms import SELF_HARM, alarms_of
from lungedu.domain.search.entries import ANSWER, PAGE, REDIRECT, TERM, URGENT, WARNING_SIGNS, Entry
from lungedu.domain.search.index import Candidate, Index
from lungedu.domain.search.likelihood import Likelihood
from lungedu.domain.search.query import Asked, QueryReader
from lungedu.domain.search.ranking import Ranking
from lungedu.domain.search.spelling import Spelling
from lungedu.domain.search.words import WordReader, raw_words

SHORTEST = 2
"""Letters from which on a question is looked for."""
MOST_FOUND = 5

_CANDIDATES = 60
_FILLER = 0.15
"""How much a filler tells, against another word as rare."""
_ENOUGH = 0.20
"""What fits less is not found."""
_BESIDE_THE_BEST = 0.45
"""What fits less than this share of the best one is left out."""
_BY_KIND = {ANSWER: 0.0, REDIRECT: -0.1, URGENT: -0.1, PAGE: -0.06, TERM: -0.04}
_WORD_FOR_WORD = 0.86
"""How near a way of asking must come for a redirect without a rule."""


@dataclass(frozen=True, slots=True)
class Found:
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
        self._fillers = {token for filler in asking.fillers for token in self._words.tokens(filler)}
        self._elsewhere = {token for word in asking.elsewhere for token in self._words.tokens(word)}
        self._alarms = alarms_of(asking, self._words)
        spelling = Spelling({**dict.fromkeys(_words_of(asking), 0), **index.words})
        near = {self._words.tokens(line[0])[0]: tuple(dict.fromkeys(
            token for other in line[1:] for token in self._words.tokens(other))) for line in asking.near}
        known = self._words.known
        self._reader = QueryReader(self._words, spelling, near, known.__contains__)
        self._telling: dict[str, float] = {}

    def ask(self, text: str, limit: int = MOST_FOUND, *, typing: bool = False) -> tuple[Found, ...]:
        """What fits a question, the best first; nothing when nothing does. `typing`: the last word may be half."""
        if sum(len(word) for word in raw_words(text[:200])) < SHORTEST:
            return ()
        question = self._reader.read(text, typing=typing)
        if not question:
            return ()
        first = self._first(question)
        there = {(found.kind, found.id) for found in first}
        rest = [found for found in self._ranked(question) if (found.kind, found.id) not in there]
        return (*first, *rest)[:limit]

    def _first(self, question: tuple[Asked, ...]) -> list[Found]:
        """What comes before any ranking: emergencies, and questions for people."""
        tokens = [asked.token for asked in question]
        people = self._alarms.only_people(tokens)
        signs = self._named(URGENT, WARNING_SIGNS)
        if SELF_HARM in people:
            rest = [found for faq in people if faq != SELF_HARM for found in self._named(REDIRECT, faq)]
            return [*self._named(REDIRECT, SELF_HARM), *signs, *rest]
        answers = [found for faq in people for found in self._named(REDIRECT, faq)]
        return [*signs, *answers] if self._alarms.urgent(tokens) else answers

    def _named(self, kind: str, name: str) -> list[Found]:
        """An entry that is sure to fit; none when its file is broken."""
        entry = self._index.named(kind, name)
        return [Found(kind, name, entry.title, 1.0)] if entry else []

    def _ranked(self, question: tuple[Asked, ...]) -> list[Found]:
        ranking = Ranking(question, self._tells)
        likelihood = Likelihood(question, self._index, self._fillers, self._elsewhere)
        telling = [token for token in ranking.tokens if token not in self._fillers] or ranking.tokens
        scored = [(self._score(ranking, likelihood, entry), entry) for entry in self._index.candidates(telling, _CANDIDATES)]
        scored.sort(key=lambda pair: (-pair[0], pair[1].number))
        best = scored[0][0] if scored else 0.0
        return [Found(entry.kind, entry.id, entry.title, round(score, 3)) for score, entry in scored
                if score >= max(_ENOUGH, best * _BESIDE_THE_BEST)]

    def _score(self, ranking: Ranking, likelihood: Likelihood, entry: Candidate) -> float:
        fit = 0.5 * ranking.fit(entry) + 0.5 * likelihood.of(entry)
        if entry.kind == REDIRECT and ranking.nearest(entry) >= _WORD_FOR_WORD:
            return fit
        return fit + _BY_KIND[entry.kind]

    def _tells(self, token: str) -> float:
        found = self._telling.get(token)
        if found is None:
            if len(self._telling) > 20_000:
                self._telling.clear()
            found = self._index.rarity(token) * (_FILLER if token in self._fillers else 1.0)
            self._telling[token] = found
        return found


def _words_of(asking: Asking) -> set[str]:
    """Every raw word of `asking.yaml`: one that stands there is spelled right."""
    urgent = asking.urgent
    rules = (*urgent.always, *urgent.unless_learning, *urgent.learning,
             *(rule for entry in asking.for_people for rule in entry.rules))
    texts = [*asking.fillers, *asking.elsewhere, *rules, *(word for line in (*asking.same, *asking.near) for word in line),
             *(word for group in asking.groups.values() for word in group)]
    return {word for text in texts for word in raw_words(text.replace("_", " "))}
