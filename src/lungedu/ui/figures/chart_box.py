"""A chart with title, controls, explanation, table and evidence link."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lungedu.content.charts import ChartBase
from lungedu.diagram.charts import read
from lungedu.diagram.charts.chart import Chart
from lungedu.domain.session import AppState
from lungedu.ui.context import UiContext
from lungedu.ui.controls.fold import Fold
from lungedu.ui.controls.frames import evidence_row, framed, tag_row
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.pane import Pane
from lungedu.ui.controls.plain_table import plain_table
from lungedu.ui.controls.policy import height_follows_width
from lungedu.ui.controls.rich_text import RichText
from lungedu.ui.figures.chart_canvas import ChartCanvas
from lungedu.ui.figures.chart_controls import controls_of
from lungedu.viewmodels.chart_settings import ChartSettings


class ChartBox(QWidget):
    """Follows the state by itself.

    `framed_alone`: a card with its own title; otherwise part of a card that has one.
    """

    def __init__(self, ctx: UiContext, model: ChartBase, *, framed_alone: bool = True):
        super().__init__()
        self._ctx = ctx
        self.chart: Chart[Any] = read(model, ctx.library, ctx.tr)
        self.chart_values = ChartSettings(ctx.app, model.id)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        height_follows_width(self, wide=True, jumps=True)
        self._frame, self._column = framed(ctx, "card" if framed_alone else "chart_ground")
        height_follows_width(self._frame, jumps=True)
        outer.addWidget(self._frame)
        column = self._column
        if framed_alone:
            column.addWidget(Label(model.title, "h2"))
            if model.about:
                column.addWidget(Label(model.about, "lead"))
            if model.tags:
                column.addWidget(tag_row(ctx, model.tags))
        self.canvas = ChartCanvas(ctx, self.chart, self.chart_values.all)
        self.controls = (None if self.canvas.rests
                         else controls_of(ctx, self.chart, self.chart_values, self.canvas))
        if self.controls is not None and self.controls.above is not None:
            column.addWidget(self.controls.above)
        column.addWidget(self.canvas)
        if self.controls is not None:
            column.addWidget(self.controls)
        if model.says and not self.canvas.rests:
            column.addWidget(RichText(ctx, model.says))
        self._table = Fold(ctx, f"{model.id}:table", ctx.tr("chart.as_table"),
                           lambda: plain_table(ctx, model.title, self.chart.rows), quiet=True)
        column.addWidget(self._table)
        if self.canvas.rests:
            self._table.hide()
        behind = evidence_row(ctx, model.facts, model.unknown)
        if behind is not None and framed_alone:
            column.addWidget(behind)
        ctx.app.changed.connect(self._follow)

    def height_at(self, size: float, width: float) -> float:
        """The height for a width, with the chart's text at a size; all in pixels."""
        edge = self._column.contentsMargins()
        inside = width - edge.left() - edge.right() - 4  # border of the frame
        parts = [part for part in self._frame.children() if isinstance(part, QWidget)]
        tall = sum(self.canvas.height_at(size, inside) if part is self.canvas
                   else max(part.heightForWidth(round(inside)), part.sizeHint().height()) for part in parts)
        return tall + edge.top() + edge.bottom() + 4 + self._column.spacing() * (len(parts) - 1)

    def fit_into(self, pane: Pane) -> None:
        """Limit the height of the chart, so that chart and controls fit on the screen if possible."""
        self._pane = pane
        pane.resized.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        sizes = self._ctx.style.metrics
        taken = 2 * sizes.pad + sizes.gap
        if self.controls is not None:
            taken += self.controls.sizeHint().height() + sizes.gap
        self.canvas.fit(max(sizes.body * 12.0, self._pane.height() - taken))

    def _follow(self, old: AppState, new: AppState) -> None:
        if not new.route.same_as(old.route):
            return  # the page is closing: no announcements or updates any more
        self._table.show_state()
        if self.chart_values.in_state(old) != self.chart_values.in_state(new):
            if self.controls is not None:
                self.controls.show_state()
            else:
                self.canvas.turned()
