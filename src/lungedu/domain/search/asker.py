"""A question in, stored entries out. The same for the screen and for `lungedu ask`.

asker = Asker(asking, index)
asker.ask("can i still drive")       # (Found("answer", "driving", "Can I drive during treatment?", 0.9), …)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from heapq import nlargest

from lungedu.content.asking import SELF_HARM, Asking
from lungedu.content.link import WARNING_SIGNS
from lungedu.domain.search.alarms import Verdict, alarms_of, parts_of
from lungedu.domain.search.entries import PAGE, REDIRECT, TERM, URGENT, Entry
from lungedu.domain.search.index import Candidate, Index
from lungedu.domain.search.likelihood import Likelihood
from lungedu.domain.search.query import QueryReader, QueryToken
from lungedu.domain.search.ranking import Fit, Ranking, Telling
from lungedu.domain.search.spelling import Spelling
from lungedu.domain.search.tuning import SELECTION
from lungedu.domain.search.words import WordReader
from lungedu.domain.typed import raw_words

SHORTEST = 2
"""Letters from which on a question is looked for."""
MOST_FOUND = 5

_OF_KIND = {REDIRECT: SELECTION.of_redirect, URGENT: SELECTION.of_urgent, PAGE: SELECTION.of_page,
            TERM: SELECTION.of_term}


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


@dataclass(frozen=True, slots=True)
class Weighed:
    """An entry, and what each part adds to its score."""

    entry: Candidate
    way: str
    """The tokens of the nearest way of asking; empty unless it was asked for."""
    fit: Fit
    likelihood: float
    """How likely all ways of asking for it make the question."""
    defined: float
    """Added to a word of the glossary whose meaning is asked for."""
    of_kind: float
    """Added for the kind of entry."""

    @property
    def score(self) -> float:
        """How well it fits: half by its words, half by the likelihood."""
        return (self.fit.total + self.likelihood) / 2 + self.defined + self.of_kind

    @property
    def hit(self) -> SearchHit:
        """What is found."""
        entry = self.entry
        return SearchHit(entry.kind, entry.id, entry.title, round(min(self.score, 1.0), 3))


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a question brings what it brings."""

    hits: tuple[SearchHit, ...] = ()
    """What `ask` gives."""
    tokens: tuple[QueryToken, ...] = ()
    """How the question is read."""
    doubtful: bool = False
    """Whether it may be about anything: then alarms must be clearer."""
    verdicts: tuple[Verdict, ...] = ()
    """Whether it is an emergency, or a question for people: those that hold are found first."""
    needed: float = 0.0
    """The score from which on an entry is found."""
    weighed: tuple[Weighed, ...] = ()
    """The best entries, those too that fit too little."""


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
        return self._found(text, typing=typing).hits[:limit]

    def explain(self, text: str, limit: int = MOST_FOUND) -> Explanation:
        """What `ask` gives for a question, and what each part contributed."""
        found = self._found(text, typing=False)
        ranking = Ranking(found.tokens, self._telling)
        weighed = tuple(replace(one, way=ranking.nearest_way(one.entry)) for one in found.weighed[:limit])
        return replace(found, hits=found.hits[:limit], weighed=weighed)

    def _found(self, text: str, *, typing: bool) -> Explanation:
        """All that is found, and why, but for the nearest ways of asking."""
        if sum(len(word) for word in raw_words(text[:200])) < SHORTEST:
            return Explanation()
        question = self._reader.read(text, typing=typing)
        if not question:
            return Explanation()
        weighed = self._weighed(question)
        needed = self._needed(question, weighed, typing=typing)
        ranked = [one.hit for one in weighed if one.score >= needed]
        doubtful = self._says_little(question)
        verdicts = self._verdicts(text, ranked, doubtful=doubtful)
        hits = self._together(verdicts, ranked)
        return Explanation(hits, question, doubtful, verdicts, needed, tuple(weighed))

    def _says_little(self, question: Sequence[QueryToken]) -> bool:
        """Whether it may be about anything: it names what nothing here is about, or has hardly a telling word."""
        telling = [asked for asked in question if asked.token not in self._fillers]
        few = not telling and len(question) <= SELECTION.few_fillers
        return few or any(asked.token in self._elsewhere for asked in question)

    def _verdicts(self, text: str, ranked: Sequence[SearchHit], *, doubtful: bool) -> tuple[Verdict, ...]:
        """Whether it is an emergency, then whether it is a question for people."""
        parts = parts_of(text, self._tokens)
        rival = max((hit.score for hit in ranked if hit.kind != REDIRECT), default=0.0)
        return (self._alarms.urgent(parts, doubtful=doubtful),
                *self._alarms.only_people(parts, rival, doubtful=doubtful))

    def _together(self, verdicts: Sequence[Verdict], ranked: Sequence[SearchHit]) -> tuple[SearchHit, ...]:
        """What comes before any ranking, emergencies and questions for people, then the rest."""
        first = self._first([verdict.kind for verdict in verdicts if verdict.holds])
        there = {(hit.kind, hit.id) for hit in first}
        return (*first, *(hit for hit in ranked if (hit.kind, hit.id) not in there))

    def _first(self, kinds: Sequence[str]) -> list[SearchHit]:
        signs = self._named(URGENT, WARNING_SIGNS)
        people = [kind for kind in kinds if kind != WARNING_SIGNS]
        answers = [hit for faq in people if faq != SELF_HARM for hit in self._named(REDIRECT, faq)]
        if SELF_HARM in people:
            return [*self._named(REDIRECT, SELF_HARM), *signs, *answers]
        return [*signs, *answers] if WARNING_SIGNS in kinds else answers

    def _tokens(self, text: str) -> tuple[str, ...]:
        return tuple(asked.token for asked in self._reader.read(text, typing=False))

    def _named(self, kind: str, name: str) -> list[SearchHit]:
        """An entry that is sure to fit; none when its file is broken."""
        entry = self._index.named(kind, name)
        return [SearchHit(kind, name, entry.title, 1.0)] if entry else []

    def _weighed(self, question: tuple[QueryToken, ...]) -> list[Weighed]:
        """The likeliest entries, the best first."""
        ranking = Ranking(question, self._telling)
        defined = self._defined(question)
        likelihood = Likelihood(question, self._index, self._fillers, self._elsewhere)
        telling = [token for token in ranking.tokens if token not in self._fillers] or ranking.tokens
        candidates = self._index.candidates(telling, SELECTION.candidates)
        likely = nlargest(SELECTION.likely, ((likelihood.of(entry), -entry.number, entry) for entry in candidates))
        weighed = [self._weigh(ranking, share, entry, defined) for share, _, entry in likely]
        return sorted(weighed, key=lambda one: (-one.score, one.entry.number))

    def _needed(self, question: Sequence[QueryToken], weighed: Sequence[Weighed], *, typing: bool) -> float:
        """The score from which on an entry is found."""
        most = SELECTION.enough_at_first if typing and len(question) <= SELECTION.first_words else 1.0
        best = weighed[0].score if weighed else 0.0
        return max(min(most, self._enough(question)), best * SELECTION.beside_the_best)

    def _enough(self, question: Sequence[QueryToken]) -> float:
        telling = [asked for asked in question if asked.token in self._elsewhere or asked.token not in self._fillers]
        if not telling:
            return SELECTION.enough_for_fillers
        known = sum(map(self._evidence, telling))
        return next(enough for words, enough in SELECTION.enough if known >= words)

    def _evidence(self, asked: QueryToken) -> float:
        if asked.token in self._elsewhere:
            return SELECTION.elsewhere
        if asked.token not in self._index.tokens:
            return SELECTION.unknown
        return 1.0 if asked.weight >= SELECTION.sure else SELECTION.guessed

    def _defined(self, question: Sequence[QueryToken]) -> frozenset[str]:
        """What is to be explained, when the question is what a word means."""
        tokens = tuple(asked.token for asked in question)
        asks = any(words == tokens[start:start + len(words)]
                   for words in self._defining for start in range(len(tokens)))
        return frozenset(tokens) - self._fillers if asks else frozenset()

    def _weigh(self, ranking: Ranking, share: float, entry: Candidate, defined: frozenset[str]) -> Weighed:
        meant = entry.kind == TERM and defined and any(line - self._fillers == defined for line in entry.asked)
        word_for_word = entry.kind == REDIRECT and ranking.nearest(entry) >= SELECTION.word_for_word
        return Weighed(entry, "", ranking.fit(entry), share, SELECTION.defined if meant else 0.0,
                       0.0 if word_for_word else _OF_KIND.get(entry.kind, 0.0))


def words_of(asking: Asking) -> set[str]:
    """Every raw word of `asking.yaml`: one that stands there is spelled right."""
    rules = (*asking.urgent.rules, *(rule for entry in asking.for_people for rule in entry.rules))
    alike = (*asking.same, *asking.near, *asking.groups.values())
    texts = (*asking.fillers, *asking.elsewhere, *rules, *(word for line in alike for word in line))
    return {word for text in texts for word in raw_words(text.replace("_", " "))}
