"""A made-up curve to practice reading on. It says so on the picture, and no figure in it is evidence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lungedu.content.charts import MadeUpLine, Practice
from lungedu.diagram.charts.axes import Axes, axes, legend, month_line
from lungedu.diagram.charts.chart import ARMS, LEADING, Chart, ChartArea, ChartBuilder, Drawing, Rows
from lungedu.diagram.charts.figures import Figures
from lungedu.diagram.charts.marks import SHAPES
from lungedu.diagram.charts.points import MONTH
from lungedu.diagram.display_list import MarkGroup, Path
from lungedu.diagram.geometry import Point, Rect

_NEAR = 10
"""Labels of counts closer than this would overlap."""
EVERY = 3
"""Months between the rows of the table."""


class PracticeChart(Chart[Practice]):
    """`charts.Practice`."""

    def __init__(self, model: Practice, figures: Figures):
        super().__init__(model, figures)
        self.months = max(month for group in model.groups for month, _ in group.points)

    first_month = 0
    """The slider's initial value."""

    def reading(self, month: int) -> str:
        """The counts at a month, in a sentence."""
        tr = self.tr
        text = "; ".join(tr("chart.point", label=group.label, count=self.model.groups[arm].count(month))
                         for arm, group in enumerate(self.model.groups))
        return tr("chart.at_month", month=month, said=text, what=self.model.counted)

    @property
    def _statements(self) -> Iterator[str]:
        yield self.model.made_up
        yield from map(self.reading, range(0, self.months + 1, EVERY * 2))

    @property
    def rows(self) -> Rows:
        tr = self.tr
        cells = tuple((tr("chart.months", number=month),
                       *(tr("chart.of_100_short", number=self.model.groups[arm].count(month))
                         for arm in range(len(self.model.groups))))
                      for month in range(0, self.months + 1, EVERY))
        return Rows((tr("chart.month"), *(group.label for group in self.model.groups)), cells)

    # -- drawn --------------------------------------------------------------------------------------------------

    def draw(self, area: ChartArea) -> Drawing:
        letters, width = area.letters, area.width
        sheet, size = ChartBuilder(letters, width), letters.size
        top = self._made_up(sheet)
        top = legend(sheet, [group.label for group in self.model.groups], top) + size * 0.4
        axis, bottom = axes(sheet, self.tr, top, self.months, self.model.counted, height=area.height)
        for arm, group in enumerate(self.model.groups):
            chain = self._chain(axis, group)
            sheet.items.append(Path(chain, line=ARMS[arm], width=max(3.0, size / 6), dashed=arm == 1))
            boxes = [Rect(a[0], a[1] - size / 2, max(1.0, b[0] - a[0]), size)
                     for a, b in pairwise(chain) if a[1] == b[1]]
            sheet.spot(group.label, self.tr("chart.made_up_line"), *boxes)
        if MONTH in area.chart_values:
            self._read_off(sheet, axis, min(round(area.chart_values[MONTH]), self.months))
        return sheet.drawing(bottom)

    def _made_up(self, sheet: ChartBuilder) -> float:
        """Draw the tag that says that the curve is made up. Returns its bottom."""
        letters, size = sheet.letters, sheet.letters.size
        wide = min(sheet.width, letters.width_of(self.model.made_up, size, True) + size * 2)
        tall = letters.height(self.model.made_up, wide - size, size, bold=True) + size * 0.5
        sheet.box(Rect(0.8, 0.8, wide - 1.6, tall), fill="unknown_paper", line="unknown_line", radius=size * 0.8)
        sheet.text(self.model.made_up, size / 2, size * 0.25, wide - size, bold=True, align="center")
        return tall + size * 0.6

    def _chain(self, axis: Axes, group: MadeUpLine) -> tuple[Point, ...]:
        chain: list[Point] = []
        for (month, count), following in zip(group.points, (*group.points[1:], None), strict=True):
            chain.append(axis.at(month, count))
            chain.append(axis.at(following[0] if following else self.months, count))
        return tuple(chain)

    def _read_off(self, sheet: ChartBuilder, axis: Axes, month: int) -> None:
        """From the month up to each line, and from there to the count at the left."""
        month_line(sheet, axis, month)
        letters = sheet.letters
        side, tag = letters.size * 0.9, letters.size * 1.1
        counts = [self.model.groups[arm].count(month) for arm in range(len(self.model.groups))]
        for arm, count in enumerate(counts):
            x, y = axis.at(month, count)
            sheet.line((axis.plot.left, y), (x, y), ink=ARMS[arm], width=2, dashed=True)
            sheet.items.append(MarkGroup(SHAPES[arm], ((x - side / 2, y - side / 2),), side, fill=ARMS[arm],
                                         line="card",
                                         width=2))
            near = any(0 < other - count < _NEAR for other in counts)  # then it goes below its line
            sheet.text(str(count), axis.plot.left + tag * 0.4, y if near else y - tag * LEADING, tag * 2.4, size=tag,
                       bold=True, ink=ARMS[arm])
