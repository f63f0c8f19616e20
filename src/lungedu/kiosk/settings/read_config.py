"""Reads `kiosk.toml`. Never raises: each error is reported with its line, and that key falls back to a safe value."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lungedu.content.problem import Problem
from lungedu.kiosk.settings.config import KioskConfig
from lungedu.kiosk.settings.keys_of_config import KEYS, NOT_YET
from lungedu.loading.setting_keys import Known
from lungedu.loading.settings_reader import FileKind, SettingsReader

EXAMPLE = "lungedu kiosk example"
_KIOSK = FileKind(KEYS, EXAMPLE, "the kiosk's account", {"pin_hash": "nobody can leave by touch"},
                  NOT_YET)


def read_config(path: Path | None, known: Known, flags: Mapping[str, object] | None = None,
                ) -> tuple[KioskConfig, tuple[Problem, ...]]:
    """The settings of a file and its problems. `path`: None for the defaults; `flags` override the file."""
    reader = SettingsReader(KioskConfig(), str(path), _KIOSK, known)
    if path is not None:
        reader.read_file(path)
    for name, value in (flags or {}).items():
        reader.take_flag(name, value)
    return reader.config, tuple(reader.problems)


def config_in(data: bytes, file: str, known: Known) -> tuple[KioskConfig, tuple[Problem, ...]]:
    """Parse `data`; `file` is the name used in problems."""
    reader = SettingsReader(KioskConfig(), file, _KIOSK, known)
    reader.read(data)
    return reader.config, tuple(reader.problems)
