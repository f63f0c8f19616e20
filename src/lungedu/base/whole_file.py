"""Writes a small file whole or not at all: a power cut leaves the old one or the new one."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_whole(file: Path, data: bytes, *, like: os.stat_result | None = None, mode: int = 0o644) -> None:
    """Put `data` in the place of a file, with owner and mode of `like`. Raises `OSError`, and then leaves nothing."""
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    half = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        if like is not None and hasattr(os, "chown"):
            now = half.stat()
            if (now.st_uid, now.st_gid) != (like.st_uid, like.st_gid):
                os.chown(half, like.st_uid, like.st_gid)
        half.chmod(like.st_mode & 0o777 if like is not None else mode)
        os.replace(half, file)  # noqa: PTH105  Path.replace would hide that this is atomic
    except BaseException:
        half.unlink(missing_ok=True)
        raise
