"""Finds glossary terms as the reader types, tolerating an error or two.

>>> from lungedu.content.glossary import Term
>>> search = WordSearch([Term(id="pd-l1", term="PD-L1", plain="A brake."),
...                      Term(id="hemorrhage", term="Hemorrhage", also=("bleeding",), plain="Blood that is lost.")])
>>> search.find("pdl1")[0].term.term
'PD-L1'
>>> search.find("bleeding")[0].name         # the other name that was found
'bleeding'

Accents, case, hyphens and spaces are ignored. Exact matches come first: a whole name, then the start of one, then the
start of a word in it. Typing errors are considered only if nothing matches.
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
"""Kinds of name: the term, another name, the pronunciation. Ties are broken in this order."""
_ENOUGH_INSIDE = 3
"""Minimum length for matching inside a name or its pronunciation; shorter would match nearly everything."""
_MOST_ERRORS = 2
"""Maximum number of errors; with more, nearly everything would match, as beginnings are compared too."""
_WORD_ON_ITS_OWN = 5
"""Minimum length of words searched separately if the whole query finds nothing."""

Score = tuple[int, ...]
"""Lower is better."""


@dataclass(frozen=True, slots=True)
class GlossaryHit:
    """A term, and the other name that matched; empty if the term or its pronunciation matched."""

    term: Term
    name: str = ""


def folded(text: str) -> str:
    """Normalize a text: `PD-L1`, `pd l1` and `Pdl1` are the same."""
    return "".join(raw_words(text))


class WordSearch:
    """Searches the names of all terms."""

    def __init__(self, terms: Iterable[Term]):
        self._names = [name for term in terms for name in _names(term)]

    def find(self, asked: str) -> tuple[GlossaryHit, ...]:
        """The matching terms, best first; none for an empty query."""
        words = raw_words(asked[:LONGEST_ASKED])
        return self._as_typed(words) or self._with_errors("".join(words)) or self._word_by_word(words)

    def _as_typed(self, words: tuple[str, ...], *, inside: bool = True) -> tuple[GlossaryHit, ...]:
        return _best((score, name) for name in self._names if (score := name.fits(words, inside=inside)) is not None)

    def _with_errors(self, asked: str) -> tuple[GlossaryHit, ...]:
        """The terms with the fewest errors against the query."""
        allowed = min(errors_in(len(asked)), _MOST_ERRORS)
        if not allowed:
            return ()
        near = [(score, name) for name in self._names if (score := name.nearly_fits(asked, allowed)) is not None]
        fewest = min((score[0] for score, _ in near), default=0)
        return _best((score, name) for score, name in near if score[0] == fewest)

    def _word_by_word(self, words: tuple[str, ...]) -> tuple[GlossaryHit, ...]:
        """Search each word of a sentence separately, not inside words, or *mother* would find chemotherapy."""
        hits: dict[str, GlossaryHit] = {}
        for word in dict.fromkeys(words) if len(words) > 1 else ():
            if len(word) >= _WORD_ON_ITS_OWN:
                for hit in self._as_typed((word,), inside=False) or self._with_errors(word):
                    hits.setdefault(hit.term.id, hit)
        return tuple(hits.values())


@dataclass(frozen=True)
class _Name:
    """One name of a term."""

    term: Term
    text: str
    kind: int

    @cached_property
    def words(self) -> tuple[str, ...]:
        return raw_words(self.text)

    @cached_property
    def tails(self) -> tuple[str, ...]:
        """The suffixes of the name that start at each of its words, the whole name first."""
        return tuple("".join(self.words[start:]) for start in range(len(self.words)))

    @property
    def whole(self) -> str:
        return self.tails[0]

    def fits(self, words: tuple[str, ...], *, inside: bool) -> Score | None:
        """The score of the name for a query; None if it does not match. `inside`: also match inside words."""
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
        position = _position(self.words, words)
        return (1, self.kind, 4, position) if position >= 0 and self.kind != _SAY else None

    def nearly_fits(self, asked: str, allowed: int) -> Score | None:
        """The score by errors between the query and the start of the name or of a word in it; None for too many."""
        lengths = range(len(asked) - allowed, len(asked) + allowed + 1)
        starts = {(tail[:length], part) for part, tail in enumerate(self.tails) for length in lengths}
        fewest, part = min((OSA.distance(asked, start, score_cutoff=allowed), part) for start, part in starts)
        return (fewest, part, self.kind) if fewest <= allowed else None


def _names(term: Term) -> Iterator[_Name]:
    for text, kind in ((term.term, _TERM), *((name, _ALSO) for name in term.also), (term.say, _SAY)):
        if folded(text):
            yield _Name(term, text, kind)


def _position(part: tuple[str, ...], words: tuple[str, ...]) -> int:
    """Index of the consecutive words of a name in a sentence; -1 if they do not occur."""
    starts = range(len(words) - len(part) + 1)
    return next((start for start in starts if words[start:start + len(part)] == part), -1)


def _best(scored: Iterable[tuple[Score, _Name]]) -> tuple[GlossaryHit, ...]:
    """Each term once, with its best name; best first, ties in alphabetical order."""
    best: dict[str, tuple[Score, _Name]] = {}
    for score, name in scored:
        previous = best.get(name.term.id)
        if previous is None or score < previous[0]:
            best[name.term.id] = score, name
    ordered = sorted(best.values(), key=lambda entry: (entry[0], entry[1].term.term.casefold()))
    return tuple(GlossaryHit(name.term, name.text if name.kind == _ALSO else "") for _, name in ordered)
