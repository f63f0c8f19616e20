"""A handout on paper. Pages are painted one by one, so that whoever waits can see how far it is, and stop it.

    sheet = HandoutSheet(handout, pictures, large=False, paper=A4)
    sheet.pages                        # how many
    sheet.paint(painter, 0, dots=4.0)  # a page, with so many dots to a point
    sheet.pdf()                        # bytes

Tables are lines; pictures have the print theme.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property, partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from lungedu.paper import page
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
from lungedu.paper.page import A4, BOLD, LARGE, LETTER, NORMAL, PLAIN, SEMI, UNIT, Block
from lungedu.paper.pdf import GoesOn, Page, print_on, write_pdf

__all__ = ["A4", "LARGE_POINTS", "LETTER", "HandoutSheet", "Picture"]

_MARGIN = 46 * UNIT
LARGE_POINTS = LARGE.body
"""For words in pictures too."""

Picture = Callable[[HandoutPicture, float, float], "tuple[float, Callable[[QPainter, QRectF], None]] | None"]
"""A picture for a width and a size of words (in units): its height, and what paints it; None when it is not there."""


class HandoutSheet:
    """`pictures` paints what is shown; see `Picture`."""

    def __init__(self, handout: Handout, pictures: Picture, *, large: bool = False,
                 paper: QPageSize.PageSizeId = A4):
        self.handout = handout
        self._pictures = pictures
        self._sizes = LARGE if large else NORMAL
        self.layout: QPageLayout = page.page_layout(paper)
        size = page.inner_size(paper, _MARGIN)
        self._width, self._height = size.width(), size.height()

    @property
    def pages(self) -> int:
        """How many pages it takes."""
        return len(self._laid)

    @property
    def contents(self) -> list[tuple[str, int]]:
        """Headings, and the page that each stands on, from 0."""
        return [(block.name, number) for number, blocks in enumerate(self._laid) for block in blocks if block.name]

    def pdf(self, goes_on: GoesOn = lambda _: True) -> bytes:
        """The handout as a PDF; empty when it was stopped."""
        return write_pdf(self._printed, title=self.handout.title, outline=self.contents, goes_on=goes_on)

    def print_on(self, device: QPagedPaintDevice, goes_on: GoesOn = lambda _: True) -> bool:
        """Print on a paged device; whether it took all of it."""
        return print_on(self._printed, device, goes_on)

    @property
    def _printed(self) -> list[Page]:
        return [Page(self.layout, partial(self._paint_page, number)) for number in range(self.pages)]

    def _paint_page(self, number: int, painter: QPainter, dots: float) -> None:
        self.paint(painter, number, dots)

    def paint(self, painter: QPainter, number: int, dots: float) -> None:
        """Paint a page, from 0, with so many dots to a point."""
        painter.save()
        painter.scale(dots / UNIT, dots / UNIT)
        page.paint_down(painter, self._laid[number], _MARGIN, _MARGIN)
        foot = self._foot(number, self.pages)
        foot.paint(painter, _MARGIN, _MARGIN + self._height - foot.height)
        painter.restore()

    # -- what stands where --------------------------------------------------------------------------------------

    @cached_property
    def _laid(self) -> list[list[Block]]:
        """The blocks of each page."""
        return page.paged(list(self._blocks()), self._room)

    def _room(self, number: int) -> float:
        """The height of a page without its foot."""
        return self._height - self._foot(number, 99).height - self._sizes.body * UNIT

    def _foot(self, number: int, count: int) -> Block:
        numbered = self.handout.page.replace("{number}", str(number + 1)).replace("{count}", str(count))
        said = self.handout.foot if number == 0 else self.handout.title
        return page.words(f"{numbered} {said}", self._sizes.small, PLAIN, self._width)

    def _blocks(self) -> Iterator[Block]:
        sizes, gap = self._sizes, self._sizes.gap * UNIT
        if self.handout.clinic:
            clinic = page.breakable(self.handout.clinic)
            yield replace(page.words(clinic, sizes.small, PLAIN, self._width), holds=True)
        yield replace(page.words(self.handout.title, sizes.title, BOLD, self._width), holds=True)
        if self.handout.lead:
            yield replace(page.words(self.handout.lead, sizes.body, PLAIN, self._width), above=gap / 2)
        boxed: list[HandoutText] = []
        for part in self.handout.parts:
            if isinstance(part, HandoutText) and part.boxed and not (boxed and part.kind == STRONG):
                boxed.append(part)  # what counts begins a frame of its own
                continue
            yield from self._box(boxed)
            boxed = []
            if isinstance(part, HandoutText) and part.boxed:
                boxed.append(part)
            else:
                yield from self._part(part, gap)
        yield from self._box(boxed)

    def _part(self, part: Part, gap: float) -> Iterator[Block]:
        match part:
            case HandoutText():
                above = {HEADING: 2.2, SUB: 1.4, BULLET: 0.5, SMALL: 0.45}.get(part.kind, 1.0) * gap
                yield replace(self._text(part, self._width), above=above, holds=part.kind in (HEADING, SUB),
                              name=part.text if part.kind == HEADING else "")
            case HandoutPicture():
                yield from self._picture(part, gap)
            case HandoutTable():
                head, *rows = page.table((part.head, *part.rows), self._sizes.body, self._width)
                yield from (replace(head, above=gap), *rows)

    def _picture(self, part: HandoutPicture, gap: float) -> Iterator[Block]:
        if (found := self._pictures(part, self._width, self._sizes.body * UNIT)) is None:
            return
        height, draw = found
        if height > self._room(1) - 4 * self._sizes.heading * UNIT:  # taller than a page: described in text
            yield from self._part(HandoutText(TEXT, part.alt), gap)
            return
        yield Block(height, lambda painter, left, top: draw(painter, QRectF(left, top, self._width, height)), gap)

    def _text(self, part: HandoutText, width: float) -> Block:
        sizes = self._sizes
        if part.kind == BULLET:
            indent = sizes.body * 1.3 * UNIT
            return page.beside(page.words("•", sizes.body, BOLD, indent),
                               page.words(part.text, sizes.body, PLAIN, width - indent), indent)
        if part.kind == LINE:
            return page.labelled_line(part.text, sizes.body, width, sizes.body * 2.1 * UNIT)
        points, weight = {HEADING: (sizes.heading, BOLD), SUB: (sizes.sub, SEMI), STRONG: (sizes.body, BOLD),
                          SMALL: (sizes.small, PLAIN)}.get(part.kind, (sizes.body, PLAIN))
        return page.words(part.text, points, weight, width)

    def _box(self, parts: list[HandoutText]) -> Iterator[Block]:
        """Pieces in a frame, or in more when they are higher than a page."""
        if parts:
            pad, between = self._sizes.body * 0.8 * UNIT, self._sizes.body * 0.3 * UNIT
            inside = [replace(self._text(part, self._width - 2 * pad), above=between) for part in parts]
            for frame in page.frames(inside, self._width, pad, min(self._room(0), self._room(1))):
                yield replace(frame, above=pad)
