"""The search of one content folder: opened from the index that an earlier start saved, else built anew.

When a single letter of the content changed, it is made anew. Where nothing is kept, nothing is saved.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from lungedu import __version__
from lungedu.base.errors import ResourceError
from lungedu.base.resources import Resources
from lungedu.domain.search.alarms import groups_of
from lungedu.domain.search.asker import Asker, words_of
from lungedu.domain.search.building import Building
from lungedu.domain.search.entries import entries_of
from lungedu.domain.search.words import WordReader
from lungedu.viewmodels.saved_index import read_index, save_index

if TYPE_CHECKING:
    from lungedu.content.library import Library
    from lungedu.domain.search.index import Index

SHIPPED_IN = "index"
"""The folder of the resources that a build puts the index of the shipped content into."""
_FOLDERS = ("faq", "topics", "walks")
_FILES = ("asking.yaml", "catalogue.yaml", "glossary.yaml", "warning_signs.yaml")
"""What the entries are made from."""
_AT_ONCE = 1
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

    @property
    def _shown(self) -> Iterator[str]:
        """Ids of the topics on the shelves: a clinic may show some of them only."""
        return (topic for shelf in self.library.catalogue.shelves for topic in shelf.topics)

    def _open(self) -> Iterator[bool]:
        asking = self.library.asking
        if asking is None:
            return
        yield True
        reader = WordReader(asking.same)
        mark = content_mark(self._resources, self._shown)
        index = self._saved(mark)
        if index is None:
            building = Building(reader)
            building.know(words_of(asking))
            for number, entry in enumerate(entries_of(self.library)):
                building.add(entry)
                if number % _AT_ONCE == 0:
                    yield True
            for _ in building.learn(groups_of(asking, reader)):
                yield True
            index = building.finished()
            yield True
            if self._folder:
                save_index(self._folder, mark, index)
        yield True
        self._asker = Asker(asking, index, reader)

    def _saved(self, mark: bytes) -> Index | None:
        """The index that a build shipped beside the content, or that an earlier start saved."""
        folders = (self._resources.folder / SHIPPED_IN, self._folder)
        return next((index for folder in folders if folder and (index := read_index(folder, mark))), None)


def content_mark(resources: Resources, topics: Iterable[str] = ()) -> bytes:
    """What tells one state of the content from another; `topics` are those that are shown."""
    found = hashlib.sha256("\n".join((__version__, *topics)).encode())
    names = [f"{folder}/{name}.yaml" for folder in _FOLDERS for name in resources.names(folder, ".yaml")]
    for name in (*_FILES, *names):
        found.update(name.encode())
        try:
            found.update(resources.data(name))
        except ResourceError:
            found.update(b"-")
    return found.digest()
