"""The sheet to take home, on paper: the questions with space for notes, and when to call for help.

    sheet = VisitSheet(text, large=False, paper=A4)
    sheet.pdf()                  # bytes of a PDF, made in memory
    sheet.print_on(printer)      # a QPrinter, or any paged device

Lines for notes share the remaining space. When there is little of it, words of normal print become a little
smaller, then the lines go. Only when the words alone are more than a page (large print and many questions) there are
more pages: nothing is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from lungedu.paint.fonts import drawable
from lungedu.paper import page
from lungedu.paper.page import A4, BOLD, LETTER, PLAIN, UNIT, Block, Sizes
from lungedu.paper.pdf import Page, print_on, write_pdf
from lungedu.paper.visit_text import SheetText, Slot, When

__all__ = ["A4", "LETTER", "VisitSheet"]

_MARGIN = 38 * UNIT
_MOST_NOTES, _FEWEST_NOTES = 4, 3
"""Lines below each question, and below all of them."""
_LEAST_TO_WRITE = 110 * UNIT
"""The shortest line to write a phone number on."""
_WIDEST = 1.35
"""How far two lines move apart to fill what is left of a page."""
_NORMAL = replace(page.NORMAL, title=20, small=10, gap=8.4)
_TIGHT = replace(_NORMAL, title=18, body=11, small=9.5, note=17, gap=5.5)
"""For many long questions."""
_LARGE = replace(page.LARGE, title=26, gap=12.6)


@dataclass(frozen=True, slots=True)
class _Filled:
    """What stands at the top of a page, and what stands at its foot."""

    top: tuple[Block, ...]
    bottom: tuple[Block, ...]


class VisitSheet:
    """`large`: large print, no word under 18 points."""

    def __init__(self, text: SheetText, *, large: bool = False, paper: QPageSize.PageSizeId = A4):
        self._text = replace(text, questions=tuple(map(drawable, text.questions)))
        self.layout: QPageLayout = page.page_layout(paper)
        size = page.inner_size(paper, _MARGIN)
        self._width, self._height = size.width(), size.height()
        self._count = 1
        self._sizes, self._parts = self._best((_LARGE,) if large else (_NORMAL, _TIGHT))
        self._count = len(self._parts)

    @property
    def pages(self) -> int:
        """How many pages it takes."""
        return len(self._parts)

    @property
    def contents(self) -> list[tuple[str, int]]:
        """The questions and the card, and the page that each starts on, from 0."""
        card = len(self._text.questions) + 1
        return [(name, number) for part, name in ((0, self._text.title), (card, self._text.card.title))
                for number, parts in enumerate(self._parts) if part in parts]

    def pdf(self) -> bytes:
        """The sheet as a PDF."""
        return write_pdf(self._printed, title=self._text.title, outline=self.contents)

    def print_on(self, device: QPagedPaintDevice) -> bool:
        """Print on a paged device; whether it took all of it."""
        return print_on(self._printed, device)

    @property
    def _printed(self) -> list[Page]:
        return [Page(self.layout, partial(self._paint_page, number)) for number in range(self.pages)]

    def _paint_page(self, number: int, painter: QPainter, dots: float) -> None:
        self.paint(painter, number, dots)

    def paint(self, painter: QPainter, number: int, dots: float) -> None:
        """Paint a page, from 0, with so many dots to a point."""
        filled = self._filled[number]
        painter.save()
        painter.scale(dots / UNIT, dots / UNIT)
        page.paint_down(painter, self._spaced(filled.top), _MARGIN, _MARGIN)
        foot = self._spaced(filled.bottom)
        page.paint_down(painter, foot, _MARGIN, _MARGIN + self._height - page.height_of(foot))
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
    def _filled(self) -> list[_Filled]:
        return [self._fill(part, number) for number, part in enumerate(self._parts, start=1)]

    def _fill(self, parts: range, number: int) -> _Filled:
        """A page with lines for notes in the space that its text leaves."""
        count, whole = len(self._text.questions), self._card()
        asked = [part - 1 for part in parts if 0 < part <= count]
        head = [self._head] if 0 in parts else []
        card = [whole[part - count - 1] for part in parts if part > count]
        between = self._sizes.note * UNIT
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
            return _Filled((*top, *below), (*card, foot))
        return _Filled((*card, *below), (foot,))

    @property
    def _gap(self) -> float:
        return self._sizes.gap * UNIT

    def _room(self, number: int) -> float:
        """The height of a page without its foot."""
        return self._height - self._foot(number).height - self._gap

    @property
    def _head(self) -> Block:
        title = self._words(self._text.title, self._sizes.title, BOLD)
        if not self._text.clinic:
            return title
        return page.stacked((self._words(self._text.clinic, self._sizes.small, PLAIN), title))

    def _high(self, blocks: Sequence[Block]) -> float:
        return page.height_of(self._spaced(blocks))

    def _spaced(self, blocks: Sequence[Block]) -> list[Block]:
        return [replace(block, above=self._gap) for block in blocks]

    def _notes(self, spare: float) -> Iterator[Block]:
        """Lines to write on, in the remaining space; none when there is too little."""
        heading = self._words(self._text.notes, self._sizes.body, BOLD)
        between = self._sizes.note * UNIT
        lines = int((spare - self._gap - heading.height) / between)
        if lines >= _FEWEST_NOTES:
            yield page.stacked((heading, page.lines(lines, between, self._width)))

    def _questions(self, notes: int, between: float = 0.0) -> Iterator[Block]:
        """Each question with its number and so many lines below."""
        indent = self._sizes.body * 1.9 * UNIT
        between = between or self._sizes.note * UNIT
        for number, question in enumerate(self._text.questions, start=1):
            asked = self._words(question, self._sizes.body, BOLD, self._width - indent)
            numbered = self._words(f"{number}.", self._sizes.body, BOLD, indent)
            ruled = page.lines(notes, between, self._width - indent)
            yield page.beside(numbered, page.stacked((asked, ruled)), indent)

    def _card(self) -> list[Block]:
        """When to call, in a frame; in a frame for each level when all of it is more than a page."""
        card, small, width = self._text.card, self._sizes.small, self._width - 2 * self._pad
        groups = [[self._words(card.title, self._sizes.body, BOLD, width),
                   self._words(card.above_all, small, PLAIN, width)]]
        groups += [[*self._heading(when, width), self._words(when.signs, small, PLAIN, width)] for when in card.levels]
        groups += [[self._phone(phone, width)] for phone in card.phones]
        groups += [[self._words(card.hours, small, PLAIN, width)]] if card.hours else []
        whole = self._framed(groups)
        return [whole] if whole.height <= self._room(2) else [self._framed([group]) for group in groups]

    @property
    def _pad(self) -> float:
        """Between a frame and its words."""
        return self._sizes.small * 0.8 * UNIT

    def _framed(self, groups: Sequence[Sequence[Block]]) -> Block:
        air, between = self._sizes.small * 0.15 * UNIT, self._sizes.small * 0.4 * UNIT
        parts = [replace(part, height=part.height + air, above=0 if place else between)
                 for group in groups for place, part in enumerate(group)]
        return page.framed(parts, self._width, self._pad)

    def _heading(self, when: When, width: float) -> Iterator[Block]:
        """How soon to call, and whom: beside it, where there is space to write a number."""
        title = self._words(when.title, self._sizes.small, BOLD, width)
        if when.phone is None:
            yield title
            return
        small = self._sizes.small
        start = max(page.width_of(f"{when.title}    ", small, BOLD), width * 0.45)
        if start + page.width_of(f"{when.phone.label}:  ", small, BOLD) + _LEAST_TO_WRITE > width:
            yield title
            yield self._phone(when.phone, width)
            return
        phone = self._phone(when.phone, width - start)
        raised = page.stacked((page.space(max(phone.height - title.height, 0)), title))
        yield page.beside(raised, phone, start)

    def _phone(self, phone: Slot, width: float) -> Block:
        if phone.number:
            return self._words(f"{phone.label}: {phone.number}", self._sizes.small, BOLD, width)
        return page.labelled_line(f"{phone.label}:", self._sizes.small, width)

    def _foot(self, number: int) -> Block:
        """What the sheet is stands on its first page; pages have numbers when there are more."""
        numbered = self._text.page.replace("{number}", str(number)).replace("{count}", str(self._count))
        said = " ".join((*[numbered] * (self._count > 1), *[self._text.foot] * (number == 1)))
        return self._words(said, self._sizes.small * (1 if self._sizes is _LARGE else 0.85), PLAIN)

    def _words(self, words: str, size: float, weight: QFont.Weight, width: float = 0.0) -> Block:
        return page.words(page.breakable(words), size, weight, width or self._width)
