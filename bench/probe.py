"""What both windows, the bare one and the app, say about themselves: when something was on screen, and memory then."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_SMAPS = Path("/proc/self/smaps_rollup")


def memory_mb() -> tuple[float, float]:
    """The process's share of memory (PSS) and what it holds resident; the peak for both where the system has no PSS."""
    if _SMAPS.exists():
        lines = [line.split() for line in _SMAPS.read_text().splitlines()]
        size = {words[0]: int(words[1]) / 1024 for words in lines if words[0] in ("Pss:", "Rss:")}
        return size["Pss:"], size["Rss:"]
    if sys.platform == "win32":
        return 0.0, 0.0  # told as unknown: the standard library has no way to ask
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return peak, peak


class Marks:
    """Moments of a start. The parent process knows when it began; the clock is the same for both."""

    def __init__(self) -> None:
        self.said: dict[str, dict[str, float]] = {}

    def note(self, name: str) -> None:
        """Now, and the memory held now."""
        now = time.monotonic()  # before memory is asked for, which takes a while
        share, resident = memory_mb()
        self.said[name] = {"at": now, "memory": share, "resident": resident}

    def leave(self) -> None:
        """Hand everything to the parent process and end at once."""
        print(json.dumps(self.said), flush=True)
        os._exit(0)


class FirstPaint(QObject):
    """Calls once when a window has been painted for the first time."""

    def __init__(self, window: QWidget, then: Callable[[], None]):
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's own name
        """The event comes before the painting; what is due at once comes right after all of it."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._then)
        return False
