"""What every page on paper is made of: sizes of words, blocks, and pages filled with blocks.

    title = words("Questions to take along", NORMAL.title, BOLD, width)
    card = framed([title, lines(3, 190, width)], width, pad=80)
    pages = paged([title, card], lambda number: height)

All measures are in units of a tenth of a point, and fonts too: so lines break at the same place on every device.
Black on white; emphasis is by text, weight and position.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QLineF, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPen

from lungedu.paint.fonts import typeface

A4, LETTER = QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter
UNIT = 10
"""Units in a point."""
BOLD, SEMI, PLAIN = QFont.Weight.Bold, QFont.Weight.DemiBold, QFont.Weight.Normal
INK, RULE = QColor("#000000"), QColor("#8c8c8c")
FRAME_LINE, RULE_LINE = 1.5, 0.7
"""In points."""

_WRAP = int(Qt.TextFlag.TextWordWrap)
_FLOW = int(Qt.AlignmentFlag.AlignTop) | _WRAP
_ENDLESS = 1e6
_LONGEST_LABEL = 0.75
"""Of the width of a line to write on."""
_LONG_WORD = re.compile(r"(\S{24})(?=\S)")
_MAY_BREAK = "\\1\u200b"
_SPACE = re.compile(r"\s+")

Paint = Callable[[QPainter, float, float], None]
"""Draws at a left and a top edge."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Of words, in points; `note` is between two lines to write on, `gap` between blocks."""

    title: float
    heading: float
    sub: float
    body: float
    small: float
    note: float
    gap: float


NORMAL = Sizes(title=22, heading=15, sub=13, body=12, small=9.5, note=19, gap=6.6)
LARGE = Sizes(title=30, heading=23, sub=20, body=18, small=18, note=28, gap=9.9)
"""No word is under 18 points."""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a page that stays whole. `above` is free over it, `holds` keeps it on the page of what follows."""

    height: float
    paint: Paint
    above: float = 0.0
    holds: bool = False
    name: str = ""
    """Of a heading, for the list of contents that a reader of the PDF shows."""
    split: Callable[[float], tuple[Block, Block]] | None = None
    """Into one that fits a height, and the rest; only for what can be broken."""


# -- pages of a size --------------------------------------------------------------------------------------------------


def page_layout(paper: QPageSize.PageSizeId = A4, *, upright: bool = True) -> QPageLayout:
    """A page; its margins are left to whoever paints it."""
    turned = QPageLayout.Orientation.Portrait if upright else QPageLayout.Orientation.Landscape
    layout = QPageLayout(QPageSize(paper), turned, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def inner_size(paper: QPageSize.PageSizeId, margin: float) -> QSizeF:
    """The size of a page without its margins, in units."""
    size = QPageSize(paper).size(QPageSize.Unit.Point)
    return QSizeF(size.width() * UNIT - 2 * margin, size.height() * UNIT - 2 * margin)


def height_of(blocks: Sequence[Block]) -> float:
    """Of blocks below one another at the top of a page: nothing is free over the first."""
    return sum(block.height + (block.above if place else 0) for place, block in enumerate(blocks))


def paint_down(painter: QPainter, blocks: Sequence[Block], left: float, top: float) -> None:
    """Paint blocks below one another."""
    for place, block in enumerate(blocks):
        top += block.above if place else 0
        block.paint(painter, left, top)
        top += block.height


def paged(blocks: Sequence[Block], height: Callable[[int], float]) -> list[list[Block]]:
    """Fill pages with blocks. `height` is the height of a page, from 0.

    What holds goes to the next page with what follows. What is taller than a page is split, if it can be.
    """
    pages: list[list[Block]] = [[]]
    for group in _groups(blocks):
        if height_of([*pages[-1], *group]) > height(len(pages) - 1) and pages[-1]:
            pages.append([])
        while (over := height_of([*pages[-1], *group]) - height(len(pages) - 1)) > 0:
            last = group[-1]
            if last.split is None or last.height <= over:
                break
            fits, rest = last.split(last.height - over)
            pages[-1] += [*group[:-1], replace(fits, above=last.above)]
            pages.append([])
            group = [rest]
        pages[-1] += group
    return pages


def _groups(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    group: list[Block] = []
    for block in blocks:
        group.append(block)
        if not block.holds:
            yield group
            group = []
    if group:
        yield group


# -- words ------------------------------------------------------------------------------------------------------------


def page_font(points: float, weight: QFont.Weight) -> QFont:
    """The typeface in units. Its other shapes of letters are off: a PDF of Qt does not tell them as letters (0013)."""
    font = typeface(round(points * UNIT), weight)
    font.setFeature(QFont.Tag("locl"), 0)
    return font


def width_of(text: str, points: float, weight: QFont.Weight) -> float:
    """Of words in one line."""
    return QFontMetricsF(page_font(points, weight)).horizontalAdvance(text)


def breakable(text: str) -> str:
    """With places to break in words that are wider than a line may be."""
    return _LONG_WORD.sub(_MAY_BREAK, text)


def words(text: str, points: float, weight: QFont.Weight, width: float) -> Block:
    """Running text in a width."""
    font = page_font(points, weight)
    height = QFontMetricsF(font).boundingRect(QRectF(0, 0, width, _ENDLESS), _WRAP, text).height()

    def paint(painter: QPainter, left: float, top: float) -> None:
        painter.setPen(INK)
        painter.setFont(font)
        painter.drawText(QRectF(left, top, width, height + points * UNIT), _WRAP, text)

    def split(limit: float) -> tuple[Block, Block]:
        spaces = [found.start() for found in _SPACE.finditer(text)]
        fewest, most = 0, len(spaces) - 1
        while fewest < most:
            middle = (fewest + most + 1) // 2
            fits = words(text[:spaces[middle]], points, weight, width).height <= limit
            fewest, most = (middle, most) if fits else (fewest, middle - 1)
        place = spaces[fewest]
        return words(text[:place], points, weight, width), words(text[place:].lstrip(), points, weight, width)

    return Block(height, paint, split=split if _SPACE.search(text.strip()) else None)


def flow(painter: QPainter, said: Sequence[tuple[QFont, str]], box: QRectF, gap: float) -> float:
    """Paint words of several fonts below one another, for pages whose pictures decide the place; gives back the end."""
    top = box.top()
    for font, text in said:
        if text:
            painter.setFont(font)
            rest = QRectF(box.left(), top, box.width(), max(box.bottom() - top, 0))
            painter.drawText(rest, _FLOW, text)
            top = painter.boundingRect(rest, _FLOW, text).bottom() + gap
    return top


def flow_height(said: Sequence[tuple[QFont, str]], width: float, gap: float) -> float:
    """How much of a page `flow` takes."""
    box = QRectF(0, 0, width, _ENDLESS)
    return sum(QFontMetricsF(font).boundingRect(box, _FLOW, text).height() + gap for font, text in said if text)


# -- what blocks are put together to ----------------------------------------------------------------------------------


def beside(first: Block, second: Block, indent: float) -> Block:
    """A number or a point, and what belongs to it to the right."""
    def paint(painter: QPainter, left: float, top: float) -> None:
        first.paint(painter, left, top)
        second.paint(painter, left + indent, top)

    def split(limit: float) -> tuple[Block, Block]:
        assert second.split is not None
        fits, rest = second.split(limit)
        return beside(first, fits, indent), beside(space(0), rest, indent)

    return Block(second.height, paint, split=split if second.split else None)


def space(height: float) -> Block:
    """Nothing, of a height."""
    return Block(height, lambda *_: None)


def stacked(blocks: Sequence[Block]) -> Block:
    """Blocks below one another, as one that stays whole."""
    return Block(height_of(blocks), lambda painter, left, top: paint_down(painter, blocks, left, top))


def lines(count: int, between: float, width: float) -> Block:
    """Lines to write on."""
    def paint(painter: QPainter, left: float, top: float) -> None:
        painter.setPen(QPen(RULE, RULE_LINE * UNIT))
        for number in range(1, count + 1):
            y = top + number * between
            painter.drawLine(QLineF(left, y, left + width, y))

    return Block(count * between, paint)


def labelled_line(label: str, points: float, width: float, tall: float | None = None) -> Block:
    """A line to write on, behind its label; below a label that leaves too little of the width."""
    start = width_of(f"{label}  ", points, BOLD) if label else 0.0
    if start > width * _LONGEST_LABEL:
        return stacked((words(breakable(label), points, BOLD, width), labelled_line("", points, width, tall)))
    text = words(label or " ", points, BOLD, width)
    height = text.height * 1.45 if tall is None else tall

    def paint(painter: QPainter, left: float, top: float) -> None:
        text.paint(painter, left, top + height - text.height)
        painter.setPen(QPen(RULE, RULE_LINE * UNIT))
        y = top + height - text.height * 0.15
        painter.drawLine(QLineF(left + start, y, left + width, y))

    return Block(height, paint)


def framed(blocks: Sequence[Block], width: float, pad: float) -> Block:
    """Blocks in a frame, `pad` from its line; `width` is that of the frame."""
    height = height_of(blocks) + 2 * pad

    def paint(painter: QPainter, left: float, top: float) -> None:
        painter.setPen(QPen(INK, FRAME_LINE * UNIT))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(left, top, width, height), pad / 2, pad / 2)
        paint_down(painter, blocks, left + pad, top + pad)

    return Block(height, paint)


def frames(blocks: Sequence[Block], width: float, pad: float, limit: float) -> list[Block]:
    """Blocks in one frame, or in more when one is higher than a page."""
    return [framed(page, width, pad) for page in paged(blocks, lambda _: limit - 2 * pad)]


def table(rows: Sequence[Sequence[str]], points: float, width: float) -> list[Block]:
    """A block for each row, the head first: it holds to the first row."""
    pad = points * 0.35 * UNIT
    wide = width / len(rows[0])
    return [replace(_row([words(cell, points, PLAIN if number else BOLD, wide - 2 * pad) for cell in row], wide, pad),
                    holds=number == 0)
            for number, row in enumerate(rows)]


def _row(cells: Sequence[Block], wide: float, pad: float) -> Block:
    height = max(cell.height for cell in cells) + 2 * pad

    def paint(painter: QPainter, left: float, top: float) -> None:
        for column, cell in enumerate(cells):
            cell.paint(painter, left + column * wide + pad, top + pad)
        painter.setPen(QPen(RULE, 0.8 * UNIT))
        painter.drawLine(QLineF(left, top + height, left + wide * len(cells), top + height))

    return Block(height, paint)
