"""Places the labels of a diagram: never over a part, another label or the edge, at any text size.

Each label goes to the nearest free position on the side its part prefers. If the labels do not all fit on one line,
long ones take two; if they still do not fit, the picture gets numbers and a list next to it has the names.

`still_labels` is the simple counterpart for still drawings, whose authors give each label its position.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from lungedu.diagram.display_list import PartLabel
from lungedu.diagram.geometry import Point, Rect, bounds
from lungedu.diagram.leaders import along, ends, leader
from lungedu.diagram.occupancy_grid import OccupancyGrid

Measure = Callable[[tuple[str, ...]], tuple[float, float]]
"""The size of a label with these lines, with its frame, in units of the surface."""

GAP = 4.0
"""Minimum distance from a label to anything else, in units of the surface."""
_CELLS = 110
"""Rows of the grid."""
_STEP = 2
"""Cells between candidate positions."""
_REACH = 0.45
"""Maximum distance of a label from its part, as a share of the surface."""
_ONE_LINE, _SHORT = 1000, 8
"""Longest text kept on one line, in characters, by attempt: any, then as short as *T cell*, then single words only."""
_TRIED = 140
"""How many of the best positions are scored in full."""
_SIDES: Mapping[str, Point] = {"above": (0, -1), "below": (0, 1), "left": (-1, 0), "right": (1, 0)}


@dataclass(frozen=True, slots=True)
class LabelRequest:
    """A label to place: the part, its text, its convex outlines on the surface, and the preferred side."""

    part: str
    words: str
    shapes: tuple[tuple[Point, ...], ...]
    side: str = ""
    aims: tuple[Point, ...] = ()
    """Points where its leader may end; near the outlines if empty."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of a picture. If `numbered`, they are numbers and `listed` has their texts."""

    labels: tuple[PartLabel, ...]
    numbered: bool = False
    listed: tuple[str, ...] = ()


def place_labels(requests: Sequence[LabelRequest], parts: Mapping[str, Sequence[tuple[Point, ...]]], surface: Rect,
                 measure: Measure) -> Labels:
    """Place every label. `parts` maps parts to the outlines that no label may cover."""
    if not requests:
        return Labels(())
    placer = _Placer(parts, surface)
    for shortest in (_ONE_LINE, _SHORT, 0):
        lines = [_lines(request.words, shortest) for request in requests]
        labels = placer.place_all(requests, lines, measure)
        if labels is not None:
            return Labels(labels)
    numbers = [(str(number),) for number in range(1, len(requests) + 1)]
    labels = placer.place_all(requests, numbers, measure) or tuple(
        _on_top(request, lines, measure, surface) for request, lines in zip(requests, numbers, strict=True))
    return Labels(labels, numbered=True, listed=tuple(request.words for request in requests))


class _Placer:
    """Tries to place labels on a surface with its parts."""

    def __init__(self, parts: Mapping[str, Sequence[tuple[Point, ...]]], surface: Rect):
        self.surface = surface
        self.cell = max(3.0, min(surface.height, surface.width) / _CELLS)
        self.by_part: dict[str, OccupancyGrid] = {}
        self.all = self._empty()
        for part, shapes in parts.items():
            grid = self.by_part[part] = self._empty()
            for shape in shapes:
                grid.take_polygon(shape)
            self.all.add(grid)

    def _empty(self) -> OccupancyGrid:
        return OccupancyGrid(self.surface.width, self.surface.height, self.cell)

    def place_all(self, requests: Sequence[LabelRequest], lines: Sequence[tuple[str, ...]],
                  measure: Measure) -> tuple[PartLabel, ...] | None:
        """Place all labels, then each again with the others fixed. None if one does not fit."""
        placed: dict[int, PartLabel] = {}
        sizes = [measure(text) for text in lines]
        order = sorted(range(len(requests)), key=lambda number: -sizes[number][0])
        for turn in range(2):
            for number in order:
                others = [label for other, label in placed.items() if other != number]
                label = self._place(requests[number], lines[number], sizes[number], others)
                if label is None and not turn:
                    return None
                placed[number] = label or placed[number]
        return tuple(placed[number] for number in range(len(requests)))

    def _place(self, request: LabelRequest, lines: tuple[str, ...], size: tuple[float, float],
               others: Sequence[PartLabel]) -> PartLabel | None:
        taken, foreign = self.all.copy(), self._empty()
        for part, grid in self.by_part.items():
            if part != request.part:
                foreign.add(grid)
        for label in others:
            taken.take(label.box, GAP)
            foreign.take(label.box)
            for x, y in along(label.leader, self.cell) if label.leader else ():
                taken.take(Rect(x, y, 0, 0))
                foreign.take(Rect(x, y, 0, 0), self.cell)
        preference = _Preference(request, size, self.surface)
        corners = taken.free_corners(size[0] + GAP, size[1] + GAP, preference.window, step=_STEP)
        aims = ends(request.shapes, request.aims, self.surface)
        best: tuple[float, PartLabel] | None = None
        candidates = ((preference.cost(x + GAP, y + GAP), x + GAP, y + GAP) for x, y in corners)
        for rough, x, y in nsmallest(_TRIED, candidates):
            if best is not None and rough >= best[0]:
                break  # the leader only adds to the cost
            box = Rect(x, y, *size)
            line = leader(box, aims)
            crossed = foreign.taken_at(along(line, self.cell))
            cost = rough + math.dist(*line) * 0.6 + crossed * self.cell * 3
            if best is None or cost < best[0]:
                best = cost, PartLabel(request.part, lines, box, line)
        return best[1] if best else None


class _Preference:
    """Scores positions of a label: near its part, on the preferred side, not off to one side."""

    def __init__(self, request: LabelRequest, size: tuple[float, float], surface: Rect):
        self._width, self._height = size
        self._aim = bounds(point for shape in request.shapes for point in shape).clipped(surface)
        self._middles = [bounds(shape).center for shape in request.shapes]
        self._side = _SIDES.get(request.side, (0, 0))
        reach = max(surface.height, surface.width) * _REACH
        self.window = Rect(self._aim.left - reach - self._width, self._aim.top - reach - self._height,
                           self._aim.width + 2 * reach + self._width, self._aim.height + 2 * reach + self._height)

    def cost(self, left: float, top: float) -> float:
        """The cost of a position, in units of the surface; lower is better."""
        aim, (side_x, side_y) = self._aim, self._side
        right, bottom = left + self._width, top + self._height
        x, y = (left + right) / 2, (top + bottom) / 2
        away = (max(aim.left - right, left - aim.left - aim.width, 0)
                + max(aim.top - bottom, top - aim.top - aim.height, 0))
        near = min([abs(x - middle_x) + abs(y - middle_y) for middle_x, middle_y in self._middles])
        if not side_x and not side_y:
            return away + near * 0.25
        off_x, off_y = x - aim.left - aim.width / 2, y - aim.top - aim.height / 2
        lean = side_x * off_x / max(aim.width, 1) + side_y * off_y / max(aim.height, 1)
        suits = min(lean, 1.0) * 0.35 * (aim.width + aim.height)
        return away + near * 0.25 + (abs(side_y * off_x) + abs(side_x * off_y)) * 0.4 - suits


def _lines(text: str, short: int) -> tuple[str, ...]:
    """Split a text into two lines of similar length. A single word, or at most `short` characters, stay on one."""
    pieces = text.split()
    if len(pieces) < 2 or len(text) <= short:
        return (text,)
    cut = min(range(1, len(pieces)), key=lambda at: abs(len(" ".join(pieces[:at])) - len(" ".join(pieces[at:]))))
    return " ".join(pieces[:cut]), " ".join(pieces[cut:])


def _on_top(request: LabelRequest, lines: tuple[str, ...], measure: Measure, surface: Rect) -> PartLabel:
    """A number on the part itself: the fallback if not even numbers fit next to the parts."""
    width, height = measure(lines)
    x, y = bounds(request.shapes[0]).clipped(surface).center
    left = min(max(x - width / 2, GAP), surface.width - width - GAP)
    top = min(max(y - height / 2, GAP), surface.height - height - GAP)
    return PartLabel(request.part, lines, Rect(left, top, width, height), None)
