"""What a drawn part looks like from afar: its box, its outline and its named points, for symbols.yaml.

The app places, labels and points at parts without reading a drawing: all it needs to know is here.
"""

import itertools
from dataclasses import dataclass, field
from typing import Any

from geometry import polar
from tracing import on_path

MOST_CORNERS = 24


@dataclass(frozen=True)
class Part:
    """A drawing of its own. The first three are enough."""

    box: tuple[float, float, float, float]  # of the view: left, top, width, height
    about: str  # what it is and where its anchor lies
    draw: Any  # called with the ink
    anchors: dict[str, tuple[float, float, float]] = field(default_factory=dict)  # x, y, turn of what docks there
    along: tuple[complex, ...] = ()  # the way it grows, from foot to end
    width: float = 0  # how wide a band along that way shows all of it


def text(drawn):
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


def outline(ink):
    """The convex hull of all that is drawn and seen in the box, in few corners, whole numbers, clockwise."""
    left, top, wide, high = ink.box
    hull = _framed(_hull(list(_inked(ink))), left, top, left + wide, top + high)
    spare = (polar(0.8, 45 * i) for i in range(8))  # so that rounding cuts nothing off
    corners = _fewer(_hull([p + reach for reach in spare for p in hull]), MOST_CORNERS)
    return _hull([complex(round(p.real), round(p.imag)) for p in corners])


def _say(number):
    return f"{round(number, 1) + 0:g}"


def _pairs(points):
    return " ".join(f"{_say(p.real)},{_say(p.imag)}" for p in points)


# what is drawn


def _inked(ink):
    """Points on the rim of every shape, line width and all; what fades away to nothing has no rim."""
    soft = {f"url(#{name})" for (_, _, stops), name in ink.gradients.items() if stops[-1][2:] == (0,)}
    for shape in ink.shapes:
        if not shape.apart and (shape.width or shape.fill not in soft):
            brush = [polar(shape.width / 2 * 1.09, 45 * i) for i in range(8)]
            for point in _hull(list(on_path(shape.data))):
                yield from (point + reach for reach in brush)


# hulls; with y downwards, a positive cross product turns clockwise


def _cross(o, a, b):
    return ((a - o).conjugate() * (b - o)).imag


def _hull(points):
    """The convex hull, clockwise."""
    points = sorted(set(points), key=lambda p: (p.real, p.imag))
    halves = []
    for run in (points, points[::-1]):
        half = []
        for p in run:
            while len(half) > 1 and _cross(half[-2], half[-1], p) <= 0:
                half.pop()
            half.append(p)
        halves += half[:-1]
    return halves


def _framed(hull, left, top, right, bottom):
    """What of a hull lies in a box."""
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


def _fewer(hull, most):
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


def _meeting(a, b, c, d):
    """Where the lines a to b and d to c meet beyond b and c, if they do."""
    turn = ((b - a).conjugate() * (d - c)).imag
    if turn <= 1e-9:
        return None
    return b + (b - a) * (((c - b).conjugate() * (d - c)).imag / turn)
