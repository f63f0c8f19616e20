"""People of 100 over months: the axes that `points` and `practice` share. Both begin at zero and are never cut off."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from lungedu.base.messages import Messages
from lungedu.content.charts import HALF
from lungedu.diagram.charts.chart import ARMS, LEADING, ChartBuilder
from lungedu.diagram.charts.marks import SHAPES
from lungedu.diagram.display_list import MarkGroup
from lungedu.diagram.geometry import Point, Rect

_COUNTS = (0, 25, 50, 75, 100)


@dataclass(frozen=True, slots=True)
class Axes:
    """Where counts and months lie on a surface."""

    plot: Rect
    months: int

    def at(self, month: float, count: float) -> Point:
        """The place of a count at a month."""
        return (self.plot.left + month / self.months * self.plot.width,
                self.plot.bottom - count / 100 * self.plot.height)


def months_for(latest: float) -> int:
    """How many months an axis needs: a whole number of half years, with some room behind the latest."""
    return max(12, math.ceil((latest + 1) / 6) * 6)


def legend(sheet: ChartBuilder, labels: Sequence[str], top: float) -> float:
    """The marks of the groups and their names, beside or below one another."""
    letters, left, bottom = sheet.letters, 0.0, top
    side = letters.size * 0.7
    for arm, label in enumerate(labels):
        wide = letters.width_of(label, letters.size, False) + side * 3.4
        if left and left + wide > sheet.width:
            left, top = 0.0, bottom
        down = letters.size * LEADING / 2
        sheet.line((left, top + down), (left + side * 1.8, top + down), ink=ARMS[arm], width=3, dashed=arm == 1)
        sheet.items.append(MarkGroup(SHAPES[arm], ((left + side * 0.4, top + down - side / 2),), side, fill=ARMS[arm]))
        bottom = max(bottom, sheet.words(label, left + side * 2.3, top, sheet.width - left - side * 2.3))
        left += wide
    return bottom


def axes(sheet: ChartBuilder, words: Messages, top: float, months: int, counted: str, *,
         height: float = 0) -> tuple[Axes, float]:
    """Draw them; gives them back, and where they end. `height` is that of all from `top` down."""
    letters, width = sheet.letters, sheet.width
    small = letters.small
    left = letters.width_of("100", small, False) + small * 0.8
    name = words("chart.counted_axis", what=counted)
    top = sheet.words(name, 0, top, width, size=small, bold=True) + small * 0.7
    below = small * LEADING * 2 + small
    tall = min(max(width * 0.5, letters.size * 11), letters.size * 24)
    if height:
        tall = max(letters.size * 8, min(height - top - below, width * 0.62))
    found = Axes(Rect(left, top, width - left - small * 1.2, tall), months)
    for count in _COUNTS:
        (x, y), (end, _) = found.at(0, count), found.at(months, count)
        sheet.line((x, y), (end, y), ink="control_line" if count in (0, HALF) else "card_line",
                   width=1.6 if count in (0, HALF) else 1, dashed=count == HALF)
        sheet.words(str(count), 0, y - small * LEADING / 2, left - small * 0.5, size=small, align="right",
                    ink="ink_soft")
    step = 3 if found.plot.width / months * 3 > small * 2.6 else 6
    for month in range(0, months + 1, step):
        x, y = found.at(month, 0)
        sheet.line((x, y), (x, y + small * 0.4), ink="control_line", width=1.5)
        wide = small * 3
        sheet.words(str(month), x - wide / 2, y + small * 0.4, wide, size=small, align="center", ink="ink_soft")
    bottom = found.plot.bottom + small * (0.5 + LEADING)
    bottom = sheet.words(words("chart.months_axis"), found.plot.left, bottom, found.plot.width, size=small,
                         align="center", bold=True)
    return found, bottom


def month_line(sheet: ChartBuilder, found: Axes, month: float) -> None:
    """The month that the slider is at."""
    (x, top), (_, bottom) = found.at(month, 100), found.at(month, 0)
    sheet.line((x, top), (x, bottom), ink="focus", width=2.5, dashed=True)
