"""The computer a kiosk runs on, as far as an ordinary program may look: its files, its processes, what it answers."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

_SECONDS = 5
"""The longest wait for a program of the system."""
_MINE = "lungedu"
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")
_AROUND = (*_DISPLAYS, "QT_QPA_PLATFORM", "XAUTHORITY", "XDG_RUNTIME_DIR", "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP")
"""What says where a program shows itself."""


def asked(*command: str, any_code: bool = False, environment: Mapping[str, str] | None = None,
          seconds: float = _SECONDS) -> str | None:
    """What a program of the system says; None when it is not there, fails, or says nothing in time."""
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
    """One process. Its environment is None where it belongs to somebody else."""

    number: int
    name: str
    words: tuple[str, ...]
    user: int
    environment: Mapping[str, str] | None

    @property
    def is_kiosk(self) -> bool:
        """Whether it is this app on the screen of a kiosk, and not what started it."""
        if "--kiosk" not in self.words:
            return False
        names = [Path(word).name for word in self.words[:2]]
        return names[0] == _MINE or (names[0].startswith("python") and (
            names[1] == _MINE or self.words[1:3] == ("-m", _MINE)))


@dataclass(frozen=True)
class Machine:
    """Linux. `root` is the folder that all else lies in."""

    root: Path = Path("/")
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    user: int = field(default_factory=lambda: os.geteuid() if hasattr(os, "geteuid") else -1)

    def file(self, name: str) -> str | None:
        """What stands in a file; None when it cannot be read."""
        try:
            return (self.root / name.lstrip("/")).read_text("utf-8", "replace")
        except OSError:
            return None

    def files(self, folder: str, pattern: str) -> Iterator[str]:
        """What stands in each file of a folder that can be read."""
        for file in sorted((self.root / folder.lstrip("/")).glob(pattern)):
            text = self.file(str(file.relative_to(self.root)))
            if text is not None:
                yield text

    def asked(self, *command: str, any_code: bool = False) -> str | None:
        """What a program says where the kiosk runs; None when it does not answer."""
        return asked(*command, any_code=any_code, environment=self.with_display())

    def has(self, program: str) -> bool:
        """Whether a program is installed."""
        return shutil.which(program) is not None

    @cached_property
    def processes(self) -> Sequence[Process]:
        """Every process that can be seen."""
        return tuple(self._processes())

    @cached_property
    def kiosk(self) -> Process | None:
        """The kiosk that runs on this computer now: on the display of this report, when there are several."""
        running = [process for process in self.processes if process.is_kiosk]
        here = [process for process in running if process.environment is not None
                and any(self.environment.get(name) == process.environment.get(name) is not None for name in _DISPLAYS)]
        return next(iter([*here, *running]), None)

    @property
    def surroundings(self) -> Mapping[str, str]:
        """What names the display in this report's environment, or in that of the kiosk that runs now."""
        around = self.environment
        if not around.get("QT_QPA_PLATFORM") and self.kiosk is not None and self.kiosk.environment is not None:
            around = self.kiosk.environment
        return {name: around[name] for name in _AROUND if name in around}

    def with_display(self) -> dict[str, str]:
        """The environment of a program that is to show itself, or look, where the kiosk does."""
        return {name: value for name, value in os.environ.items() if name not in _AROUND} | dict(self.surroundings)

    def _processes(self) -> Iterator[Process]:
        for folder in sorted(self.root.glob("proc/[0-9]*"), key=lambda folder: int(folder.name)):
            try:
                words = tuple(_parts(folder / "cmdline"))
                name = (folder / "comm").read_text("utf-8", "replace").strip()
                user = folder.stat().st_uid
            except OSError:  # it has just ended
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
