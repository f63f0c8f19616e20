"""100 people for each group. The counted ones are solid, filled from the same corner in the same order in every chart.

With two groups, a band behind the people marks the difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lungedu.content.charts import People
from lungedu.diagram.charts.chart import ARMS, LEADING, Chart, ChartArea, ChartBuilder, Drawing, Letters, Rows
from lungedu.diagram.charts.figures import Figures, fact_of
from lungedu.diagram.charts.marks import PEOPLE
from lungedu.diagram.display_list import MarkGroup
from lungedu.diagram.geometry import Point, Rect

ALL = 100
_TALL = 1.2
"""Height of a person's cell, in cell widths."""
_SHARE = 0.8
"""Width of a person, as a share of the cell."""
_LARGEST = 1.9
"""The widest cell, in text sizes."""
_LEAST_GROUP = 10
"""Minimum width of a group, in text sizes, for placing two side by side."""


@dataclass(frozen=True)
class Group:
    """One group, with its count filled in."""

    label: str
    counted: int
    ref: str

    @property
    def rest(self) -> int:
        """Those who are not counted."""
        return ALL - self.counted


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of 100 people: rows of ten, or of twenty where ten would leave more than half of the width empty."""

    columns: int
    cell: float

    @classmethod
    def fitting(cls, width: float, largest: float, height: float = 0) -> Grid:
        """The largest grid for a width; a positive `height` limits it as well."""
        columns = 20 if width > 20 * largest else 10
        cell = min(width / columns, largest)
        if height > 0:
            cell = min(cell, height / (ALL // columns * _TALL))
        return cls(columns, cell)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of all."""
        return self.columns * self.cell, ALL // self.columns * self.cell * _TALL

    def at(self, number: int) -> Point:
        """The upper left corner of a cell, from 0."""
        return number % self.columns * self.cell, number // self.columns * self.cell * _TALL

    def stretches(self, start: int, end: int) -> Iterator[Rect]:
        """Rectangles around the cells `start` to `end`, one per row."""
        while start < end:
            stop = min(end, (start // self.columns + 1) * self.columns)
            x, y = self.at(start)
            yield Rect(x, y, (stop - start) * self.cell, self.cell * _TALL)
            start = stop


class PeopleChart(Chart[People]):
    """`charts.People` with its figures."""

    def __init__(self, model: People, figures: Figures):
        super().__init__(model, figures)
        counts = ((group, figures.people(group.value)) for group in model.groups)
        self.groups = tuple(Group(group.label, count, group.value) for group, count in counts if count is not None)

    @cached_property
    def difference(self) -> str:
        """*The difference: 16 people in every 100*; empty for one group, or when no difference is given."""
        text = self.figures.people(self.model.difference) if self.model.difference else None
        return self.tr.count("chart.difference", text) if text is not None and len(self.groups) == 2 else ""

    @property
    def _statements(self) -> Iterator[str]:
        model = self.model
        for group in self.groups:
            yield self.tr("chart.group_spoken", label=group.label, counted=group.counted, what=model.counted,
                          rest=group.rest, others=model.others)
        yield self.difference

    @property
    def rows(self) -> Rows:
        tr, model, groups = self.tr, self.model, self.groups
        columns = [tr("chart.of_100_people"), *(group.label for group in groups)]
        counted = [model.counted, *(str(group.counted) for group in groups)]
        rest = [model.others, *(str(group.rest) for group in groups)]
        if self.difference:
            more = groups[0].counted - groups[1].counted
            columns.append(tr("chart.difference_column"))
            counted.append(self._by(more))
            rest.append(self._by(-more))
        return Rows(tuple(columns), (tuple(counted), tuple(rest)))

    def _by(self, more: int) -> str:
        if not more:
            return self.tr("chart.as_many")
        return self.tr("chart.more" if more > 0 else "chart.fewer", number=abs(more))

    # -- drawn --------------------------------------------------------------------------------------------------

    def draw(self, area: ChartArea) -> Drawing:
        letters, width = area.letters, area.width
        sheet, size = ChartBuilder(letters, width), letters.size
        gap = size * 1.6
        across = len(self.groups) if width >= len(self.groups) * size * _LEAST_GROUP else 1
        wide = (width - gap * (across - 1)) / across
        down = max(1, -(-len(self.groups) // across))
        text_height = self._words_height(letters, wide)
        foot = self._foot_height(letters, width)
        tallest = (area.height - foot) / down - text_height - gap if area.height else 0.0
        least = size * 0.5 * ALL / 10 * _TALL
        grid = Grid.fitting(wide, size * _LARGEST, max(tallest, least) if area.height else 0)
        head = max((self._head_height(letters, wide, group) for group in self.groups), default=0.0)
        tall = text_height + grid.size[1]
        for number, group in enumerate(self.groups):
            left = number % across * (wide + gap)
            top = number // across * (tall + gap)
            self._group(sheet, group, number, Rect(left, top, wide, tall), head, grid)
        bottom = down * tall + (down - 1) * gap
        if self.difference:
            bottom = self._difference(sheet, bottom + size * 0.4)
        return sheet.drawing(bottom)

    def _group(self, sheet: ChartBuilder, group: Group, number: int, box: Rect, head: float, grid: Grid) -> None:
        letters, model, tr = sheet.letters, self.model, self.tr
        size, left = letters.size, box.left
        ink = ARMS[number]
        top = sheet.text(group.label, left, box.top, box.width, bold=True)
        large = size * 1.9
        figure = str(group.counted)
        taken = letters.width_of(figure, large, True) + size * 0.4
        sheet.text(figure, left, top, taken, size=large, bold=True, ink=ink)
        text = tr("chart.of_100", what=model.counted)
        lines = letters.height(text, box.width - taken, size)
        sheet.text(text, left + taken, top + max(0.0, (large * LEADING - lines) / 2), box.width - taken)
        top = box.top + head
        origin = (left, top)
        self._people(sheet, group, number, origin, grid)
        top += grid.size[1] + size * 0.2
        rest = tr("chart.rest", rest=group.rest, others=model.others)
        bottom = sheet.text(rest, left, top, box.width)

        def cells(start: int, end: int) -> list[Rect]:
            return [Rect(origin[0] + band.left, origin[1] + band.top, band.width, band.height)
                    for band in grid.stretches(start, end)]

        spoken = f"{group.label}: {group.counted} {text}"
        sheet.spot(spoken, tr("chart.solid"), Rect(left, box.top, box.width, head), *cells(0, group.counted),
                   facts=[fact_of(group.ref)])
        if group.rest:
            sheet.spot(f"{group.label}: {rest}", tr("chart.outlined"), *cells(group.counted, ALL),
                       Rect(left, top, box.width, bottom - top), facts=[fact_of(group.ref)])

    def _people(self, sheet: ChartBuilder, group: Group, number: int, origin: Point, grid: Grid) -> None:
        size = grid.cell * _SHARE
        inset = (grid.cell - size) / 2
        if self.difference and group.counted == max(one.counted for one in self.groups):
            fewer = min(one.counted for one in self.groups)
            for one in grid.stretches(fewer, group.counted):
                band = Rect(origin[0] + one.left, origin[1] + one.top - grid.cell * 0.06, one.width,
                            one.height - grid.cell * 0.06)
                sheet.box(band, fill="accent_soft", line="control_line", width=max(1.0, grid.cell / 14),
                          radius=grid.cell * 0.2)
        places = [(origin[0] + x + inset, origin[1] + y) for x, y in map(grid.at, range(ALL))]
        line = max(1.2, size / 14)
        if group.counted:
            sheet.items.append(MarkGroup(PEOPLE[number], tuple(places[:group.counted]), size, fill=ARMS[number]))
        if group.rest:
            sheet.items.append(MarkGroup(PEOPLE[number], tuple(places[group.counted:]), size, fill="card",
                                         line="others",
                                         width=line))

    def _difference(self, sheet: ChartBuilder, top: float) -> float:
        size, width = sheet.letters.size, sheet.width
        key = Rect(0, top + size * 0.22, size * 1.1, size * 0.9)
        sheet.box(key, fill="accent_soft", line="control_line", radius=size * 0.2)
        left = size * 1.6
        bottom = sheet.text(self.difference, left, top, width - left, bold=True)
        sheet.spot(self.difference, self.tr("chart.band"), Rect(0, top, width, bottom - top),
                   facts=[fact_of(self.model.difference)])
        return bottom

    # -- text heights ----------------------------------------------------------------------------------------

    def _head_height(self, letters: Letters, width: float, group: Group) -> float:
        large = letters.size * 1.9
        taken = letters.width_of(str(group.counted), large, True) + letters.size * 0.4
        text = letters.height(self.tr("chart.of_100", what=self.model.counted), width - taken, letters.size)
        label = letters.height(group.label, width, letters.size, bold=True)
        return label + max(text, large * LEADING) + letters.size * 0.3

    def _words_height(self, letters: Letters, width: float) -> float:
        """Of a group, without its people."""
        def rest(group: Group) -> float:
            text = self.tr("chart.rest", rest=group.rest, others=self.model.others)
            return letters.height(text, width, letters.size) + letters.size * 0.2

        return (max((self._head_height(letters, width, group) for group in self.groups), default=0.0)
                + max(map(rest, self.groups), default=0.0))

    def _foot_height(self, letters: Letters, width: float) -> float:
        if not self.difference:
            return 0.0
        return letters.height(self.difference, width - letters.size * 1.6, letters.size, bold=True) + letters.size * 0.4
