"""What a nurse points at and draws over the patients' page. Spots are shares of its width and height, 0 to 1."""

from __future__ import annotations

from dataclasses import dataclass, replace

Spot = tuple[float, float]
MOST = 4_000
"""Spots in all: more than anyone draws before the next item."""


@dataclass(frozen=True, slots=True)
class Annotations:
    """All that lies over the page. It goes with the next item."""

    pointer: Spot | None = None
    lines: tuple[tuple[Spot, ...], ...] = ()

    def __bool__(self) -> bool:
        return self.pointer is not None or bool(self.lines)


def _inside(spot: Spot) -> Spot:
    return min(max(spot[0], 0.0), 1.0), min(max(spot[1], 0.0), 1.0)


def pointed(marks: Annotations, spot: Spot | None) -> Annotations:
    """Point at a spot, or (None) at nothing."""
    return replace(marks, pointer=None if spot is None else _inside(spot))


def begun(marks: Annotations, spot: Spot) -> Annotations:
    """Begin a line."""
    return _bounded(replace(marks, lines=(*marks.lines, (_inside(spot),))))


def drawn(marks: Annotations, spot: Spot) -> Annotations:
    """Go on with the last line."""
    if not marks.lines:
        return begun(marks, spot)
    *others, last = marks.lines
    return _bounded(replace(marks, lines=(*others, (*last, _inside(spot)))))


def _bounded(marks: Annotations) -> Annotations:
    """Without the oldest lines, when there are too many."""
    lines = marks.lines
    while len(lines) > 1 and sum(map(len, lines)) > MOST:
        lines = lines[1:]
    return replace(marks, lines=lines)
