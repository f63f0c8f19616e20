"""Stages of a trial from top to bottom, with arrows; two groups are placed side by side."""

from __future__ import annotations

from collections.abc import Iterator

from lungedu.content.charts import Box, Flow
from lungedu.diagram.charts.chart import ARMS, Chart, ChartArea, ChartBuilder, Drawing, Letters, Rows, joined
from lungedu.diagram.geometry import Rect

_SIDE = 3.4
"""Size of a symbol in a box, in text sizes."""
_SIDE_BY_SIDE = 24
"""Minimum width, in text sizes, for placing two boxes side by side."""


class FlowChart(Chart[Flow]):
    """`charts.Flow` with its figures."""

    @property
    def _statements(self) -> Iterator[str]:
        for row in self.model.rows:
            for box in row:
                yield joined((self.figures.plain(box.title), self.figures.plain(box.text)))

    @property
    def rows(self) -> Rows:
        tr, plain = self.tr, self.figures.plain
        return Rows((tr("chart.stage"), tr("chart.what")),
                    tuple((plain(box.title), plain(box.text)) for row in self.model.rows for box in row))

    def draw(self, area: ChartArea) -> Drawing:
        letters, width = area.letters, area.width
        sheet, size = ChartBuilder(letters, width), letters.size
        arrow = size * 1.5
        top = 0.0
        for number, row in enumerate(self.model.rows):
            if number:
                self._arrows(sheet, len(self.model.rows[number - 1]), len(row), top, arrow)
                top += arrow
            top = self._row(sheet, row, top)
        return sheet.drawing(top + 1)

    def _row(self, sheet: ChartBuilder, row: tuple[Box, ...], top: float) -> float:
        width, size = sheet.width, sheet.letters.size
        gap = size * 1.2
        if len(row) == 1:
            wide = min(width, max(width * 0.74, size * 22))
            boxes = [Rect((width - wide) / 2, top, wide, 0)]
        elif width >= size * _SIDE_BY_SIDE:
            wide = (width - gap) / 2
            boxes = [Rect(0, top, wide, 0), Rect(wide + gap, top, wide, 0)]
        else:
            boxes = [Rect(0, top, width, 0)]
            tall = self._height(sheet.letters, row[0], width)
            boxes.append(Rect(0, top + tall + gap / 2, width, 0))
            return max(self._box(sheet, box, Rect(at.left, at.top, at.width, self._height(sheet.letters, box, width)))
                       for box, at in zip(row, boxes, strict=True))
        tall = max(self._height(sheet.letters, box, boxes[0].width) for box in row)
        for box, at in zip(row, boxes, strict=True):
            self._box(sheet, box, Rect(at.left, at.top, at.width, tall))
        return top + tall

    def _box(self, sheet: ChartBuilder, box: Box, at: Rect) -> float:
        size, letters = sheet.letters.size, sheet.letters
        ink = "control_line" if box.arm is None else ARMS[box.arm]
        sheet.box(at, fill="card", line=ink, width=2, radius=size * 0.7)
        left, wide = self._text_area(letters, box, at)
        side = size * _SIDE
        known = self.figures.box_of(box.symbol)
        if known is not None and left > at.left + size:
            sheet.symbol(box.symbol, (at.left + size * 0.6 + side / 2, at.center[1]), side, known)
        title, text = self.figures.plain(box.title), self.figures.plain(box.text)
        used = letters.height(title, wide, size, bold=True) + letters.height(text, wide, letters.small)
        under = sheet.text(title, left, at.center[1] - used / 2, wide, bold=True,
                           ink="ink" if box.arm is None else ARMS[box.arm])
        sheet.text(text, left, under, wide, size=letters.small)
        sheet.spot(title, text or self.tr("source.where_from"), at, facts=box.facts)
        return at.bottom

    def _text_area(self, letters: Letters, box: Box, at: Rect) -> tuple[float, float]:
        """Left edge and width of the text: to the right of the symbol, if the box is wide enough for one."""
        size = letters.size
        drawn = size * (_SIDE + 1.2) if box.symbol and at.width >= size * 15 else 0.0
        left = at.left + max(size * 0.7, drawn)
        return left, at.right - size * 0.7 - left

    def _height(self, letters: Letters, box: Box, width: float) -> float:
        left, wide = self._text_area(letters, box, Rect(0, 0, width, 0))
        text_height = (letters.height(self.figures.plain(box.title), wide, letters.size, bold=True)
                       + letters.height(self.figures.plain(box.text), wide, letters.small))
        drawn = letters.size * _SIDE if left > letters.size else 0.0
        return max(text_height, drawn, letters.touch - letters.size) + letters.size

    def _arrows(self, sheet: ChartBuilder, before: int, after: int, top: float, tall: float) -> None:
        """Draw arrows from every box above to every box below."""
        width, head = sheet.width, sheet.letters.size * 0.4
        side_by_side = width >= sheet.letters.size * _SIDE_BY_SIDE

        def middles(count: int) -> list[float]:
            return [width * (2 * number + 1) / (2 * count) for number in range(count)] if side_by_side else [width / 2]

        for start in middles(before):
            for end in middles(after):
                half, tip = top + tall * 0.45, top + tall - 3
                sheet.line((start, top + 2), (start, half), (end, half), (end, tip), ink="ink_soft", width=2.5)
                sheet.line((end - head, tip - head), (end, tip), (end + head, tip - head), ink="ink_soft", width=2.5)
