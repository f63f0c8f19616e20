"""Leader lines: from a label to the part it names."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from lungedu.diagram.geometry import Point, Rect, bounds

Leader = tuple[Point, Point]
"""A line from the label's edge to the part."""

_INSIDE = 0.16
"""How far inside an outline a leader ends, as a share of the way to its center."""
_EDGE = 2


def ends(shapes: Iterable[Sequence[Point]], aims: Iterable[Point], surface: Rect) -> tuple[Point, ...]:
    """Points where a leader may end: the part's own aims, else points just inside its outlines, and their centers."""
    preferred = tuple(point for point in aims if _on(surface, point))
    if preferred:
        return preferred
    points: list[Point] = []
    for shape in shapes:
        middle = bounds(shape).clipped(surface).center
        inside = [(x + (middle[0] - x) * _INSIDE, y + (middle[1] - y) * _INSIDE) for x, y in shape]
        points += [point for point in inside if _on(surface, point)]
        points.append(middle)
    return tuple(points)


def leader(box: Rect, aims: Iterable[Point]) -> Leader:
    """The shortest line from a label's edge to one of these points."""
    inset = min(box.height, box.width) / 2  # a pill's ends are round
    left, right, top, bottom = box.left, box.right, box.top, box.bottom
    first, last = left + inset, right - inset
    shortest = math.inf
    for x, y in aims:
        if top <= y <= bottom:
            start = (left if x < left else right), y
        else:
            start = min(max(x, first), last), (top if y < top else bottom)
        long = math.dist(start, (x, y))
        if long < shortest:
            shortest, best = long, (start, (x, y))
    return best


def along(line: Leader, step: float) -> list[Point]:
    """Points along a line, without its end."""
    (x1, y1), (x2, y2) = line
    count = max(1, int(math.dist(*line) / step))
    return [(x1 + (x2 - x1) * number / count, y1 + (y2 - y1) * number / count) for number in range(count)]


def _on(surface: Rect, point: Point) -> bool:
    return _EDGE <= point[0] <= surface.right - _EDGE and _EDGE <= point[1] <= surface.bottom - _EDGE
