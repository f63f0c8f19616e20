"""The diagrams, used as a person uses them, on one core. One process, one run.

    diagrams.py open WIDTH HEIGHT ID ...     open each in turn, then each again
    diagrams.py moves WIDTH HEIGHT ID ...    open each, make every move, frame by frame; memory before and after
    diagrams.py idle WIDTH HEIGHT ID ...     open each, wait until nothing moves, and look at the processor

Prints one line of JSON. A diagram that is broken is left out and named under `skipped`.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from diagram_moves import go_through
from diagram_watch import Stopwatch, canvas_of, pause, settle, stay_on_one_core, until_painted
from probe import memory_mb
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from lungedu import app
from lungedu.diagram.motion import LONGEST, SETTLES, sways
from lungedu.diagram.scene import Frame
from lungedu.domain.session import GoHome, GoToStep, Open, Place

IDLE = 5.0
"""Seconds looked at."""
_BARE_FRAMES = 60
_BROKEN = (LookupError, TimeoutError, ArithmeticError, AttributeError, TypeError, ValueError)
"""What a diagram that is half written may raise."""

Said = dict[str, Any]


class Bare(QWidget):
    """The measure: fills itself with one pixmap."""

    def __init__(self, size: QSize):
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(size)
        self.paint: list[float] = []
        self._pixmap = QPixmap(size)
        self._pixmap.fill(Qt.GlobalColor.lightGray)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802  Qt's own name
        """Fill."""
        began = time.perf_counter()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pixmap)
        painter.end()
        self.paint.append((time.perf_counter() - began) * 1000)


class Bench:
    """The app, started and settled on Home."""

    def __init__(self, size: tuple[int, int]):
        stay_on_one_core()
        self.watch = Stopwatch()
        self.application = app.make_application(sys.argv[:1])
        self.running = app.start(app.Options(size=size))
        settle(self.application, self.running)
        self.said: Said = {"skipped": {}}

    def open(self, diagram: str) -> float:
        """Milliseconds from the touch until the drawing and all around it has been painted."""
        return until_painted(self.application, lambda: self.running.model.dispatch(Open(Place("diagram", diagram))),
                             lambda: canvas_of(self.running))

    def home(self) -> None:
        """Back, and what was left behind is gone."""
        self.running.model.dispatch(GoHome())
        pause(0.1)

    def opens(self, diagrams: Sequence[str]) -> None:
        """Open each, the first one as the first after the start; then each again."""
        for round_name in ("open", "again"):
            self.said[round_name] = {}
            for diagram in diagrams:
                with self._noted(diagram):
                    self.said[round_name][diagram] = self.open(diagram)
                self.home()

    def moves(self, diagrams: Sequence[str]) -> None:
        """Open each and make its moves. What memory has grown by is read with the last one open, then back on Home."""
        before, _ = memory_mb()
        self.said["moves"] = {}
        for diagram in diagrams:
            self.home()
            with self._noted(diagram):
                self.open(diagram)
                model = self.running.model.library.diagrams[diagram]
                self.said["moves"][diagram] = go_through(self.application, self.running, self.watch, model)
                self.said["size"] = canvas_of(self.running).size().toTuple()
        self.said["grown"] = memory_mb()[0] - before
        self.home()
        self.said["grown_home"] = memory_mb()[0] - before
        self._bare()

    def _bare(self) -> None:
        bare = Bare(QSize(*self.said.get("size", (1100, 700))))
        until_painted(self.application, bare.show, lambda: bare)
        bare.paint.clear()
        whole = []
        for _ in range(_BARE_FRAMES):
            began = time.perf_counter()
            bare.repaint()
            whole.append((time.perf_counter() - began) * 1000)
        self.said["bare"] = {"paint": bare.paint, "whole": whole}

    def idle(self, diagrams: Sequence[str]) -> None:
        """Percent of one core: while what floats sways, and when nothing moves any more."""
        self.said |= {"sway": {}, "idle": {}}
        for diagram in diagrams:
            with self._noted(diagram):
                self._rest(diagram)
            self.home()

    def _rest(self, diagram: str) -> None:
        self.open(diagram)
        canvas = canvas_of(self.running)
        scene = canvas._story.scene
        frame = next((frame for frame in scene.frames() if frame.step and sways(scene, frame)), Frame(1))
        self.running.model.dispatch(GoToStep(diagram, frame.step))
        pause(LONGEST + 0.3)
        if canvas._timer.isActive():
            self.said["sway"][diagram] = _busy(SETTLES - 1)
            pause(1.5)
        self.said["idle"][diagram] = _busy(IDLE)

    @contextmanager
    def _noted(self, diagram: str) -> Iterator[None]:
        """A diagram that fails is named; the others are measured all the same."""
        try:
            yield
        except _BROKEN as error:
            self.said["skipped"][diagram] = f"{type(error).__name__}: {error}"


def _busy(seconds: float) -> float:
    """The processor's time, as percent of the clock's."""
    began, used = time.monotonic(), time.process_time()
    pause(seconds)
    return (time.process_time() - used) / (time.monotonic() - began) * 100


def main(arguments: Sequence[str]) -> int:
    """Run one mode and print what it found."""
    mode, width, height, *diagrams = arguments
    bench = Bench((int(width), int(height)))
    {"open": bench.opens, "moves": bench.moves, "idle": bench.idle}[mode](diagrams)
    print(json.dumps(bench.said))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
