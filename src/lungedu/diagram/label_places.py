"""Where the labels of a picture stand: never over a part, over another label or the edge, in any text size.

Each label goes to the free place that is nearest to its part, on the side that the part prefers. When the words do not
all fit in one line, long ones take two; when they still do not fit, numbers stand in the picture and the words in a
list beside it.
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
"""Between a label and anything else, in units of the surface."""
_CELLS = 110
"""Rows of the grid."""
_STEP = 2
"""Cells between places that are tried."""
_REACH = 0.45
"""How far from its part a label may stand, as a share of the surface."""
_ONE_LINE, _SHORT = 1000, 8
"""Letters that stay in one line: all, then what is as short as *T cell*; at last nothing with a space in it."""
_TRIED = 140
"""How many of the nearest places are looked at closely."""
_SIDES: Mapping[str, Point] = {"above": (0, -1), "below": (0, 1), "left": (-1, 0), "right": (1, 0)}


@dataclass(frozen=True, slots=True)
class LabelRequest:
    """A label: the part, its words, what it means (convex outlines on the surface), and the side that suits it."""

    part: str
    words: str
    shapes: tuple[tuple[Point, ...], ...]
    side: str = ""
    aims: tuple[Point, ...] = ()
    """Where its line may end; near the outlines when there are none."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of a picture. `numbered`: they are numbers, and `listed` has the words."""

    labels: tuple[PartLabel, ...]
    numbered: bool = False
    listed: tuple[str, ...] = ()


def place_labels(wanted: Sequence[LabelRequest], parts: Mapping[str, Sequence[tuple[Point, ...]]], surface: Rect,
                 measure: Measure) -> Labels:
    """Find a place for every label. `parts`: the outlines of everything that no label may cover, by part."""
    if not wanted:
        return Labels(())
    ground = _Ground(parts, surface)
    for shortest in (_ONE_LINE, _SHORT, 0):
        lines = [_lines(one.words, shortest) for one in wanted]
        found = ground.place_all(wanted, lines, measure)
        if found is not None:
            return Labels(found)
    numbers = [(str(number),) for number in range(1, len(wanted) + 1)]
    found = ground.place_all(wanted, numbers, measure) or tuple(
        _on_top(one, lines, measure, surface) for one, lines in zip(wanted, numbers, strict=True))
    return Labels(found, numbered=True, listed=tuple(one.words for one in wanted))


class _Ground:
    """The surface with its parts."""

    def __init__(self, parts: Mapping[str, Sequence[tuple[Point, ...]]], surface: Rect):
        self.surface = surface
        self.cell = max(3.0, min(surface.height, surface.width) / _CELLS)
        self.by_part: dict[str, OccupancyGrid] = {}
        self.all = self._empty()
        for part, shapes in parts.items():
            room = self.by_part[part] = self._empty()
            for shape in shapes:
                room.take_polygon(shape)
            self.all.add(room)

    def _empty(self) -> OccupancyGrid:
        return OccupancyGrid(self.surface.width, self.surface.height, self.cell)

    def place_all(self, wanted: Sequence[LabelRequest], lines: Sequence[tuple[str, ...]],
                  measure: Measure) -> tuple[PartLabel, ...] | None:
        """All labels; None when one does not fit. Placed in turn, then each once more with the others known."""
        placed: dict[int, PartLabel] = {}
        sizes = [measure(one) for one in lines]
        order = sorted(range(len(wanted)), key=lambda number: -sizes[number][0])
        for turn in range(2):
            for number in order:
                others = [label for other, label in placed.items() if other != number]
                label = self._place(wanted[number], lines[number], sizes[number], others)
                if label is None and not turn:
                    return None
                placed[number] = label or placed[number]
        return tuple(placed[number] for number in range(len(wanted)))

    def _place(self, one: LabelRequest, lines: tuple[str, ...], size: tuple[float, float],
               others: Sequence[PartLabel]) -> PartLabel | None:
        taken, foreign = self.all.copy(), self._empty()
        for part, room in self.by_part.items():
            if part != one.part:
                foreign.add(room)
        for label in others:
            taken.take(label.box, GAP)
            foreign.take(label.box)
            for x, y in along(label.leader, self.cell) if label.leader else ():
                taken.take(Rect(x, y, 0, 0))
                foreign.take(Rect(x, y, 0, 0), self.cell)
        wish = _Wish(one, size, self.surface)
        corners = taken.free_corners(size[0] + GAP, size[1] + GAP, wish.window, step=_STEP)
        aims = ends(one.shapes, one.aims, self.surface)
        best: tuple[float, PartLabel] | None = None
        for rough, x, y in nsmallest(_TRIED, ((wish.cost(x + GAP, y + GAP), x + GAP, y + GAP) for x, y in corners)):
            if best is not None and rough >= best[0]:
                break  # its line can only make it worse
            box = Rect(x, y, *size)
            line = leader(box, aims)
            crossed = foreign.taken_at(along(line, self.cell))
            cost = rough + math.dist(*line) * 0.6 + crossed * self.cell * 3
            if best is None or cost < best[0]:
                best = cost, PartLabel(one.part, lines, box, line)
        return best[1] if best else None


class _Wish:
    """How well a place suits a label: near its part, on the side that the part prefers, not off to one side."""

    def __init__(self, one: LabelRequest, size: tuple[float, float], surface: Rect):
        self._width, self._height = size
        self._aim = bounds(point for shape in one.shapes for point in shape).clipped(surface)
        self._middles = [bounds(shape).center for shape in one.shapes]
        self._side = _SIDES.get(one.side, (0, 0))
        reach = max(surface.height, surface.width) * _REACH
        self.window = Rect(self._aim.left - reach - self._width, self._aim.top - reach - self._height,
                           self._aim.width + 2 * reach + self._width, self._aim.height + 2 * reach + self._height)

    def cost(self, left: float, top: float) -> float:
        """The less, the better. In units of the surface."""
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


def _lines(words: str, short: int) -> tuple[str, ...]:
    """Words in two lines of nearly the same length; a single word stays in one, and so do words of few letters."""
    pieces = words.split()
    if len(pieces) < 2 or len(words) <= short:
        return (words,)
    cut = min(range(1, len(pieces)), key=lambda at: abs(len(" ".join(pieces[:at])) - len(" ".join(pieces[at:]))))
    return " ".join(pieces[:cut]), " ".join(pieces[cut:])


def _on_top(one: LabelRequest, lines: tuple[str, ...], measure: Measure, surface: Rect) -> PartLabel:
    """A number on the part itself: where not even numbers find room beside the parts."""
    width, height = measure(lines)
    x, y = bounds(one.shapes[0]).clipped(surface).center
    left = min(max(x - width / 2, GAP), surface.width - width - GAP)
    top = min(max(y - height / 2, GAP), surface.height - height - GAP)
    return PartLabel(one.part, lines, Rect(left, top, width, height), None)
