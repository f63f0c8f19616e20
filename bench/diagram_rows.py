"""Rows of the report for diagrams, from the runs of `diagrams.py`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median
from typing import Any

WALL_FRAME_TARGET = 12
"""Milliseconds, on a screen of 3840x2160."""
OPEN_TARGET, FRAME_TARGET, IDLE_TARGET, GROWN_TARGET = 120, 8, 1, 40
"""Targets: milliseconds, milliseconds, percent of one core, megabytes."""

Said = dict[str, Any]
Figure = tuple[str, float, float, str, float]
"""A row: what, figure of the app, figure of the baseline, unit, target."""


def figures(opens: Sequence[Said], moves: Sequence[Said], idle: Said) -> Iterator[Figure]:
    """All rows. Each time is the best of its runs, as other programs can only slow them down."""
    yield from _open_figures(opens)
    yield from _move_figures(moves)
    if idle["sway"]:
        yield "processor while what floats sways, busiest diagram", max(idle["sway"].values()), 0, "%", 0
    if idle["idle"]:
        yield ("processor when nothing moves, busiest diagram", max(idle["idle"].values()), 0, "%", IDLE_TARGET)
    grown, at_home = (median(said[when] for said in moves) for when in ("grown", "grown_home"))
    yield "memory grown by all diagrams and all their steps", grown, 0, "MB", GROWN_TARGET
    yield "… and back on Home", at_home, 0, "MB", 0


def _open_figures(opens: Sequence[Said]) -> Iterator[Figure]:
    first: dict[str, float] = {}
    later: dict[str, float] = {}
    again: dict[str, float] = {}
    for said in opens:
        for place, (diagram, taken) in enumerate(said["open"].items()):
            _keep_best(later if place else first, diagram, taken)
        for diagram, taken in said["again"].items():
            _keep_best(again, diagram, taken)
    for what, taken_by, target in (("the first diagram after the start", first, OPEN_TARGET),
                                   ("another diagram", later, OPEN_TARGET), ("one opened before", again, 0)):
        if taken_by:
            slowest = max(taken_by, key=lambda diagram: taken_by[diagram])
            yield f"touch until {what} is painted", median(taken_by.values()), 0, "ms", target
            yield f"… slowest: {slowest}", taken_by[slowest], 0, "ms", target


def _move_figures(moves: Sequence[Said]) -> Iterator[Figure]:
    paint, whole, sway, tap = (_best(moves, kind) for kind in ("paint", "whole", "sway", "tap"))
    if not paint:
        return
    bare = {kind: median(_least([said["bare"][kind] for said in moves])) for kind in ("paint", "whole")}
    yield "touch until the first frame of a step, median", median(_all(tap)), 0, "ms", 0
    slowest = max(tap, key=lambda move: tap[move][0])
    yield f"… slowest: {': '.join(slowest)}"[:52], tap[slowest][0], 0, "ms", 0
    yield "frame of a move, compared with one pixmap, median", median(_all(paint)), bare["paint"], "ms", 0
    yield "… with the window around it", median(_all(whole)), bare["whole"], "ms", 0
    yield "frame of a move, 95 of 100 are faster", _of_95(_all(paint)), 0, "ms", FRAME_TARGET
    for diagram in dict.fromkeys(diagram for diagram, _ in paint):
        own = {move: frames for move, frames in paint.items() if move[0] == diagram}
        worst = max(own, key=lambda move: max(own[move]))
        yield f"… {diagram}: median", median(_all(own)), 0, "ms", 0
        yield f"… {diagram}: 95 of 100 are faster", _of_95(_all(own)), 0, "ms", FRAME_TARGET
        yield f"… {diagram}: worst, in {worst[1]}"[:52], max(own[worst]), 0, "ms", 0
    if sway:
        yield "frame of a sway, 95 of 100 are faster", _of_95(_all(sway)), 0, "ms", 0


def wall_figures(moves: Sequence[Said]) -> Iterator[Figure]:
    """Rows for a screen of 3840x2160."""
    paint = _best(moves, "paint")
    for diagram in dict.fromkeys(diagram for diagram, _ in paint):
        own = [frame for (name, _), frames in paint.items() if name == diagram for frame in frames]
        yield f"… {diagram}: 95 of 100 frames are faster", _of_95(own), 0, "ms", WALL_FRAME_TARGET
    yield "memory grown by all diagrams", median(said["grown"] for said in moves), 0, "MB", 0


def _best(moves: Sequence[Said], kind: str) -> dict[tuple[str, str], list[float]]:
    """The best time of each frame, by diagram and transition: every run paints the same frames."""
    runs: dict[tuple[str, str], list[list[float]]] = {}
    for said in moves:
        for diagram, own in said["moves"].items():
            for move, taken in own.items():
                if taken.get(kind):
                    runs.setdefault((diagram, move), []).append(taken[kind])
    return {move: _least(taken) for move, taken in runs.items()}


def _least(runs: Sequence[Sequence[float]]) -> list[float]:
    return [min(frame) for frame in zip(*runs, strict=False)]


def _all(taken: dict[tuple[str, str], list[float]]) -> list[float]:
    return [frame for frames in taken.values() for frame in frames]


def _of_95(taken: Sequence[float]) -> float:
    return sorted(taken)[max(0, round(len(taken) * 0.95) - 1)]


def _keep_best(best: dict[str, float], name: str, taken: float) -> None:
    best[name] = min(taken, best.get(name, taken))
