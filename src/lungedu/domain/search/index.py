"""The entries in SQLite, in memory: FTS5 over the tokens of each, and the lines by which people may ask for it.

    index = build(entries, reader)
    data = index.saved()          # bytes; `opened(data)` has the index again without reading any entry
    index.candidates(["hair", "fall"], 40)

An index is made of stored content alone. What people ask is never written into it.
"""

from __future__ import annotations

import math
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from lungedu.domain.search.entries import REDIRECT, URGENT, WARNING_SIGNS, Entry
from lungedu.domain.search.learned import Example, Learning
from lungedu.domain.search.words import WordReader, raw_words

FORM = 6
"""Of the tables. An index that was saved in another form is made anew."""
_KEPT = 300
"""Entries that are kept read."""
_MOST_ROWS = 4_000
"""Entries that are weighed for one question: words that more than so many entries hold tell nothing apart."""

_TABLES = """
CREATE TABLE about (form INTEGER, entries INTEGER, lines INTEGER);
CREATE TABLE entry (id INTEGER PRIMARY KEY, kind TEXT, name TEXT, title TEXT, most_asked INTEGER);
CREATE TABLE line (entry INTEGER, place INTEGER, tokens TEXT, PRIMARY KEY (entry, place)) WITHOUT ROWID;
CREATE TABLE word (word TEXT PRIMARY KEY, stem TEXT, entries INTEGER) WITHOUT ROWID;
CREATE TABLE token (token TEXT PRIMARY KEY, entries INTEGER) WITHOUT ROWID;
CREATE TABLE feature (feature TEXT PRIMARY KEY, lines INTEGER) WITHOUT ROWID;
CREATE TABLE learned (kind TEXT, feature TEXT, weight REAL, PRIMARY KEY (kind, feature)) WITHOUT ROWID;
CREATE VIRTUAL TABLE said USING fts5(asked, body, content='', tokenize="unicode61 tokenchars '+'");
"""

BODY, TAGS = -1, -2
"""Places of lines that are no questions. Questions have the places 0 (the title), 1, 2, …"""


class NotAnIndex(Exception):
    """Bytes that hold no index of this form."""


def features(tokens: Sequence[str]) -> set[str]:
    """The words of a way of asking, and each two that follow one another, with a space between."""
    return {*tokens, *(f"{one} {other}" for one, other in pairwise(tokens))}


@dataclass(frozen=True)
class Candidate:
    """An entry that may fit."""

    number: int
    kind: str
    id: str
    title: str
    most_asked: bool
    asked: tuple[tuple[str, ...], ...]
    """The tokens of each way to ask for it, the title's first."""
    body: frozenset[str]
    tags: frozenset[str]

    @cached_property
    def asked_words(self) -> tuple[frozenset[str], ...]:
        """The tokens of each way, each once."""
        return tuple(frozenset(line) for line in self.asked)

    def ways_with(self, feature: str) -> int:
        """How many ways of asking hold a feature."""
        return self._ways[feature]

    @cached_property
    def _ways(self) -> Counter[str]:
        return Counter(feature for line in self.asked for feature in features(line))


class Index:
    """What was built or opened."""

    def __init__(self, connection: sqlite3.Connection):
        self._db = connection
        entries, lines = connection.execute("SELECT entries, lines FROM about").fetchone()
        self.entries: int = entries
        self.lines: int = lines
        """Ways of asking, of all entries."""
        self.tokens: dict[str, int] = dict(connection.execute("SELECT token, entries FROM token"))
        """In how many entries each token is."""
        words = connection.execute("SELECT word, stem, entries FROM word").fetchall()
        self.words: dict[str, int] = {word: entries for word, _, entries in words if entries}
        """In how many entries each raw word is."""
        self.stems: dict[str, str] = {word: stem for word, stem, _ in words}
        """The stem of each raw word of the entries and of `asking.yaml`: finding one takes its time."""
        self.learned: dict[str, dict[str, float]] = {}
        """By redirect, then by feature: the weights of `learned.Learned`."""
        for kind, feature, weight in connection.execute("SELECT kind, feature, weight FROM learned"):
            self.learned.setdefault(kind, {})[feature] = weight
        self._candidate = lru_cache(maxsize=_KEPT)(self._read)

    def rarity(self, token: str) -> float:
        """How much a token tells: more, the fewer entries hold it."""
        return math.log(1 + self.entries / (0.5 + self.tokens.get(token, 0)))

    def candidates(self, tokens: Iterable[str], most: int) -> tuple[Candidate, ...]:
        """The entries that hold at least one of some tokens, the best by FTS5's own ranking first."""
        known = sorted({token for token in tokens if token in self.tokens}, key=self._common)
        chosen: list[str] = []
        rows = 0
        for token in known:
            rows += self.tokens[token]
            if chosen and rows > _MOST_ROWS:
                break
            chosen.append(token)
        if not chosen:
            return ()
        wanted = " OR ".join(f'"{token}"' for token in chosen)
        ranked = "ORDER BY bm25(said, 6.0, 1.0)" if rows <= 2 * _MOST_ROWS else ""
        found = self._db.execute(f"SELECT rowid FROM said WHERE said MATCH ? {ranked} LIMIT ?", (wanted, most))
        return tuple(self._candidate(number) for (number,) in found.fetchall())

    def _common(self, token: str) -> tuple[int, str]:
        return self.tokens[token], token

    def named(self, kind: str, name: str) -> Candidate | None:
        """An entry by its kind and id."""
        row = self._db.execute("SELECT id FROM entry WHERE kind = ? AND name = ?", (kind, name)).fetchone()
        return self._candidate(row[0]) if row else None

    def lines_with(self, wanted: Iterable[str]) -> dict[str, int]:
        """In how many ways of asking, of all entries, each feature is; without those that are in none."""
        asked = list(dict.fromkeys(wanted))
        marks = ", ".join("?" * len(asked))
        return dict(self._db.execute(f"SELECT feature, lines FROM feature WHERE feature IN ({marks})", asked))

    def _read(self, number: int) -> Candidate:
        kind, name, title, most_asked = self._db.execute(
            "SELECT kind, name, title, most_asked FROM entry WHERE id = ?", (number,)).fetchone()
        asked: list[tuple[str, ...]] = []
        rest = {BODY: frozenset[str](), TAGS: frozenset[str]()}
        lines = self._db.execute("SELECT place, tokens FROM line WHERE entry = ? ORDER BY place", (number,))
        for place, tokens in lines:
            if place in rest:
                rest[place] = frozenset(tokens.split())
            else:
                asked.append(tuple(tokens.split()))
        return Candidate(number, kind, name, title, bool(most_asked), tuple(asked), rest[BODY], rest[TAGS])

    def saved(self) -> bytes:
        """All of it, for `opened`."""
        return self._db.serialize()


class Building:
    """An index that is being built, a few entries at a time."""

    def __init__(self, reader: WordReader):
        self._reader = reader
        self._db = sqlite3.connect(":memory:", isolation_level=None)
        self._db.executescript(_TABLES)
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
        number, reader, db = self._number, self._reader, self._db
        texts = {0: entry.title, **dict(enumerate(entry.asked, start=1)), BODY: entry.body, TAGS: entry.tags}
        raw = {place: raw_words(text) for place, text in texts.items()}
        read = {place: reader.joined(reader.stems(found)) for place, found in raw.items()}
        asked = [token for place, found in read.items() if place >= 0 for token in found]
        rest = [*read[BODY], *read[TAGS]]
        self._words.update({word for found in raw.values() for word in found})
        self._tokens.update({*asked, *rest})
        for place, found in read.items():
            if place >= 0:
                self._features.update(features(found))
                self._lines += 1
                kind = entry.id if entry.kind in (REDIRECT, URGENT) else ""
                self._examples.append(Example(found, kind, WARNING_SIGNS if entry.beside else ""))
        db.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?)",
                   (number, entry.kind, entry.id, entry.title, entry.most_asked))
        db.executemany("INSERT INTO line VALUES (?, ?, ?)",
                       [(number, place, " ".join(dict.fromkeys(found) if place < 0 else found))
                        for place, found in read.items()])
        db.execute("INSERT INTO said (rowid, asked, body) VALUES (?, ?, ?)", (number, " ".join(asked), " ".join(rest)))

    def know(self, words: Iterable[str]) -> None:
        """Find the stems of raw words that no entry need hold, once for every later start."""
        self._reader.stems(words)

    def learn(self, groups: Mapping[str, str]) -> Iterator[None]:
        """Learn by which words redirects are known, a step at a time, when all entries are in."""
        learning = Learning(self._examples, groups)
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


def opened(data: bytes | memoryview) -> Index:
    """An index that was saved. Raises `NotAnIndex` for anything else."""
    if not data:
        raise NotAnIndex("it is empty")
    db = sqlite3.connect(":memory:", isolation_level=None)
    try:
        db.deserialize(data)
        if db.execute("SELECT form FROM about").fetchone() != (FORM,):
            raise NotAnIndex("it was saved in another form")
        return Index(db)
    except (sqlite3.Error, TypeError) as error:
        raise NotAnIndex(str(error)) from error
