"""What each group was given over time: cycles with chemo side by side, then a long stretch of the antibody alone."""

from __future__ import annotations

from collections.abc import Iterator

from lungedu.content.charts import Calendar, Course
from lungedu.diagram.charts.chart import ARMS, LEADING, Chart, ChartArea, ChartBuilder, Drawing, Rows, listed
from lungedu.diagram.charts.figures import Figures, fact_of
from lungedu.diagram.geometry import Rect

_SIDE_BY_SIDE = 46
"""Minimum width, in text sizes, for putting a group's name to the left of its row."""
_MOST_CYCLES = 8


class CalendarChart(Chart[Calendar]):
    """`charts.Calendar` with its figures."""

    def __init__(self, model: Calendar, figures: Figures):
        super().__init__(model, figures)
        self.every = round(figures.number(model.cycle) or 1)
        self.cycles = max(1, min(_MOST_CYCLES, round(figures.number(model.cycles) or 1)))
        self.months = figures.shown(model.then)

    @property
    def weeks(self) -> tuple[int, ...]:
        """The weeks of the infusions with chemo, starting with week 1."""
        return tuple(1 + self.every * number for number in range(self.cycles))

    @property
    def _then(self) -> str:
        return self.tr("chart.then_alone", alone=self.model.alone, months=self.months)

    def _with_chemo(self, course: Course) -> str:
        return self.tr("chart.with_chemo", antibody=course.antibody, chemo=self.model.chemo,
                       weeks=listed(self.tr, self.weeks))

    @property
    def _statements(self) -> Iterator[str]:
        for course in self.model.courses:
            yield f"{course.label}: {self._with_chemo(course)} {self._then}"

    @property
    def rows(self) -> Rows:
        model, tr = self.model, self.tr
        columns = (tr("chart.week"), *(course.label for course in model.courses))
        cells = [(tr("chart.week_number", number=week), *(f"{course.antibody} + {model.chemo}"
                                                          for course in model.courses)) for week in self.weeks]
        cells.append((tr("chart.after_chemo"), *(self._then for _ in model.courses)))
        return Rows(columns, tuple(cells))

    # -- drawn --------------------------------------------------------------------------------------------------

    def draw(self, area: ChartArea) -> Drawing:
        letters, width = area.letters, area.width
        sheet, size = ChartBuilder(letters, width), letters.size
        side_by_side = width >= size * _SIDE_BY_SIDE
        left = size * 10 if side_by_side else 0.0
        first = (width - left) * 0.56
        cell = first / self.cycles
        side = min(cell * 0.42, size * 3.4)
        top = self._heads(sheet, left, first)
        for arm, course in enumerate(self.model.courses):
            if side_by_side:
                tall = side * 2.35
                text = letters.height(course.label, left - size, size, bold=True)
                sheet.text(course.label, 0, top + (tall - text) / 2, left - size, bold=True, ink=ARMS[arm])
            else:
                top = sheet.text(course.label, 0, top, width, bold=True, ink=ARMS[arm]) + size * 0.2
            top = self._course(sheet, course, arm, Rect(left, top, width - left, 0), first, side) + size * 0.9
        return sheet.drawing(self._key(sheet, top))

    def _heads(self, sheet: ChartBuilder, left: float, first: float) -> float:
        """Draw the headings: the weeks, then the phase after chemo. Returns their bottom."""
        letters = sheet.letters
        cell = first / self.cycles
        bottom = top = 0.0
        names = [self.tr("chart.week_number", number=week) for week in self.weeks]
        if any(letters.width_of(name, letters.small, False) > cell * 0.95 for name in names):
            names = [str(week) for week in self.weeks]
            top = sheet.text(self.tr("chart.in_week"), left, 0, first, size=letters.small, align="center")
        for number, text in enumerate(names):
            bottom = max(bottom, sheet.text(text, left + number * cell, top, cell, size=letters.small, align="center"))
        then = self.tr("chart.then_up_to", months=self.months)
        rest = sheet.width - left - first - letters.size
        bottom = max(bottom, sheet.text(then, left + first + letters.size, 0, rest, size=letters.small, bold=True))
        return bottom + letters.size * 0.4

    def _course(self, sheet: ChartBuilder, course: Course, arm: int, box: Rect, first: float, side: float) -> float:
        size, model = sheet.letters.size, self.model
        cell, tall = first / self.cycles, side * 2.35
        for number in range(self.cycles):
            one = Rect(box.left + number * cell + cell * 0.06, box.top, cell * 0.88, tall)
            sheet.box(one, fill="card", line=ARMS[arm], width=2, radius=size * 0.5)
            middle = one.center[0]
            self._drawing(sheet, course.symbol, (middle, one.top + side * 0.62), side)
            self._drawing(sheet, model.chemo_symbol, (middle, one.top + side * 1.72), side * 0.9)
        whole = Rect(box.left, box.top, first, tall)
        sheet.spot(f"{course.label}: {self._with_chemo(course)}", self.tr("source.where_from"), whole,
                   facts=[fact_of(model.cycles)])
        start = box.left + first + size * 0.6
        band = Rect(start, box.top + tall * 0.2, sheet.width - start, tall * 0.6)
        self._arrow(sheet, band, ARMS[arm])
        inside = band.width - band.height * 0.5
        count = max(1, min(7, int(inside / (side * 1.15))))
        for number in range(count):
            self._drawing(sheet, course.symbol, (band.left + inside * (number + 0.6) / (count + 0.2), band.center[1]),
                          min(side * 0.8, band.height * 0.8))
        sheet.spot(f"{course.label}: {self._then}", self.tr("source.where_from"), band, facts=[fact_of(model.then)])
        return box.top + tall

    @staticmethod
    def _arrow(sheet: ChartBuilder, band: Rect, ink: str) -> None:
        """Draw the phase after chemo as an arrow: its length varies, up to the maximum stated in the text."""
        tip = band.height * 0.45
        sheet.line((band.left, band.top), (band.right - tip, band.top), (band.right, band.center[1]),
                   (band.right - tip, band.bottom), (band.left, band.bottom), (band.left, band.top), ink=ink, width=2)

    def _key(self, sheet: ChartBuilder, top: float) -> float:
        """Draw the key to the symbols. Returns its bottom."""
        letters, size = sheet.letters, sheet.letters.size
        side, left = size * 1.7, 0.0
        named = [(course.symbol, course.antibody) for course in self.model.courses]
        for symbol, text in [*named, (self.model.chemo_symbol, self.model.chemo)]:
            wide = side * 1.3 + letters.width_of(text, letters.small, False) + size
            if left and left + wide > sheet.width:
                left, top = 0.0, top + side * 1.1
            self._drawing(sheet, symbol, (left + side / 2, top + side / 2), side)
            sheet.text(text, left + side * 1.3, top + side / 2 - letters.small * LEADING / 2, wide,
                       size=letters.small)
            left += wide
        return top + side

    def _drawing(self, sheet: ChartBuilder, symbol: str, middle: tuple[float, float], side: float) -> None:
        box = self.figures.box_of(symbol)
        if box is not None:
            sheet.symbol(symbol, middle, side, box)
