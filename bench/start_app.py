"""The app, started as a person starts it, with a stopwatch on its window. Arguments are the app's own.

Three moments: `words`, when Home has been painted and can be used; `pictures`, when its drawings are in too;
`settled`, when the topics have been read in the background.
"""

from __future__ import annotations

import sys

from probe import FirstPaint, Marks
from PySide6.QtCore import QCoreApplication, QEvent, QTimer

from lungedu import app
from lungedu.__main__ import main
from lungedu.app import Options, Running

_start = app.start
LOOK_AGAIN = 20
"""Milliseconds between looks whether the reading in the background is over."""


def start(options: Options) -> Running:
    """Start the app, and hang the stopwatch on the window."""
    running = _start(options)
    watch(running)
    return running


def watch(running: Running) -> None:
    """Note the moments, then leave."""
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
