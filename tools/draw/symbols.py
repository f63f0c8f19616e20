"""What a drawn part looks like from afar: its box, its outline and its named points, for symbols.yaml.

The app places, labels and points at parts without reading a drawing: all it needs to know is here.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from geometry import polar
from ink import Ink
from tracing import on_path

MOST_CORNERS = 24


Box = tuple[float, float, float, float]
"""Left, top, width, height."""
Anchors = Mapping[str, tuple[float, float, float]]
"""By name: x, y, and the turn of what docks there."""
Draw = Callable[[Ink], object]
"""What puts a drawing into the ink."""


@dataclass(frozen=True)
class Part:
    """A drawing of its own. The first three are enough."""

    box: Box  # of the view: left, top, width, height
    about: str  # what it is and where its anchor is
    draw: Draw
    anchors: Anchors = field(default_factory=dict)
    along: tuple[complex, ...] = ()  # the way it grows, from foot to end
    width: float = 0  # how wide a band along that way shows all of it


Entry = Part | tuple[Box, str, Draw] | tuple[Box, str, Draw, Anchors]
"""A part, or the first values of one."""


def text(drawn: Sequence[tuple[str, Part, Ink]]) -> str:
    """The file symbols.yaml; `drawn` holds a name, a part and its ink each."""
    rows = [
        "# What each part looks like from afar: the box of its view, its outline without soft shadows (clockwise),",
        "# the points where others dock (x, y, turn), and for what grows its way from foot to end and its width.",
        "# Written by tools/draw/draw.py.",
        "symbols:",
    ]
    for name, part, ink in drawn:
        points = ", ".join(f'{key}: "{_say(x)} {_say(y)} {_say(turn)}"' for key, (x, y, turn) in part.anchors.items())
        rows += [
            f"  - id: {name}",
            f'    box: "{" ".join(_say(n) for n in part.box)}"',
            f'    outline: "{_pairs(outline(ink))}"',
            f"    anchors: {{{points}}}",
        ]
        if part.along:
            rows += [f'    along: "{_pairs(part.along)}"', f'    width: "{_say(part.width)}"']
    return "\n".join(rows) + "\n"


def outline(ink: Ink) -> list[complex]:
    """The convex hull of all that is drawn and seen in the box, in few corners, whole numbers, clockwise."""
    left, top, wide, high = ink.box
    hull = _framed(_hull(list(_inked(ink))), left, top, left + wide, top + high)
    spare = (polar(0.8, 45 * i) for i in range(8))  # so that rounding cuts nothing off
    corners = _fewer(_hull([p + reach for reach in spare for p in hull]), MOST_CORNERS)
    return _hull([complex(round(p.real), round(p.imag)) for p in corners])


def _say(number: float) -> str:
    return f"{round(number, 1) + 0:g}"


def _pairs(points: Sequence[complex]) -> str:
    return " ".join(f"{_say(p.real)},{_say(p.imag)}" for p in points)


# what is drawn


def _inked(ink: Ink) -> Iterator[complex]:
    """Points on the rim of every shape, line width and all; what fades away to nothing has no rim."""
    soft = {f"url(#{name})" for (_, _, stops), name in ink.gradients.items() if stops[-1][2:] == (0,)}
    for shape in ink.shapes:
        if not shape.apart and (shape.width or shape.fill not in soft):
            brush = [polar(shape.width / 2 * 1.09, 45 * i) for i in range(8)]
            for point in _hull(list(on_path(shape.data))):
                yield from (point + reach for reach in brush)


# hulls; with y downwards, a positive cross product turns clockwise


def _cross(o: complex, a: complex, b: complex) -> float:
    return ((a - o).conjugate() * (b - o)).imag


def _hull(points: list[complex]) -> list[complex]:
    """The convex hull, clockwise."""
    points = sorted(set(points), key=lambda p: (p.real, p.imag))
    halves = []
    for run in (points, points[::-1]):
        half: list[complex] = []
        for p in run:
            while len(half) > 1 and _cross(half[-2], half[-1], p) <= 0:
                half.pop()
            half.append(p)
        halves += half[:-1]
    return halves


def _framed(hull: list[complex], left: float, top: float, right: float, bottom: float) -> list[complex]:
    """The part of a hull inside a box."""
    for way, edge in ((1, left), (-1, -right), (1j, top), (-1j, -bottom)):
        inside = [(way.conjugate() * p).real - edge for p in hull]
        kept = []
        for (a, d), (b, e) in itertools.pairwise([*zip(hull, inside, strict=True), (hull[0], inside[0])]):
            if d >= 0:
                kept.append(a)
            if (d >= 0) != (e >= 0):
                kept.append(a + (b - a) * (d / (d - e)))
        hull = kept
    return hull


def _fewer(hull: list[complex], most: int) -> list[complex]:
    """A hull of few corners round another: again and again the edge goes whose neighbours meet closest by."""
    while len(hull) > most:
        costs = []
        for i in range(len(hull)):
            a, b, c, d = (hull[(i + k) % len(hull)] for k in (-1, 0, 1, 2))
            meet = _meeting(a, b, c, d)
            if meet is not None:
                costs.append((_cross(b, meet, c), i, meet))
        if not costs:
            break
        _, i, meet = min(costs, key=lambda cost: cost[:2])
        hull = [meet if k == i else p for k, p in enumerate(hull) if k != (i + 1) % len(hull)]
    return hull


def _meeting(a: complex, b: complex, c: complex, d: complex) -> complex | None:
    """Where the lines a to b and d to c meet beyond b and c, if they do."""
    turn = ((b - a).conjugate() * (d - c)).imag
    if turn <= 1e-9:
        return None
    return b + (b - a) * (((c - b).conjugate() * (d - c)).imag / turn)
