"""What it takes to watch a diagram's canvas: a clock that stands still, a stopwatch on its painting, one core."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import Any

from probe import FirstPaint
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from lungedu import app
from lungedu.ui.widgets.diagram_canvas import DiagramCanvas

_PATIENCE = 20.0
"""Seconds after which something that should have happened will not."""


class StoppedClock:
    """Stands where it is put: every run then paints the same frames."""

    def __init__(self) -> None:
        self.milliseconds = 0

    def start(self) -> None:
        """Back to the start, as the clock that it stands in for."""
        self.milliseconds = 0

    def elapsed(self) -> int:
        """Where it was put."""
        return self.milliseconds


class Stopwatch:
    """How long the canvas' own painting took, each time. Made before the first canvas."""

    def __init__(self) -> None:
        self.taken: list[float] = []
        paint: Callable[[DiagramCanvas, QPaintEvent], None] = DiagramCanvas.paintEvent

        def timed(canvas: DiagramCanvas, event: QPaintEvent) -> None:
            began = time.perf_counter()
            paint(canvas, event)
            self.taken.append((time.perf_counter() - began) * 1000)

        DiagramCanvas.paintEvent = timed  # type: ignore[assignment,method-assign]


def stay_on_one_core() -> None:
    """Where the system can do that."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def settle(application: QApplication, running: app.Running) -> None:
    """Home is painted with its pictures, and every topic has been read."""
    running.window.show()
    art, began = running.window.page.screen_kit.art, time.monotonic()
    while not art.awake or any(timer.isActive() for timer in running.model.findChildren(QTimer)):
        application.processEvents()
        if time.monotonic() - began > _PATIENCE:
            raise SystemExit("Home does not come to rest.")
    pause(0.3)


def pause(seconds: float) -> None:
    """Do what the app does by itself, and sleep between."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def until_painted(application: QApplication, do: Callable[[], object], find: Callable[[], QWidget]) -> float:
    """Do something; the milliseconds until what `find` finds then has been painted, and all else with it."""
    began = time.perf_counter()
    ended: list[float] = []
    do()
    FirstPaint(find(), lambda: ended.append(time.perf_counter()))
    while not ended:
        application.processEvents()
        if time.perf_counter() - began > _PATIENCE:
            raise TimeoutError("nothing was painted")
    return (ended[0] - began) * 1000


def canvas_of(running: app.Running) -> DiagramCanvas:
    """The canvas on screen. Raises `LookupError` where the diagram rests because it is broken."""
    canvas: Any = running.window.page.findChild(DiagramCanvas)
    if not isinstance(canvas, DiagramCanvas):
        raise LookupError("the page has no canvas: the diagram is broken, and rests")
    return canvas
