"""Starts the app as a user does, and measures three moments. Arguments are those of the app.

`words`: Home is painted and usable; `pictures`: its pictures are painted; `settled`: background loading has finished.
"""

from __future__ import annotations

import sys

from probe import FirstPaint, Marks
from PySide6.QtCore import QCoreApplication, QEvent, QTimer

from lungedu import app
from lungedu.__main__ import main
from lungedu.app import CommonStart, Running

_start = app.start
LOOK_AGAIN = 20
"""Polling interval for the background loading, in milliseconds."""


def start(options: CommonStart) -> Running:
    """Start the app with the probe on its window."""
    running = _start(options)
    watch(running)
    return running


def watch(running: Running) -> None:
    """Record the moments, then exit."""
    marks = Marks()
    window, art = running.window, running.window.page.ctx.art
    again = QTimer(window)
    again.setInterval(LOOK_AGAIN)

    def pictured() -> None:
        QCoreApplication.sendPostedEvents(window, QEvent.Type.UpdateRequest.value)
        marks.note("pictures")
        again.start()

    def look() -> None:
        if any(timer.isActive() for timer in running.model.findChildren(QTimer)):
            return
        marks.note("settled")
        marks.leave()

    again.timeout.connect(look)
    art.woken.connect(pictured)
    FirstPaint(window, lambda: marks.note("words"))


if __name__ == "__main__":
    app.start = start
    sys.exit(main())
