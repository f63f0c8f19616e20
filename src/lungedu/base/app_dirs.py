"""Where lungedu keeps the little that it keeps: settings of a laptop, the index of the search, a kiosk's journal.

Usually these are the user's own folders. In portable mode they lie beside the program, in `lungedu-data`: a file
`portable.txt` there asks for it. Where the program lies on something that cannot be written to, a stick that is locked
or a folder of somebody else, portable mode keeps nothing: it does not fall back to the computer it is a guest on.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

MARKER = "portable.txt"
DATA = "lungedu-data"


@dataclass(frozen=True)
class AppDirs:
    """Folders, which need not exist yet. None keeps nothing."""

    settings: Path | None
    index: Path | None
    logs: Path | None
    plans: Path | None = None
    """A nurse's own plans for education sessions."""


def app_dirs(program: Path | None, users_own: Callable[[], AppDirs]) -> AppDirs:
    """Where to keep things. `program`: the folder that the program lies in; `users_own` gives the usual places."""
    if program is None or not (program / MARKER).is_file():
        return users_own()
    data = program / DATA
    return AppDirs(data, data, data, data / "plans") if _can_be_written(data) else AppDirs(None, None, None)


def app_dirs_here() -> AppDirs:
    """Where this program, run by this user, keeps things."""
    return app_dirs(program_folder(), _users_own)


def program_folder() -> Path | None:
    """The folder of a built program, or the top of a checkout; None when Python installed it as a package."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).parent
    top = Path(__file__).resolve().parents[3]
    return top if (top / "pyproject.toml").is_file() else None


def _users_own() -> AppDirs:
    import platformdirs

    return AppDirs(Path(platformdirs.user_config_dir("lungedu", appauthor=False)),
                   Path(platformdirs.user_cache_dir("lungedu", appauthor=False)),
                   Path(platformdirs.user_state_dir("lungedu", appauthor=False)),
                   Path(platformdirs.user_data_dir("lungedu", appauthor=False)) / "plans")


def _can_be_written(folder: Path) -> bool:
    """Whether files can be made in a folder, or the folder itself in the one above. Nothing is made to find out."""
    return os.access(folder if folder.exists() else folder.parent, os.W_OK | os.X_OK)
