"""Charts and walks as files: SVG, PNG or PDF. Needs no display.

    export = ChartExport(Resources(folder), library, words, "print", today)
    export.write_chart(Path("severe.svg"), library.charts["h6-severe-people"])
    export.write_walk(Path("walk.pdf"), library.walks["harmoni-6"])

Every page says when the evidence was last checked, and that a recheck is due, when it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from lungedu.base.clock import in_words
from lungedu.base.messages import Messages
from lungedu.base.resources import Resources
from lungedu.content.charts import ChartBase
from lungedu.content.library import Library
from lungedu.content.walk import Card, Walk
from lungedu.diagram.charts import read
from lungedu.diagram.charts.chart import Chart, ChartArea, Drawing, Letters, joined
from lungedu.diagram.display_list import View
from lungedu.diagram.svg import Colors, Writer
from lungedu.paint.chart import chart_painter, width_of
from lungedu.paint.fonts import FAMILY, typeface
from lungedu.paint.symbols import SymbolCache
from lungedu.paper.page import flow, flow_height
from lungedu.paper.pdf import write_pdf
from lungedu.paper.picture_file import FINE, PictureError, PictureKit, page_in_dots, write_picture
from lungedu.paper.storyboard import LONG_SIDE, SHORT_SIDE
from lungedu.viewmodels.recheck import due_since, facts_of
from lungedu.viewmodels.review import signed_line

WIDTH = 1100
"""Of a chart that is written alone, in pixels."""
_SIZE = 26
"""Of its words."""
_PAGE = QSize(SHORT_SIDE, LONG_SIDE)
_MARGIN = 70
_LEADING = 6.0
_WORDS, _SMALL, _TITLE = 25, 19, 34
"""Sizes of words on a page, in dots: 12, 9 and 16 points."""

Said = tuple[int, QFont.Weight, str]
"""Words, with their size in dots and their weight."""


@dataclass(frozen=True)
class ChartPage:
    """One page: its size in dots, and what paints it."""

    size: QSize
    paint: Callable[[QPainter], None]


@dataclass(frozen=True)
class ChartExport:
    """Writes charts and walks in one theme."""

    resources: Resources
    library: Library
    words: Messages
    theme: str
    today: date

    def write_chart(self, file: Path, model: ChartBase) -> None:
        """Write one chart. Raises `OSError`, or `ValueError` for a kind of file that is not known."""
        chart = read(model, self.library, self.words)
        kit = self._kit

        def image() -> QImage:
            made = self._page_of_chart(chart)
            return kit.image([made.size], [made.paint], kit.theme.colors.card)

        write_picture(file, svg=lambda: self.svg(chart), image=image,
                      pdf=lambda: self._pdf(model.title, [self._page_of_chart(chart, width=_PAGE.width())],
                                            [(model.title, 0)]))

    def write_walk(self, file: Path, walk: Walk, card: int | None = None) -> None:
        """Write all cards of a walk (two a page), or one."""
        if card is not None:
            model = self.library.charts.get(walk.cards[card].chart)
            if model is None:
                raise PictureError(f"The chart {walk.cards[card].chart!r} cannot be read; 'lungedu check' says why.")
            if file.suffix.lower() == ".svg":
                self.write_chart(file, model)
                return
        cards = walk.cards if card is None else (walk.cards[card],)
        pages = [self._page_of_cards(walk, cards[start:start + 2], start) for start in range(0, len(cards), 2)]
        kit = self._kit

        def svg() -> str:
            raise PictureError("An SVG holds one card: name it with --step N. All of them can be a PDF or a PNG.")

        names = [(one.title, number // 2) for number, one in enumerate(cards)]
        write_picture(file, svg=svg, pdf=lambda: self._pdf(walk.title, pages, names),
                      image=lambda: kit.image([page.size for page in pages], [page.paint for page in pages],
                                              kit.theme.colors.card))

    def svg(self, chart: Chart[Any]) -> str:
        """A chart as SVG."""
        drawing = chart.draw(ChartArea(self._letters(_SIZE), WIDTH))
        colors = self._kit.theme.colors
        roles = {**{name: getattr(colors, name) for name in colors.__slots__}, **self._kit.roles}
        writer = Writer(Colors(roles, colors.card, colors.card, colors.control_line, colors.ink),
                        lambda symbol: self.library.symbols[symbol],
                        lambda symbol: self._kit.art.part_source(symbol, "day"), FAMILY, _SIZE)
        return writer.chart(drawing, title=chart.model.title, words=joined(chart.sentences))

    def drawing(self, model: ChartBase, size: int, width: int) -> Drawing:
        """A chart for another page: with words of a size, in a width, in dots."""
        return read(model, self.library, self.words).draw(ChartArea(self._letters(size), width))

    def paint_drawing(self, painter: QPainter, drawing: Drawing) -> None:
        """Paint it where the painter is."""
        self._draw(painter, drawing, 0, 0)

    # -- pages --------------------------------------------------------------------------------------------------

    def _page_of_chart(self, chart: Chart[Any], *, width: int = WIDTH + 2 * _MARGIN) -> ChartPage:
        """A chart with its title and its sentence, and the line at the foot."""
        inside = width - 2 * _MARGIN
        drawing = chart.draw(ChartArea(self._letters(_SIZE), inside))
        model = chart.model
        above = [(_TITLE, QFont.Weight.Bold, model.title), (_WORDS, QFont.Weight.Normal, model.about),
                 (_SMALL, QFont.Weight.DemiBold, " · ".join(model.tags))]
        below = [(_WORDS, QFont.Weight.Normal, self.library.plain(model.says)),
                 (_SMALL, QFont.Weight.Normal, self._foot(facts_of(self.library, model)))]
        tall = (self._height(above, inside) + drawing.height + self._height(below, inside) + 2 * _MARGIN + 60)

        def paint(painter: QPainter) -> None:
            top = self._say(painter, above, QRectF(_MARGIN, _MARGIN, inside, 10_000)) + 20
            self._draw(painter, drawing, _MARGIN, top)
            self._say(painter, below, QRectF(_MARGIN, top + drawing.height + 20, inside, 10_000))

        return ChartPage(QSize(width, round(tall)), paint)

    def _page_of_cards(self, walk: Walk, cards: Sequence[Card], first: int) -> ChartPage:
        def paint(painter: QPainter) -> None:
            self._paint_cards(painter, walk, cards, first)

        return ChartPage(_PAGE, paint)

    def _paint_cards(self, painter: QPainter, walk: Walk, cards: Sequence[Card], first: int) -> None:
        """Two cards below one another: words, then the picture, as large as its half of the page lets it be."""
        inside = _PAGE.width() - 2 * _MARGIN
        foot = [(_SMALL, QFont.Weight.Normal, self._foot(facts_of(self.library, walk)) + " "
                 + signed_line(self.words, walk.review))]
        bottom = _PAGE.height() - _MARGIN - self._height(foot, inside)
        top = self._say(painter, [(_SMALL, QFont.Weight.DemiBold, walk.title)],
                        QRectF(_MARGIN, _MARGIN * 0.6, inside, 100)) + 8
        half = (bottom - top) / 2
        for number, card in enumerate(cards):
            start = top + number * half
            said = [(_TITLE, QFont.Weight.Bold, f"{first + number + 1}. {card.title}"),
                    (_WORDS, QFont.Weight.Normal, self.library.plain(card.text))]
            under = self._say(painter, said, QRectF(_MARGIN, start, inside, half)) + 14
            model = self.library.charts.get(card.chart)
            if model is not None:
                self._fitted(painter, read(model, self.library, self.words), under, start + half - 24 - under)
        self._say(painter, foot, QRectF(_MARGIN, bottom, inside, _PAGE.height() - bottom))

    def _fitted(self, painter: QPainter, chart: Chart[Any], top: float, height: float) -> None:
        """A chart in the remaining space, with smaller text if it must."""
        inside = _PAGE.width() - 2 * _MARGIN
        drawing = chart.draw(ChartArea(self._letters(_WORDS), inside, height))
        for size in (22, 19, 16, 13):
            if drawing.height <= height:
                break
            drawing = chart.draw(ChartArea(self._letters(size), inside, height))
        self._draw(painter, drawing, _MARGIN, top)

    def _foot(self, facts: set[str]) -> str:
        checked = self.words("home.checked", date=in_words(self.library.catalogue.as_of))
        due = due_since(self.library, self.words, self.today, facts)
        return " ".join(filter(None, (self.words("diagram.not_advice"), due or checked)))

    # -- by paint -----------------------------------------------------------------------------------------------

    def _draw(self, painter: QPainter, drawing: Drawing, left: float, top: float) -> None:
        painter.save()
        painter.translate(left, top)
        painter.setFont(typeface(_WORDS))
        view = View(1, 0, 0, drawing.width, drawing.height)
        brush = chart_painter(self._kit.theme, self._kit.art, self._symbols,
                              lambda symbol: self.library.symbols[symbol], view, FINE)
        brush.paint(painter, drawing.items)
        painter.restore()

    def _say(self, painter: QPainter, said: Sequence[Said], box: QRectF) -> float:
        """Words below one another; gives back where they end."""
        painter.setPen(QColor(self._kit.theme.colors.ink))
        return flow(painter, _set(said), box, _LEADING)

    @staticmethod
    def _height(said: Sequence[Said], width: float) -> float:
        return flow_height(_set(said), width, _LEADING)

    @staticmethod
    def _pdf(title: str, pages: Sequence[ChartPage], outline: Sequence[tuple[str, int]]) -> bytes:
        return write_pdf([page_in_dots(page.paint) for page in pages], title=title, outline=outline)

    @cached_property
    def _kit(self) -> PictureKit:
        return PictureKit(self.resources, self.theme)

    @cached_property
    def _symbols(self) -> SymbolCache:
        return SymbolCache(self._kit.art, lambda symbol: self.library.symbols[symbol])

    def _letters(self, size: float) -> Letters:
        return Letters(size, 0, width_of(typeface))



def _set(said: Sequence[Said]) -> list[tuple[QFont, str]]:
    return [(typeface(size, weight), text) for size, weight, text in said]
