"""Reads path data as `geometry` writes it: where a path runs, and which of its pieces touch."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from geometry import polar

_NUMBER = re.compile(r"-?\d*\.?\d+")
_PIECE = re.compile(r"M[^M]*")
_STEP = re.compile(r"([Mclaz])([^Mclaz]*)")
_FEW = 4  # pieces in a bunch


Box = tuple[float, float, float, float]


def on_path(data: str) -> Iterator[complex]:
    """Points on a path: M, then c, l or a in relative steps, z."""
    here = 0j
    for letter, numbers in _STEP.findall(data):
        n = [float(one) for one in _NUMBER.findall(numbers)]
        if letter == "M":
            here = complex(*n)
            yield here
        elif letter == "c":
            a, b, end = (here + complex(*n[i : i + 2]) for i in (0, 2, 4))
            for i in range(1, 9):
                t = i / 8
                yield here * (1 - t) ** 3 + 3 * a * t * (1 - t) ** 2 + 3 * b * t * t * (1 - t) + end * t**3
            here = end
        elif letter == "l":
            here += complex(*n)
            yield here
        elif letter == "a":  # half of a full circle
            middle = here + complex(n[5], n[6]) / 2
            yield from (middle + polar(n[0] * 1.01, 22.5 * i) for i in range(16))
            here += complex(n[5], n[6])


def bunches(data: str, reach: float, solid: bool) -> list[str]:
    """The same path as several, a few neighboring pieces each, from left to right.

    A line of very many pieces is slow to draw. Solid lines may be cut anywhere; pieces of others that come closer
    than `reach` stay together, so that no place is painted twice.
    """
    pieces = sorted((_box(piece, reach / 2), piece) for piece in _PIECE.findall(data))
    groups: list[tuple[Box, list[str]]] = []  # the box around them, and the pieces
    for box, piece in pieces:
        met = [] if solid else [group for group in groups if _touch(group[0], box)]
        groups = [group for group in groups if group not in met]
        groups.append((_around([box, *(group[0] for group in met)]), [one for g in met for one in g[1]] + [piece]))
    found, bunch = [], []
    for _, some in sorted(groups):
        bunch += some
        if len(bunch) >= _FEW:
            found.append("".join(bunch))
            bunch = []
    return [*found, "".join(bunch)] if bunch else found


def _box(piece: str, reach: float) -> Box:
    points = list(on_path(piece))
    xs, ys = [p.real for p in points], [p.imag for p in points]
    return min(xs) - reach, min(ys) - reach, max(xs) + reach, max(ys) + reach


def _touch(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _around(boxes: Sequence[Box]) -> Box:
    lows, highs = [(b[0], b[1]) for b in boxes], [(b[2], b[3]) for b in boxes]
    return min(x for x, _ in lows), min(y for _, y in lows), max(x for x, _ in highs), max(y for _, y in highs)
