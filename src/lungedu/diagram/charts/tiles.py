"""Small pictures with words, in columns: who could join and who could not, what was measured, what is not known."""

from __future__ import annotations

from collections.abc import Iterator

from lungedu.content.charts import Tile, TileColumn, Tiles
from lungedu.diagram.charts.chart import Chart, ChartArea, ChartBuilder, Drawing, Letters, Rows, joined
from lungedu.diagram.geometry import Rect

_SIDES = (5.2, 4.4, 3.6, 3.0, 2.6)
"""Symbol sizes to try, in text sizes; the largest with which everything fits is used."""
_LEAST = 15
"""The narrowest column, in text sizes."""
SIGNS = {"yes": "may-join", "no": "no-entry", "open": "gap"}
"""The symbol before the heading of a column with a mark."""


class TilesChart(Chart[Tiles]):
    """`charts.Tiles` with its words filled in."""

    @property
    def _statements(self) -> Iterator[str]:
        for column in self.model.columns:
            yield joined((column.title, *(self.figures.plain(tile.text) for tile in column.tiles)))

    @property
    def rows(self) -> Rows:
        columns = self.model.columns
        longest = max(len(column.tiles) for column in columns)
        cells = [tuple(self.figures.plain(column.tiles[number].text) if number < len(column.tiles) else ""
                       for column in columns) for number in range(longest)]
        titles = tuple(column.title or self.model.title for column in columns)
        if len(titles) == 1:  # a table names its rows in the first column
            return Rows((self.tr("chart.number"), *titles),
                        tuple((str(number), *cell) for number, cell in enumerate(cells, start=1)))
        return Rows(titles, tuple(cells))

    def draw(self, area: ChartArea) -> Drawing:
        shares = _SIDES if area.height else (_SIDES[2],)
        drawings = (self._drawn(area.letters, area.width, share) for share in shares)
        smallest = drawing = next(drawings)
        while area.height and drawing.height > area.height and (smaller := next(drawings, None)) is not None:
            smallest = drawing = smaller
        return smallest

    def _drawn(self, letters: Letters, width: float, share: float) -> Drawing:
        sheet, size = ChartBuilder(letters, width), letters.size
        columns = self.model.columns
        gap = size * 1.2
        across = len(columns) if width >= len(columns) * size * _LEAST else 1
        wide = (width - gap * (across - 1)) / across
        if len(columns) == 1 and width >= 2 * size * _LEAST:
            return sheet.drawing(self._in_two(sheet, columns[0], share))
        heads = [self._head_height(letters, column, wide) for column in columns]
        bottom = top = 0.0
        for number, column in enumerate(columns):
            left = number * (wide + gap) if across > 1 else 0.0
            head = max(heads) if across > 1 else heads[number]
            start = top if across > 1 else bottom + (gap if number else 0.0)
            self._head(sheet, column, Rect(left, start, wide, head))
            under = start + head
            for tile in column.tiles:
                under = self._tile(sheet, tile, Rect(left, under, wide, 0), share) + size * 0.5
            bottom = max(bottom, under)
        return sheet.drawing(bottom - size * 0.5)

    def _in_two(self, sheet: ChartBuilder, column: TileColumn, share: float) -> float:
        """A single wide column: its tiles in pairs. Returns its bottom."""
        size, width = sheet.letters.size, sheet.width
        gap = size * 1.2
        wide = (width - gap) / 2
        head = self._head_height(sheet.letters, column, width)
        self._head(sheet, column, Rect(0, 0, width, head))
        top = head
        for number in range(0, len(column.tiles), 2):
            pair = column.tiles[number:number + 2]
            tall = max(self._height(sheet.letters, tile, wide, share) for tile in pair)
            for place, tile in enumerate(pair):
                self._tile(sheet, tile, Rect(place * (wide + gap), top, wide, tall), share)
            top += tall + size * 0.6
        return top - size * 0.6

    def _head(self, sheet: ChartBuilder, column: TileColumn, box: Rect) -> None:
        size, letters = sheet.letters.size, sheet.letters
        side = size * 2.2
        sign = self.figures.box_of(SIGNS[column.mark]) if column.mark else None
        left = box.left
        if sign is not None:
            sheet.symbol(SIGNS[column.mark], (left + side / 2, box.top + side / 2), side, sign)
            left += side + size * 0.5
        text = letters.height(column.title, box.right - left, size * 1.1, bold=True)
        sheet.text(column.title, left, box.top + max(0.0, (side - text) / 2 if sign else 0.0), box.right - left,
                   size=size * 1.1, bold=True)

    def _head_height(self, letters: Letters, column: TileColumn, width: float) -> float:
        size = letters.size
        side = size * 2.2 if column.mark else 0.0
        if not column.title and not column.mark:
            return 0.0
        text = letters.height(column.title, width - (side + size * 0.5 if side else 0), size * 1.1, bold=True)
        return max(text, side) + size * 0.5

    def _text_area(self, letters: Letters, tile: Tile, width: float, share: float) -> tuple[float, float]:
        """Size of the symbol and width of the text."""
        size = letters.size
        side = size * share if tile.symbol and width >= size * (share + 8) else 0.0
        return side, width - size * 1.2 - (side + size * 0.6 if side else 0)

    def _height(self, letters: Letters, tile: Tile, width: float, share: float) -> float:
        side, wide = self._text_area(letters, tile, width, share)
        text_height = letters.height(self.figures.plain(tile.text), wide, letters.size)
        return max(side, text_height, letters.touch - letters.size * 0.7) + letters.size * 0.7

    def _tile(self, sheet: ChartBuilder, tile: Tile, box: Rect, share: float) -> float:
        letters, size = sheet.letters, sheet.letters.size
        tall = max(box.height, self._height(letters, tile, box.width, share))
        at = Rect(box.left, box.top, box.width, tall)
        sheet.box(at, fill="card", line="card_line", radius=size * 0.6)
        side, wide = self._text_area(letters, tile, box.width, share)
        left = at.left + size * 0.6
        known = self.figures.box_of(tile.symbol)
        if side and known is not None:
            sheet.symbol(tile.symbol, (left + side / 2, at.center[1]), side, known)
            left += side + size * 0.6
        text = self.figures.plain(tile.text)
        sheet.text(text, left, at.center[1] - letters.height(text, wide, size) / 2, wide)
        sheet.spot(text, self.tr("source.where_from"), at, facts=tile.facts, unknown=tile.unknown)
        return at.bottom
