"""The app tells the one who watches over it that it is alive, and ends when nobody watches any more.

A line a second goes to standard output, from a timer of the thread that draws: a window that hangs is silent. Standard
input is a pipe that the supervisor holds open; when it is gone, so is the supervisor, and the app ends with it.
"""

from __future__ import annotations

import os
import sys
import threading

from PySide6.QtCore import QObject, QTimer

EVERY = 1000
"""Milliseconds between two beats."""


class Heart(QObject):
    """Beats while the thread of the windows does."""

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._out = sys.stdout.fileno()
        if hasattr(os, "set_blocking"):
            os.set_blocking(self._out, False)  # a supervisor that does not read must not stop the app
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.beat)

    def start(self) -> None:
        """Beat from now on, and end with the supervisor."""
        self.beat()
        self._timer.start()
        threading.Thread(target=_end_with_the_supervisor, daemon=True).start()

    def beat(self) -> None:
        """Say once that the app is alive."""
        try:
            os.write(self._out, b"alive\n")
        except BlockingIOError:
            pass  # the pipe is full of beats that nobody has read yet
        except OSError:
            self._timer.stop()  # the supervisor is gone; the other thread ends the app


def _end_with_the_supervisor() -> None:
    while os.read(sys.stdin.fileno(), 64):
        pass
    os._exit(0)
