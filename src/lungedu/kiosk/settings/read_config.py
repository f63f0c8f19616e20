"""Reads `kiosk.toml`. It never fails: what is wrong is told with its line, and the safe setting holds for that key."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from lungedu.content.problem import Problem
from lungedu.kiosk.settings.config import KioskConfig
from lungedu.kiosk.settings.keys_of_config import KEYS, ConfigValueError, Key, Known, nearest
from lungedu.kiosk.settings.toml_lines import MOST_BROKEN, Setting, read_lines

_LARGEST = 100_000
"""Bytes: no settings are longer."""
_NAMES = {key.name: key for key in KEYS}
_TABLE = "phones"
"""The one key that is a table."""


def read_config(path: Path | None, known: Known, flags: Mapping[str, object] | None = None,
                ) -> tuple[KioskConfig, tuple[Problem, ...]]:
    """The settings of a file, with `flags` over them, and all that is wrong. None for no file: the usual settings."""
    reader = _Reader(str(path), known)
    if path is not None:
        reader.read(_bytes(path, reader.problems))
    for name, value in (flags or {}).items():
        reader.take_flag(name, value)
    return reader.config, tuple(reader.problems)


def config_in(data: bytes, file: str, known: Known) -> tuple[KioskConfig, tuple[Problem, ...]]:
    """The settings that `data` says, as if it stood in a file of that name."""
    reader = _Reader(file, known)
    reader.read(data)
    return reader.config, tuple(reader.problems)


def _bytes(path: Path, problems: list[Problem]) -> bytes:
    """What stands in a file, or nothing in the system's empty one; other devices and pipes might never end."""
    if path == Path(os.devnull):
        return b""
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise OSError("it is a folder")
        if not path.is_file():
            raise OSError("it is no file")
        if size > _LARGEST:
            raise OSError(f"it is larger than {_LARGEST:,} bytes, which no settings are")
        return path.read_bytes()
    except FileNotFoundError:
        problems.append(Problem(str(path), 1, "", "there is no such file",
                                "make it with lungedu kiosk example; meanwhile the usual settings hold"))
        return b""
    except (OSError, ValueError) as error:
        said = getattr(error, "strerror", None) or str(error)
        problems.append(Problem(str(path), 1, "", f"it cannot be read: {said}",
                                "let the kiosk's account read it; meanwhile the usual settings hold"))
        return b""


def _decoded(data: bytes, file: str, problems: list[Problem]) -> str:
    """As UTF-8; where that fails, the letters that can be read."""
    if b"\0" in data or data.startswith((b"\xff\xfe", b"\xfe\xff")):  # UTF-16, or no text at all
        problems.append(Problem(file, 1, "", "this is not UTF-8 text, so it cannot be read",
                                "save the file again as UTF-8; meanwhile the usual settings hold"))
        return ""
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problems.append(Problem(file, line, "", "this is not UTF-8 text", "save the file again as UTF-8"))
    return data.decode("utf-8", "replace").replace("\r\n", "\n")


class _Reader:
    """Takes one setting after the other into `config`, and keeps what is wrong in `problems`."""

    def __init__(self, file: str, known: Known):
        self.config = KioskConfig()
        self.problems: list[Problem] = []
        self._file = file
        self._known = known
        self._stood: dict[str, int] = {}
        """Keys, phones and headings that were met, and in which line."""

    def read(self, data: bytes) -> None:
        """All of a file."""
        settings, broken = read_lines(_decoded(data, self._file, self.problems))
        for one in broken:
            name = one.text.split("=")[0].strip(" \t'\"")
            holds = f"meanwhile {self._holding(name)}" if name in _NAMES else "meanwhile the line is left out"
            self._tell(one.line, name if name in _NAMES else "", one.words, f"{one.hint}; {holds}")
        if len(broken) >= MOST_BROKEN:
            self._tell(broken[-1].line, "", "too many lines cannot be read", "begin again from lungedu kiosk example; "
                       "meanwhile the lines below do not count")
        for setting in settings:
            self._take(setting)
        self.problems.sort(key=lambda problem: problem.line)

    def take_flag(self, name: str, value: object) -> None:
        """What a flag says; a wrong one changes nothing. Phones go over those of the file, one by one."""
        key, before, flag = _NAMES[name], self.config, f"--{'phone' if name == _TABLE else name.replace('_', '-')}"
        found = self._entries(key, value, flag, 1)
        if found is None:
            return
        if name == _TABLE:
            found = tuple((dict(before.phones) | dict(found)).items())  # type: ignore[call-overload]
        self._set(name, found)

    def _take(self, setting: Setting) -> None:
        for name, value in setting.values.items():
            if name == _TABLE and isinstance(value, dict):
                self._take_phones(setting, value)
            elif setting.is_heading:
                self._tell(setting.first, name, f"there is no heading {setting.heading}, and what is below it does not "
                           "count", "take this line out: keys stand above all headings")
            elif not setting.heading and not self._stands_twice(setting.first, name):
                self._take_key(name, value, setting.first)

    def _take_key(self, name: str, value: object, line: int) -> None:
        key = _NAMES.get(name)
        if key is None:
            self._tell(line, name, "there is no such key", nearest(name, _NAMES))
            return
        found = self._entries(key, value, self._file, line)
        if found is not None:
            self._set(name, found)

    def _take_phones(self, setting: Setting, table: Mapping[str, Any]) -> None:
        if setting.is_heading:
            self._stands_twice(setting.first, setting.heading)
        for name, number in table.items():
            if name in _NAMES:
                self._tell(setting.first, name, f"it stands below {setting.heading}, so it is no setting",
                           f"move it above {setting.heading}; meanwhile {self._holding(name)}")
            elif not self._stands_twice(setting.first, f"{_TABLE}.{name}"):
                found = self._entries(_NAMES[_TABLE], {name: number}, self._file, setting.first)
                if found is not None:
                    self._set(_TABLE, (*self.config.phones, *found))  # type: ignore[misc]

    def _stands_twice(self, line: int, name: str) -> bool:
        before = self._stood.setdefault(name, line)
        if before != line:
            self._tell(line, name, f"it stands in line {before} already, which counts", "take one of the two out")
        return before != line

    def _entries(self, key: Key, value: object, file: str, line: int) -> object | None:
        """What a key holds; None when that is wrong. Of several entries the right ones count."""
        if not key.by_entry or not isinstance(value, list | dict) or len(value) < 2:
            return self._checked(key, value, file, line)
        taken: dict[object, None] = {}
        for part in _each(value):
            found = self._checked(key, part, file, line)
            taken |= dict.fromkeys(found if isinstance(found, tuple) else ())
        return tuple(taken) or None

    def _checked(self, key: Key, value: object, file: str, line: int) -> object | None:
        try:
            return key.check(value, self._known)
        except ConfigValueError as wrong:
            meanwhile = "the other entries count" if key.by_entry else self._holding(key.name)
            self.problems.append(Problem(file, line, key.name, wrong.words, f"{wrong.hint}; meanwhile {meanwhile}"))
            return None

    def _set(self, name: str, value: object) -> None:
        self.config = replace(self.config, **{name: value})  # type: ignore[arg-type]  # the checker saw to it

    def _holding(self, name: str) -> str:
        """What holds for a key whose own setting is wrong, in words."""
        held = getattr(self.config, name)
        if name == "pin_hash":
            return "the other one holds" if held else "nobody can leave by touch"
        if isinstance(held, bool):
            return f"{str(held).lower()} holds"
        return f"{held} holds" if held not in ("", None, ()) else "the usual setting holds"

    def _tell(self, line: int, path: str, words: str, hint: str) -> None:
        self.problems.append(Problem(self._file, line, path, words, hint))


def _each(value: list[object] | dict[str, object]) -> Iterator[object]:
    if isinstance(value, dict):
        yield from ({name: number} for name, number in value.items())
    else:
        yield from ([one] for one in value)
