"""The search of one content folder: opened from the index that an earlier start saved, else built anew.

The saved index holds stored content alone, never what anyone asked. Its file names the content that it was made
from; when a single letter of that changed, it is made anew. Where nothing is kept, nothing is saved.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from lungedu import __version__
from lungedu.base import log
from lungedu.base.errors import ResourceError
from lungedu.base.resources import Resources
from lungedu.domain.search.asker import Asker
from lungedu.domain.search.entries import entries_of
from lungedu.domain.search.index import Index, NotAnIndex, build, opened
from lungedu.domain.search.words import WordReader

if TYPE_CHECKING:
    from lungedu.content.library import Library

SAVED_AS = "search.index"
_FOLDERS = ("faq", "topics", "walks")
_FILES = ("asking.yaml", "catalogue.yaml", "glossary.yaml", "warning_signs.yaml")
"""What the entries are made from."""


@dataclass
class Search:
    """`folder`: where the index is saved; None saves nothing."""

    library: Library
    resources: Resources
    folder: Path | None = None
    _asker: Asker | None = field(default=None, init=False)
    _tried: bool = field(default=False, init=False)

    @property
    def asker(self) -> Asker | None:
        """What answers; None when `asking.yaml` is broken: without its rules no search is better than one."""
        if not self._tried:
            self._tried = True
            self._asker = self._made()
        return self._asker

    def _made(self) -> Asker | None:
        asking = next(iter(self.library.asking.values()), None)
        if asking is None:
            return None
        reader = WordReader(asking.same)
        mark = content_mark(self.resources)
        index = self._saved(mark)
        if index is None:
            index = build(entries_of(self.library), reader)
            self._save(mark, index)
        return Asker(asking, index, reader)

    def _saved(self, mark: bytes) -> Index | None:
        if self.folder is None:
            return None
        try:
            data = (self.folder / SAVED_AS).read_bytes()
        except OSError:
            return None
        if not data.startswith(mark):
            return None
        try:
            return opened(data[len(mark):])
        except NotAnIndex as error:
            log.warn(f"{self.folder / SAVED_AS} is made anew: {error}")
            return None

    def _save(self, mark: bytes, index: Index) -> None:
        if self.folder is None:
            return
        file = self.folder / SAVED_AS
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            half = file.with_suffix(".half")
            half.write_bytes(mark + index.saved())
            half.replace(file)
        except OSError as error:  # the search works all the same, and is built at each start
            log.warn(f"{file} cannot be written: {error}")


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
