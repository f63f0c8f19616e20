"""What the body's parts share: tubes, round corners, beans, and shapes that flow into each other."""

from __future__ import annotations

import cmath
import math
from collections.abc import Sequence

from geometry import along, clockwise, line, oval, polar, smooth
from ink import Ink

LINE = 3.2  # the outline of a small emblem


def mirrored(points: list[complex]) -> list[complex]:
    """The same points on the other side of x = 0, running back."""
    return [-p.conjugate() for p in reversed(points)]


def symmetric(half: list[complex]) -> list[complex]:
    """A closed outline from its half at +x, which starts and ends at x = 0."""
    return half + mirrored(half)[1:-1]


def rounded(corners: Sequence[complex], radius: float | list[float], steps: int = 6) -> list[complex]:
    """A polygon with round corners as dense points, for `line`; one radius or one per corner."""
    ring, count = [], len(corners)
    radii = radius if isinstance(radius, (list, tuple)) else [radius] * count
    for i, corner in enumerate(corners):
        before, after = corners[i - 1] - corner, corners[(i + 1) % count] - corner
        reach = min(radii[i], abs(before) / 2, abs(after) / 2)
        a, b = corner + before / abs(before) * reach, corner + after / abs(after) * reach
        ring += [a * (1 - t) ** 2 + 2 * corner * t * (1 - t) + b * t * t for t in (k / steps for k in range(steps + 1))]
    return ring


def slab(x: float, y: float, wide: float, high: float, radius: float) -> str:
    """A rectangle with round corners, as path data."""
    start, across, down = complex(x, y), complex(wide, 0), complex(0, high)
    return line(rounded([start, start + across, start + across + down, start + down], radius))


def pipe(points: list[complex], wide: float, thin: float | None = None, count: int = 9, cap: float = 0.3,
         foot: float = 0.0) -> list[complex]:
    """The outline of a tube along points, `wide` at its start and `thin` at its end."""
    thin = wide if thin is None else thin
    steps = along(points, count)
    widths = [wide + (thin - wide) * i / (count - 1) for i in range(count)]
    left = [p - w * 1j * d / 2 for (p, w), d in zip(steps, widths, strict=True)]
    right = [p + w * 1j * d / 2 for (p, w), d in zip(steps, widths, strict=True)]
    ends = [steps[-1][0] + steps[-1][1] * thin * cap] if cap else []
    start = [steps[0][0] - steps[0][1] * wide * foot] if foot else []
    return clockwise([*start, *left, *ends, *right[::-1]])


def band(points: list[complex], width: float, count: int = 40) -> list[complex]:
    """A thin even strip along points: a line that can be filled with a fade."""
    steps = along(points, count)
    return [p - w * 1j * width / 2 for p, w in steps] + [p + w * 1j * width / 2 for p, w in reversed(steps)]


def lit(ink: Ink, kind: str) -> str:
    """A thing lit from the upper left."""
    return ink.slope((0, f"{kind}-light"), (0.5, f"{kind}-mid"), (1, f"{kind}-dark"), across=(0.05, 0, 0.75, 1))


def two_tone(ink: Ink, kind: str, across: tuple[float, float, float, float] = (0.05, 0, 0.75, 1)) -> str:
    """The same for materials that have no middle tone."""
    return ink.slope((0, f"{kind}-light"), (1, f"{kind}-dark"), across=across)


def form(ink: Ink, data: str, kind: str, fill: str | None = None, width: float = LINE) -> None:
    """A shaded shape with its outline."""
    ink.path(data, fill=fill or ink.ball(kind), stroke=f"{kind}-line", width=width)


def joined(ink: Ink, shapes: Sequence[list[complex]], kind: str, fill: None = None, width: float = LINE) -> None:
    """Shapes that flow into each other: one outline around all of them."""
    whole = "".join(smooth(clockwise(shape)) for shape in shapes)
    ink.path(whole, stroke=f"{kind}-line", width=2 * width)
    ink.path(whole, fill=fill or lit(ink, kind))


def gleam(ink: Ink, points: list[complex], role: str, width: float = 5.0, opacity: float = 0.7) -> None:
    """A soft light along the side where the light falls."""
    ink.path(smooth(points, closed=False), stroke=role, width=width, opacity=opacity)


def shine(ink: Ink, shape: list[complex], role: str, width: float, opacity: float = 0.7, share: float = 0.3) -> None:
    """A light along a tube made by `pipe` (without foot), nearer to the side where the light falls."""
    half = len(shape) // 2
    left, right = shape[:half], shape[half:][::-1][:half]
    near = sum(p.real + p.imag for p in left) < sum(p.real + p.imag for p in right)
    a, b = (left, right) if near else (right, left)
    run = [p + (q - p) * share for p, q in zip(a, b, strict=False)]
    ink.path(smooth(run[:: max(1, len(run) // 5)], closed=False), stroke=role, width=width, opacity=opacity)


BEAN = [
    -20 - 3j,
    -16 - 11j,
    -4 - 14.5j,
    9 - 13j,
    19 - 6j,
    21 + 4j,
    14 + 11j,
    6 + 9.5j,
    6j,
    -6 + 9.5j,
    -14 + 11.5j,
]
BEAN.append(-20 + 6j)


def arc(middle: complex, radius: float, start: float, end: float, count: int = 9, squash: float = 1.0) -> list[complex]:
    """Points on a circle or, squashed, on a lying ellipse; degrees clockwise from +x."""
    turns = [start + (end - start) * i / (count - 1) for i in range(count)]
    return [middle + complex(p.real, p.imag * squash) for p in (polar(radius, t) for t in turns)]


def disc(middle: complex, radius: float, squash: float = 1.0) -> str:
    """A circle or a lying ellipse, as path data."""
    return smooth(oval(radius, radius * squash, middle, 0, 16))


def wave(start: complex, end: complex, height: float, count: int, steps: int = 4) -> list[complex]:
    """Points on a wavy line."""
    way = end - start
    total = count * 2 * steps
    up = way / abs(way) * -1j
    return [start + way * i / total + up * height * math.sin(math.pi * i / steps) for i in range(total + 1)]


def bent(points: list[complex], at: complex, degrees: float) -> list[complex]:
    """Points turned about a point."""
    return [at + (p - at) * cmath.rect(1, math.radians(degrees)) for p in points]
