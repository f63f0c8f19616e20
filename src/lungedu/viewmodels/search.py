"""Opens the search of a content folder: from a saved index, or by building one.

The index is rebuilt after any change to the content. It is saved only if the device stores data.
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
"""Folder in the resources where a build puts the index of the shipped content."""
_FOLDERS = ("faq", "topics", "walks")
_FILES = ("asking.yaml", "catalogue.yaml", "glossary.yaml", "warning_signs.yaml")
"""The files that the entries are built from."""
_AT_ONCE = 1
"""Entries added to a new index per step; takes a few milliseconds."""


class Search:
    """The search, opened step by step. The index is saved in `folder`; None saves nothing."""

    def __init__(self, library: Library, resources: Resources, folder: Path | None = None):
        self.library = library
        self._resources = resources
        self._folder = folder
        self._opening = self._open()
        self._asker: Asker | None = None

    @property
    def asker(self) -> Asker | None:
        """The asker; None if `asking.yaml` is broken, as a search without its rules is unsafe."""
        while self.opens_on():
            pass
        return self._asker

    def opens_on(self) -> bool:
        """Do one step of opening, a few milliseconds long. Returns whether there is more to do."""
        return next(self._opening, None) is not None

    @property
    def _visible_topics(self) -> Iterator[str]:
        """Ids of the topics on the shelves; a clinic may show only some."""
        return (topic for shelf in self.library.catalogue.shelves for topic in shelf.topics)

    def _open(self) -> Iterator[bool]:
        asking = self.library.asking
        if asking is None:
            return
        yield True
        reader = WordReader(asking.same)
        mark = content_mark(self._resources, self._visible_topics)
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
        """The index shipped with the content, or saved by an earlier start."""
        folders = (self._resources.folder / SHIPPED_IN, self._folder)
        return next((index for folder in folders if folder and (index := read_index(folder, mark))), None)


def content_mark(resources: Resources, topics: Iterable[str] = ()) -> bytes:
    """A hash of the content and of the ids of the visible `topics`."""
    digest = hashlib.sha256("\n".join((__version__, *topics)).encode())
    names = [f"{folder}/{name}.yaml" for folder in _FOLDERS for name in resources.names(folder, ".yaml")]
    for name in (*_FILES, *names):
        digest.update(name.encode())
        try:
            digest.update(resources.data(name))
        except ResourceError:
            digest.update(b"-")
    return digest.digest()
