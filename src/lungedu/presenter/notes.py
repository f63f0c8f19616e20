"""Presenter notes of one item, in large type: notes, questions for the group, good answers."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lungedu.ui.context import UiContext
from lungedu.ui.controls.frames import framed
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.scroll_page import ScrollPage
from lungedu.viewmodels.session_plan import SessionItem

ZOOMS = (100, 125, 150, 200, 250)
"""Text sizes in percent."""
_USUAL = 1.15
"""Factor on the body size: notes are read at a glance, from a distance."""


class Notes(ScrollPage):
    """The notes of one item; recreated for each item. `zoom`: one of `ZOOMS`."""

    keeps_clear = False

    def __init__(self, ctx: UiContext, item: SessionItem, zoom: int):
        super().__init__(ctx, wide=True)
        tr = ctx.tr
        size = round(ctx.style.metrics.body * _USUAL * zoom / 100)
        self.setAccessibleName(tr("session.notes"))
        self.sheet.setStyleSheet(f"QLabel#note {{ font-size: {size}px; }} QLabel#ask {{ font-size: {size}px; "
                                 f"font-weight: 700; }} QLabel#tag {{ font-size: {round(size * 0.8)}px; }}")
        self.add(Label(item.notes, "note"))
        for question, answer in item.prompts:
            self.add(self._prompt(ctx, question, answer))
        self.column.addStretch(1)

    @staticmethod
    def _prompt(ctx: UiContext, question: str, answer: str) -> QWidget:
        frame, column = framed(ctx, "callout_remember")
        column.addWidget(Label(ctx.tr("session.ask"), "tag", wrap=False))
        column.addWidget(Label(question, "ask"))
        column.addWidget(Label(ctx.tr("session.good"), "tag", wrap=False))
        column.addWidget(Label(answer, "note"))
        return frame
