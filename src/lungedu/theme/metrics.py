"""Every size on screen, derived from one root: how large the window is, and how large the reader wants the text."""

from __future__ import annotations

from dataclasses import dataclass

TEXT_SIZES = (100, 125, 150, 200)
"""Percent."""

_SMALLEST_ROOT, _LARGEST_ROOT = 18, 30


@dataclass(frozen=True, slots=True)
class Metrics:
    """Sizes in logical pixels."""

    root: int
    """The body text of this window at 100 %."""
    percent: int
    width: int
    height: int
    """Of the window."""
    least_touch: int = 0
    """What a screen for fingers asks for; 0 where it asks for nothing."""

    @property
    def body(self) -> int:
        """Running text."""
        return round(self.root * self.percent / 100)

    @property
    def small(self) -> int:
        """Notes and dates; never under 16."""
        return max(16, round(self.body * 0.86))

    @property
    def h1(self) -> int:
        """The page's name. Grows slower than the text, so that it stays a line or two."""
        return round(self.root * 2.1 * (1 + (self.percent - 100) / 250))

    @property
    def h2(self) -> int:
        """A heading on the page, a card's title."""
        return max(round(self.root * 1.35 * (1 + (self.percent - 100) / 160)), self.body)

    @property
    def number(self) -> int:
        """A key number."""
        return round(self.root * 2.6 * (1 + (self.percent - 100) / 200))

    @property
    def touch(self) -> int:
        """The smallest side of anything to touch: 72 at a height of 1080, and never under 44."""
        return max(44, round(self.root * 3), round(self.body * 2), self.least_touch)

    @property
    def chip(self) -> int:
        """The height of a small button among words."""
        return max(44, round(self.small * 2), self.least_touch)

    @property
    def gap(self) -> int:
        """Between things."""
        return round(self.root * 0.9)

    @property
    def margin(self) -> int:
        """Left and right of a page."""
        return round(self.root * 2.2) if self.width > 1100 else round(self.root * 1.4)

    @property
    def pad(self) -> int:
        """Inside a card."""
        return round(self.root * 1.25)

    @property
    def radius(self) -> int:
        """A card's corner."""
        return round(self.root * 0.9)

    @property
    def column(self) -> int:
        """The widest a line of running text gets: under 80 characters."""
        return round(self.body * 36)

    @property
    def column_width(self) -> int:
        """The width of the column of running text."""
        return min(self.width - 2 * self.margin, self.column)

    @property
    def upright(self) -> bool:
        """Whether the window is higher than wide."""
        return self.height > self.width

    @property
    def narrow(self) -> bool:
        """Whether things that stand side by side should stand below one another."""
        return self.width < self.body * 52


def metrics_for(width: int, height: int, percent: int, least_touch: int = 0) -> Metrics:
    """The sizes of a window."""
    root = min(max(round(min(width, height) / 45), _SMALLEST_ROOT), _LARGEST_ROOT)
    return Metrics(root, percent, width, height, least_touch)
