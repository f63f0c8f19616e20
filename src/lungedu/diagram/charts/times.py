"""A timeline from top to bottom; what has no date yet is at the end, with an open mark.

Entries are in chronological order but not to scale, so there are no ticks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lungedu.base.clock import in_words
from lungedu.content.charts import Times
from lungedu.diagram.charts.chart import Chart, ChartArea, ChartBuilder, Drawing, Letters, Rows
from lungedu.diagram.charts.figures import Figures, fact_of
from lungedu.diagram.charts.marks import DOT
from lungedu.diagram.display_list import MarkGroup
from lungedu.diagram.geometry import Rect

_SIDE = 3.0
"""Size of a symbol, in text sizes."""


@dataclass(frozen=True)
class Entry:
    """One date, or one stretch from date to date."""

    start: str
    when: str
    label: str
    symbol: str
    facts: tuple[str, ...]
    stretch: bool


class TimesChart(Chart[Times]):
    """`charts.Times` with its dates."""

    def __init__(self, model: Times, figures: Figures):
        super().__init__(model, figures)
        entries = [self._stretch(stretch.label, stretch.start, stretch.end) for stretch in model.stretches]
        entries += [Entry(figures.date(moment.at), in_words(figures.date(moment.at)), figures.plain(moment.label),
                          moment.symbol, moment.facts or (fact_of(moment.at),), False)
                    for moment in model.moments]
        self.entries = tuple(sorted((entry for entry in entries if entry.start), key=lambda entry: entry.start))

    def _stretch(self, label: str, start: str, end: str) -> Entry:
        first, last = self.figures.date(start), self.figures.date(end)
        when = self.tr("chart.from_to", start=in_words(first), end=in_words(last))
        return Entry(first, when, self.figures.plain(label), "", (fact_of(start),), True)

    @property
    def _statements(self) -> Iterator[str]:
        for entry in self.entries:
            yield f"{entry.when}: {entry.label}"
        yield self.figures.plain(self.model.still_open)

    @property
    def rows(self) -> Rows:
        tr = self.tr
        cells = [(entry.when, entry.label) for entry in self.entries]
        if self.model.still_open:
            cells.append((tr("chart.no_date"), self.figures.plain(self.model.still_open)))
        return Rows((tr("chart.when"), tr("chart.what")), tuple(cells))

    def draw(self, area: ChartArea) -> Drawing:
        letters, width = area.letters, area.width
        sheet, size = ChartBuilder(letters, width), letters.size
        entries = [*self.entries]
        if self.model.still_open:
            entries.append(Entry("", self.tr("chart.no_date"), self.figures.plain(self.model.still_open), "", (),
                                 False))
        heights = [self._height(letters, entry, width) for entry in entries]
        spare = max(0.0, area.height - sum(heights)) / len(entries) if area.height else 0.0
        air = min(spare, size * 1.2) + size * 0.5
        x = size * 0.8
        middles, top = [], 0.0
        for tall in heights:
            middles.append(top + tall / 2)
            top += tall + air
        dated = len(self.entries)
        if dated > 1:
            sheet.line((x, middles[0]), (x, middles[dated - 1]), ink="control_line", width=4)
        if dated < len(entries):
            sheet.line((x, middles[dated - 1]), (x, middles[-1]), ink="control_line", width=4, dashed=True)
        for entry, middle, tall in zip(entries, middles, heights, strict=True):
            self._entry(sheet, entry, Rect(0, middle - tall / 2, width, tall))
        return sheet.drawing(top - air)

    def _entry(self, sheet: ChartBuilder, entry: Entry, box: Rect) -> None:
        letters, size = sheet.letters, sheet.letters.size
        x, middle = size * 0.8, box.center[1]
        side = size * 1.1
        if entry.stretch:
            sheet.line((x, middle - size * 0.7), (x, middle + size * 0.7), ink="accent", width=size * 0.8)
        else:
            sheet.items.append(MarkGroup(DOT, ((x - side / 2, middle - side / 2),), side,
                                         fill="accent" if entry.start else "card", line="accent", width=2.5))
        left, wide = self._text_area(letters, entry, box.width)
        at = Rect(size * 2, box.top, box.width - size * 2, box.height)
        sheet.box(at, fill="card", line="card_line", radius=size * 0.6)
        known = self.figures.box_of(entry.symbol)
        if known is not None and left > size * 4:
            sheet.symbol(entry.symbol, (at.left + size * 0.6 + size * _SIDE / 2, middle), size * _SIDE, known)
        used = letters.height(entry.when, wide, size, bold=True) + letters.height(entry.label, wide, size)
        under = sheet.text(entry.when, left, middle - used / 2, wide, bold=True)
        sheet.text(entry.label, left, under, wide)
        unknown = () if entry.start else self.model.unknown
        sheet.spot(f"{entry.when}: {entry.label}", self.tr("source.where_from"), at, facts=entry.facts,
                   unknown=unknown)

    def _text_area(self, letters: Letters, entry: Entry, width: float) -> tuple[float, float]:
        size = letters.size
        left = size * 2.7
        if entry.symbol and width >= size * 22:
            left += size * (_SIDE + 0.6)
        return left, width - left - size * 0.7

    def _height(self, letters: Letters, entry: Entry, width: float) -> float:
        left, wide = self._text_area(letters, entry, width)
        text_height = letters.height(entry.when, wide, letters.size, bold=True) + letters.height(
            entry.label, wide, letters.size)
        drawn = letters.size * _SIDE if left > letters.size * 4 else 0.0
        return max(text_height, drawn, letters.touch - letters.size * 0.7) + letters.size * 0.7
