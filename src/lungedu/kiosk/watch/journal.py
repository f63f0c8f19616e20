"""What happened to a kiosk, for staff: times and codes, and never a word of what anyone looked at.

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
"""Files, with the one that is written."""
LARGEST = 200_000
"""Bytes in a file: some thousand lines."""


class Journal:
    """Written to a folder; without one, or where it cannot be written, the kiosk goes on without."""

    def __init__(self, folder: Path | None, now: Callable[[], datetime] = datetime.now):
        self._file = folder / FILE if folder is not None else None
        self._now = now
        self._told = False

    def note(self, event: str, /, **figures: int | str) -> None:
        """Write one line: what happened, and figures."""
        if self._file is None:
            return
        said = " ".join([event, *(f"{name}={figure}" for name, figure in figures.items())])
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._turn_over(self._file)
            start = "" if self._ends_whole(self._file) else "\n"  # the power was cut in the middle of a line
            with self._file.open("a", encoding="utf-8") as file:
                file.write(f"{start}{self._now().isoformat(timespec='seconds')} {said}\n")
        except OSError as error:
            if not self._told:
                self._told = True
                print(f"lungedu: the journal {self._file} cannot be written: {error.strerror}",  # noqa: T201
                      file=sys.stderr)

    def _turn_over(self, file: Path) -> None:
        """Begin a new file when this one is full, and let go of the oldest."""
        if not file.exists() or file.stat().st_size < LARGEST:
            return
        older = [file.with_name(f"{file.stem}-{number}{file.suffix}") for number in range(1, MOST)]
        for newer, one in reversed(list(zip([file, *older], older, strict=False))):
            if newer.exists():
                os.replace(newer, one)  # noqa: PTH105  Path.replace would hide that this is atomic

    @staticmethod
    def _ends_whole(file: Path) -> bool:
        if not file.exists() or not file.stat().st_size:
            return True
        with file.open("rb") as opened:
            opened.seek(-1, os.SEEK_END)
            return opened.read(1) == b"\n"
