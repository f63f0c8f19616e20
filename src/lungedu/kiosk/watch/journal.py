"""Journal of kiosk events for staff: times and codes, never what a patient looked at.

A line is `2026-11-27T09:12:41 ended code=-9`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

FILE = "journal.txt"
MOST = 5
"""Maximum number of files, including the current one."""
LARGEST = 200_000
"""Bytes per file: a few thousand lines."""


class Journal:
    """Writes to a folder. With None, or if the folder is not writable, events are dropped."""

    def __init__(self, folder: Path | None, now: Callable[[], datetime] = datetime.now):
        self._file = folder / FILE if folder is not None else None
        self._now = now
        self._has_warned = False

    def note(self, event: str, /, **figures: int | str) -> None:
        """Append one line: the event and its figures."""
        if self._file is None:
            return
        entry = " ".join([event, *(f"{name}={figure}" for name, figure in figures.items())])
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._rotate(self._file)
            start = "" if self._ends_with_newline(self._file) else "\n"  # a power cut left a partial line
            with self._file.open("a", encoding="utf-8") as file:
                file.write(f"{start}{self._now().isoformat(timespec='seconds')} {entry}\n")
        except OSError as error:
            if not self._has_warned:
                self._has_warned = True
                print(f"lungedu: the journal {self._file} cannot be written: {error.strerror}",  # noqa: T201
                      file=sys.stderr)

    def _rotate(self, file: Path) -> None:
        """Rotate the files when the current one is full; the oldest is overwritten."""
        if not file.exists() or file.stat().st_size < LARGEST:
            return
        older = [file.with_name(f"{file.stem}-{number}{file.suffix}") for number in range(1, MOST)]
        for newer, target in reversed(list(zip([file, *older], older, strict=False))):
            if newer.exists():
                os.replace(newer, target)  # noqa: PTH105  Path.replace would hide that this is atomic

    @staticmethod
    def _ends_with_newline(file: Path) -> bool:
        if not file.exists() or not file.stat().st_size:
            return True
        with file.open("rb") as opened:
            opened.seek(-1, os.SEEK_END)
            return opened.read(1) == b"\n"
