"""What only the nurse sees of an item: notes in large type, what to ask, and what a good answer contains."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lungedu.ui.context import UiContext
from lungedu.ui.controls.frames import framed
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.scroll_page import ScrollPage
from lungedu.viewmodels.session_plan import SessionItem

ZOOMS = (100, 125, 150, 200, 250)
"""Percent of the usual size of words."""
_USUAL = 1.15
"""Notes are read at a glance, from a step away."""


class Notes(ScrollPage):
    """One item's notes; made anew for each."""

    keeps_clear = False

    def __init__(self, ctx: UiContext, item: SessionItem, zoom: int):
        super().__init__(ctx, wide=True)
        tr = ctx.tr
        size = round(ctx.style.metrics.body * _USUAL * zoom / 100)
        self.setAccessibleName(tr("session.notes"))
        self.sheet.setStyleSheet(f"QLabel#note {{ font-size: {size}px; }} QLabel#ask {{ font-size: {size}px; "
                                 f"font-weight: 700; }} QLabel#tag {{ font-size: {round(size * 0.8)}px; }}")
        self.add(Label(item.notes, "note"))
        for asks, good in item.prompts:
            self.add(self._prompt(ctx, asks, good))
        self.column.addStretch(1)

    @staticmethod
    def _prompt(ctx: UiContext, asks: str, good: str) -> QWidget:
        frame, column = framed(ctx, "callout_remember")
        column.addWidget(Label(ctx.tr("session.ask"), "tag", wrap=False))
        column.addWidget(Label(asks, "ask"))
        column.addWidget(Label(ctx.tr("session.good"), "tag", wrap=False))
        column.addWidget(Label(good, "note"))
        return frame
