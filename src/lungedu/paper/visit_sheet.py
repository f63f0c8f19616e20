"""The sheet to take home, on paper: the questions with room for notes, and when to call for help.

    sheet = VisitSheet(text, large=False, paper=A4)
    sheet.pdf()                  # bytes of a PDF, made in memory
    sheet.print_on(printer)      # a QPrinter, or any paged device

Lines for notes share out the room that is left. When there is little of it, words of normal print become a little
smaller, then the lines go. Only when the words alone are more than a page (large print and many questions) there are
more pages: nothing is left out.
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
from lungedu.paper.visit_text import SheetText, Slot, When

A4, LETTER = QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter

_FINE = 10
"""Units in a point. All measures here are in units, and fonts too: so they come out the same on every device."""
_DOTS = 300
"""To the inch, of a PDF."""
_MARGIN = 38 * _FINE
_MOST_NOTES, _FEWEST_NOTES = 4, 3
"""Lines below each question, and below all of them."""
_LEAST_TO_WRITE = 110 * _FINE
"""The shortest line to write a phone number on."""
_WIDEST = 1.35
"""How far two lines move apart to fill what is left of a page."""
_MOMENTS = re.compile(rb'/(?:CreationDate|ModDate) \([^)]*\)| xmp:(?:CreateDate|ModifyDate|MetadataDate)="[^"]*"')
"""What Qt writes into a PDF about when it was made."""
_WRAP = int(Qt.TextFlag.TextWordWrap)
_LONG_WORD = re.compile(r"(\S{24})(?=\S)")
_MAY_BREAK = "\\1\u200b"
_ENDLESS = 1e6
_INK, _RULE = QColor("#000000"), QColor("#8c8c8c")
_BOLD, _PLAIN = QFont.Weight.Bold, QFont.Weight.Normal


@dataclass(frozen=True, slots=True)
class Sizes:
    """Of words, in points; `note` stands between two lines to write on, `gap` between questions."""

    title: float
    body: float
    small: float
    note: float
    gap: float


NORMAL = Sizes(title=20, body=12, small=10, note=19, gap=8.4)
TIGHT = Sizes(title=18, body=11, small=9.5, note=17, gap=5.5)
"""For many long questions."""
LARGE = Sizes(title=26, body=18, small=18, note=28, gap=12.6)

Paint = Callable[[QPainter, float, float], None]
"""Draws at a left and a top edge."""


@dataclass(frozen=True, slots=True)
class _Block:
    height: float
    paint: Paint


@dataclass(frozen=True, slots=True)
class _Page:
    """What stands at the top of a page, and what stands at its foot."""

    top: tuple[_Block, ...]
    bottom: tuple[_Block, ...]


class VisitSheet:
    """`large`: large print, no word under 18 points."""

    def __init__(self, text: SheetText, *, large: bool = False, paper: QPageSize.PageSizeId = A4):
        self._text = text
        self._paper = QPageSize(paper)
        size = self._paper.size(QPageSize.Unit.Point)
        self._width = size.width() * _FINE - 2 * _MARGIN
        self._height = size.height() * _FINE - 2 * _MARGIN
        self._count = 1
        self._sizes, self._parts = self._best((LARGE,) if large else (NORMAL, TIGHT))
        self._count = len(self._parts)

    @property
    def pages(self) -> int:
        """How many pages it takes."""
        return len(self._parts)

    @property
    def layout(self) -> QPageLayout:
        """The page, upright; the margins are the sheet's own."""
        layout = QPageLayout(self._paper, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
        layout.setMode(QPageLayout.Mode.FullPageMode)
        return layout

    def pdf(self) -> bytes:
        """The sheet as a PDF. It says nothing of the person, the computer or the time: two of a kind are the same."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(_DOTS)
        writer.setTitle(self._text.title)
        writer.setCreator("lungedu")
        writer.setDocumentId(QUuid())
        self.print_on(writer)
        return _MOMENTS.sub(lambda found: b" " * len(found[0]), bytes(buffer.data().data()))

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
        page, scale = self._filled[number], dots / _FINE
        painter.save()
        painter.scale(scale, scale)
        top: float = _MARGIN
        for block in page.top:
            block.paint(painter, _MARGIN, top)
            top += block.height + self._gap
        bottom: float = _MARGIN + self._height
        for block in reversed(page.bottom):
            block.paint(painter, _MARGIN, bottom - block.height)
            bottom -= block.height + self._gap
        painter.restore()

    # -- what stands where --------------------------------------------------------------------------------------

    def _best(self, tried: Sequence[Sizes]) -> tuple[Sizes, list[range]]:
        """The sizes with which all is on one page, best with a line for each question; else more pages of the last."""
        for fewest in (1, 0):
            for self._sizes in tried:
                parts = self._split(fewest)
                if len(parts) == 1:
                    return self._sizes, parts
        self._count = 2
        return tried[-1], self._split(1)

    def _split(self, notes: int) -> list[range]:
        """Which parts stand on which page: 0 is the title, then the questions, and last the card or its parts."""
        parts = [self._head, *self._questions(notes), *self._card()]
        pages: list[range] = []
        first = 0
        for last in range(1, len(parts) + 1):
            if last - first > 1 and self._high(parts[first:last]) > self._room(len(pages) + 1):
                pages.append(range(first, last - 1))
                first = last - 1
        return [*pages, range(first, len(parts))]

    @cached_property
    def _filled(self) -> list[_Page]:
        return [self._fill(part, number) for number, part in enumerate(self._parts, start=1)]

    def _fill(self, parts: range, number: int) -> _Page:
        """A page with lines for notes in the room that its words leave."""
        count, whole = len(self._text.questions), self._card()
        asked = [part - 1 for part in parts if 0 < part <= count]
        head = [self._head] if 0 in parts else []
        card = [whole[part - count - 1] for part in parts if part > count]
        between = self._sizes.note * _FINE
        bare = list(self._questions(0))
        spare = self._room(number) - self._high([*head, *(bare[one] for one in asked), *card])
        notes = min(int(spare / between) // len(asked), _MOST_NOTES) if asked else 0
        spare -= notes * len(asked) * between
        below = list(self._notes(spare))
        if notes and not below:
            between = min(between * _WIDEST, between + spare / (notes * len(asked)))
        lined = list(self._questions(notes, between))
        top, foot = (*head, *(lined[one] for one in asked)), self._foot(number)
        if top:
            return _Page((*top, *below), (*card, foot))
        return _Page((*card, *below), (foot,))

    @property
    def _gap(self) -> float:
        return self._sizes.gap * _FINE

    def _room(self, number: int) -> float:
        """The height of a page without its foot."""
        return self._height - self._foot(number).height - self._gap

    @property
    def _head(self) -> _Block:
        return self._words(self._text.title, self._sizes.title, _BOLD)

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
            self._rule(painter, QRectF(left, top + heading.height, self._width, between), lines)

        yield _Block(heading.height + lines * between, paint)

    def _rule(self, painter: QPainter, line: QRectF, lines: int) -> None:
        """Lines to write on: the first at the lower edge of a box, the others as far below."""
        painter.setPen(QPen(_RULE, 0.7 * _FINE))
        for _ in range(lines):
            painter.drawLine(QLineF(line.bottomLeft(), line.bottomRight()))
            line = line.translated(0, line.height())

    def _questions(self, notes: int, between: float = 0.0) -> Iterator[_Block]:
        """Each question with its number and so many lines below."""
        indent = self._sizes.body * 1.9 * _FINE
        between = between or self._sizes.note * _FINE
        for number, question in enumerate(self._text.questions, start=1):
            asked = self._words(question, self._sizes.body, _BOLD, self._width - indent)
            numbered = self._words(f"{number}.", self._sizes.body, _BOLD, indent)
            yield self._question(numbered, asked, QRectF(indent, 0, self._width - indent, between), notes)

    def _question(self, number: _Block, asked: _Block, line: QRectF, notes: int) -> _Block:
        def paint(painter: QPainter, left: float, top: float) -> None:
            number.paint(painter, left, top)
            asked.paint(painter, left + line.left(), top)
            self._rule(painter, line.translated(left, top + asked.height), notes)

        return _Block(asked.height + notes * line.height(), paint)

    def _card(self) -> list[_Block]:
        """When to call, in a frame; in a frame for each level when all of it is more than a page."""
        card, small, width = self._text.card, self._sizes.small, self._width - 2 * self._pad
        groups = [[self._words(card.title, self._sizes.body, _BOLD, width),
                   self._words(card.above_all, small, _PLAIN, width)]]
        groups += [[*self._heading(when, width), self._words(when.signs, small, _PLAIN, width)] for when in card.levels]
        groups += [[self._phone(phone, width)] for phone in card.phones]
        whole = self._framed(groups)
        return [whole] if whole.height <= self._room(2) else [self._framed([group]) for group in groups]

    @property
    def _pad(self) -> float:
        """Between a frame and its words."""
        return self._sizes.small * 0.8 * _FINE

    def _framed(self, groups: Sequence[Sequence[_Block]]) -> _Block:
        air, between = self._sizes.small * 0.15 * _FINE, self._sizes.small * 0.4 * _FINE
        height = (sum(part.height + air for group in groups for part in group) + between * (len(groups) - 1)
                  + 2 * self._pad)

        def paint(painter: QPainter, left: float, top: float) -> None:
            painter.setPen(QPen(_INK, 1.5 * _FINE))
            painter.drawRoundedRect(QRectF(left, top, self._width, height), self._pad / 2, self._pad / 2)
            y = top + self._pad
            for group in groups:
                for part in group:
                    part.paint(painter, left + self._pad, y)
                    y += part.height + air
                y += between

        return _Block(height, paint)

    def _heading(self, when: When, width: float) -> Iterator[_Block]:
        """How soon to call, and whom: beside it, where there is room to write a number."""
        title = self._words(when.title, self._sizes.small, _BOLD, width)
        if when.phone is None:
            yield title
            return
        advance = _metrics(self._sizes.small, _BOLD).horizontalAdvance
        start = max(advance(f"{when.title}    "), width * 0.45)
        if start + advance(f"{when.phone.label}:  ") + _LEAST_TO_WRITE > width:
            yield title
            yield self._phone(when.phone, width)
            return
        phone = self._phone(when.phone, width - start)

        def paint(painter: QPainter, left: float, top: float) -> None:
            title.paint(painter, left, top + phone.height - title.height)
            phone.paint(painter, left + start, top)

        yield _Block(phone.height, paint)

    def _phone(self, phone: Slot, width: float) -> _Block:
        said = self._words(f"{phone.label}: {phone.number}", self._sizes.small, _BOLD, width)
        if phone.number:
            return said
        start = _metrics(self._sizes.small, _BOLD).horizontalAdvance(f"{phone.label}:  ")
        height = said.height * 1.45

        def paint(painter: QPainter, left: float, top: float) -> None:
            said.paint(painter, left, top + height - said.height)
            y = top + height - said.height * 0.15
            painter.setPen(QPen(_RULE, 0.7 * _FINE))
            painter.drawLine(QLineF(left + start, y, left + width, y))

        return _Block(height, paint)

    def _foot(self, number: int) -> _Block:
        """What the sheet is stands on its first page; pages have numbers when there are more."""
        page = self._text.page.replace("{number}", str(number)).replace("{count}", str(self._count))
        said = " ".join((*[page] * (self._count > 1), *[self._text.foot] * (number == 1)))
        return self._words(said, self._sizes.small * (1 if self._sizes is LARGE else 0.85), _PLAIN)

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
    made = typeface(round(size * _FINE), weight)
    made.setFeature(QFont.Tag("locl"), 0)  # its letters of other shapes are no letters to a reader of the PDF
    return made


def _metrics(size: float, weight: QFont.Weight) -> QFontMetricsF:
    return QFontMetricsF(_font(size, weight))
