"""What all whole pictures share: their size, their ground, and the places where labels may stand."""

from __future__ import annotations

from geometry import oval, smooth
from ink import Ink

WIDE, HIGH = 1600, 1000


class Scene(Ink):
    """A picture with its ground and its label points."""

    def __init__(self, name: str, about: str):
        super().__init__(name, (0, 0, WIDE, HIGH), about)
        self.labels: list[tuple[str, complex, complex]] = []

    def label(self, part: str, at: complex, to: complex) -> None:
        """A good place for the middle of a label, and the point it speaks of."""
        self.labels.append((part, at, to))

    def ground(self, *far: tuple[float, float, float]) -> None:
        """The ground, with a few large things out of focus far behind: (x, y, radius)."""
        self.path("M0 0h1600v1000h-1600z", fill="picture")
        for x, y, r in far:
            self.path(
                smooth(oval(r, r * 0.86, complex(x, y), 20, 12)), fill=self.fade("picture-deep", 1, 0.35)
            )
