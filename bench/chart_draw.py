"""The simulated draw, frame by frame. The clock is set by hand and no timer fires."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QApplication
from watch import StoppedClock, until_painted

import lungedu.ui.blocks  # noqa: F401  # must precede charts (import cycle)
from lungedu.ui.figures import chart_controls
from lungedu.ui.figures.chart_box import ChartBox
from lungedu.ui.figures.chart_canvas import ChartCanvas

TAKES = chart_controls._ALL_TAKES
"""In seconds."""
FRAMES = round(TAKES * 1000 / chart_controls._FRAME)
"""Frames during the animation; one more follows, in which everybody has arrived."""
_PATIENCE = 20.0

Figures = dict[str, list[float]]
"""Times in milliseconds: `list` (building the display list), `paint` (the canvas alone), `whole` (everything repainted,
including text and buttons), `tap`.
"""


class StillTimer:
    """A timer that runs but never fires."""

    def __init__(self) -> None:
        self._active = False

    def start(self, _: int = 0) -> None:
        """Start."""
        self._active = True

    def stop(self) -> None:
        """Stop."""
        self._active = False

    def isActive(self) -> bool:  # noqa: N802  Qt's own name
        """Whether it is running."""
        return self._active


class Stopwatch:
    """Records how long a canvas takes for a method. Create it before the first canvas."""

    def __init__(self, does: str):
        self.taken: list[float] = []
        as_it_is = getattr(ChartCanvas, does)

        def timed(canvas: ChartCanvas, *given: Any, **named: Any) -> None:
            began = time.perf_counter()
            as_it_is(canvas, *given, **named)
            self.taken.append((time.perf_counter() - began) * 1000)

        setattr(ChartCanvas, does, timed)


class DrawWatch:
    """Draws everybody and measures. Create it before the first canvas."""

    def __init__(self) -> None:
        self._list, self._paint = Stopwatch("turned"), Stopwatch("paintEvent")

    def frames(self, application: QApplication, box: ChartBox) -> Figures:
        """Click *everybody*, and paint every frame until all have arrived."""
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
            lists.append(sum(self._list.taken))  # the last frame may be built twice
            paints.append(sum(self._paint.taken))
        return {"tap": [tap], "list": lists, "paint": paints, "whole": whole}

    def _frame(self, application: QApplication, tick: Callable[[], object]) -> float:
        """Fire the timer once and paint the result."""
        before, began = len(self._paint.taken), time.perf_counter()
        tick()
        while len(self._paint.taken) == before:
            application.processEvents()
            if time.perf_counter() - began > _PATIENCE:
                raise TimeoutError("nothing was painted")
        return (time.perf_counter() - began) * 1000
