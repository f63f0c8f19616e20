"""Points, poses and lines as plain values. Lengths are canvas units; turns are degrees, clockwise (y points down)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle by its upper left corner and its size."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """X of the right side."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Y of the lower side."""
        return self.top + self.height

    @property
    def center(self) -> Point:
        """The middle."""
        return self.left + self.width / 2, self.top + self.height / 2

    def overlaps(self, other: Rect) -> bool:
        """Whether the two share more than an edge."""
        return (self.left < other.right and other.left < self.right
                and self.top < other.bottom and other.top < self.bottom)

    def united(self, other: Rect) -> Rect:
        """The smallest rectangle around both."""
        left, top = min(self.left, other.left), min(self.top, other.top)
        return Rect(left, top, max(self.right, other.right) - left, max(self.bottom, other.bottom) - top)

    def clipped(self, other: Rect) -> Rect:
        """The intersection; its area is 0 if there is none."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        return Rect(left, top, max(0.0, min(self.right, other.right) - left),
                    max(0.0, min(self.bottom, other.bottom) - top))

    def at_least(self, width: float, height: float) -> Rect:
        """The rectangle grown around its center to a minimum size."""
        across, down = max(0.0, width - self.width), max(0.0, height - self.height)
        return Rect(self.left - across / 2, self.top - down / 2, self.width + across, self.height + down)


def bounds(points: Iterable[Point]) -> Rect:
    """The bounding rectangle of at least one point."""
    xs, ys = zip(*points, strict=True)
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


@dataclass(frozen=True, slots=True)
class Pose:
    """The pose of a thing: its origin, turn and scale."""

    x: float
    y: float
    turn: float = 0.0
    scale: float = 1.0

    def point(self, x: float, y: float) -> Point:
        """Map a point from the thing's own units to the canvas."""
        angle = math.radians(self.turn)
        cosine, sine = math.cos(angle) * self.scale, math.sin(angle) * self.scale
        return self.x + x * cosine - y * sine, self.y + x * sine + y * cosine

    def points(self, own: Sequence[Point]) -> tuple[Point, ...]:
        """Map many points from the thing's own units to the canvas."""
        angle = math.radians(self.turn)
        cosine, sine = math.cos(angle) * self.scale, math.sin(angle) * self.scale
        return tuple((self.x + x * cosine - y * sine, self.y + x * sine + y * cosine) for x, y in own)

    def moved(self, dx: float, dy: float) -> Pose:
        """The same pose, translated."""
        return Pose(self.x + dx, self.y + dy, self.turn, self.scale)

    def of(self, other: Pose) -> Pose:
        """Another pose relative to this one. The inverse of `carrying`."""
        loose = Pose(0, 0, -self.turn, 1 / self.scale)
        return Pose(*loose.point(other.x - self.x, other.y - self.y), other.turn - self.turn, other.scale / self.scale)

    def carrying(self, seen: Pose) -> Pose:
        """The absolute pose of what is at `seen`, relative to this one. The inverse of `of`."""
        return Pose(*self.point(seen.x, seen.y), self.turn + seen.turn, self.scale * seen.scale)


ORIGIN = Pose(0, 0)


def seated(seat: Pose, turn: float, scale: float, own: Point) -> Pose:
    """The pose of a thing whose own point `own` sits on a seat; `turn` is relative to the seat's."""
    loose = Pose(0, 0, seat.turn + turn, scale)
    dx, dy = loose.point(*own)
    return Pose(seat.x - dx, seat.y - dy, loose.turn, scale)


def between(a: float, b: float, share: float) -> float:
    """The number a share of the way from a to b."""
    return a + (b - a) * share


def turn_between(a: float, b: float, share: float) -> float:
    """The turn a share of the way from a to b, the shorter way around."""
    way = (b - a + 180) % 360 - 180
    return a + way * share


def pose_between(a: Pose, b: Pose, share: float) -> Pose:
    """The pose a share of the way from a to b."""
    return Pose(between(a.x, b.x, share), between(a.y, b.y, share), turn_between(a.turn, b.turn, share),
                between(a.scale, b.scale, share))


def smooth(points: Sequence[Point], steps: int = 8) -> tuple[Point, ...]:
    """A smooth line through points (Catmull-Rom), as a polyline with `steps` segments per point."""
    if len(points) < 3:
        return tuple(points)
    ends = [points[0], *points, points[-1]]
    chain: list[Point] = [points[0]]
    for p0, p1, p2, p3 in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for step in range(1, steps + 1):
            t = step / steps
            chain.append(tuple(  # type: ignore[arg-type]  # two numbers
                0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3)
                for a, b, c, d in zip(p0, p1, p2, p3, strict=True)))
    return tuple(chain)


def length(chain: Sequence[Point]) -> float:
    """Length of a polyline."""
    return sum(math.dist(a, b) for a, b in pairwise(chain))


def trimmed(chain: Sequence[Point], share: float) -> tuple[Point, ...]:
    """The first `share` of a polyline, by length; always at least two points."""
    left = length(chain) * min(max(share, 0.0), 1.0)
    kept = [chain[0]]
    for a, b in pairwise(chain):
        step = math.dist(a, b)
        if step >= left:
            part = left / step if step else 0.0
            kept.append((between(a[0], b[0], part), between(a[1], b[1], part)))
            return tuple(kept)
        kept.append(b)
        left -= step
    return tuple(kept)


def heading(chain: Sequence[Point]) -> float:
    """Direction of the end of a polyline, in degrees: 0 is right, 90 is down."""
    end = chain[-1]
    before = next((point for point in reversed(chain) if math.dist(point, end) > 1e-6), end)
    return math.degrees(math.atan2(end[1] - before[1], end[0] - before[0]))
