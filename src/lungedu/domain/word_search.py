"""Finds words of the glossary from what someone types: from the first letter on, and with an error or two.

>>> from lungedu.content.glossary import Term
>>> search = WordSearch([Term(id="pd-l1", term="PD-L1", plain="A brake."),
...                      Term(id="hemorrhage", term="Hemorrhage", also=("bleeding",), plain="Blood that is lost.")])
>>> search.find("pdl1")[0].term.term
'PD-L1'
>>> search.find("bleeding")[0].name         # the other name that was found
'bleeding'

Accents, case, hyphens and spaces count for nothing. What fits as it stands comes first: a whole name, then the start of
one, then the start of a word in it. Only when nothing fits are typing errors looked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import OSA

from lungedu.content.glossary import Term
from lungedu.domain.search.spelling import errors_in
from lungedu.domain.session import LONGEST_ASKED
from lungedu.domain.typed import raw_words

_TERM, _ALSO, _SAY = range(3)
"""Kinds of name: the word itself, what else it is called, how it is said. In this order where all else is the same."""
_ENOUGH_INSIDE = 3
"""Letters that may stand in the middle of a name, or in how it is said; fewer would fit nearly everything."""
_MOST_ERRORS = 2
"""That are overlooked: beginnings are compared as well as whole names, so with more nearly everything would fit."""
_WORD_ON_ITS_OWN = 5
"""Letters of a word that is looked for alone when the whole of what was typed finds nothing."""

Score = tuple[int, ...]
"""Smaller is better."""


@dataclass(frozen=True, slots=True)
class GlossaryHit:
    """A term, and the other name by which it was found; empty when it was the term itself or its sound."""

    term: Term
    name: str = ""


def folded(text: str) -> str:
    """A text without what counts for nothing: `PD-L1`, `pd l1` and `Pdl1` are one."""
    return "".join(raw_words(text))


class WordSearch:
    """The names of all terms, ready to be searched."""

    def __init__(self, terms: Iterable[Term]):
        self._names = [name for term in terms for name in _names(term)]

    def find(self, asked: str) -> tuple[GlossaryHit, ...]:
        """The terms that fit, the best first; none when nothing is asked."""
        words = raw_words(asked[:LONGEST_ASKED])
        return self._as_typed(words) or self._with_errors("".join(words)) or self._word_by_word(words)

    def _as_typed(self, words: tuple[str, ...], *, inside: bool = True) -> tuple[GlossaryHit, ...]:
        return _best((score, name) for name in self._names if (score := name.fits(words, inside=inside)) is not None)

    def _with_errors(self, asked: str) -> tuple[GlossaryHit, ...]:
        """The terms with the fewest errors between them and what was typed."""
        allowed = min(errors_in(len(asked)), _MOST_ERRORS)
        if not allowed:
            return ()
        near = [(score, name) for name in self._names if (score := name.nearly_fits(asked, allowed)) is not None]
        fewest = min((score[0] for score, _ in near), default=0)
        return _best((score, name) for score, name in near if score[0] == fewest)

    def _word_by_word(self, words: tuple[str, ...]) -> tuple[GlossaryHit, ...]:
        """From the words of a sentence, each alone, what they find: not inside, or *mother* would find chemotherapy."""
        found: dict[str, GlossaryHit] = {}
        for word in dict.fromkeys(words) if len(words) > 1 else ():
            if len(word) >= _WORD_ON_ITS_OWN:
                for one in self._as_typed((word,), inside=False) or self._with_errors(word):
                    found.setdefault(one.term.id, one)
        return tuple(found.values())


@dataclass(frozen=True)
class _Name:
    """One name of a term."""

    term: Term
    shown: str
    kind: int

    @cached_property
    def words(self) -> tuple[str, ...]:
        return raw_words(self.shown)

    @cached_property
    def tails(self) -> tuple[str, ...]:
        """The whole name, then what is left of it from each of its words on."""
        return tuple("".join(self.words[start:]) for start in range(len(self.words)))

    @property
    def whole(self) -> str:
        return self.tails[0]

    def fits(self, words: tuple[str, ...], *, inside: bool) -> Score | None:
        """How well the name fits what was typed; None when it does not. `inside`: also in the middle of a word."""
        asked = "".join(words)
        if not asked or (self.kind == _SAY and len(asked) < _ENOUGH_INSIDE):
            return None
        if self.whole == asked:
            return 0, self.kind
        if self.whole.startswith(asked):
            return 1, self.kind, 0
        if any(tail.startswith(asked) for tail in self.tails):
            return 1, self.kind, 1
        if inside and len(asked) >= _ENOUGH_INSIDE and asked in self.whole:
            return 1, self.kind, 2
        if all(any(own.startswith(word) for own in self.words) for word in words):
            return 1, self.kind, 3
        place = _place(self.words, words)
        return (1, self.kind, 4, place) if place >= 0 and self.kind != _SAY else None

    def nearly_fits(self, asked: str, allowed: int) -> Score | None:
        """The errors between what was typed and the start of the name, or of a word in it; None for too many."""
        lengths = range(len(asked) - allowed, len(asked) + allowed + 1)
        starts = {(tail[:length], part) for part, tail in enumerate(self.tails) for length in lengths}
        fewest, part = min((OSA.distance(asked, start, score_cutoff=allowed), part) for start, part in starts)
        return (fewest, part, self.kind) if fewest <= allowed else None


def _names(term: Term) -> Iterator[_Name]:
    for shown, kind in ((term.term, _TERM), *((name, _ALSO) for name in term.also), (term.say, _SAY)):
        if folded(shown):
            yield _Name(term, shown, kind)


def _place(part: tuple[str, ...], words: tuple[str, ...]) -> int:
    """Where the words of a name stand, one after another, in a sentence; -1 when they do not."""
    starts = range(len(words) - len(part) + 1)
    return next((start for start in starts if words[start:start + len(part)] == part), -1)


def _best(scored: Iterable[tuple[Score, _Name]]) -> tuple[GlossaryHit, ...]:
    """Each term once, by its best name; the best first, and those that are as good from A to Z."""
    best: dict[str, tuple[Score, _Name]] = {}
    for score, name in scored:
        known = best.get(name.term.id)
        if known is None or score < known[0]:
            best[name.term.id] = score, name
    ordered = sorted(best.values(), key=lambda entry: (entry[0], entry[1].term.term.casefold()))
    return tuple(GlossaryHit(name.term, name.shown if name.kind == _ALSO else "") for _, name in ordered)
