"""Shapes for the drawings: points are complex numbers, outlines are lists of points.

Turning and scaling is multiplication, so a part is written once around its own anchor
and then placed with `Place`. Nothing here knows about SVG except `smooth` and `line`,
which turn points into path data.
"""

from __future__ import annotations

import cmath
import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import overload


def polar(radius: float, degrees: float) -> complex:
    """The point at a distance and an angle from 0; angles run clockwise, as y points down."""
    return cmath.rect(radius, math.radians(degrees))


@dataclass(frozen=True)
class Place:
    """Where a part stands: its anchor, its size, its turn, and whether it is mirrored first."""

    at: complex = 0j
    scale: float = 1.0
    turn: float = 0.0
    mirror: bool = False

    @overload
    def __call__(self, point: complex) -> complex: ...

    @overload
    def __call__(self, point: Sequence[complex]) -> list[complex]: ...

    def __call__(self, point: complex | Sequence[complex]) -> complex | list[complex]:
        if isinstance(point, Sequence):
            return [self(p) for p in point]
        point = complex(point)
        if self.mirror:
            point = point.conjugate()
        return self.at + point * polar(self.scale, self.turn)

    def inside(self, at: complex, scale: float = 1.0, turn: float = 0.0, mirror: bool = False) -> Place:
        """A place given in the coordinates of this one."""
        sign = -1 if self.mirror else 1
        return Place(self(at), self.scale * scale, self.turn + sign * turn, self.mirror != mirror)


class Outline:
    """A closed rim around 0 whose radius carries a few low waves, so that no cell is a ball."""

    def __init__(self, rng: Random, radius: float, waves: dict[int, float], squash: float = 1.0, lean: float = 0.0):
        self.radius = radius
        self.waves = [
            (count, share * rng.uniform(0.7, 1.2), rng.uniform(0, 360)) for count, share in waves.items()
        ]
        self.squash = squash
        self.lean = lean

    def at(self, degrees: float, share: float = 1.0) -> complex:
        """The rim at an angle, or a point a share of the way out to it."""
        swell = 1 + sum(s * math.sin(math.radians(n * degrees + shift)) for n, s, shift in self.waves)
        point = polar(self.radius * swell * share, degrees)
        turned = point * polar(1, -self.lean)
        return complex(turned.real, turned.imag * self.squash) * polar(1, self.lean)

    def ring(self, count: int = 20, share: float = 1.0) -> list[complex]:
        """The whole rim as points."""
        return [self.at(360 * i / count, share) for i in range(count)]

    def arc(self, start: float, end: float, share: float = 1.0, count: int = 9) -> list[complex]:
        """A piece of the rim as points."""
        return [self.at(start + (end - start) * i / (count - 1), share) for i in range(count)]

    def crescent(self, start: float, end: float, outer: float, inner: float, steps: int = 12) -> list[complex]:
        """A sickle along the inside of the rim, thickest in its middle."""
        turns = [start + (end - start) * i / steps for i in range(steps + 1)]
        thin = [outer - (outer - inner) * math.sin(math.pi * i / steps) for i in range(steps + 1)]
        return [self.at(t, outer) for t in turns] + [
            self.at(t, s) for t, s in zip(turns[-2:0:-1], thin[-2:0:-1], strict=True)
        ]


def blob(rng: Random, radius: float, waves: dict[int, float] | None = None, count: int = 12, squash: float = 1.0,
         lean: float = 0.0, at: complex = 0j) -> list[complex]:
    """A ring of points for something small and soft."""
    shape = Outline(rng, radius, waves or {2: 0.08, 3: 0.06}, squash, lean)
    return [at + p for p in shape.ring(count)]


def oval(rx: float, ry: float, at: complex = 0j, turn: float = 0.0, count: int = 10) -> list[complex]:
    """A ring of points on an ellipse."""
    return [
        at
        + complex(rx * math.cos(2 * math.pi * i / count), ry * math.sin(2 * math.pi * i / count))
        * polar(1, turn)
        for i in range(count)
    ]


def finger(base: complex, direction: complex, length: float, width: float, bend: float, sink: int) -> list[complex]:
    """A finger-like fold: closed, round at its tip, rooted `sink` deep below `base`."""
    side = direction * 1j

    def spine(share: float) -> complex:
        return base + direction * (length * share) + side * (bend * share * share)

    def half(share: float) -> float:
        return width / 2 * (1.12 - 0.2 * share)

    left = [spine(s) - side * half(s) for s in (0, 0.5, 0.88)]
    right = [spine(s) + side * half(s) for s in (0.88, 0.5, 0)]
    tip = spine(1) + direction * width * 0.2
    root = [base - direction * sink + side * width * 0.55, base - direction * sink - side * width * 0.55]
    return [*left, tip, *right, *root]


def along(points: list[complex], count: int) -> list[tuple[complex, complex]]:
    """`count` points at even steps on the smooth curve through `points`, with their directions."""
    dense = []
    for i in range(len(points) - 1):
        p0, p1, p2, p3 = (points[max(0, min(len(points) - 1, i + k))] for k in (-1, 0, 1, 2))
        for step in range(24):
            t = step / 24
            dense.append(
                0.5
                * (
                    2 * p1
                    + (p2 - p0) * t
                    + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t
                    + (3 * p1 - p0 - 3 * p2 + p3) * t**3
                )
            )
    dense.append(points[-1])
    lengths = [0.0]
    for a, b in itertools.pairwise(dense):
        lengths.append(lengths[-1] + abs(b - a))
    result, k = [], 0
    for i in range(count):
        want = lengths[-1] * i / (count - 1)
        while k < len(lengths) - 2 and lengths[k + 1] < want:
            k += 1
        gap = lengths[k + 1] - lengths[k]
        share = (want - lengths[k]) / gap if gap else 0
        point = dense[k] + (dense[k + 1] - dense[k]) * share
        way = dense[min(k + 2, len(dense) - 1)] - dense[max(k - 1, 0)]
        result.append((point, way / abs(way)))
    return result


def clockwise(points: list[complex]) -> list[complex]:
    """The same outline, always running one way, so that overlapping outlines add up."""
    area = sum((a.conjugate() * b).imag for a, b in zip(points, points[1:] + points[:1], strict=False))
    return points if area > 0 else points[::-1]


def contains(outline: list[complex], point: complex) -> bool:
    """Whether a closed outline holds a point."""
    inside = False
    for a, b in zip(outline, outline[1:] + outline[:1], strict=False):
        if (a.imag > point.imag) != (b.imag > point.imag):
            x = a.real + (point.imag - a.imag) * (b.real - a.real) / (b.imag - a.imag)
            inside ^= point.real < x
    return inside


def around(body: list[complex], bumps: Sequence[list[complex]]) -> list[complex]:
    """The outline around a dense ring about 0 and the bumps on it, as seen from 0."""
    rim = [p for p in body if not any(contains(bump, p) for bump in bumps)]
    rim += [p for bump in bumps for p in bump if not contains(body, p)]
    return sorted(rim, key=cmath.phase)


def even(radius: float) -> int:
    """How many straight pieces make a ring of this radius look round."""
    return max(8, round(5.7 * math.sqrt(radius)))


def dense(points: list[complex], steps: int = 6) -> list[complex]:
    """A closed smooth outline as many points, for cutting."""
    ring = points + points[:1]
    return [p for p, _ in along([points[-1], *ring, points[1]], steps * (len(points) + 2))][steps:-steps]


def cut(points: list[complex], centre: complex, radius: float) -> list[complex]:
    """The part of a closed shape inside a circle (the shape should be plain, the circle is exact enough)."""
    rim = [centre + polar(radius, -360 * i / 90) for i in range(90)]
    for a, b in zip(rim, rim[1:] + rim[:1], strict=False):
        way, kept = b - a, []
        depth = [(way.conjugate() * (p - a)).imag for p in points]
        for i, p in enumerate(points):
            before, d0, d1 = points[i - 1], depth[i - 1], depth[i]
            if (d0 <= 0) != (d1 <= 0):
                kept.append(before + (p - before) * (d0 / (d0 - d1)))
            if d1 <= 0:
                kept.append(p)
        points = kept
        if not points:
            return []
    return points


class _Trail:
    """Path data in relative steps, rounded to one decimal without adding up the rounding."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.here = (0, 0)

    @staticmethod
    def _tenths(point: complex) -> tuple[int, int]:
        return round(point.real * 10), round(point.imag * 10)

    @staticmethod
    def say(tenths: int) -> str:
        text = f"{tenths / 10:.1f}".removesuffix(".0")
        return "0" if text == "-0" else text

    def _join(self, numbers: Sequence[int]) -> str:
        text = ""
        for number in numbers:
            said = self.say(number)
            text += said if not text or said.startswith("-") else " " + said
        return text

    def move(self, point: complex) -> None:
        self.here = self._tenths(point)
        self.parts.append("M" + self._join(self.here))

    def step(self, letter: str, *points: complex) -> None:
        flat = []
        for point in points:
            x, y = self._tenths(point)
            flat += [x - self.here[0], y - self.here[1]]
        self.here = self._tenths(points[-1])
        self.parts.append(letter + self._join(flat))

    def close(self) -> None:
        self.parts.append("z")


def smooth(points: list[complex], closed: bool = True) -> str:
    """A smooth curve through all points (Catmull-Rom, written as Bezier)."""
    trail, count = _Trail(), len(points)
    trail.move(points[0])

    def near(i: int) -> complex:
        if closed or 0 <= i < count:
            return points[i % count]
        if count < 3:
            return points[max(0, min(count - 1, i))]
        a, b, c = points[:3] if i < 0 else points[:-4:-1]
        return 3 * a - 3 * b + c

    for i in range(count if closed else count - 1):
        p0, p1, p2, p3 = near(i - 1), near(i), near(i + 1), near(i + 2)
        trail.step("c", p1 + (p2 - p0) / 6, p2 - (p3 - p1) / 6, p2)
    if closed:
        trail.close()
    return "".join(trail.parts)


def bow(start: complex, middle: complex, end: complex) -> str:
    """One bent stroke through three points."""
    trail, pull = _Trail(), 2 * middle - (start + end) / 2
    trail.move(start)
    trail.step("c", (start + 2 * pull) / 3, (end + 2 * pull) / 3, end)
    return "".join(trail.parts)


def line(points: list[complex], closed: bool = True) -> str:
    """Straight pieces; for outlines that are dense already."""
    trail = _Trail()
    trail.move(points[0])
    for point in points[1:]:
        trail.step("l", point)
    if closed:
        trail.close()
    return "".join(trail.parts)


def round_dots(dots: Sequence[tuple[complex, float]]) -> str:
    """Many small circles as one path: (centre, radius) each."""
    text = ""
    for at, r in dots:
        x, y, radius = (_Trail.say(round(v * 10)) for v in (at.real - r, at.imag, r))
        wide = _Trail.say(round(float(radius) * 20))
        text += f"M{x} {y}a{radius} {radius} 0 1 0 {wide} 0a{radius} {radius} 0 1 0-{wide} 0z"
    return text
