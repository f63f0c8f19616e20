"""Makes an index out of entries, and learns from the ways of asking by which words some of them are known."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from lungedu.content.link import WARNING_SIGNS
from lungedu.domain.search.entries import REDIRECT, URGENT, Entry
from lungedu.domain.search.index import FORM, TABLES, Index, packed
from lungedu.domain.search.learned import ClassifierTraining, Example
from lungedu.domain.search.tuning import CLASSIFIER
from lungedu.domain.search.words import WordReader
from lungedu.domain.typed import raw_words


class Building:
    """An index that is being built, a few entries at a time."""

    def __init__(self, reader: WordReader):
        self._reader = reader
        self._db = sqlite3.connect(":memory:", isolation_level=None)
        self._db.executescript(TABLES)
        self._db.execute("BEGIN")
        self._words: Counter[str] = Counter()
        self._tokens: Counter[str] = Counter()
        self._features: Counter[str] = Counter()
        self._lines = 0
        self._examples: list[Example] = []
        self._number = 0

    def add(self, entry: Entry) -> None:
        """Take one entry in."""
        self._number += 1
        raw = [raw_words(text) for text in (entry.title, *entry.asked, entry.body, entry.tags)]
        *asked, body, tags = (self._reader.joined(self._reader.stems(found)) for found in raw)
        self._words.update({word for found in raw for word in found})
        self._tokens.update({token for found in (*asked, body, tags) for token in found})
        for line in asked:
            self._features.update(_features(line))
        self._lines += len(asked)
        kind = entry.id if entry.kind in (REDIRECT, URGENT) else ""
        self._examples += [Example(line, kind, WARNING_SIGNS if entry.beside else "") for line in asked]
        self._db.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)",
                         (self._number, entry.kind, entry.id, entry.title, entry.most_asked,
                          packed(asked, dict.fromkeys(body), dict.fromkeys(tags))))
        said = [" ".join(token for line in lines for token in line) for lines in (asked, (body, tags))]
        self._db.execute("INSERT INTO said (rowid, asked, body) VALUES (?, ?, ?)", (self._number, *said))

    def know(self, words: Iterable[str]) -> None:
        """Find the stems of raw words that no entry need hold, once for every later start."""
        self._reader.stems(words)

    def learn(self, groups: Mapping[str, str]) -> Iterator[None]:
        """Learn by which words redirects are known, a step at a time, when all entries are in."""
        others = [example for example in self._examples if not example.kind]
        chosen = others[::max(1, len(others) // CLASSIFIER.most_examples)]
        learning = ClassifierTraining([*chosen, *(example for example in self._examples if example.kind)], groups)
        yield from learning
        rows = [(kind, feature, weight) for kind, weights in learning.learned.weights.items()
                for feature, weight in sorted(weights.items())]
        self._db.executemany("INSERT INTO learned VALUES (?, ?, ?)", rows)

    def finished(self) -> Index:
        """The index of all that was taken in."""
        db = self._db
        stems = self._reader.known_stems
        db.executemany("INSERT INTO word VALUES (?, ?, ?)",
                       [(word, stem, self._words[word]) for word, stem in sorted(stems.items())])
        db.executemany("INSERT INTO token VALUES (?, ?)", sorted(self._tokens.items()))
        db.executemany("INSERT INTO feature VALUES (?, ?)",
                       sorted((feature, lines) for feature, lines in self._features.items()
                              if lines > 1 or " " not in feature))
        db.execute("INSERT INTO about VALUES (?, ?, ?)", (FORM, self._number, self._lines))
        db.execute("COMMIT")
        return Index(db)


def build(entries: Iterable[Entry], reader: WordReader, groups: Mapping[str, str], words: Iterable[str] = ()) -> Index:
    """An index of entries, at once. `groups`: as in `learned.Learned`. `words`: more words to know the stems of."""
    building = Building(reader)
    building.know(words)
    for entry in entries:
        building.add(entry)
    for _ in building.learn(groups):
        pass
    return building.finished()


def _features(tokens: Sequence[str]) -> set[str]:
    """The words of a way of asking, and each two that follow one another, with a space between."""
    return {*tokens, *(f"{one} {other}" for one, other in pairwise(tokens))}
