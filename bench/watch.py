"""Helpers to measure the running app: one core, a fake clock, a stopwatch, a baseline widget."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from probe import FirstPaint
from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from lungedu import app
from lungedu.domain.session import GoHome

_PATIENCE = 20.0
"""Timeout in seconds."""
_BARE_FRAMES = 60
_BROKEN = (LookupError, TimeoutError, ArithmeticError, AttributeError, TypeError, ValueError)
"""Exceptions that a half-written diagram or chart may raise."""

Said = dict[str, Any]


class StoppedClock:
    """A clock set by hand, so that every run paints the same frames."""

    def __init__(self) -> None:
        self.milliseconds = 0

    def start(self) -> None:
        """Reset to 0, like the clock it replaces."""
        self.milliseconds = 0

    def elapsed(self) -> int:
        """The time it was set to."""
        return self.milliseconds


class Bare(QWidget):
    """The baseline: fills itself with one pixmap."""

    def __init__(self, size: QSize):
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(size)
        self.paint: list[float] = []
        self._pixmap = QPixmap(size)
        self._pixmap.fill(Qt.GlobalColor.lightGray)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802  Qt's own name
        """Paint the pixmap."""
        began = time.perf_counter()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pixmap)
        painter.end()
        self.paint.append((time.perf_counter() - began) * 1000)


class UsedApp:
    """The app, started and settled on Home. `said`: results of the run."""

    def __init__(self, size: tuple[int, int]):
        stay_on_one_core()
        self.application = app.make_application(sys.argv[:1])
        self.running = app.start(app.LaptopStart(size=size))
        settle(self.application, self.running)
        self.said: Said = {"skipped": {}}

    def home(self) -> None:
        """Go back, and process the deletion of the page."""
        self.running.model.dispatch(GoHome())
        pause(0.1)

    @contextmanager
    def noted(self, name: str) -> Iterator[None]:
        """Failures are recorded; the other items are still measured."""
        try:
            yield
        except _BROKEN as error:
            self.said["skipped"][name] = f"{type(error).__name__}: {error}"


def stay_on_one_core() -> None:
    """Pin to one core, if the system supports it."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def settle(application: QApplication, running: app.Running) -> None:
    """Wait until Home is painted with its pictures and all topics are loaded."""
    running.window.show()
    art, began = running.window.page.ctx.art, time.monotonic()
    while not art.awake or any(timer.isActive() for timer in running.model.findChildren(QTimer)):
        application.processEvents()
        if time.monotonic() - began > _PATIENCE:
            raise SystemExit("Home does not come to rest.")
    pause(0.3)


def pause(seconds: float) -> None:
    """Process events, sleeping between them."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def until_painted(application: QApplication, do: Callable[[], object], find: Callable[[], QWidget]) -> float:
    """Perform an action; returns milliseconds until the widget returned by `find`, and everything else, is painted."""
    began = time.perf_counter()
    ended: list[float] = []
    do()
    FirstPaint(find(), lambda: ended.append(time.perf_counter()))
    while not ended:
        application.processEvents()
        if time.perf_counter() - began > _PATIENCE:
            raise TimeoutError("nothing was painted")
    return (ended[0] - began) * 1000


def bare_frames(application: QApplication, size: tuple[int, int]) -> dict[str, list[float]]:
    """Milliseconds of the baseline window: `touch` until painted, `paint` alone, `whole` repaint."""
    bare = Bare(QSize(*size))
    until_painted(application, bare.show, lambda: bare)
    touch = [until_painted(application, bare.update, lambda: bare) for _ in range(_BARE_FRAMES)]
    bare.paint.clear()
    whole = []
    for _ in range(_BARE_FRAMES):
        began = time.perf_counter()
        bare.repaint()
        whole.append((time.perf_counter() - began) * 1000)
    return {"touch": touch, "paint": bare.paint, "whole": whole}


def busy(seconds: float) -> float:
    """Processor time in percent of wall-clock time."""
    began, used = time.monotonic(), time.process_time()
    pause(seconds)
    return (time.process_time() - used) / (time.monotonic() - began) * 100
