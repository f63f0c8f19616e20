"""Writes a small file atomically: after a power cut it has either the old or the new content."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_whole(file: Path, data: bytes, *, like: os.stat_result | None = None, mode: int = 0o644) -> None:
    """Replace a file atomically. Owner and mode come from `like`, else `mode`. On `OSError` nothing is left behind."""
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        if like is not None and hasattr(os, "chown"):
            status = temporary.stat()
            if (status.st_uid, status.st_gid) != (like.st_uid, like.st_gid):
                os.chown(temporary, like.st_uid, like.st_gid)
        temporary.chmod(like.st_mode & 0o777 if like is not None else mode)
        os.replace(temporary, file)  # noqa: PTH105  Path.replace would hide that this is atomic
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
