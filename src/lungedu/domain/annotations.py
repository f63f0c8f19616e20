"""A nurse's pointer and drawings over the patients' page. Spots are shares of its width and height, from 0 to 1."""

from __future__ import annotations

from dataclasses import dataclass, replace

Spot = tuple[float, float]
MOST = 4_000
"""Maximum number of spots in all lines: more than anyone draws for one item."""


@dataclass(frozen=True, slots=True)
class Annotations:
    """The pointer and lines over the page. Cleared with the next item."""

    pointer: Spot | None = None
    lines: tuple[tuple[Spot, ...], ...] = ()

    def __bool__(self) -> bool:
        return self.pointer is not None or bool(self.lines)


def _inside(spot: Spot) -> Spot:
    return min(max(spot[0], 0.0), 1.0), min(max(spot[1], 0.0), 1.0)


def pointed(annotations: Annotations, spot: Spot | None) -> Annotations:
    """Move the pointer to a spot; None removes it."""
    return replace(annotations, pointer=None if spot is None else _inside(spot))


def begun(annotations: Annotations, spot: Spot) -> Annotations:
    """Start a line."""
    return _bounded(replace(annotations, lines=(*annotations.lines, (_inside(spot),))))


def drawn(annotations: Annotations, spot: Spot) -> Annotations:
    """Extend the last line."""
    if not annotations.lines:
        return begun(annotations, spot)
    *others, last = annotations.lines
    return _bounded(replace(annotations, lines=(*others, (*last, _inside(spot)))))


def _bounded(annotations: Annotations) -> Annotations:
    """Drop the oldest lines beyond `MOST` spots."""
    lines = annotations.lines
    while len(lines) > 1 and sum(map(len, lines)) > MOST:
        lines = lines[1:]
    return replace(annotations, lines=lines)
