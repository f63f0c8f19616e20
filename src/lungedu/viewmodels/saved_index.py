"""Saves the search index to a file, so that the next start need not build it.

The file contains content only, never a query. It starts with a hash of the content it was built from and a checksum: if
either does not match, the index is rebuilt.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from lungedu.base import log
from lungedu.domain.search.index import Index, IndexFormatError, opened

SAVED_AS, HALF = "entries.index", ".half"
"""Name of the file, and suffix of the temporary file while it is written."""
_SUM_LENGTH = 32


def read_index(folder: Path, mark: bytes) -> Index | None:
    """Read the index saved for the content with this `mark`; None if there is none. Removes a partial file that a
    power cut left.
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
    content = memoryview(data)[start:]  # no copy, which would stay in the process's memory
    try:
        if _sum(content) != data[len(mark):start]:
            raise IndexFormatError("it was changed on the disk")
        return opened(content)
    except IndexFormatError as error:
        log.warn(f"{file} is rebuilt: {error}")
        return None


def save_index(folder: Path, mark: bytes, index: Index) -> None:
    """Save an index. If the folder is not writable, that is logged and the search works without the file."""
    file = folder / SAVED_AS
    temporary = file.with_suffix(HALF)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        saved = index.saved()
        temporary.write_bytes(mark + _sum(saved) + saved)
        temporary.replace(file)
    except OSError as error:
        log.warn(f"{file} cannot be written: {error}")
        with suppress(OSError):
            temporary.unlink()  # a partial file would keep a full disk full


def _sum(data: bytes | memoryview) -> bytes:
    return hashlib.sha256(data).digest()
