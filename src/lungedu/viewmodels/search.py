"""The search of one content folder: opened from the index that an earlier start saved, else built anew.

The saved index holds stored content alone, never what anyone asked. Its file names the content that it was made
from; when a single letter of that changed, it is made anew. Where nothing is kept, nothing is saved.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from lungedu import __version__
from lungedu.base import log
from lungedu.base.errors import ResourceError
from lungedu.base.resources import Resources
from lungedu.domain.search.asker import Asker
from lungedu.domain.search.entries import entries_of
from lungedu.domain.search.index import Building, Index, NotAnIndex, opened
from lungedu.domain.search.words import WordReader

if TYPE_CHECKING:
    from lungedu.content.library import Library

SAVED_AS = "search.index"
_FOLDERS = ("faq", "topics", "walks")
_FILES = ("asking.yaml", "catalogue.yaml", "glossary.yaml", "warning_signs.yaml")
"""What the entries are made from."""


_SUM_LENGTH = 32
_AT_ONCE = 4
"""Entries that are read into a new index in one step: some milliseconds."""


class Search:
    """`folder`: where the index is saved; None saves nothing."""

    def __init__(self, library: Library, resources: Resources, folder: Path | None = None):
        self.library = library
        self._resources = resources
        self._folder = folder
        self._opening = self._open()
        self._asker: Asker | None = None

    @property
    def asker(self) -> Asker | None:
        """What answers; None when `asking.yaml` is broken: without its rules no search is better than one."""
        while self.opens_on():
            pass
        return self._asker

    def opens_on(self) -> bool:
        """Do one step of the opening, a few milliseconds long; whether there is more to do."""
        return next(self._opening, None) is not None

    def _open(self) -> Iterator[bool]:
        asking = next(iter(self.library.asking.values()), None)
        if asking is None:
            return
        yield True
        reader = WordReader(asking.same)
        mark = content_mark(self._resources)
        index = self._saved(mark)
        if index is None:
            building = Building(reader)
            for number, entry in enumerate(entries_of(self.library)):
                building.add(entry)
                if number % _AT_ONCE == 0:
                    yield True
            index = building.finished()
            yield True
            self._save(mark, index)
        yield True
        self._asker = Asker(asking, index, reader)

    def _saved(self, mark: bytes) -> Index | None:
        if self._folder is None:
            return None
        try:
            data = (self._folder / SAVED_AS).read_bytes()
        except OSError:
            return None
        if not data.startswith(mark):
            return None
        start = len(mark) + _SUM_LENGTH
        try:
            if _sum(data[start:]) != data[len(mark):start]:
                raise NotAnIndex("it was changed on the disk")
            return opened(data[start:])
        except NotAnIndex as error:
            log.warn(f"{self._folder / SAVED_AS} is made anew: {error}")
            return None

    def _save(self, mark: bytes, index: Index) -> None:
        if self._folder is None:
            return
        file = self._folder / SAVED_AS
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            half = file.with_suffix(".half")
            saved = index.saved()
            half.write_bytes(mark + _sum(saved) + saved)
            half.replace(file)
        except OSError as error:  # the search works all the same, and is built at each start
            log.warn(f"{file} cannot be written: {error}")


def _sum(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def content_mark(resources: Resources) -> bytes:
    """What tells one state of the content from another."""
    found = hashlib.sha256(__version__.encode())
    names = [f"{folder}/{name}.yaml" for folder in _FOLDERS for name in resources.names(folder, ".yaml")]
    for name in (*_FILES, *names):
        found.update(name.encode())
        try:
            found.update(resources.data(name))
        except ResourceError:
            found.update(b"-")
    return found.digest()
