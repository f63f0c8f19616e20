"""A question as it is searched for: tokens, each with what it may stand for, and how much it tells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from lungedu.domain.search.spelling import Guess, Spelling
from lungedu.domain.search.tuning import QUERY
from lungedu.domain.search.words import LONGEST_TEXT, WordReader
from lungedu.domain.typed import raw_words


@dataclass(frozen=True, slots=True)
class QueryToken:
    """One token of a question."""

    token: str
    weight: float
    """How sure it is that this was meant, up to 1."""
    others: tuple[tuple[str, float], ...] = ()
    """Tokens that may stand for it, and how much each counts."""

    @property
    def all(self) -> tuple[tuple[str, float], ...]:
        """The token and the others."""
        return ((self.token, self.weight), *self.others)


@dataclass(frozen=True)
class QueryReader:
    """Reads questions. `near`: from a token to tokens that those who type it may have meant."""

    words: WordReader
    spelling: Spelling
    near: Mapping[str, tuple[str, ...]]
    counts: Callable[[str], bool]
    """Whether a raw word is spelled right although no entry holds it."""

    def read(self, text: str, *, typing: bool) -> tuple[QueryToken, ...]:
        """The tokens of a question. `typing`: its last word may be half a word."""
        raw = self._put_together(raw_words(text[:LONGEST_TEXT])[:QUERY.most_words])
        half = typing and text[-1:].isalnum()
        guesses = [self._guesses(word, begun=half and place == len(raw) - 1) for place, word in enumerate(raw)]
        stems = self.words.stems(options[0].word for options in guesses)
        tokens = self.words.joined(stems)
        if len(tokens) != len(stems):  # a phrase became one token: what its words may be besides is of no use
            sure = min((options[0].weight for options in guesses), default=1.0)
            weight = 1.0 if sure == 1.0 else QUERY.phrase_of_guesses
            return tuple(QueryToken(token, weight, self._near_to(token)) for token in tokens)
        return tuple(QueryToken(token, options[0].weight, (*self._near_to(token), *self._others(token, options[1:])))
                     for token, options in zip(tokens, guesses, strict=True))

    def _others(self, token: str, guesses: Iterable[Guess]) -> tuple[tuple[str, float], ...]:
        found: dict[str, float] = {}
        for guess in guesses:
            for other in self.words.joined(self.words.stems((guess.word,))):
                if other != token:
                    found[other] = max(found.get(other, 0.0), guess.weight)
        return tuple(found.items())

    def _near_to(self, token: str) -> tuple[tuple[str, float], ...]:
        return tuple((other, QUERY.near) for other in self.near.get(token, ()))

    def _put_together(self, raw: tuple[str, ...]) -> list[str]:
        """Words that were written apart (`chemo therapy`) or as one (`sideeffects`), as the index holds them."""
        found: list[str] = []
        for word in raw:
            if found and not (self._known(word) and self._known(found[-1])) and found[-1] + word in self.spelling:
                found[-1] += word
            elif not self._known(word) and len(word) >= QUERY.shortest_split and (pair := self.spelling.split(word)):
                found += pair
            else:
                found.append(word)
        return found

    def _known(self, word: str) -> bool:
        return word in self.spelling or self.counts(word)

    def _guesses(self, word: str, *, begun: bool) -> tuple[Guess, ...]:
        known = self._known(word)
        starts = self.spelling.begun(word) if begun and (not known or len(word) < QUERY.still_typed) else ()
        if known:
            return (Guess(word, 1.0), *(Guess(guess.word, guess.weight * QUERY.begun_of_known) for guess in starts))
        guesses = sorted((*starts, *self.spelling.nearest(word)), key=lambda guess: -guess.weight)
        return tuple(guesses) or (Guess(word, 1.0),)
