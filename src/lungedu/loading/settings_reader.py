"""Reads a settings file in TOML: `kiosk.toml` or `clinic.toml`. Never raises: each error is reported with its line, and
that key falls back to a safe value.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from lungedu.content.problem import Problem
from lungedu.loading.setting_keys import ConfigValueError, Key, Known, nearest
from lungedu.loading.toml_lines import MOST_BROKEN, Setting, read_lines

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_Config = TypeVar("_Config", bound="DataclassInstance")

_LARGEST = 100_000
"""Maximum size of the file in bytes."""
_TABLE = "phones"
"""The one key that is a table."""


@dataclass(frozen=True)
class FileKind:
    """A kind of settings file: its keys, and words for its problems."""

    keys: Sequence[Key]
    example: str
    """The command that prints a correct file."""
    reader: str
    """The account that needs to read it, for the administrator."""
    fallbacks: Mapping[str, str] = field(default_factory=dict)
    """What applies if a key is invalid and unset, by key, where it is not the default."""
    not_yet: Mapping[str, str] = field(default_factory=dict)
    """Keys that are refused because they have no effect yet, with the reason."""


def bytes_of(path: Path, kind: FileKind, problems: list[Problem]) -> bytes:
    """The bytes of a regular file; none for the null device. Other devices and pipes are rejected: they may block."""
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
                                f"make it with {kind.example}; meanwhile the usual settings hold"))
        return b""
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        problems.append(Problem(str(path), 1, "", f"it cannot be read: {reason}",
                                f"let {kind.reader} read it; meanwhile the usual settings hold"))
        return b""


def _decoded(data: bytes, file: str, problems: list[Problem]) -> str:
    """The data as UTF-8, with undecodable bytes replaced."""
    if b"\0" in data or data.startswith((b"\xff\xfe", b"\xfe\xff")):  # UTF-16 or binary
        problems.append(Problem(file, 1, "", "this is not UTF-8 text, so it cannot be read",
                                "save the file again as UTF-8; meanwhile the usual settings hold"))
        return ""
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problems.append(Problem(file, line, "", "this is not UTF-8 text", "save the file again as UTF-8"))
    return data.decode("utf-8", "replace").replace("\r\n", "\n")


class SettingsReader(Generic[_Config]):
    """Applies one setting after another to `config` and collects `problems`. `config` starts with the defaults."""

    def __init__(self, config: _Config, file: str, kind: FileKind, known: Known):
        self.config = config
        self.problems: list[Problem] = []
        self._file = file
        self._kind = kind
        self._names = {key.name: key for key in kind.keys}
        self._known = known
        self._first_lines: dict[str, int] = {}
        """Line of the first occurrence of each key, phone and heading."""

    def read_file(self, path: Path) -> None:
        """Apply a file, if it can be read."""
        self.read(bytes_of(path, self._kind, self.problems))

    def read(self, data: bytes) -> None:
        """Apply a whole file."""
        settings, broken = read_lines(_decoded(data, self._file, self.problems), self._kind.example)
        for bad in broken:
            name = bad.text.split("=")[0].strip(" \t'\"")
            fallback = f"meanwhile {self._fallback(name)}" if name in self._names else "meanwhile the line is left out"
            self._report(bad.line, name if name in self._names else "", bad.words, f"{bad.hint}; {fallback}")
        if len(broken) >= MOST_BROKEN:
            self._report(broken[-1].line, "", "too many lines cannot be read",
                         f"begin again from {self._kind.example}; meanwhile the lines below do not count")
        for setting in settings:
            self._take(setting)
        self.problems.sort(key=lambda problem: problem.line)

    def line_of(self, name: str) -> int:
        """The line of a key, or of `phones.ID`; 1 if it is not in the file."""
        return self._first_lines.get(name, 1)

    def take_flag(self, name: str, value: object) -> None:
        """Apply a command-line flag; an invalid one is ignored. Phones override those of the file one by one."""
        key, before, flag = self._names[name], self.config, f"--{'phone' if name == _TABLE else name.replace('_', '-')}"
        checked = self._entries(key, value, flag, 1)
        if checked is None:
            return
        if name == _TABLE:
            checked = tuple((dict(getattr(before, _TABLE)) | dict(checked)).items())  # type: ignore[call-overload]
        self._set(name, checked)

    def _take(self, setting: Setting) -> None:
        for name, value in setting.values.items():
            if name == _TABLE and isinstance(value, dict):
                self._take_phones(setting, value)
            elif setting.is_heading:
                self._report(setting.first, name, f"there is no heading {setting.heading}, and what is below it does "
                             "not count", "take this line out: keys stand above all headings")
            elif not setting.heading and not self._is_duplicate(setting.first, name):
                self._take_key(name, value, setting.first)

    def _take_key(self, name: str, value: object, line: int) -> None:
        key = self._names.get(name)
        if name in self._kind.not_yet:
            self._report(line, name, self._kind.not_yet[name], "take this line out")
            return
        if key is None:
            self._report(line, name, "there is no such key", nearest(name, self._names))
            return
        checked = self._entries(key, value, self._file, line)
        if checked is not None:
            self._set(name, checked)

    def _take_phones(self, setting: Setting, table: Mapping[str, Any]) -> None:
        if setting.is_heading:
            self._is_duplicate(setting.first, setting.heading)
        for name, number in table.items():
            if name in self._names:
                self._report(setting.first, name, f"it stands below {setting.heading}, so it is no setting",
                             f"move it above {setting.heading}; meanwhile {self._fallback(name)}")
            elif not self._is_duplicate(setting.first, f"{_TABLE}.{name}"):
                checked = self._entries(self._names[_TABLE], {name: number}, self._file, setting.first)
                if checked is not None:
                    self._set(_TABLE, (*getattr(self.config, _TABLE), *checked))  # type: ignore[misc]

    def _is_duplicate(self, line: int, name: str) -> bool:
        before = self._first_lines.setdefault(name, line)
        if before != line:
            self._report(line, name, f"it stands in line {before} already, which counts", "take one of the two out")
        return before != line

    def _entries(self, key: Key, value: object, file: str, line: int) -> object | None:
        """The checked value; None if it is invalid. Of several entries the valid ones are kept."""
        if not key.by_entry or not isinstance(value, list | dict) or len(value) < 2:
            return self._checked(key, value, file, line)
        taken: dict[object, None] = {}
        for part in _each(value):
            checked = self._checked(key, part, file, line)
            taken |= dict.fromkeys(checked if isinstance(checked, tuple) else ())
        return tuple(taken) or None

    def _checked(self, key: Key, value: object, file: str, line: int) -> object | None:
        try:
            return key.check(value, self._known)
        except ConfigValueError as wrong:
            meanwhile = "the other entries count" if key.by_entry else self._fallback(key.name)
            self.problems.append(Problem(file, line, key.name, wrong.words, f"{wrong.hint}; meanwhile {meanwhile}"))
            return None

    def _set(self, name: str, value: object) -> None:
        self.config = replace(self.config, **{name: value})

    def _fallback(self, name: str) -> str:
        """What applies instead of an invalid value, as text for the administrator."""
        held = getattr(self.config, name)
        if name in self._kind.fallbacks:
            return "the other one holds" if held else self._kind.fallbacks[name]
        if isinstance(held, bool):
            return f"{str(held).lower()} holds"
        return f"{held} holds" if held not in ("", None, ()) else "the usual setting holds"

    def _report(self, line: int, path: str, words: str, hint: str) -> None:
        self.problems.append(Problem(self._file, line, path, words, hint))


def _each(value: list[object] | dict[str, object]) -> Iterator[object]:
    if isinstance(value, dict):
        yield from ({name: number} for name, number in value.items())
    else:
        yield from ([entry] for entry in value)
