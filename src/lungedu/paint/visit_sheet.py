"""The sheet to take home, on paper: the questions with room for notes, and when to call for help.

    sheet = VisitSheet(text, large=False, paper=A4)
    sheet.pdf()                  # bytes of a PDF, made in memory
    sheet.print_on(printer)      # a QPrinter, or any paged device

There are as many lines for notes as one page has room for, down to none. Only when the words alone are more than a
page (large print and many long questions) there are more pages: nothing is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODevice, QLineF, QMarginsF, QRectF, Qt
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
from lungedu.viewmodels.visit_sheet import SheetText

A4, LETTER = QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter

_FINE = 10
"""Units in a point. All measures here are in units, and fonts too: so they come out the same on every device."""
_DOTS = 300
"""To the inch, of a PDF."""
_MARGIN = 38 * _FINE
_MOST_NOTES, _FEWEST_NOTES = 4, 3
"""Lines below each question, and below all of them."""
_WRAP = int(Qt.TextFlag.TextWordWrap)
_LONG_WORD = re.compile(r"(\S{24})(?=\S)")
_MAY_BREAK = "\\1\u200b"
_ENDLESS = 1e6
_INK, _RULE = QColor("#000000"), QColor("#8c8c8c")
_BOLD, _PLAIN = QFont.Weight.Bold, QFont.Weight.Normal


@dataclass(frozen=True, slots=True)
class Sizes:
    """Of words, in points; `note` stands between two lines to write on."""

    title: float
    body: float
    small: float
    note: float


NORMAL = Sizes(title=20, body=12, small=10, note=19)
TIGHT = Sizes(title=18, body=11, small=9.5, note=17)
"""For many long questions."""
LARGE = Sizes(title=26, body=18, small=18, note=26)

Paint = Callable[[QPainter, float, float], None]
"""Draws at a left and a top edge."""


@dataclass(frozen=True, slots=True)
class _Block:
    height: float
    paint: Paint


class VisitSheet:
    """`large`: large print, no word under 18 points."""

    def __init__(self, text: SheetText, *, large: bool = False, paper: QPageSize.PageSizeId = A4):
        self._text = text
        self._paper = QPageSize(paper)
        size = self._paper.size(QPageSize.Unit.Point)
        self._width = size.width() * _FINE - 2 * _MARGIN
        self._height = size.height() * _FINE - 2 * _MARGIN
        self._sizes = LARGE if large else NORMAL
        if not large and self.pages > 1:
            self._sizes = TIGHT

    @property
    def _gap(self) -> float:
        return self._sizes.body * 0.7 * _FINE

    @property
    def pages(self) -> int:
        """How many pages it takes."""
        return sum(1 for _ in self._pages())

    @property
    def layout(self) -> QPageLayout:
        """The page, upright; the margins are the sheet's own."""
        layout = QPageLayout(self._paper, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
        layout.setMode(QPageLayout.Mode.FullPageMode)
        return layout

    def pdf(self) -> bytes:
        """The sheet as a PDF. It says nothing of the person or the computer."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(_DOTS)
        writer.setTitle(self._text.title)
        writer.setCreator("lungedu")
        self.print_on(writer)
        return bytes(buffer.data().data())

    def print_on(self, device: QPagedPaintDevice) -> bool:
        """Print on a paged device; whether it took all of it."""
        device.setPageLayout(self.layout)
        painter = QPainter()
        if not painter.begin(device):
            return False
        went = True
        for number in range(self.pages):
            went = (number == 0 or device.newPage()) and went
            self.paint(painter, number, painter.device().logicalDpiX() / 72)
        return painter.end() and went

    def paint(self, painter: QPainter, number: int, dots: float) -> None:
        """Paint a page, from 0, with so many dots to a point."""
        page, scale = list(self._pages())[number], dots / _FINE
        painter.save()
        painter.scale(scale, scale)
        top: float = _MARGIN
        for block in page[:-1]:
            block.paint(painter, _MARGIN, top)
            top += block.height + self._gap
        page[-1].paint(painter, _MARGIN, _MARGIN + self._height - page[-1].height)
        painter.restore()

    # -- what stands where --------------------------------------------------------------------------------------

    def _pages(self) -> Iterator[list[_Block]]:
        """The blocks of each page, from the top; the last one stands at the foot."""
        head, foot = self._words(self._text.title, self._sizes.title, _BOLD), self._foot()
        call = [self._help()] if self._text.help else []
        room = self._height - foot.height - self._gap
        spare = room - self._high([head, *self._questions(0), *call])
        if spare >= 0:
            lines = int(spare / (self._sizes.note * _FINE))
            notes = min(lines // max(1, len(self._text.questions)), _MOST_NOTES)
            blocks = [head, *self._questions(notes)]
            yield [*blocks, *self._notes(room - self._high([*blocks, *call])), *call, foot]
            return
        page: list[_Block] = []
        for block in (head, *self._questions(1), *call):
            if page and self._high([*page, block]) > room:
                yield [*page, foot]
                page = []
            page.append(block)
        yield [*page, foot]

    def _high(self, blocks: Sequence[_Block]) -> float:
        return sum(block.height for block in blocks) + self._gap * (len(blocks) - 1)

    def _notes(self, spare: float) -> Iterator[_Block]:
        """Lines to write on, in the room that is left; none when there is too little."""
        heading = self._words(self._text.notes, self._sizes.body, _BOLD)
        between = self._sizes.note * _FINE
        lines = int((spare - self._gap - heading.height) / between)
        if lines < _FEWEST_NOTES:
            return

        def paint(painter: QPainter, left: float, top: float) -> None:
            heading.paint(painter, left, top)
            self._rule(painter, left, top + heading.height, self._width, lines)

        yield _Block(heading.height + lines * between, paint)

    def _rule(self, painter: QPainter, left: float, top: float, width: float, lines: int) -> None:
        """Lines to write on, below a top edge."""
        painter.setPen(QPen(_RULE, 0.7 * _FINE))
        for line in range(1, lines + 1):
            y = top + line * self._sizes.note * _FINE
            painter.drawLine(QLineF(left, y, left + width, y))

    def _questions(self, notes: int) -> Iterator[_Block]:
        indent = self._sizes.body * 1.9 * _FINE
        for number, question in enumerate(self._text.questions, start=1):
            asked = self._words(question, self._sizes.body, _BOLD, self._width - indent)
            numbered = self._words(f"{number}.", self._sizes.body, _BOLD, indent)
            yield self._question(numbered, asked, indent, notes)

    def _question(self, number: _Block, asked: _Block, indent: float, notes: int) -> _Block:
        def paint(painter: QPainter, left: float, top: float) -> None:
            number.paint(painter, left, top)
            asked.paint(painter, left + indent, top)
            self._rule(painter, left + indent, top + asked.height, self._width - indent, notes)

        return _Block(asked.height + notes * self._sizes.note * _FINE, paint)

    def _help(self) -> _Block:
        """When to call, in a frame, with the clinic's numbers or a line to write them on."""
        pad = self._sizes.small * 0.8 * _FINE
        width = self._width - 2 * pad
        small = self._sizes.small
        parts = [self._words(self._text.help_title, self._sizes.body, _BOLD, width)]
        for when in self._text.help:
            parts += [self._words(when.title, small, _BOLD, width), self._words(when.signs, small, _PLAIN, width)]
        parts += [self._phone(label, number, width) for label, number in self._text.phones]
        air = small * 0.25 * _FINE
        height = sum(part.height + air for part in parts) + 2 * pad

        def paint(painter: QPainter, left: float, top: float) -> None:
            painter.setPen(QPen(_INK, 1.5 * _FINE))
            painter.drawRoundedRect(QRectF(left, top, self._width, height), pad / 2, pad / 2)
            y = top + pad
            for part in parts:
                part.paint(painter, left + pad, y)
                y += part.height + air

        return _Block(height, paint)

    def _phone(self, label: str, number: str, width: float) -> _Block:
        said = self._words(f"{label}: {number}", self._sizes.small, _BOLD, width)
        if number:
            return said
        start = _metrics(self._sizes.small, _BOLD).horizontalAdvance(f"{label}:  ")
        height = said.height * 1.45

        def paint(painter: QPainter, left: float, top: float) -> None:
            said.paint(painter, left, top + height - said.height)
            y = top + height - said.height * 0.15
            painter.setPen(QPen(_RULE, 0.7 * _FINE))
            painter.drawLine(QLineF(left + start, y, left + width, y))

        return _Block(height, paint)

    def _foot(self) -> _Block:
        return self._words(self._text.foot, self._sizes.small * (1 if self._sizes is LARGE else 0.85), _PLAIN)

    def _words(self, words: str, size: float, weight: QFont.Weight, width: float = 0.0) -> _Block:
        across = width or self._width
        words = _LONG_WORD.sub(_MAY_BREAK, words)
        height = _metrics(size, weight).boundingRect(QRectF(0, 0, across, _ENDLESS), _WRAP, words).height()

        def paint(painter: QPainter, left: float, top: float) -> None:
            painter.setFont(_font(size, weight))
            painter.setPen(_INK)
            painter.drawText(QRectF(left, top, across, height + size * _FINE), _WRAP, words)

        return _Block(height, paint)


def _font(size: float, weight: QFont.Weight) -> QFont:
    return typeface(round(size * _FINE), weight)


def _metrics(size: float, weight: QFont.Weight) -> QFontMetricsF:
    return QFontMetricsF(_font(size, weight))
