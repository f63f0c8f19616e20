"""Helpers to measure a diagram's canvas."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QPaintEvent

from lungedu import app
from lungedu.ui.figures.diagram_canvas import DiagramCanvas


class Stopwatch:
    """Duration of each paint event of the canvas. Create it before the first canvas."""

    def __init__(self) -> None:
        self.taken: list[float] = []
        paint: Callable[[DiagramCanvas, QPaintEvent], None] = DiagramCanvas.paintEvent

        def timed(canvas: DiagramCanvas, event: QPaintEvent) -> None:
            began = time.perf_counter()
            paint(canvas, event)
            self.taken.append((time.perf_counter() - began) * 1000)

        DiagramCanvas.paintEvent = timed  # type: ignore[assignment,method-assign]


def canvas_of(running: app.Running) -> DiagramCanvas:
    """The visible canvas. Raises `LookupError` if the diagram is broken and unavailable."""
    canvas: Any = running.window.page.findChild(DiagramCanvas)
    if not isinstance(canvas, DiagramCanvas):
        raise LookupError("the page has no canvas: the diagram is broken, and rests")
    return canvas
