"""Writes a small file atomically: after a power cut or on a full disk it has either the old or the new content."""

from __future__ import annotations

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path

_NEW_MODE = 0o666
"""Of a new file, less the umask."""
_NO_SYNC = (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP)
"""What network shares that cannot sync a file answer."""


def write_whole(file: Path, data: bytes, *, like: os.stat_result | None = None) -> None:
    """Replace a file atomically. On `OSError` nothing is left behind, and the old file stays.

    An existing file keeps its mode where the disk has modes; a new one follows the umask. With `like`, owner and mode
    must be as there.
    """
    temporary = file.with_name(f".{file.name[:60]}.{secrets.token_hex(4)}")
    mode = _mode_for(file, like)
    try:
        _write_new(temporary, data, _NEW_MODE if mode is None else mode)
        if like is not None:
            _give(temporary, like)
        elif mode is not None:
            with suppress(OSError):  # a share without modes
                temporary.chmod(mode)
        os.replace(temporary, file)  # noqa: PTH105  Path.replace would hide that this is atomic
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _mode_for(file: Path, like: os.stat_result | None) -> int | None:
    try:
        return (like or file.stat()).st_mode & 0o777
    except FileNotFoundError:
        return None


def _write_new(temporary: Path, data: bytes, mode: int) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(temporary, flags, mode | 0o200), "wb") as out:
        out.write(data)
        out.flush()
        try:
            os.fsync(out.fileno())
        except OSError as error:
            if error.errno not in _NO_SYNC:
                raise


def _give(file: Path, like: os.stat_result) -> None:
    status = file.stat()
    if hasattr(os, "chown") and (status.st_uid, status.st_gid) != (like.st_uid, like.st_gid):
        os.chown(file, like.st_uid, like.st_gid)
    if file.stat().st_mode & 0o777 != like.st_mode & 0o777:
        file.chmod(like.st_mode & 0o777)
