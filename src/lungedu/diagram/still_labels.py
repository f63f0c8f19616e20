"""Where the labels of a drawing stand, and whether they fit. Lengths are in the pixels of the drawing's box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

GAP = 4.0
"""Between two labels, and between a label and the edge."""


@dataclass(frozen=True, slots=True)
class StillLabelRequest:
    """A label with the size of its words: its middle should be at (x, y), and it means the point (to_x, to_y)."""

    width: float
    height: float
    x: float
    y: float
    to_x: float
    to_y: float


@dataclass(frozen=True, slots=True)
class StillLabel:
    """A label's rectangle, and the point that it means."""

    left: float
    top: float
    width: float
    height: float
    to_x: float
    to_y: float

    def overlaps(self, other: StillLabel) -> bool:
        """Whether two labels come closer than the gap."""
        return (self.left < other.left + other.width + GAP and other.left < self.left + self.width + GAP
                and self.top < other.top + other.height + GAP and other.top < self.top + self.height + GAP)


def place(wanted: Sequence[StillLabelRequest], width: float, height: float) -> tuple[StillLabel, ...] | None:
    """The labels inside the box; None when they do not all fit, and numbers with a list must serve instead.

    A label that reaches over the edge is moved inside; none is moved for another's sake, so that each stays by its
    part.
    """
    placed: list[StillLabel] = []
    for label in wanted:
        if label.width > width - 2 * GAP or label.height > height - 2 * GAP:
            return None
        left = min(max(label.x - label.width / 2, GAP), width - label.width - GAP)
        top = min(max(label.y - label.height / 2, GAP), height - label.height - GAP)
        one = StillLabel(left, top, label.width, label.height, label.to_x, label.to_y)
        if any(one.overlaps(other) for other in placed):
            return None
        placed.append(one)
    return tuple(placed)
