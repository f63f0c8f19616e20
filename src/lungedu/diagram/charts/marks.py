"""The small shapes of charts: people of two groups, dots. Outlines in a box from 0 0 to 1 1."""

from __future__ import annotations

import math

from lungedu.diagram.geometry import Point


def _circle(x: float, y: float, across: float, down: float, steps: int = 20) -> tuple[Point, ...]:
    return tuple((x + across * math.cos(2 * math.pi * step / steps), y + down * math.sin(2 * math.pi * step / steps))
                 for step in range(steps))


def _shoulders(steps: int = 12) -> tuple[Point, ...]:
    """Round ones: a cubic from the lower left to the lower right."""
    left, right, bottom, neck = 0.1, 0.9, 1.08, 0.56
    chain = []
    for step in range(steps + 1):
        t = step / steps
        across = left * ((1 - t) ** 3 + 3 * (1 - t) ** 2 * t) + right * (3 * (1 - t) * t ** 2 + t ** 3)
        down = bottom * ((1 - t) ** 3 + t ** 3) + neck * (3 * (1 - t) ** 2 * t + 3 * (1 - t) * t ** 2)
        chain.append((across, down))
    return tuple(chain)


_HEAD = _circle(0.5, 0.27, 0.22, 0.24)
PERSON = (_HEAD, _shoulders())
"""Of the first group: round shoulders."""
SQUARE_PERSON = (_HEAD, ((0.16, 0.6), (0.84, 0.6), (0.9, 0.66), (0.9, 1.08), (0.1, 1.08), (0.1, 0.66)))
"""Of the second group: square shoulders, so that nobody needs to tell colors apart."""
PEOPLE = (PERSON, SQUARE_PERSON)
DOT = (_circle(0.5, 0.5, 0.5, 0.5, 28),)
SQUARE = (((0.06, 0.06), (0.94, 0.06), (0.94, 0.94), (0.06, 0.94)),)
DIAMOND = (((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),)
SHAPES = (DOT, SQUARE)
"""The points of the two groups."""
