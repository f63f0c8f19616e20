"""What the app and the baseline window report about themselves: time of the first paint, and memory then."""

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
    """Proportional set size (PSS) and resident set size in megabytes; the peak for both if the system has no PSS."""
    if _SMAPS.exists():
        lines = [line.split() for line in _SMAPS.read_text().splitlines()]
        size = {words[0]: int(words[1]) / 1024 for words in lines if words[0] in ("Pss:", "Rss:")}
        return size["Pss:"], size["Rss:"]
    if sys.platform == "win32":
        return 0.0, 0.0  # 0 means unknown: the standard library cannot query it here
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return peak, peak


class Marks:
    """Moments of a start. The parent process knows the start time; both use the same clock."""

    def __init__(self) -> None:
        self.said: dict[str, dict[str, float]] = {}

    def note(self, name: str) -> None:
        """Record the current time, the processor time so far, and memory."""
        now, cpu = time.monotonic(), time.process_time()  # before reading the memory, which takes time
        share, resident = memory_mb()
        self.said[name] = {"at": now, "cpu": cpu, "memory": share, "resident": resident}

    def leave(self) -> None:
        """Report everything to the parent process and exit."""
        print(json.dumps(self.said), flush=True)
        os._exit(0)


class FirstPaint(QObject):
    """Calls back once, after the first paint of a window."""

    def __init__(self, window: QWidget, then: Callable[[], None]):
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's own name
        """The event precedes the painting; a zero timer fires right after it."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._then)
        return False
