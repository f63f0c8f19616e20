"""What happened when, from top to bottom along a line; at its end, open, what has no date yet.

The places along the line are in order of time but not to scale, so it has no ticks.
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
"""A drawing, by the size of words."""


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
        found = [self._stretch(stretch.label, stretch.start, stretch.end) for stretch in model.stretches]
        found += [Entry(figures.date(moment.at), in_words(figures.date(moment.at)), figures.plain(moment.label),
                        moment.symbol, moment.facts or (fact_of(moment.at),), False)
                  for moment in model.moments]
        self.entries = tuple(sorted((entry for entry in found if entry.start), key=lambda entry: entry.start))

    def _stretch(self, label: str, start: str, end: str) -> Entry:
        first, last = self.figures.date(start), self.figures.date(end)
        when = self.say("chart.from_to", start=in_words(first), end=in_words(last))
        return Entry(first, when, self.figures.plain(label), "", (fact_of(start),), True)

    @property
    def _said(self) -> Iterator[str]:
        for entry in self.entries:
            yield f"{entry.when}: {entry.label}"
        yield self.figures.plain(self.model.still_open)

    @property
    def rows(self) -> Rows:
        words = self.say
        cells = [(entry.when, entry.label) for entry in self.entries]
        if self.model.still_open:
            cells.append((words("chart.no_date"), self.figures.plain(self.model.still_open)))
        return Rows((words("chart.when"), words("chart.what")), tuple(cells))

    def draw(self, room: ChartArea) -> Drawing:
        letters, width = room.letters, room.width
        sheet, size = ChartBuilder(letters, width), letters.size
        wanted = [*self.entries]
        if self.model.still_open:
            wanted.append(Entry("", self.say("chart.no_date"), self.figures.plain(self.model.still_open), "", (),
                                False))
        heights = [self._height(letters, entry, width) for entry in wanted]
        spare = max(0.0, room.height - sum(heights)) / len(wanted) if room.height else 0.0
        air = min(spare, size * 1.2) + size * 0.5
        x = size * 0.8
        middles, top = [], 0.0
        for tall in heights:
            middles.append(top + tall / 2)
            top += tall + air
        dated = len(self.entries)
        if dated > 1:
            sheet.line((x, middles[0]), (x, middles[dated - 1]), ink="control_line", width=4)
        if dated < len(wanted):
            sheet.line((x, middles[dated - 1]), (x, middles[-1]), ink="control_line", width=4, dashed=True)
        for entry, middle, tall in zip(wanted, middles, heights, strict=True):
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
        left, wide = self._room(letters, entry, box.width)
        at = Rect(size * 2, box.top, box.width - size * 2, box.height)
        sheet.box(at, fill="card", line="card_line", radius=size * 0.6)
        known = self.figures.box_of(entry.symbol)
        if known is not None and left > size * 4:
            sheet.symbol(entry.symbol, (at.left + size * 0.6 + size * _SIDE / 2, middle), size * _SIDE, known)
        used = letters.height(entry.when, wide, size, bold=True) + letters.height(entry.label, wide, size)
        under = sheet.words(entry.when, left, middle - used / 2, wide, bold=True)
        sheet.words(entry.label, left, under, wide)
        unknown = () if entry.start else self.model.unknown
        sheet.spot(f"{entry.when}: {entry.label}", self.say("source.where_from"), at, facts=entry.facts,
                   unknown=unknown)

    def _room(self, letters: Letters, entry: Entry, width: float) -> tuple[float, float]:
        size = letters.size
        left = size * 2.7
        if entry.symbol and width >= size * 22:
            left += size * (_SIDE + 0.6)
        return left, width - left - size * 0.7

    def _height(self, letters: Letters, entry: Entry, width: float) -> float:
        left, wide = self._room(letters, entry, width)
        words = letters.height(entry.when, wide, letters.size, bold=True) + letters.height(
            entry.label, wide, letters.size)
        drawn = letters.size * _SIDE if left > letters.size * 4 else 0.0
        return max(words, drawn, letters.touch - letters.size * 0.7) + letters.size * 0.7
