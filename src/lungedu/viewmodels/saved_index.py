"""The file that an index is saved in, so that the next start need not build it.

It holds stored content alone, never what anyone asked. It begins with a mark of the content that it was made from and
a checksum: a file of other content, or one that was changed on the disk, is made anew.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from lungedu.base import log
from lungedu.domain.search.index import Index, IndexFormatError, opened

SAVED_AS, HALF = "entries.index", ".half"
"""The file, and the ending of the one that it is until all of it is written."""
_SUM_LENGTH = 32


def read_index(folder: Path, mark: bytes) -> Index | None:
    """The index that was saved of the content with this mark; None when there is none. What a power cut left half
    written goes.
    """
    file = folder / SAVED_AS
    with suppress(OSError):
        file.with_suffix(HALF).unlink(missing_ok=True)
    try:
        data = file.read_bytes()
    except OSError:
        return None
    if not data.startswith(mark):
        return None
    start = len(mark) + _SUM_LENGTH
    content = memoryview(data)[start:]  # a copy of it would stay in the process's memory
    try:
        if _sum(content) != data[len(mark):start]:
            raise IndexFormatError("it was changed on the disk")
        return opened(content)
    except IndexFormatError as error:
        log.warn(f"{file} is made anew: {error}")
        return None


def save_index(folder: Path, mark: bytes, index: Index) -> None:
    """Save an index; a folder that cannot be written to is told to staff, and the search works all the same."""
    file = folder / SAVED_AS
    half = file.with_suffix(HALF)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        saved = index.saved()
        half.write_bytes(mark + _sum(saved) + saved)
        half.replace(file)
    except OSError as error:
        log.warn(f"{file} cannot be written: {error}")
        with suppress(OSError):
            half.unlink()  # what is there of it would keep a full disk full


def _sum(data: bytes | memoryview) -> bytes:
    return hashlib.sha256(data).digest()
