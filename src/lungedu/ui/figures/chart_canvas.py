"""Chart canvas: paints a chart for the current width, with real buttons over its interactive parts.

Counterpart of `diagram/charts`, which draws the chart again for each width and each change of the chart settings.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from lungedu.base.log import warn
from lungedu.content.symbols import SymbolShape
from lungedu.diagram.charts.chart import Chart, ChartArea, ChartBuilder, Drawing, Letters, Spot, joined
from lungedu.diagram.display_list import Region, View
from lungedu.paint.chart import chart_painter, width_of
from lungedu.paint.symbols import SymbolCache
from lungedu.ui.context import UiContext
from lungedu.ui.controls.frames import evidence_ids
from lungedu.ui.controls.policy import height_follows_width
from lungedu.ui.controls.tab_order import arrange_soon
from lungedu.ui.figures.region_button import RegionButton, share_touches
from lungedu.viewmodels.notices import Notice

_LEAST_WIDTH, _LEAST_HEIGHT = 200, 80
"""In pixels."""
EDGE = 8
"""Margin around the drawing in pixels, for focus rings."""


class ChartCanvas(QLabel):
    """A label whose accessible name describes the chart; its children are the interactive parts.

    `most`: preferred maximum height in pixels, as inside a card; 0: as high as the width requires.
    """

    def __init__(self, ctx: UiContext, chart: Chart[Any], dials: Callable[[], Mapping[str, float]] = dict,
                 parent: QWidget | None = None):
        super().__init__(parent)
        self._ctx, self.chart, self.chart_values = ctx, chart, dials
        self.rests = chart.is_incomplete
        """Whether a fact that it needs is missing: then a sentence says so in its place."""
        sizes = ctx.style.metrics
        self.letters = Letters(sizes.body, max(44, sizes.touch * 0.75), width_of(ctx.style.font))
        self.most = 0.0
        self._drawings: dict[tuple[float, float], Drawing] = {}
        self._heights: dict[int, int] = {}
        self._regions: list[RegionButton] = []
        self._symbols = SymbolCache(ctx.art, self._shape, self._tell_missing)
        self._speak()
        self.setAccessibleDescription(ctx.tr("chart.canvas_spoken"))
        self.setMinimumWidth(_LEAST_WIDTH)
        height_follows_width(self, wide=True, jumps=True)
        if chart.missing:
            QTimer.singleShot(400, self, self._tell_faults)

    def _speak(self) -> None:
        self.setAccessibleName(self._ctx.tr("chart.resting_fact") if self.rests
                               else joined(self.chart.sentences_at(self.chart_values())))

    # -- size ---------------------------------------------------------------------------------------------------

    def fit(self, most: float) -> None:
        """Set the preferred maximum height in pixels; 0 for none."""
        if most != self.most:
            self.most = most
            self._drawings.clear()
            self._heights.clear()
            self.updateGeometry()

    def height_at(self, size: float, width: float) -> float:
        """The height for a width, with text at a size; all in pixels."""
        return self._draw(replace(self.letters, size=size), width).height + 2 * EDGE

    def set_size(self, size: float) -> None:
        """Set the text size in pixels."""
        if size != self.letters.size:
            self.letters = replace(self.letters, size=size)
            self._drawings.clear()
            self._heights.clear()
            self._place_regions()
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = math.ceil(self._drawn(width).height) + 2 * EDGE
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """The height follows from the width alone. A height here would become a minimum for wider layouts as well."""
        return QSize(round(self._ctx.style.metrics.column_width), _LEAST_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, _LEAST_HEIGHT)

    def _drawn(self, width: float) -> Drawing:
        key = (width, self.most)
        if key not in self._drawings:
            if len(self._drawings) > 8:
                self._drawings.clear()
            self._drawings[key] = self._draw(self.letters, width)
        return self._drawings[key]

    def _draw(self, letters: Letters, width: float) -> Drawing:
        """The chart, or a calm sentence in its place. Qt calls this from its layouts, so nothing may be raised here."""
        area = ChartArea(letters, max(120.0, width - 2 * EDGE), self.most, self.chart_values())
        if not self.rests:
            try:
                return self.chart.draw(area)
            except Exception as error:
                warn(f"chart {self.chart.model.id} cannot be drawn: {error!r}")
        builder = ChartBuilder(letters, area.width)
        return builder.drawing(builder.text(self._ctx.tr("chart.resting_fact"), 0, 0, area.width, ink="ink_soft"))

    @property
    def drawing(self) -> Drawing:
        """The current drawing."""
        return self._drawn(self.width())

    @property
    def regions(self) -> tuple[RegionButton, ...]:
        """The buttons, in reading order."""
        return tuple(self._regions)

    def turned(self, *, spots: bool = True) -> None:
        """The chart settings changed: redraw. `spots`: the interactive parts changed as well."""
        before = self.drawing.height
        self._drawings.clear()
        if spots:
            self._place_regions()
            self._speak()
        if spots or self.drawing.height != before:  # otherwise the cached heights are still valid
            self._heights.clear()
        if self.drawing.height != before:
            self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_regions()

    # -- what can be touched ------------------------------------------------------------------------------------

    def _place_regions(self) -> None:
        spots = self.drawing.spots
        if len(spots) == len(self._regions):  # same parts in new places: keep the buttons and the focus
            for button, spot in zip(self._regions, spots, strict=True):
                button.move_to(_on_canvas(spot.region), spot.says)
        else:
            for button in self._regions:
                button.hide()
                button.deleteLater()
            self._regions = [self._button(number, spot) for number, spot in enumerate(spots)]
            arrange_soon(self)
        share_touches(self._regions)

    def _button(self, number: int, spot: Spot) -> RegionButton:
        button = RegionButton(_on_canvas(spot.region), spot.says, lambda: self._open(number), self.update, self)
        button.show()
        return button

    def _open(self, number: int) -> None:
        spot = self.drawing.spots[number]
        if ids := evidence_ids(self._ctx, spot.facts, spot.unknown):
            self._ctx.explain("evidence", ids)

    # -- painting -----------------------------------------------------------------------------------------------

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.translate(EDGE, EDGE)
        painter.setFont(self._ctx.style.font(round(self.letters.size)))
        drawing = self.drawing
        view = View(1, 0, 0, drawing.width, drawing.height)
        brush = chart_painter(self._ctx.style.theme, self._ctx.art, self._symbols, self._shape, view,
                              self._ctx.pixel_ratio)
        brush.paint(painter, drawing.items)
        painter.resetTransform()
        brush = replace(brush, view=View(1, 0, 0, self.width(), self.height()))
        for button in self._regions:
            if button.hasFocus():
                brush.ring(painter, button.region.shapes, self._ctx.style.theme.colors.focus, 4)

    def _shape(self, symbol: str) -> SymbolShape:
        return self._ctx.library.symbols[symbol]

    def _tell_missing(self, file: str) -> None:
        self._ctx.app.notices.tell(Notice("", f"{file} is not there or cannot be drawn. 'lungedu check' says more."))

    def _tell_faults(self) -> None:
        for fault in self.chart.missing:
            self._ctx.app.notices.tell(Notice("", f"chart {self.chart.model.id}: {fault}"))


def _on_canvas(region: Region) -> Region:
    """A region in canvas coordinates."""
    box = replace(region.box, left=region.box.left + EDGE, top=region.box.top + EDGE)
    return replace(region, box=box, shapes=tuple(tuple((x + EDGE, y + EDGE) for x, y in shape)
                                                 for shape in region.shapes))
