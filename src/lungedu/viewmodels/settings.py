"""The settings of a laptop: text size and theme, in one small file that survives a restart.

A kiosk has none. If the file cannot be read or written, the reader is notified once and the app goes on.
"""

from __future__ import annotations

import json
from pathlib import Path

from lungedu.base.errors import SettingsError
from lungedu.base.whole_file import write_whole
from lungedu.domain.session import Appearance
from lungedu.theme.metrics import TEXT_SIZES
from lungedu.theme.tokens import THEMES

FILE = "settings.json"
_LARGEST = 10_000


class SettingsFile:
    """Reads and writes the display settings in one folder."""

    def __init__(self, folder: Path):
        self.path = folder / FILE

    def read(self, first: Appearance = Appearance()) -> Appearance:  # noqa: B008  it is frozen
        """The saved settings, or `first` if there are none. Raises `SettingsError`."""
        try:
            if self.path.stat().st_size > _LARGEST:
                raise SettingsError(f"{self.path} is too large to be a settings file.")
            data = json.loads(self.path.read_text("utf-8"))
        except FileNotFoundError:
            return first
        except (OSError, ValueError, RecursionError) as error:
            raise SettingsError(f"{self.path} cannot be read: {error}") from error
        return _appearance(data, self.path)

    def write(self, appearance: Appearance) -> None:
        """Save the settings atomically. Raises `SettingsError`."""
        text = json.dumps({"text_size": appearance.text_size, "theme": appearance.theme,
                           "motion": appearance.motion}) + "\n"
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self.path, text.encode())  # two instances may write at once; the last one counts
        except OSError as error:
            raise SettingsError(f"{self.path} cannot be written: {error}") from error


def _appearance(data: object, path: Path) -> Appearance:
    if isinstance(data, dict) and data.get("text_size") in TEXT_SIZES and data.get("theme") in THEMES:
        return Appearance(data["text_size"], data["theme"], data.get("motion") is not False)
    raise SettingsError(f"{path} does not hold a text size and a theme that lungedu knows.")
