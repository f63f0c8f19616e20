"""A handout on paper. Pages are painted one by one, so that whoever waits can see how far it is, and stop it.

    sheet = HandoutSheet(handout, pictures, large=False, paper=A4)
    sheet.pages                        # how many
    sheet.paint(painter, 0, dots=4.0)  # a page, with so many dots to a point
    sheet.pdf()                        # bytes

Black on white; what matters is told by words, weight and place. Tables are lines; pictures have the print theme.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QBuffer, QIODevice, QLineF, QMarginsF, QRectF, Qt, QUuid
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

from lungedu.paint.fonts import typeface
from lungedu.paper.handout import (
    BULLET,
    HEADING,
    LINE,
    SMALL,
    STRONG,
    SUB,
    TEXT,
    Handout,
    HandoutPicture,
    HandoutTable,
    HandoutText,
    Part,
)

A4, LETTER = QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter
FINE = 10
"""Units in a point. All measures here are in units, and fonts too: so they come out the same on every device."""
_DOTS = 300
_MARGIN = 46 * FINE
_MOMENTS = re.compile(rb'/(?:CreationDate|ModDate) \([^)]*\)| xmp:(?:CreateDate|ModifyDate|MetadataDate)="[^"]*"')
_WRAP = int(Qt.TextFlag.TextWordWrap)
_ENDLESS = 1e6
_BOLD, _SEMI, _PLAIN = QFont.Weight.Bold, QFont.Weight.DemiBold, QFont.Weight.Normal
_INK, _RULE = QColor("#000000"), QColor("#8c8c8c")


@dataclass(frozen=True, slots=True)
class Sizes:
    """Of words, in points."""

    title: float
    heading: float
    sub: float
    body: float
    small: float


NORMAL = Sizes(title=22, heading=15, sub=13, body=12, small=9.5)
LARGE = Sizes(title=30, heading=23, sub=20, body=18, small=18)
"""No word is under 18 points."""

LARGE_POINTS = LARGE.body
"""For words in pictures too."""

Picture = Callable[[HandoutPicture, float, float], "tuple[float, Callable[[QPainter, QRectF], None]] | None"]
"""A picture for a width and a size of words (in units): its height, and what paints it; None when it is not there."""


@dataclass(frozen=True, slots=True)
class _Block:
    """A piece that stays whole. `holds`: it stays on the page of what follows."""

    height: float
    paint: Callable[[QPainter, float, float], None]
    above: float = 0.0
    holds: bool = False
    name: str = ""
    """Of a heading, for the list of contents that a reader of the PDF shows."""


class HandoutSheet:
    """`pictures` paints what is shown; see `Picture`."""

    def __init__(self, handout: Handout, pictures: Picture, *, large: bool = False,
                 paper: QPageSize.PageSizeId = A4):
        self.handout = handout
        self._pictures = pictures
        self._sizes = LARGE if large else NORMAL
        self._paper = QPageSize(paper)
        size = self._paper.size(QPageSize.Unit.Point)
        self._width = size.width() * FINE - 2 * _MARGIN
        self._height = size.height() * FINE - 2 * _MARGIN

    @property
    def pages(self) -> int:
        """How many pages it takes."""
        return len(self._laid)

    @property
    def contents(self) -> list[tuple[str, int]]:
        """Headings, and the page that each stands on, from 0."""
        return [(block.name, number) for number, page in enumerate(self._laid) for block in page if block.name]

    @property
    def layout(self) -> QPageLayout:
        """The page, upright; the margins are the sheet's own."""
        layout = QPageLayout(self._paper, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
        layout.setMode(QPageLayout.Mode.FullPageMode)
        return layout

    # -- making it ----------------------------------------------------------------------------------------------

    def pdf(self, goes_on: Callable[[int], bool] = lambda _: True) -> bytes:
        """The handout as a PDF, without a time in it. `goes_on` is asked before each page, and False stops: then it is
        empty.
        """
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(_DOTS)
        writer.setTitle(self.handout.title)
        writer.setCreator("lungedu")
        writer.setDocumentId(QUuid())
        if not self.print_on(writer, goes_on):
            return b""
        return _MOMENTS.sub(lambda found: b" " * len(found[0]), bytes(buffer.data().data()))

    def print_on(self, device: QPagedPaintDevice, goes_on: Callable[[int], bool] = lambda _: True) -> bool:
        """Print on a paged device; whether it took all of it."""
        device.setPageLayout(self.layout)
        painter = QPainter()
        if not painter.begin(device):
            return False
        for number in range(self.pages):
            if not goes_on(number) or (number and not device.newPage()):
                painter.end()
                return False
            self.paint(painter, number, painter.device().logicalDpiX() / 72)
        return painter.end()

    def paint(self, painter: QPainter, number: int, dots: float) -> None:
        """Paint a page, from 0, with so many dots to a point."""
        painter.save()
        painter.scale(dots / FINE, dots / FINE)
        top: float = _MARGIN
        for position, block in enumerate(self._laid[number]):
            top += block.above if position else 0
            block.paint(painter, _MARGIN, top)
            top += block.height
        foot = self._foot(number)
        foot.paint(painter, _MARGIN, _MARGIN + self._height - foot.height)
        painter.restore()

    # -- what stands where --------------------------------------------------------------------------------------

    @cached_property
    def _laid(self) -> list[list[_Block]]:
        """The blocks of each page. What holds to what follows goes on with it to the next page."""
        pages: list[list[_Block]] = [[]]
        used = 0.0
        groups = self._groups(list(self._blocks()))
        for group in groups:
            high = sum(block.above + block.height for block in group)
            if pages[-1] and used + high > self._room(len(pages) - 1):
                pages.append([])
                used = 0.0
            for block in group:
                pages[-1].append(block)
                used += block.above + block.height
        return pages

    @staticmethod
    def _groups(blocks: Sequence[_Block]) -> Iterator[list[_Block]]:
        group: list[_Block] = []
        for block in blocks:
            group.append(block)
            if not block.holds:
                yield group
                group = []
        if group:
            yield group

    def _room(self, number: int) -> float:
        """The height of a page without its foot."""
        return self._height - self._foot_height(number) - self._sizes.body * FINE

    def _foot_height(self, number: int) -> float:
        return self._words(self._foot_words(number, 99), self._sizes.small, _PLAIN, self._width)[0]

    def _foot_words(self, number: int, count: int) -> str:
        page = self.handout.page.replace("{number}", str(number + 1)).replace("{count}", str(count))
        return f"{page} {self.handout.foot}" if number == 0 else f"{page} {self.handout.title}"

    def _foot(self, number: int) -> _Block:
        height, paint = self._words(self._foot_words(number, self.pages), self._sizes.small, _PLAIN, self._width)
        return _Block(height, paint)

    def _blocks(self) -> Iterator[_Block]:
        sizes, gap = self._sizes, self._sizes.body * 0.55 * FINE
        height, paint = self._words(self.handout.title, sizes.title, _BOLD, self._width)
        yield _Block(height, paint, holds=True)
        if self.handout.lead:
            height, paint = self._words(self.handout.lead, sizes.body, _PLAIN, self._width)
            yield _Block(height, paint, above=gap / 2)
        boxed: list[HandoutText] = []
        for part in self.handout.parts:
            if isinstance(part, HandoutText) and part.boxed and not (boxed and part.kind == STRONG):
                boxed.append(part)  # what counts begins a frame of its own
                continue
            if boxed:
                yield self._box(boxed)
                boxed = []
            if isinstance(part, HandoutText) and part.boxed:
                boxed.append(part)
            else:
                yield from self._part(part, gap)
        if boxed:
            yield self._box(boxed)

    def _part(self, part: Part, gap: float) -> Iterator[_Block]:
        match part:
            case HandoutText():
                height, paint = self._said(part, self._width)
                above = {HEADING: 2.2, SUB: 1.4, BULLET: 0.5, SMALL: 0.45}.get(part.kind, 1.0) * gap
                yield _Block(height, paint, above, holds=part.kind in (HEADING, SUB),
                             name=part.text if part.kind == HEADING else "")
            case HandoutPicture():
                if (found := self._pictures(part, self._width, self._sizes.body * FINE)) is not None:
                    height, draw = found
                    wide = self._width
                    if height > self._room(1) - 4 * self._sizes.heading * FINE:  # taller than a page: told in words
                        yield from self._part(HandoutText(TEXT, part.alt), gap)
                        return
                    yield _Block(height, lambda painter, left, top: draw(painter, QRectF(left, top, wide, height)), gap)
            case HandoutTable():
                yield from self._grid(part, gap)

    def _said(self, part: HandoutText, width: float) -> tuple[float, Callable[[QPainter, float, float], None]]:
        sizes = self._sizes
        if part.kind == BULLET:
            return self._bullet(part.text, width)
        if part.kind == LINE:
            return self._line(part.text, width)
        points, weight = {HEADING: (sizes.heading, _BOLD), SUB: (sizes.sub, _SEMI), STRONG: (sizes.body, _BOLD),
                          SMALL: (sizes.small, _PLAIN)}.get(part.kind, (sizes.body, _PLAIN))
        return self._words(part.text, points, weight, width)

    def _bullet(self, text: str, width: float) -> tuple[float, Callable[[QPainter, float, float], None]]:
        indent = self._sizes.body * 1.3 * FINE
        height, paint = self._words(text, self._sizes.body, _PLAIN, width - indent)
        _, dot = self._words("•", self._sizes.body, _BOLD, indent)

        def both(painter: QPainter, left: float, top: float) -> None:
            dot(painter, left, top)
            paint(painter, left + indent, top)

        return height, both

    def _line(self, text: str, width: float) -> tuple[float, Callable[[QPainter, float, float], None]]:
        """A line to write on, behind its label."""
        tall = self._sizes.body * 2.1 * FINE
        height, paint = self._words(text or " ", self._sizes.body, _BOLD, width)
        start = QFontMetricsF(_font(self._sizes.body, _BOLD)).horizontalAdvance(f"{text}  ") if text else 0.0

        def ruled(painter: QPainter, left: float, top: float) -> None:
            paint(painter, left, top + tall - height)
            painter.setPen(QPen(_RULE, 0.7 * FINE))
            painter.drawLine(QLineF(left + start, top + tall - height * 0.15, left + width, top + tall - height * 0.15))

        return tall, ruled

    def _box(self, parts: Sequence[HandoutText]) -> _Block:
        """Pieces in a frame."""
        pad, between = self._sizes.body * 0.8 * FINE, self._sizes.body * 0.3 * FINE
        inside = [self._said(part, self._width - 2 * pad) for part in parts]
        height = sum(high for high, _ in inside) + between * (len(inside) - 1) + 2 * pad

        def paint(painter: QPainter, left: float, top: float) -> None:
            painter.setPen(QPen(_INK, 1.2 * FINE))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(left, top, self._width, height), pad / 2, pad / 2)
            y = top + pad
            for high, draw in inside:
                draw(painter, left + pad, y)
                y += high + between

        return _Block(height, paint, above=self._sizes.body * 0.8 * FINE)

    def _grid(self, grid: HandoutTable, gap: float) -> Iterator[_Block]:
        """A table, a row a block: its head stays with the first row."""
        pad = self._sizes.body * 0.35 * FINE
        wide = self._width / len(grid.head)
        for number, row in enumerate((grid.head, *grid.rows)):
            weight = _BOLD if number == 0 else _PLAIN
            cells = [self._words(cell, self._sizes.body, weight, wide - 2 * pad) for cell in row]
            height = max(high for high, _ in cells) + 2 * pad
            yield _Block(height, self._row(cells, wide, pad, height), gap if number == 0 else 0.0, holds=number == 0)

    def _row(self, cells: Sequence[tuple[float, Callable[[QPainter, float, float], None]]], wide: float, pad: float,
             height: float) -> Callable[[QPainter, float, float], None]:
        def paint(painter: QPainter, left: float, top: float) -> None:
            for column, (_, draw) in enumerate(cells):
                draw(painter, left + column * wide + pad, top + pad)
            painter.setPen(QPen(_RULE, 0.8 * FINE))
            painter.drawLine(QLineF(left, top + height, left + self._width, top + height))

        return paint

    def _words(self, text: str, points: float, weight: QFont.Weight,
               width: float) -> tuple[float, Callable[[QPainter, float, float], None]]:
        font = _font(points, weight)
        height = QFontMetricsF(font).boundingRect(QRectF(0, 0, width, _ENDLESS), _WRAP, text).height()

        def paint(painter: QPainter, left: float, top: float) -> None:
            painter.setPen(_INK)
            painter.setFont(font)
            painter.drawText(QRectF(left, top, width, height + points * FINE), _WRAP, text)

        return height, paint


def _font(points: float, weight: QFont.Weight) -> QFont:
    font = typeface(round(points * FINE), weight)
    font.setFeature(QFont.Tag("locl"), 0)  # its other shape of A is not told as a letter by a PDF of Qt: 0013
    return font

