"""Every size on screen, derived from the size of the window and the text size that the reader chose."""

from __future__ import annotations

from dataclasses import dataclass

TEXT_SIZES = (100, 125, 150, 200)
"""The choices, in percent."""

_SMALLEST_ROOT, _LARGEST_ROOT = 18, 30


@dataclass(frozen=True, slots=True)
class Metrics:
    """Sizes in logical pixels."""

    root: int
    """Size of body text in this window at 100 %."""
    percent: int
    width: int
    height: int
    """Size of the window."""
    least_touch: int = 0
    """Minimum touch target required by a touch screen; 0 for none."""

    @property
    def body(self) -> int:
        """Body text."""
        return round(self.root * self.percent / 100)

    @property
    def small(self) -> int:
        """Notes and dates; at least 16."""
        return max(16, round(self.body * 0.86))

    @property
    def h1(self) -> int:
        """The page title. Grows more slowly than the text, so that it stays within two lines."""
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
        """Minimum touch target: 72 at a height of 1080, and at least 44."""
        return max(44, round(self.root * 3), round(self.body * 2), self.least_touch)

    @property
    def chip(self) -> int:
        """Height of a small button within text."""
        return max(44, round(self.small * 2), self.least_touch)

    @property
    def gap(self) -> int:
        """Space between items."""
        return round(self.root * 0.9)

    @property
    def margin(self) -> int:
        """Left and right margin of a page."""
        return round(self.root * 2.2) if self.width > 1100 else round(self.root * 1.4)

    @property
    def pad(self) -> int:
        """Padding of a card."""
        return round(self.root * 1.25)

    @property
    def radius(self) -> int:
        """Corner radius of a card."""
        return round(self.root * 0.9)

    @property
    def column(self) -> int:
        """Maximum line length of body text: under 80 characters."""
        return round(self.body * 36)

    @property
    def column_width(self) -> int:
        """Width of the text column."""
        return min(self.width - 2 * self.margin, self.column)

    @property
    def upright(self) -> bool:
        """Whether the window is in portrait format."""
        return self.height > self.width

    @property
    def narrow(self) -> bool:
        """Whether columns should be stacked."""
        return self.width < self.body * 52


def metrics_for(width: int, height: int, percent: int, least_touch: int = 0) -> Metrics:
    """The metrics of a window. Sizes in logical pixels, `percent` is the text size."""
    root = min(max(round(min(width, height) / 45), _SMALLEST_ROOT), _LARGEST_ROOT)
    return Metrics(root, percent, width, height, least_touch)
