"""The folders in which lungedu stores data: settings, the search index, a kiosk's journal, a nurse's plans.

By default these are the user's own folders. A file `portable.txt` next to the program selects portable mode, which
uses `lungedu-data` in the same folder. If that cannot be written (a locked stick, somebody else's folder), portable
mode stores nothing: it never falls back to the host computer.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lungedu.base.whole_file import write_whole

MARKER = "portable.txt"
DATA = "lungedu-data"


@dataclass(frozen=True)
class AppDirs:
    """Folders, which need not exist yet. None: store nothing."""

    settings: Path | None
    index: Path | None
    logs: Path | None
    plans: Path | None = None
    """A nurse's own plans for education sessions."""


def app_dirs(program: Path | None, users_own: Callable[[], AppDirs]) -> AppDirs:
    """The folders to use. `program` is the folder of the program, if any; `users_own` returns the default folders."""
    if program is None or not (program / MARKER).is_file():
        return users_own()
    data = program / DATA
    return AppDirs(data, data, data, data / "plans") if _can_be_written(data) else AppDirs(None, None, None)


def app_dirs_here() -> AppDirs:
    """The folders for this program and this user."""
    return app_dirs(program_folder(), _users_own)


def program_folder() -> Path | None:
    """The folder of a built program, or the top of a checkout; None when Python installed it as a package."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).parent
    top = Path(__file__).resolve().parents[3]
    return top if (top / "pyproject.toml").is_file() else None


def _users_own() -> AppDirs:
    import platformdirs

    data = _absolute(platformdirs.user_data_dir)
    return AppDirs(_absolute(platformdirs.user_config_dir), _absolute(platformdirs.user_cache_dir),
                   _absolute(platformdirs.user_state_dir), data / "plans" if data is not None else None)


def _absolute(find: Callable[..., str]) -> Path | None:
    """A folder of the user; None for an account without a home, whose `~` stays as it is or is not found."""
    try:
        folder = Path(find("lungedu", appauthor=False))
    except (KeyError, OSError, RuntimeError):
        return None
    return folder if folder.is_absolute() else None


def _can_be_written(folder: Path) -> bool:
    """Whether a file can be written in the folder, or in its parent if it does not exist yet. Leaves nothing behind.

    It tries: on Windows `os.access` knows no access rights, and nowhere does it know a full disk.
    """
    probe = (folder if folder.exists() else folder.parent) / f".lungedu-{os.getpid()}"
    try:
        write_whole(probe, b"lungedu")
        probe.unlink()
    except OSError:
        return False
    return True
