"""The draw, while everybody is drawn, frame by frame: the clock is put forward by hand, and no timer strikes."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QApplication
from watch import StoppedClock, until_painted

import lungedu.ui.blocks  # noqa: F401  # before charts, which stand on frames of blocks and among blocks
from lungedu.ui.figures import chart_controls
from lungedu.ui.figures.chart_box import ChartBox
from lungedu.ui.figures.chart_canvas import ChartCanvas

TAKES = chart_controls._ALL_TAKES
"""Seconds."""
FRAMES = round(TAKES * 1000 / chart_controls._FRAME)
"""On the way, as many as there are; then one more, in which all have arrived."""
_PATIENCE = 20.0

Figures = dict[str, list[float]]
"""Milliseconds: `list` (the display list is made), `paint` (the canvas alone), `whole` (until nothing is left to be
painted, words and buttons too), `tap`."""


class StillTimer:
    """Runs, and never strikes."""

    def __init__(self) -> None:
        self._active = False

    def start(self, _: int = 0) -> None:
        """Run."""
        self._active = True

    def stop(self) -> None:
        """Do not run."""
        self._active = False

    def isActive(self) -> bool:  # noqa: N802  Qt's own name
        """Whether it runs."""
        return self._active


class Stopwatch:
    """How long a canvas takes over something, each time. Made before the first canvas."""

    def __init__(self, does: str):
        self.taken: list[float] = []
        as_it_is = getattr(ChartCanvas, does)

        def timed(canvas: ChartCanvas, *given: Any, **named: Any) -> None:
            began = time.perf_counter()
            as_it_is(canvas, *given, **named)
            self.taken.append((time.perf_counter() - began) * 1000)

        setattr(ChartCanvas, does, timed)


class DrawWatch:
    """Draws everybody and looks on. Made before the first canvas."""

    def __init__(self) -> None:
        self._list, self._paint = Stopwatch("turned"), Stopwatch("paintEvent")

    def frames(self, application: QApplication, box: ChartBox) -> Figures:
        """Touch *everybody*, and paint every frame until all have arrived."""
        controls: Any = box.controls
        clock = StoppedClock()
        controls._clock, controls._timer = clock, StillTimer()
        tap = until_painted(application, controls.everybody.click, lambda: box.canvas)
        if not controls._timer.isActive():
            raise TimeoutError("nobody is on the way")
        whole: list[float] = []
        lists: list[float] = []
        paints: list[float] = []
        for number in range(1, FRAMES + 1):
            clock.milliseconds = int(TAKES * 1000 * number / FRAMES)
            self._list.taken.clear()
            self._paint.taken.clear()
            whole.append(self._frame(application, controls._tick))
            lists.append(sum(self._list.taken))  # the last frame may be made twice
            paints.append(sum(self._paint.taken))
        return {"tap": [tap], "list": lists, "paint": paints, "whole": whole}

    def _frame(self, application: QApplication, tick: Callable[[], object]) -> float:
        """One stroke of the timer, and all that is painted because of it."""
        before, began = len(self._paint.taken), time.perf_counter()
        tick()
        while len(self._paint.taken) == before:
            application.processEvents()
            if time.perf_counter() - began > _PATIENCE:
                raise TimeoutError("nothing was painted")
        return (time.perf_counter() - began) * 1000
