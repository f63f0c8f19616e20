"""The entries in SQLite, in memory: FTS5 over the tokens of each, and the lines by which people may ask for it.

    index = build(entries, reader, groups)      # from `building`
    data = index.saved()                        # bytes; `opened(data)` has the index again without reading any entry
    index.candidates(["hair", "fall"], 40)

An index is made of stored content alone. What people ask is never written into it.
"""

from __future__ import annotations

import math
import sqlite3
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from lungedu.base.errors import LungeduError
from lungedu.domain.search.tuning import SELECTION

FORM = 7
"""Of the tables. An index saved in another format is rebuilt."""
TABLES = """
CREATE TABLE about (form INTEGER, entries INTEGER, lines INTEGER);
CREATE TABLE entry (id INTEGER PRIMARY KEY, kind TEXT, name TEXT, title TEXT, most_asked INTEGER, tokens BLOB);
CREATE TABLE word (word TEXT PRIMARY KEY, stem TEXT, entries INTEGER) WITHOUT ROWID;
CREATE TABLE token (token TEXT PRIMARY KEY, entries INTEGER) WITHOUT ROWID;
CREATE TABLE feature (feature TEXT PRIMARY KEY, lines INTEGER) WITHOUT ROWID;
CREATE TABLE learned (kind TEXT, feature TEXT, weight REAL, PRIMARY KEY (kind, feature)) WITHOUT ROWID;
CREATE VIRTUAL TABLE said USING fts5(asked, body, content='', tokenize="unicode61 tokenchars '+'");
"""

_KEPT = 300
"""Entries that are kept read."""

class IndexFormatError(LungeduError):
    """Bytes that hold no index of this form."""


@dataclass(frozen=True)
class Candidate:
    """An entry that may fit."""

    number: int
    kind: str
    id: str
    title: str
    most_asked: bool
    ways: str
    """The tokens of each way to ask for it, the title's first: a line each, with a space around every token."""
    body: frozenset[str]
    tags: frozenset[str]

    @cached_property
    def asked(self) -> tuple[frozenset[str], ...]:
        """The tokens of each way, each once."""
        return tuple(frozenset(line.split()) for line in self.ways.splitlines())

    @cached_property
    def count(self) -> int:
        """How many ways there are."""
        return self.ways.count("\n") + 1

    def ways_with(self, feature: str) -> int:
        """How many ways of asking hold a token, or two that follow one another."""
        return self.ways.count(f" {feature} ")


def packed(asked: Sequence[Sequence[str]], body: Iterable[str], tags: Iterable[str]) -> bytes:
    """The tokens of an entry, as they are stored."""
    ways = "\n".join(f" {' '.join(line)} " for line in asked)
    return zlib.compress("\f".join((ways, " ".join(body), " ".join(tags))).encode())


def _unpacked(data: bytes) -> tuple[str, frozenset[str], frozenset[str]]:
    ways, body, tags = zlib.decompress(data).decode().split("\f")
    return ways, frozenset(body.split()), frozenset(tags.split())


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
        self.named = lru_cache(maxsize=32)(self._named)
        """An entry by its kind and id; None when there is none."""

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
            if chosen and rows > SELECTION.most_rows:
                break
            chosen.append(token)
        if not chosen:
            return ()
        wanted = " OR ".join(f'"{token}"' for token in chosen)
        ranked = f"ORDER BY bm25(said, {SELECTION.asked_in_index}, 1.0)" if rows <= 2 * SELECTION.most_rows else ""
        found = self._db.execute(f"SELECT rowid FROM said WHERE said MATCH ? {ranked} LIMIT ?", (wanted, most))
        return tuple(self._candidate(number) for (number,) in found.fetchall())

    def _common(self, token: str) -> tuple[int, str]:
        return self.tokens[token], token

    def _named(self, kind: str, name: str) -> Candidate | None:
        row = self._db.execute("SELECT id FROM entry WHERE kind = ? AND name = ?", (kind, name)).fetchone()
        return self._candidate(row[0]) if row else None

    def lines_with(self, wanted: Iterable[str]) -> dict[str, int]:
        """In how many ways of asking, of all entries, each feature is; without those that are in none."""
        asked = list(dict.fromkeys(wanted))
        marks = ", ".join("?" * len(asked))
        return dict(self._db.execute(f"SELECT feature, lines FROM feature WHERE feature IN ({marks})", asked))

    def _read(self, number: int) -> Candidate:
        kind, name, title, most_asked, tokens = self._db.execute(
            "SELECT kind, name, title, most_asked, tokens FROM entry WHERE id = ?", (number,)).fetchone()
        return Candidate(number, kind, name, title, bool(most_asked), *_unpacked(tokens))

    def saved(self) -> bytes:
        """All of it, for `opened`."""
        return self._db.serialize()


def opened(data: bytes | memoryview) -> Index:
    """An index that was saved. Raises `IndexFormatError` for anything else."""
    if not data:
        raise IndexFormatError("it is empty")
    db = sqlite3.connect(":memory:", isolation_level=None)
    try:
        db.deserialize(data)
        if db.execute("SELECT form FROM about").fetchone() != (FORM,):
            raise IndexFormatError("it was saved in another form")
        return Index(db)
    except (sqlite3.Error, TypeError) as error:
        raise IndexFormatError(str(error)) from error
