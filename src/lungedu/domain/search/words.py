"""A text as tokens: small letters, no accents, Snowball stems, and one token for words that mean the same.

reader = WordReader(asking)
reader.tokens("Can't I have the chemotherapy?")     # ("cannot", "i", "have", "the", "chemo")
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from lungedu.domain.search.stemmer import english_stem
from lungedu.domain.typed import raw_words

LONGEST_TEXT = 1_000
"""Letters of a question that are read."""

class WordReader:
    """Reads texts into tokens. `same`: lines of words and phrases that mean the same; the first names the meaning."""

    def __init__(self, same: Iterable[Sequence[str]]):
        self._same = tuple(same)
        self._stem = english_stem()
        self._stems: dict[str, str] = {}

    def stem(self, word: str) -> str:
        """The stem of one raw word."""
        found = self._stems.get(word)
        if found is None:
            if len(self._stems) > 50_000:
                self._stems.clear()
            found = self._stems[word] = str(self._stem(word))
        return found

    @property
    def known_stems(self) -> dict[str, str]:
        """All raw words that were read so far, and their stems."""
        return dict(self._stems)

    def remember(self, stems: Mapping[str, str]) -> None:
        """Take stems that were found before."""
        self._stems.update(stems)

    def stems(self, words: Iterable[str]) -> tuple[str, ...]:
        """The stems of raw words, before any are made one."""
        return tuple(self.stem(word) for word in words)

    def tokens(self, text: str) -> tuple[str, ...]:
        """The tokens of a text, in order."""
        return self.joined(self.stems(raw_words(text[:LONGEST_TEXT])))

    def joined(self, stems: Sequence[str]) -> tuple[str, ...]:
        """Stems, with each word or phrase that has a meaning of its own in `same` made one token."""
        found: list[str] = []
        place = 0
        while place < len(stems):
            for length in range(min(self._longest, len(stems) - place), 0, -1):
                meaning = self._meanings.get(tuple(stems[place:place + length]))
                if meaning is not None:
                    found.append(meaning)
                    place += length
                    break
            else:
                found.append(stems[place])
                place += 1
        return tuple(found)

    @cached_property
    def _meanings(self) -> dict[tuple[str, ...], str]:
        meanings: dict[tuple[str, ...], str] = {}
        for line in self._same:
            name = "+".join(self.stems(raw_words(line[0])))
            for words in line:
                stems = self.stems(raw_words(words))
                if stems:
                    meanings.setdefault(stems, name)
        return meanings

    @cached_property
    def _longest(self) -> int:
        return max((len(stems) for stems in self._meanings), default=1)

    @cached_property
    def known(self) -> frozenset[str]:
        """Raw words of `same`: they are spelled right."""
        return frozenset(word for line in self._same for words in line for word in raw_words(words))
