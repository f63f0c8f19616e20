"""What an unprivileged program can see of the kiosk's computer: files, processes, output of system commands."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

_SECONDS = 5
"""Timeout of a system command."""
_MINE = "lungedu"
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")
_AROUND = (*_DISPLAYS, "QT_QPA_PLATFORM", "XAUTHORITY", "XDG_RUNTIME_DIR", "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP")
"""Environment variables that select a program's display."""


def asked(*command: str, any_code: bool = False, environment: Mapping[str, str] | None = None,
          seconds: float = _SECONDS) -> str | None:
    """Standard output of a system command; None if it is missing, fails or times out. `seconds`: the timeout."""
    if shutil.which(command[0]) is None:
        return None
    known = os.environ if environment is None else environment
    try:
        ended = subprocess.run(command, env={**known, "LC_ALL": "C"}, capture_output=True, text=True, timeout=seconds,
                               check=False, stdin=subprocess.DEVNULL, errors="replace")
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    return ended.stdout if any_code or ended.returncode == 0 else None


@dataclass(frozen=True)
class Process:
    """One process. `environment` is None if it belongs to another account."""

    number: int
    name: str
    words: tuple[str, ...]
    user: int
    environment: Mapping[str, str] | None

    @property
    def is_kiosk(self) -> bool:
        """Whether this is lungedu in kiosk mode, not a wrapper that started it."""
        if "--kiosk" not in self.words:
            return False
        names = [Path(word).name for word in self.words[:2]]
        return names[0] == _MINE or (names[0].startswith("python") and (
            names[1] == _MINE or self.words[1:3] == ("-m", _MINE)))


@dataclass(frozen=True)
class Machine:
    """A Linux machine. `root`: the file system root, another folder in tests."""

    root: Path = Path("/")
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    user: int = field(default_factory=lambda: os.geteuid() if hasattr(os, "geteuid") else -1)

    def file(self, name: str) -> str | None:
        """Text of a file; None if it cannot be read."""
        try:
            return (self.root / name.lstrip("/")).read_text("utf-8", "replace")
        except OSError:
            return None

    def files(self, folder: str, pattern: str) -> Iterator[str]:
        """Text of each readable file in a folder that matches the glob pattern."""
        for file in sorted((self.root / folder.lstrip("/")).glob(pattern)):
            text = self.file(str(file.relative_to(self.root)))
            if text is not None:
                yield text

    def asked(self, *command: str, any_code: bool = False) -> str | None:
        """Standard output of a command run on the kiosk's display; None as in `asked`."""
        return asked(*command, any_code=any_code, environment=self.with_display())

    def has(self, program: str) -> bool:
        """Whether a program is installed."""
        return shutil.which(program) is not None

    @cached_property
    def processes(self) -> Sequence[Process]:
        """Every visible process."""
        return tuple(self._processes())

    @cached_property
    def kiosk(self) -> Process | None:
        """The running kiosk; with several, the one on this process's display."""
        running = [process for process in self.processes if process.is_kiosk]
        here = [process for process in running if process.environment is not None
                and any(self.environment.get(name) == process.environment.get(name) is not None for name in _DISPLAYS)]
        return next(iter([*here, *running]), None)

    @property
    def surroundings(self) -> Mapping[str, str]:
        """Display variables of this process's environment, else of the running kiosk's."""
        around = self.environment
        if not around.get("QT_QPA_PLATFORM") and self.kiosk is not None and self.kiosk.environment is not None:
            around = self.kiosk.environment
        return {name: around[name] for name in _AROUND if name in around}

    def with_display(self) -> dict[str, str]:
        """Environment for a command that must run on the kiosk's display."""
        return {name: value for name, value in os.environ.items() if name not in _AROUND} | dict(self.surroundings)

    def _processes(self) -> Iterator[Process]:
        for folder in sorted(self.root.glob("proc/[0-9]*"), key=lambda folder: int(folder.name)):
            try:
                words = tuple(_parts(folder / "cmdline"))
                name = (folder / "comm").read_text("utf-8", "replace").strip()
                user = folder.stat().st_uid
            except OSError:  # it has just exited
                continue
            yield Process(int(folder.name), name, words, user, _environment(folder / "environ"))


def _environment(file: Path) -> Mapping[str, str] | None:
    try:
        pairs = [part.partition("=") for part in _parts(file)]
    except OSError:
        return None
    return {name: value for name, _, value in pairs if name}


def _parts(file: Path) -> list[str]:
    return [part.decode("utf-8", "replace") for part in file.read_bytes().rstrip(b"\0").split(b"\0")]
