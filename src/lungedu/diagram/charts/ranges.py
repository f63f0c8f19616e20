"""Values with their intervals on one axis: medians in months, or ratios around the line of no difference.

All rows look alike: none is sorted, colored or sized as a winner. The axis of a ratio is logarithmic and symmetric, so
half and double are equally far from no difference. An axis of months starts at zero.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from lungedu.content.charts import Ranges
from lungedu.diagram.charts.chart import ARMS, LEADING, Chart, ChartArea, ChartBuilder, Drawing, Letters, Rows
from lungedu.diagram.charts.figures import Figures, Interval, fact_of
from lungedu.diagram.charts.marks import DIAMOND, SHAPES
from lungedu.diagram.display_list import MarkGroup
from lungedu.diagram.geometry import Rect

_FACTORS = (1.5, 2.0, 3.0, 4.0, 6.0, 10.0)
"""Possible limits of an axis of ratios, as factors to either side."""
_SIDE_BY_SIDE = 30
"""Minimum width, in text sizes, for placing the text of a row on either side of its line."""
NO_DIFFERENCE = 1.0


@dataclass(frozen=True)
class Row:
    """One row, with its figures filled in."""

    label: str
    note: str
    interval: Interval
    arm: int | None
    ref: str
    unknown: str


class RangesChart(Chart[Ranges]):
    """`charts.Ranges` with its figures."""

    def __init__(self, model: Ranges, figures: Figures):
        super().__init__(model, figures)
        rows = ((row, figures.interval(row.value)) for row in model.rows)
        self.lines = tuple(Row(figures.plain(row.label), row.note, interval, row.arm, row.value, row.unknown)
                           for row, interval in rows if interval is not None)

    @property
    def _statements(self) -> Iterator[str]:
        model = self.model
        yield model.measure
        if model.lower:
            yield self.tr("chart.sides", lower=model.lower, higher=model.higher)
        for row in self.lines:
            yield f"{row.label}: {self._figure(row)}, {self._range(row)}"

    @property
    def rows(self) -> Rows:
        tr = self.tr
        return Rows((tr("chart.group"), self.model.measure, tr("chart.range")),
                    tuple((row.label, self._figure(row), self._range(row)) for row in self.lines))

    def _figure(self, row: Row) -> str:
        shown = row.interval.shown
        return self.tr("chart.months", number=shown) if self.model.scale == "months" else shown

    def _range(self, row: Row) -> str:
        """*range 0.46 to 0.78*, or that an end, or all of it, is not known."""
        interval = row.interval
        if not interval.has_range:
            return self.tr("chart.no_range")
        if interval.high is None:
            return self.tr("chart.range_open", low=interval.low_shown)
        if interval.low is None:
            return self.tr("chart.range_to", high=interval.high_shown)
        return self.tr("chart.range_of", low=interval.low_shown, high=interval.high_shown)

    # -- the axis -----------------------------------------------------------------------------------------------

    @property
    def reach(self) -> float:
        """How far the axis reaches: a factor to either side of no difference, or months from zero."""
        ends = [end for row in self.lines for end in (row.interval.value, row.interval.low, row.interval.high)
                if end is not None and end > 0]
        if self.model.scale == "months":
            return math.ceil(max(ends, default=1.0) * 1.15 / 6) * 6.0
        factor = max((max(end, 1 / end) for end in ends), default=1.0)
        return next((step for step in _FACTORS if step >= factor * 1.05), math.ceil(factor * 1.05))

    def share(self, value: float) -> float:
        """Position of a value on the axis, from 0 to 1."""
        if self.model.scale == "months":
            return value / self.reach
        return 0.5 + math.log(max(value, 1e-9)) / math.log(self.reach) / 2

    def _ticks(self) -> tuple[tuple[float, str], ...]:
        if self.model.scale == "months":
            step = 6 if self.reach <= 42 else 12
            return tuple((float(month), str(month)) for month in range(0, int(self.reach) + 1, step))
        tr = self.tr
        ticks = [(0.5, tr("chart.half_rate")), (NO_DIFFERENCE, tr("chart.no_difference")),
                 (2.0, tr("chart.double_rate"))]
        return tuple(tick for tick in ticks if abs(self.share(tick[0]) - 0.5) <= 0.5)

    # -- drawn --------------------------------------------------------------------------------------------------

    def draw(self, area: ChartArea) -> Drawing:
        letters, width = area.letters, area.width
        sheet, size = ChartBuilder(letters, width), letters.size
        side_by_side = width >= size * _SIDE_BY_SIDE
        left, right = (width * 0.34, width * 0.76) if side_by_side else (size * 0.5, width - size * 0.5)
        heights = [self._row_height(letters, row, width, side_by_side=side_by_side) for row in self.lines]
        top = self._sides(sheet, Rect(left, 0, right - left, 0)) if self.model.lower else 0.0
        plot = Rect(left, top, right - left, sum(heights))
        if side_by_side:
            self._rules(sheet, plot, plot.bottom)
        for row, tall in zip(self.lines, heights, strict=True):
            self._row(sheet, row, plot, Rect(0, top, width, tall), side_by_side=side_by_side)
            top += tall
        return sheet.drawing(self._axis(sheet, plot))

    def _sides(self, sheet: ChartBuilder, plot: Rect) -> float:
        """Draw what either side of the line means, each over its half. Returns their bottom."""
        letters, model = sheet.letters, self.model
        half, size = plot.width / 2 - letters.size, letters.small
        lower, higher = (self.tr("chart.to_left", lower=model.lower),
                         self.tr("chart.to_right", higher=model.higher))
        sheet.text(lower, plot.left, plot.top, half, size=size, align="right")
        sheet.text(higher, plot.left + plot.width / 2 + letters.size, plot.top, half, size=size)
        return plot.top + max(letters.height(text, half, size) for text in (lower, higher)) + size * 0.4

    def _rules(self, sheet: ChartBuilder, plot: Rect, bottom: float) -> None:
        """The lines of the axis, behind the rows; that of no difference is strong."""
        for value, _ in self._ticks():
            x = plot.left + self.share(value) * plot.width
            strong = self.model.scale == "ratio" and value == NO_DIFFERENCE
            sheet.line((x, plot.top), (x, bottom),
                       ink="ink" if strong else "card_line", width=2.5 if strong else 1.2)

    def _axis(self, sheet: ChartBuilder, plot: Rect) -> float:
        letters = sheet.letters
        sheet.line((plot.left, plot.bottom), (plot.right, plot.bottom), ink="control_line", width=1.5)
        top = plot.bottom + letters.size * 0.4
        ticks = self._ticks()
        wide = plot.width / max(2, len(ticks)) * (1.0 if self.model.scale == "months" else 0.86)
        bottom = top
        for value, text in ticks:
            x = plot.left + self.share(value) * plot.width
            left = max(0.0, min(x - wide / 2, sheet.width - wide))
            bottom = max(bottom, sheet.text(text, left, top, wide, size=letters.small, align="center", ink="ink_soft"))
        half = min(plot.center[0], sheet.width - plot.center[0])
        return sheet.text(self.model.measure, plot.center[0] - half, bottom, half * 2, size=letters.small,
                          align="center", bold=True)

    def _row(self, sheet: ChartBuilder, row: Row, plot: Rect, box: Rect, *, side_by_side: bool) -> None:
        letters, size = sheet.letters, sheet.letters.size
        text = f"{self._figure(row)}, {self._range(row)}"
        if side_by_side:
            middle = box.center[1]
            tall = self._label_height(letters, row, plot.left - size)
            self._label(sheet, row, Rect(0, middle - tall / 2, plot.left - size, tall))
            wide = box.width - plot.right - size
            tall = letters.height(self._figure(row), wide, size, bold=True) + letters.height(
                self._range(row), wide, letters.small)
            under = sheet.text(self._figure(row), plot.right + size, middle - tall / 2, wide, bold=True)
            sheet.text(self._range(row), plot.right + size, under, wide, size=letters.small)
        else:
            under = self._label(sheet, row, Rect(0, box.top + size * 0.5, box.width, 0))
            under = sheet.text(text, 0, under, box.width, size=letters.small)
            middle = under + size * 0.8
            self._rules(sheet, Rect(plot.left, middle - size * 0.7, plot.width, 0), middle + size * 0.7)
        self._line(sheet, row, plot, middle)
        sheet.spot(f"{row.label}: {text}", self._spoken(row), Rect(box.left, box.top, box.width, box.height),
                   facts=[fact_of(row.ref)], unknown=[row.unknown] if row.unknown else [])

    def _label(self, sheet: ChartBuilder, row: Row, box: Rect) -> float:
        under = sheet.text(row.label, box.left, box.top, box.width, bold=True)
        return sheet.text(row.note, box.left, under, box.width, size=sheet.letters.small) if row.note else under

    def _line(self, sheet: ChartBuilder, row: Row, plot: Rect, y: float) -> None:
        """The interval as a line, its known ends crossed; an open end is an arrow; no interval, a hollow mark."""
        interval, size = row.interval, sheet.letters.size
        ink = "ink" if row.arm is None else ARMS[row.arm]
        mark = size * 0.62
        if interval.has_range:
            low = plot.left if interval.low is None else plot.left + self.share(interval.low) * plot.width
            high = plot.right if interval.high is None else plot.left + self.share(interval.high) * plot.width
            sheet.line((low, y), (high, y), ink=ink, width=3)
            for x, known, way in ((low, interval.low is not None, 1), (high, interval.high is not None, -1)):
                if known:
                    sheet.line((x, y - mark / 2), (x, y + mark / 2), ink=ink, width=3)
                else:
                    sheet.line((x + way * mark * 0.7, y - mark / 2), (x, y), (x + way * mark * 0.7, y + mark / 2),
                               ink=ink, width=3)
        x = plot.left + self.share(interval.value) * plot.width
        shape = DIAMOND if row.arm is None else SHAPES[row.arm]
        sheet.items.append(MarkGroup(shape, ((x - mark / 2, y - mark / 2),), mark,
                                     fill=ink if interval.has_range else "card",
                                     line=ink, width=2))

    def _spoken(self, row: Row) -> str:
        """How the interval compares with no difference, in a sentence."""
        interval = row.interval
        if self.model.scale != "ratio":
            return ""
        if not interval.has_range or interval.low is None or interval.high is None:
            return self.tr("chart.cannot_tell")
        if interval.low <= NO_DIFFERENCE <= interval.high:
            return self.tr("chart.crosses")
        return self.tr("chart.does_not_cross")

    def _label_height(self, letters: Letters, row: Row, width: float) -> float:
        note = letters.height(row.note, width, letters.small) if row.note else 0.0
        return letters.height(row.label, width, letters.size, bold=True) + note

    def _row_height(self, letters: Letters, row: Row, width: float, *, side_by_side: bool) -> float:
        size = letters.size
        if not side_by_side:
            text = f"{self._figure(row)}, {self._range(row)}"
            return (self._label_height(letters, row, width) + letters.height(text, width, letters.small)
                    + size * 2.1)
        wide = width * 0.24 - size
        said_height = letters.height(self._figure(row), wide, size, bold=True) + letters.height(
            self._range(row), wide, letters.small)
        return max(self._label_height(letters, row, width * 0.34 - size), said_height, size * LEADING) + size * 0.9
