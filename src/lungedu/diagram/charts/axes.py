"""Axes shared by `points` and `practice`: people of 100 over months. Both start at zero and are never truncated."""

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
    """Maps months and counts to points on a surface."""

    plot: Rect
    months: int

    def at(self, month: float, count: float) -> Point:
        """The point for a count at a month."""
        return (self.plot.left + month / self.months * self.plot.width,
                self.plot.bottom - count / 100 * self.plot.height)


def months_for(latest: float) -> int:
    """How many months an axis needs: a whole number of half years, with a margin after the latest."""
    return max(12, math.ceil((latest + 1) / 6) * 6)


def legend(sheet: ChartBuilder, labels: Sequence[str], top: float) -> float:
    """Draw the legend, wrapping where needed. Returns its bottom."""
    letters, left, bottom = sheet.letters, 0.0, top
    side = letters.size * 0.7
    for arm, label in enumerate(labels):
        wide = letters.width_of(label, letters.size, False) + side * 3.4
        if left and left + wide > sheet.width:
            left, top = 0.0, bottom
        down = letters.size * LEADING / 2
        sheet.line((left, top + down), (left + side * 1.8, top + down), ink=ARMS[arm], width=3, dashed=arm == 1)
        sheet.items.append(MarkGroup(SHAPES[arm], ((left + side * 0.4, top + down - side / 2),), side, fill=ARMS[arm]))
        bottom = max(bottom, sheet.text(label, left + side * 2.3, top, sheet.width - left - side * 2.3))
        left += wide
    return bottom


def axes(sheet: ChartBuilder, tr: Messages, top: float, months: int, counted: str, *,
         height: float = 0) -> tuple[Axes, float]:
    """Draw both axes. Returns them and their bottom. `height` is the space available from `top` down; 0 for any."""
    letters, width = sheet.letters, sheet.width
    small = letters.small
    left = letters.width_of("100", small, False) + small * 0.8
    name = tr("chart.counted_axis", what=counted)
    top = sheet.text(name, 0, top, width, size=small, bold=True) + small * 0.7
    below = small * LEADING * 2 + small
    tall = min(max(width * 0.5, letters.size * 11), letters.size * 24)
    if height:
        tall = max(letters.size * 8, min(height - top - below, width * 0.62))
    axis = Axes(Rect(left, top, width - left - small * 1.2, tall), months)
    for count in _COUNTS:
        (x, y), (end, _) = axis.at(0, count), axis.at(months, count)
        sheet.line((x, y), (end, y), ink="control_line" if count in (0, HALF) else "card_line",
                   width=1.6 if count in (0, HALF) else 1, dashed=count == HALF)
        sheet.text(str(count), 0, y - small * LEADING / 2, left - small * 0.5, size=small, align="right",
                   ink="ink_soft")
    step = 3 if axis.plot.width / months * 3 > small * 2.6 else 6
    for month in range(0, months + 1, step):
        x, y = axis.at(month, 0)
        sheet.line((x, y), (x, y + small * 0.4), ink="control_line", width=1.5)
        wide = small * 3
        sheet.text(str(month), x - wide / 2, y + small * 0.4, wide, size=small, align="center", ink="ink_soft")
    bottom = axis.plot.bottom + small * (0.5 + LEADING)
    bottom = sheet.text(tr("chart.months_axis"), axis.plot.left, bottom, axis.plot.width, size=small,
                        align="center", bold=True)
    return axis, bottom


def month_line(sheet: ChartBuilder, axis: Axes, month: float) -> None:
    """Draw the line at the month chosen on the slider."""
    (x, top), (_, bottom) = axis.at(month, 100), axis.at(month, 0)
    sheet.line((x, top), (x, bottom), ink="focus", width=2.5, dashed=True)
