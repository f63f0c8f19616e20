"""The app tells the one who watches over it that it is alive.

A line a second goes to standard output, from a timer of the thread that draws: a window that hangs is silent.
"""

from __future__ import annotations

import errno
import os
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

from lungedu.kiosk.watch import parent_watch

EVERY = 1000
"""Milliseconds between two beats."""
_OUT = 1
"""Standard output."""
_FULL = (errno.EAGAIN, errno.ENOSPC)
"""The pipe is full of beats that nobody has read yet; the second is how Windows says so."""


class Heartbeat(QObject):
    """Beats while the thread of the windows does."""

    def __init__(self, parent: QObject | None = None, out: int = _OUT):
        super().__init__(parent)
        self._out = out
        with suppress(AttributeError, OSError):  # Windows: an older Python, or a window without standard output
            os.set_blocking(out, False)  # a supervisor that does not read must not stop the app
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.beat)

    def start(self) -> None:
        """Beat from now on, and end with the supervisor."""
        parent_watch.end_with_parent()
        self.beat()
        self._timer.start()

    def beat(self) -> None:
        """Say once that the app is alive."""
        try:
            os.write(self._out, b"alive\n")
        except OSError as error:
            if error.errno not in _FULL:
                self._timer.stop()  # the supervisor is gone, and the app is about to end
