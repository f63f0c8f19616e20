"""The search with many entries: `search.py make FOLDER` saves an index of them, `search.py ask FOLDER` uses it.

The entries are made from the shipped ones: each copy says what its original says, with eight of its ways of asking,
and with a third of its words replaced by made-up ones, so that words are as common and as rare as in twenty thousand
real entries. What is typed are titles and ways of asking of the shipped entries, letter by letter, as the screen asks
for them.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from probe import memory_mb

from lungedu.base.resources import Resources, bundled_folder
from lungedu.content.asking import Asking
from lungedu.domain.search.alarms import groups_of
from lungedu.domain.search.asker import SHORTEST, Asker, words_of
from lungedu.domain.search.building import build
from lungedu.domain.search.entries import ANSWER, Entry, entries_of
from lungedu.domain.search.words import WordReader
from lungedu.loading.front import read_catalogue
from lungedu.loading.store import FileReader, open_library
from lungedu.viewmodels.saved_index import read_index, save_index

ENTRIES = 20_000
WAYS = 8
"""Phrasings of each copy. Shipped answers have about forty; 20,000 entries would not."""
TYPED = 60
"""Number of queries."""
MARK = b"of the bench"
_SYLLABLES = ("ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu", "pra", "sto", "tri", "vel", "wan", "zor")
_NEW_WORDS = 0.33


def shipped() -> tuple[list[Entry], Asking]:
    """The shipped entries and their phrasings."""
    resources = Resources(bundled_folder())
    library = open_library(FileReader(resources), read_catalogue(resources))
    asking = library.asking
    assert asking is not None
    return list(entries_of(library)), asking


def many(entries: list[Entry], count: int) -> Iterator[Entry]:
    """The shipped entries, then copies with made-up words."""
    yield from entries
    chance = Random(20_000)
    ordinary = [entry for entry in entries if entry.kind == ANSWER]
    for number in range(count - len(entries)):
        model = ordinary[number % len(ordinary)]
        yield Entry(ANSWER, f"{model.id}-{number}", _other(model.title, chance),
                    tuple(_other(way, chance) for way in model.asked[:WAYS]), _other(model.body, chance), model.tags)


def _other(text: str, chance: Random) -> str:
    return " ".join(_made_up(chance) if chance.random() < _NEW_WORDS else word for word in text.split())


def _made_up(chance: Random) -> str:
    """One of about ten thousand words, with a skewed frequency distribution."""
    rank = int(10_000 ** chance.random())
    word = ""
    while rank or not word:
        rank, part = divmod(rank, len(_SYLLABLES))
        word += _SYLLABLES[part]
    return word


def make(folder: Path) -> dict[str, float]:
    """Save a large index; prints how long it took and the size of the file."""
    entries, asking = shipped()
    words = WordReader(asking.same)
    began = time.perf_counter()
    index = build(many(entries, ENTRIES), words, groups_of(asking, words), words_of(asking))
    built = time.perf_counter() - began
    save_index(folder, MARK, index)
    size = sum(file.stat().st_size for file in folder.iterdir())
    return {"entries": index.entries, "ways": index.lines, "built": built * 1000, "file": size / 1e6}


def ask(folder: Path) -> dict[str, object]:
    """Open the saved index and run the queries."""
    entries, asking = shipped()
    chance = Random(7)
    questions = chance.sample([way for entry in entries for way in (entry.title, *entry.asked)], TYPED)
    gc.collect()
    before = memory_mb()[0]
    began = time.perf_counter()
    index = read_index(folder, MARK)
    assert index is not None
    assert index.entries == ENTRIES
    asker = Asker(asking, index)
    ready = (time.perf_counter() - began) * 1000
    first = _took(asker, "how")
    taken = [_took(asker, question[:length]) for question in questions
             for length in range(SHORTEST, len(question) + 1)]
    gc.collect()
    return {"ready": ready, "first": first, "keys": taken, "memory": memory_mb()[0] - before}


def _took(asker: Asker, typed: str) -> float:
    began = time.perf_counter()
    asker.ask(typed, typing=True)
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    does = {"make": make, "ask": ask}[sys.argv[1]]
    print(json.dumps(does(Path(sys.argv[2]))))
