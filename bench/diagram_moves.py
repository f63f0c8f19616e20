"""All transitions of a diagram, frame by frame, painted as fast as possible; the clock is set by hand."""

from __future__ import annotations

import time
from collections.abc import Iterator

from diagram_watch import Stopwatch, canvas_of
from PySide6.QtWidgets import QApplication
from watch import StoppedClock, until_painted

from lungedu import app
from lungedu.content.diagram import Diagram
from lungedu.diagram.motion import SETTLES, duration
from lungedu.domain.session import Action, Choose, GoToStep
from lungedu.ui.figures.diagram_canvas import DiagramCanvas

FRAMES = 25
"""Frames of a transition; one more follows, at its end."""
SWAYS = 6
"""Frames of the sway afterwards; one more follows, at rest."""

Figures = dict[str, list[float]]
"""Milliseconds by transition: `paint` (the canvas alone), `whole` (with its window), `sway`, `tap`."""


def moves(diagram: Diagram) -> Iterator[tuple[str, Action]]:
    """Step by step to the end, with every what-if there and back, then step by step to the start."""
    for number, step in enumerate(diagram.steps):
        if number:
            yield f"{diagram.steps[number - 1].id} > {step.id}", GoToStep(diagram.id, number)
        for switch in diagram.switches:
            if switch.id in step.switches:
                others = [choice.id for choice in switch.choices if choice.id != switch.at_start]
                for choice in (*others, switch.at_start):
                    yield f"{step.id}: {switch.id} {choice}", Choose(diagram.id, switch.id, choice)
    for number in reversed(range(len(diagram.steps) - 1)):
        yield f"{diagram.steps[number].id} < {diagram.steps[number + 1].id}", GoToStep(diagram.id, number)


def go_through(application: QApplication, running: app.Running, watch: Stopwatch,
               diagram: Diagram) -> dict[str, Figures]:
    """Run all transitions of the visible diagram."""
    return {name: _move(application, running, watch, action) for name, action in moves(diagram)}


def _move(application: QApplication, running: app.Running, watch: Stopwatch, action: Action) -> Figures:
    canvas = canvas_of(running)
    clock = StoppedClock()
    canvas._clock = clock  # type: ignore[assignment]
    watch.taken.clear()
    tap = until_painted(application, lambda: running.model.dispatch(action), lambda: canvas)
    first = watch.taken[0]
    if canvas._before is None:
        return {"tap": [tap]}  # same picture, or a new size: no transition
    watch.taken.clear()
    whole: list[float] = []
    length = duration(canvas._stepper.scene, canvas._before, canvas._frame) * 1000
    for number in range(1, FRAMES):
        clock.milliseconds = int(length * number / FRAMES)
        whole.append(_repainted(canvas))
    clock.milliseconds = int(length) + 1
    canvas._tick()
    whole.append(_repainted(canvas))
    paint = [first, *watch.taken]
    return {"tap": [tap], "paint": paint, "whole": whole, "sway": _sway(canvas, clock, watch)}


def _sway(canvas: DiagramCanvas, clock: StoppedClock, watch: Stopwatch) -> list[float]:
    if not canvas._timer.isActive():
        return []
    watch.taken.clear()
    for number in range(1, SWAYS + 1):
        clock.milliseconds = int(SETTLES * 1000 * number / (SWAYS + 1))
        canvas.repaint()
    clock.milliseconds = int(SETTLES * 1000) + 1
    canvas._tick()
    canvas.repaint()
    return list(watch.taken)


def _repainted(canvas: DiagramCanvas) -> float:
    began = time.perf_counter()
    canvas.repaint()
    return (time.perf_counter() - began) * 1000
