"""The pictures of a handout: drawings, steps of diagrams and charts, in the colors for paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from lungedu.base.messages import Messages
from lungedu.base.resources import Resources
from lungedu.content.library import Library
from lungedu.diagram.scene import Frame, Scene
from lungedu.loading.palette import read_palette
from lungedu.paint.art import ArtCache
from lungedu.paper import page
from lungedu.paper.chart_export import ChartExport
from lungedu.paper.diagram_export import Export
from lungedu.paper.handout import ART, CHART, STEP, HandoutPicture

THEME = "print"
_DOT = 4.8
"""Units of a page in a dot of a picture: 150 dots an inch."""
_ABOVE_KEY = 0.4
"""Between a picture and what its numbers mean, by the size of words."""
_ART_HIGH, _STEP_HIGH = 0.26, 0.46
"""Of the width of the page."""
_FINE = 2.0
_LABEL = 0.62
"""Words in a picture are smaller than those around it, by this share; see `least`."""


@dataclass(frozen=True)
class HandoutPictures:
    """Gives the pictures to `paint.handout`. `least`: the smallest words, in points; 18 in large print."""

    resources: Resources
    library: Library
    words: Messages
    today: date
    least: float = 8.0

    def __call__(self, shown: HandoutPicture, width: float,
                 words: float) -> tuple[float, Callable[[QPainter, QRectF], None]] | None:
        """A picture for a width and a size of words, both in units: its height and what paints it."""
        dots = round(max(words * _LABEL, self.least * 10) / _DOT)
        if shown.kind == ART:
            return width * _ART_HIGH, lambda painter, box: self._art(painter, shown.id, box)
        if shown.kind == STEP and shown.id in self.library.diagrams:
            return self._step_with_key(shown, width, words, dots)
        if shown.kind == CHART and (model := self.library.charts.get(shown.id)) is not None:
            drawing = self._charts.drawing(model, dots, round(width / _DOT))

            def paint(painter: QPainter, box: QRectF) -> None:
                painter.save()
                painter.translate(box.topLeft())
                painter.scale(_DOT, _DOT)
                self._charts.paint_drawing(painter, drawing)
                painter.restore()

            return drawing.height * _DOT, paint
        return None

    def _art(self, painter: QPainter, art: str, box: QRectF) -> None:
        size = QSize(round(box.width() / _DOT), round(box.height() / _DOT))
        pixmap = self._pictures.picture(art, size, THEME, _FINE)
        painter.drawPixmap(box, pixmap, QRectF(pixmap.rect()))

    def _step_with_key(self, shown: HandoutPicture, width: float, words: float,
                       dots: int) -> tuple[float, Callable[[QPainter, QRectF], None]]:
        """A step; where its labels are numbers, what they mean is below it."""
        diagram = self.library.diagrams[shown.id]
        across, down = diagram.canvas
        tall = width * _STEP_HIGH
        wide = tall * across / down
        frame, picture = Frame(shown.step, diagram.at_start()), QRectF(0, 0, wide / _DOT, tall / _DOT)
        export = self._export(shown.id)
        key = export.step_key(frame, picture, dots)
        below = [page.space(words * _ABOVE_KEY), page.words(key, words / page.UNIT, page.PLAIN, width)] if key else []

        def paint(painter: QPainter, box: QRectF) -> None:
            painter.save()
            painter.translate(box.left() + (box.width() - wide) / 2, box.top())
            painter.scale(_DOT, _DOT)
            export.paint_step(painter, frame, picture, dots)
            painter.restore()
            page.paint_down(painter, below, box.left(), box.top() + tall)

        return tall + page.height_of(below), paint

    def _export(self, diagram_id: str) -> Export:
        if diagram_id not in self._exports:
            scene = Scene(self.library.diagrams[diagram_id], self.library.symbols)
            self._exports[diagram_id] = Export(self.resources, self.library, self.words, scene, THEME, self.today)
        return self._exports[diagram_id]

    @cached_property
    def _exports(self) -> dict[str, Export]:
        return {}

    @cached_property
    def _charts(self) -> ChartExport:
        return ChartExport(self.resources, self.library, self.words, THEME, self.today)

    @cached_property
    def _pictures(self) -> ArtCache:
        art = ArtCache(self.resources, lambda: read_palette(self.resources))
        art.wake()
        return art
