"""Base of pages that the reader steps through: panes that fill the page, with a step bar below."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from lungedu.ui.context import UiContext
from lungedu.ui.controls.back_and_next import BackAndNext
from lungedu.ui.controls.pane import Pane
from lungedu.ui.controls.step_bar import StepBar
from lungedu.ui.controls.tab_order import stops
from lungedu.ui.page import Page

_TWO_PANES = 56
"""Page width, in multiples of the body size, from which two panes fit side by side."""


class SteppedPage(Page):
    """`build` creates the panes (if any) and `_bar`, then calls `add_panes` or `add_area`."""

    wide = True
    keeps_clear = False
    _bar: StepBar | BackAndNext
    _panes: tuple[Pane, ...] = ()
    """In reading order."""
    _parts: Sequence[QWidget] = ()
    """Widgets of the current step."""

    def add_unavailable(self, ctx: UiContext) -> str:
        """Say that the content is missing; returns the title of the page."""
        self.add_title(ctx.tr("page.resting"), ctx.tr("page.resting_text"))
        return ctx.tr("page.resting")

    def fits_two_panes(self, ctx: UiContext) -> bool:
        """Whether two panes fit side by side."""
        sizes = ctx.style.metrics
        return not sizes.upright and sizes.width >= sizes.body * _TWO_PANES

    @property
    def has_two_panes(self) -> bool:
        """Whether the content is split into two panes."""
        return len(self._panes) > 1

    # -- layout -------------------------------------------------------------------------------------------------

    def add_area(self, ctx: UiContext, area: QWidget) -> None:
        """Fill the page with one widget, above the bar."""
        self._box_column(ctx).addWidget(area, 1)
        self._add_box()

    def add_panes(self, ctx: UiContext, shares: Sequence[tuple[Pane, int]]) -> None:
        """Fill the page with panes, above the bar. `shares`: panes from left to right, with stretch factors."""
        column = self._box_column(ctx)
        for pane in self._panes:
            pane.setParent(self._box)  # screen readers follow the order of the children
        row = QHBoxLayout()
        column.addLayout(row, 1)
        row.setSpacing(ctx.style.metrics.gap)
        for pane, share in shares:
            row.addWidget(pane, share)
        self._add_box()

    def _box_column(self, ctx: UiContext) -> QVBoxLayout:
        self._box = QWidget()
        self._box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._box_layout = QVBoxLayout(self._box)
        self._box_layout.setContentsMargins(0, 0, 0, 0)
        self._box_layout.setSpacing(ctx.style.metrics.gap // 2)
        return self._box_layout

    def _add_box(self) -> None:
        self._box_layout.addWidget(self._bar)
        self.column.addWidget(self._box, 1000)

    # -- content ------------------------------------------------------------------------------------------------

    def replace_parts(self, parts: Sequence[tuple[Pane, Sequence[QWidget]]]) -> None:
        """Replace the widgets in all panes."""
        for part in self._parts:
            for pane in self._panes:
                pane.column.removeWidget(part)  # before it is deleted: the column must not hold a dead widget
            part.hide()
            part.deleteLater()
        self._parts = [part for _, widgets in parts for part in widgets]
        for pane, widgets in parts:
            for number, part in enumerate(widgets):
                pane.column.insertWidget(number, part)
            pane.begin_anew()
        self._panes[0].arrange_stops_soon()

    def set_tab_order(self) -> None:
        """Tab goes through the page in reading order, then through the bar."""
        for before, after in pairwise([*self.tab_stops(), *self._bar.in_order()]):
            QWidget.setTabOrder(before, after)

    def tab_stops(self) -> Sequence[QWidget]:
        """Widgets that take the focus, in reading order, without the bar."""
        return [stop for pane in self._panes for stop in (pane, *pane.scroll_buttons, *stops(pane.sheet))]
