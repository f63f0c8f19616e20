"""Counts of 100 at the months for which they were published, and the median. Nothing is drawn in between.

A curve between the points would be a guess: its figures were not found.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lungedu.content.charts import Points
from lungedu.diagram.charts.axes import Axes, axes, legend, month_line, months_for
from lungedu.diagram.charts.chart import ARMS, LEADING, Chart, ChartArea, ChartBuilder, Drawing, Letters, Rows, listed
from lungedu.diagram.charts.figures import Figures, Interval, fact_of
from lungedu.diagram.charts.marks import SHAPES
from lungedu.diagram.display_list import MarkGroup
from lungedu.diagram.geometry import Rect

_LANE = 1.7
"""Height of a median's lane, in text sizes."""
MONTH = "month"
"""Key of `ChartValues` for the month slider."""


@dataclass(frozen=True)
class Count:
    """One published point."""

    month: float
    count: int
    ref: str


@dataclass(frozen=True)
class Course:
    """The points of one group, and its median."""

    label: str
    counts: tuple[Count, ...]
    median: Interval | None
    median_ref: str


class PointsChart(Chart[Points]):
    """`charts.Points` with its figures."""

    def __init__(self, model: Points, figures: Figures):
        super().__init__(model, figures)
        self.courses = tuple(Course(group.label, tuple(self._counts(group.points)),
                                    figures.interval(group.median) if group.median else None, group.median)
                             for group in model.groups)
        latest = [count.month for course in self.courses for count in course.counts]
        latest += [course.median.high or course.median.value for course in self.courses if course.median]
        self.months = months_for(max(latest, default=12))

    def _counts(self, points: tuple) -> list[Count]:  # type: ignore[type-arg]
        counts = ((point.value, self.figures.number(point.at), self.figures.people(point.value)) for point in points)
        return [Count(month, count, ref) for ref, month, count in counts if month is not None and count is not None]

    @property
    def published(self) -> tuple[int, ...]:
        """The months for which a count was published."""
        return tuple(sorted({round(count.month) for course in self.courses for count in course.counts}))

    @property
    def first_month(self) -> int:
        """The slider's initial value: the first month for which a count was published."""
        return next(iter(self.published), 0)

    def reading(self, month: int) -> str:
        """What is known of a month, in a sentence."""
        tr = self.tr
        known = [(course, count) for course in self.courses for count in course.counts if round(count.month) == month]
        if known:
            text = "; ".join(tr("chart.point", label=course.label, count=count.count) for course, count in known)
            return tr("chart.at_month", month=month, said=text, what=self.model.counted)
        return tr("chart.no_count", month=month, known=listed(tr, self.published))

    @property
    def _statements(self) -> Iterator[str]:
        yield from map(self.reading, self.published)
        yield from (self._median_text(course) for course in self.courses if course.median)
        yield self.tr("chart.no_curve")

    def _median_text(self, course: Course) -> str:
        assert course.median is not None
        interval = course.median
        text = self.tr("chart.median", label=course.label, number=interval.shown)
        if not interval.has_range:
            return f"{text} {self.tr('chart.no_range_found')}"
        if interval.high is None:
            return f"{text} {self.tr('chart.median_open', low=interval.low_shown)}"
        return f"{text} {self.tr('chart.median_range', low=interval.low_shown, high=interval.high_shown)}"

    @property
    def rows(self) -> Rows:
        tr = self.tr
        columns = (tr("chart.month"), *(course.label for course in self.courses))
        cells = []
        for month in self.published:
            line = [tr("chart.months", number=month)]
            for course in self.courses:
                counts = [count.count for count in course.counts if round(count.month) == month]
                line.append(tr("chart.of_100_short", number=counts[0]) if counts else tr("chart.not_found"))
            cells.append(tuple(line))
        if any(course.median for course in self.courses):
            cells.append((tr("chart.half_left"), *(
                tr("chart.months", number=course.median.shown) if course.median else tr("chart.not_found")
                for course in self.courses)))
        return Rows(columns, tuple(cells))

    # -- drawn --------------------------------------------------------------------------------------------------

    def draw(self, area: ChartArea) -> Drawing:
        letters = area.letters
        sheet = ChartBuilder(letters, area.width)
        top = legend(sheet, [course.label for course in self.courses], 0) + letters.size * 0.4
        below = self._medians_height(letters)
        axis, bottom = axes(sheet, self.tr, top, self.months, self.model.counted,
                            height=max(0.0, area.height - below))
        if MONTH in area.chart_values:
            month_line(sheet, axis, min(area.chart_values[MONTH], self.months))
        for arm, course in enumerate(self.courses):
            for count in course.counts:
                self._point(sheet, axis, course, count, arm)
        return sheet.drawing(self._medians(sheet, axis, bottom))

    def _point(self, sheet: ChartBuilder, axis: Axes, course: Course, count: Count, arm: int) -> None:
        size = sheet.letters.size
        side = size * 0.9
        x, y = axis.at(count.month, count.count)
        sheet.items.append(MarkGroup(SHAPES[arm], ((x - side / 2, y - side / 2),), side, fill=ARMS[arm], line="card",
                                     width=2))
        others = [other.count for one in self.courses for other in one.counts
                  if other.month == count.month and one is not course]
        above = not others or (count.count, -arm) > (max(others), -1)  # the first group on a tie
        large = size * 1.25
        figure = str(count.count)
        wide = sheet.letters.width_of(figure, large, True) + size * 0.3
        top = y - side * 0.7 - large * LEADING if above else y + side * 0.6
        label = Rect(x - wide / 2, top, wide, large * LEADING)
        sheet.box(label, fill="card")  # so that no line runs through it
        sheet.text(figure, label.left, top, wide, size=large, bold=True, ink=ARMS[arm], align="center")
        text = self.tr("chart.point", label=course.label, count=count.count)
        name = self.tr("chart.at_month", month=round(count.month), said=text, what=self.model.counted)
        mark = Rect(x - side, y - side, side * 2, side * 2)
        sheet.spot(name, self.tr("chart.published_point"), mark.united(label), facts=[fact_of(count.ref)])

    def _medians_height(self, letters: Letters) -> float:
        lanes = sum(course.median is not None for course in self.courses)
        return lanes * letters.size * _LANE + letters.small * LEADING * 2 if lanes else 0.0

    def _medians(self, sheet: ChartBuilder, axis: Axes, top: float) -> float:
        """Draw the medians below the months, on the same scale, each range as a line. Returns their bottom."""
        if not any(course.median for course in self.courses):
            return top
        letters = sheet.letters
        top = sheet.text(self.tr("chart.half_lane"), 0, top + letters.small * 0.7, sheet.width, size=letters.small,
                         bold=True)
        for arm, course in enumerate(self.courses):
            if course.median is not None:
                self._median(sheet, axis, course, course.median, arm, top + letters.size * _LANE / 2)
                top += letters.size * _LANE
        return top

    def _median(self, sheet: ChartBuilder, axis: Axes, course: Course, interval: Interval, arm: int, y: float) -> None:
        size, plot = sheet.letters.size, axis.plot
        side = size * 0.75
        sheet.line((plot.left, y), (plot.right, y), ink="card_line", width=1)
        x = axis.at(interval.value, 0)[0]
        low, high = (x if end is None else axis.at(end, 0)[0] for end in (interval.low, interval.high))
        if interval.has_range and interval.high is None:
            high = plot.right
            sheet.line((high - side * 0.6, y - side / 2), (high, y), (high - side * 0.6, y + side / 2), ink=ARMS[arm],
                       width=3)
        if interval.has_range:
            sheet.line((low, y), (high, y), ink=ARMS[arm], width=3)
            for end, known in ((low, interval.low), (high, interval.high)):
                if known is not None:
                    sheet.line((end, y - side / 2), (end, y + side / 2), ink=ARMS[arm], width=3)
        sheet.items.append(MarkGroup(SHAPES[arm], ((x - side / 2, y - side / 2),), side, line=ARMS[arm], width=2.5,
                                     fill=ARMS[arm] if interval.has_range else "card"))
        text = self.tr("chart.months", number=interval.shown)
        wide = sheet.letters.width_of(text, size, True) + size * 0.4
        left = low - side / 2 - size * 0.4 - wide  # left of the line, if it fits
        align: Literal["left", "right"] = "right"
        if left < plot.left:
            left, align = min(high + size * 0.6, sheet.width - wide), "left"
        if left + wide <= low or left >= high:
            sheet.box(Rect(left, y - size / 2, wide, size), fill="card")  # so that no line runs through the words
        sheet.text(text, left, y - size * LEADING / 2, wide, bold=True, ink=ARMS[arm], align=align)
        box = Rect(min(left, low - side), y - side, max(high, left + wide) - min(left, low - side) + side, side * 2)
        sheet.spot(self._median_text(course), self.tr("chart.median_means"), box, facts=[fact_of(course.median_ref)],
                   unknown=[self.model.median_unknown] if self.model.median_unknown else [])
