"""Where the labels of a picture stand: never over a part, over another label or the edge, in any text size.

Each label goes to the free place that is nearest to its part, on the side that the part prefers. When the words do not
all fit in one line, long ones take two; when they still do not fit, numbers stand in the picture and the words in a
list beside it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from lungedu.diagram.display_list import Label
from lungedu.diagram.geometry import Point, Rect, bounds
from lungedu.diagram.room import Room

Measure = Callable[[tuple[str, ...]], tuple[float, float]]
"""The size of a label with these lines, with its frame, in units of the surface."""

GAP = 4.0
"""Between a label and anything else, in units of the surface."""
_CELLS = 110
"""Rows of the grid."""
_TRIED = 140
"""How many of the nearest places are looked at closely."""
_SIDES: Mapping[str, Point] = {"above": (0, -1), "below": (0, 1), "left": (-1, 0), "right": (1, 0)}


@dataclass(frozen=True, slots=True)
class Wanted:
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

    labels: tuple[Label, ...]
    numbered: bool = False
    listed: tuple[str, ...] = ()


def place_labels(wanted: Sequence[Wanted], parts: Mapping[str, Sequence[tuple[Point, ...]]], surface: Rect,
                 measure: Measure) -> Labels:
    """Find a place for every label. `parts`: the outlines of everything that no label may cover, by part."""
    if not wanted:
        return Labels(())
    ground = _Ground(parts, surface)
    for lines in ([(one.words,) for one in wanted], [_two_lines(one.words) for one in wanted]):
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
        self.by_part: dict[str, Room] = {}
        self.all = self._empty()
        for part, shapes in parts.items():
            room = self.by_part[part] = self._empty()
            for shape in shapes:
                room.take_polygon(shape)
            self.all.add(room)

    def _empty(self) -> Room:
        return Room(self.surface.width, self.surface.height, self.cell)

    def place_all(self, wanted: Sequence[Wanted], lines: Sequence[tuple[str, ...]],
                  measure: Measure) -> tuple[Label, ...] | None:
        """All labels; None when one does not fit. Placed in turn, then each once more with the others known."""
        placed: dict[int, Label] = {}
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

    def _place(self, one: Wanted, lines: tuple[str, ...], size: tuple[float, float],
               others: Sequence[Label]) -> Label | None:
        taken = self.all.copy()
        for label in others:
            taken.take(label.box, GAP)
            if label.leader:
                for x, y in _along(label.leader, self.cell):
                    taken.take(Rect(x, y, 0, 0))
        foreign = self._empty()
        for part, room in self.by_part.items():
            if part != one.part:
                foreign.add(room)
        for label in others:
            foreign.take(label.box)
            if label.leader:
                for x, y in _along(label.leader, self.cell):
                    foreign.take(Rect(x, y, 0, 0), self.cell)
        width, height = size
        aim = bounds(point for shape in one.shapes for point in shape).clipped(self.surface)
        reach = max(self.surface.height, self.surface.width) * 0.45
        window = Rect(aim.left - reach - width, aim.top - reach - height, aim.width + 2 * reach + width,
                      aim.height + 2 * reach + height)
        corners = taken.free_corners(width + GAP, height + GAP, window)
        middles = [bounds(shape).center for shape in one.shapes]
        side = _SIDES.get(one.side, (0, 0))

        def rough(corner: Point) -> float:
            box = Rect(corner[0] + GAP, corner[1] + GAP, width, height)
            x, y = box.center
            away = (max(aim.left - box.right, box.left - aim.right, 0)
                    + max(aim.top - box.bottom, box.top - aim.bottom, 0))
            near = min(abs(x - mx) + abs(y - my) for mx, my in middles)
            lean = (side[0] * (x - aim.center[0]) / max(aim.width, 1)
                    + side[1] * (y - aim.center[1]) / max(aim.height, 1))
            off = abs(side[1]) * abs(x - aim.center[0]) + abs(side[0]) * abs(y - aim.center[1])
            suits = min(lean, 1.0) * 0.35 * (aim.width + aim.height) if one.side else 0
            return away + near * 0.25 + off * 0.4 - suits

        best: tuple[float, Label] | None = None
        for corner in sorted(corners, key=rough)[:_TRIED]:
            box = Rect(corner[0] + GAP, corner[1] + GAP, width, height)
            leader = _leader(box, one, self.surface)
            crossing = foreign.taken_at(_along(leader, self.cell))
            cost = rough(corner) + math.dist(*leader) * 0.6 + crossing * self.cell * 3
            if best is None or cost < best[0]:
                best = cost, Label(one.part, lines, box, leader)
        return best[1] if best else None


def _leader(box: Rect, one: Wanted, surface: Rect) -> tuple[Point, Point]:
    """From the label's edge to where the part wants it, else to a point a little inside the nearest of its shapes."""
    ends = [point for point in one.aims if 2 <= point[0] <= surface.right - 2 and 2 <= point[1] <= surface.bottom - 2]
    for shape in () if ends else one.shapes:
        middle = bounds(shape).clipped(surface).center
        for x, y in shape:
            inside = (x + (middle[0] - x) * 0.16, y + (middle[1] - y) * 0.16)
            if 2 <= inside[0] <= surface.right - 2 and 2 <= inside[1] <= surface.bottom - 2:
                ends.append(inside)
        ends.append(middle)
    end = min(ends, key=lambda point: math.dist(point, _nearest(box, point)))
    return _nearest(box, end), end


def _nearest(box: Rect, point: Point) -> Point:
    """The point of a rectangle's long sides' middle part that is nearest to a point; a pill's ends are round."""
    inset = min(box.height / 2, box.width / 2)
    x = min(max(point[0], box.left + inset), box.right - inset)
    if box.top <= point[1] <= box.bottom:
        return (box.left if point[0] < box.left else box.right), point[1]
    return x, min(max(point[1], box.top), box.bottom)


def _along(leader: tuple[Point, Point], step: float) -> list[Point]:
    """Points along a line, without its end."""
    (x1, y1), (x2, y2) = leader
    count = max(1, int(math.dist(*leader) / step))
    return [(x1 + (x2 - x1) * number / count, y1 + (y2 - y1) * number / count) for number in range(count)]


def _two_lines(words: str) -> tuple[str, ...]:
    """Words in two lines of nearly the same length; a single word stays one."""
    pieces = words.split()
    if len(pieces) < 2:
        return (words,)
    cut = min(range(1, len(pieces)), key=lambda at: abs(len(" ".join(pieces[:at])) - len(" ".join(pieces[at:]))))
    return " ".join(pieces[:cut]), " ".join(pieces[cut:])


def _on_top(one: Wanted, lines: tuple[str, ...], measure: Measure, surface: Rect) -> Label:
    """A number on the part itself: where not even numbers find room beside the parts."""
    width, height = measure(lines)
    x, y = bounds(one.shapes[0]).clipped(surface).center
    left = min(max(x - width / 2, GAP), surface.width - width - GAP)
    top = min(max(y - height / 2, GAP), surface.height - height - GAP)
    return Label(one.part, lines, Rect(left, top, width, height), None)
