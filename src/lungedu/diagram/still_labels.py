"""Places the labels of a still drawing at the positions its author gave. Lengths are pixels of the drawing's box.

Unlike `label_places`, which searches positions for the labels of a diagram, this only moves a label inside the edge.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

GAP = 4.0
"""Minimum distance between two labels, and from a label to the edge."""


@dataclass(frozen=True, slots=True)
class StillLabelRequest:
    """A label to place: its size, the wanted center (x, y), and the point it refers to, (to_x, to_y)."""

    width: float
    height: float
    x: float
    y: float
    to_x: float
    to_y: float


@dataclass(frozen=True, slots=True)
class StillLabel:
    """A placed label: its rectangle, and the point it refers to."""

    left: float
    top: float
    width: float
    height: float
    to_x: float
    to_y: float

    def overlaps(self, other: StillLabel) -> bool:
        """Whether two labels are closer than `GAP`."""
        return (self.left < other.left + other.width + GAP and other.left < self.left + self.width + GAP
                and self.top < other.top + other.height + GAP and other.top < self.top + self.height + GAP)


def place(requests: Sequence[StillLabelRequest], width: float, height: float) -> tuple[StillLabel, ...] | None:
    """Place the labels inside the box; None if they do not all fit (the caller then uses numbers and a list).

    A label that crosses the edge is moved inside; labels never move for one another, so each stays at its part.
    """
    placed: list[StillLabel] = []
    for label in requests:
        if label.width > width - 2 * GAP or label.height > height - 2 * GAP:
            return None
        left = min(max(label.x - label.width / 2, GAP), width - label.width - GAP)
        top = min(max(label.y - label.height / 2, GAP), height - label.height - GAP)
        candidate = StillLabel(left, top, label.width, label.height, label.to_x, label.to_y)
        if any(candidate.overlaps(other) for other in placed):
            return None
        placed.append(candidate)
    return tuple(placed)
