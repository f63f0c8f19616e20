"""A button that adds a question to the visit list, and then shows that it is there."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lungedu.domain.session import LeaveOut, TakeAlong
from lungedu.domain.visit_list import MOST
from lungedu.ui.announcer import announce
from lungedu.ui.context import UiContext
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.policy import height_follows_width
from lungedu.ui.controls.tab_order import arrange_soon
from lungedu.ui.controls.touch_button import TouchButton

_NARROW = 22
"""Maximum characters per row at which the short text is used."""


class AskMyTeam(QWidget):
    """`name`: the question as in `domain.visit_list`; disabled if empty."""

    def __init__(self, ctx: UiContext, name: str):
        super().__init__()
        self._ctx = ctx
        self._name = name
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(ctx.style.metrics.gap // 2)
        height_follows_width(self)
        tr = ctx.tr
        sizes = ctx.style.metrics
        short = sizes.width < sizes.body * _NARROW
        self._ask = Flow(ctx, [TouchButton(ctx, tr("visit.ask_short" if short else "visit.ask"), self._take,
                                           icon="plus", spoken=tr("visit.ask"))])
        self._said = Label(tr("visit.on_list"), "strong")
        self._full = Label(tr("visit.full", number=MOST))
        see = TouchButton(ctx, tr("visit.see"), lambda: ctx.open("visit_list"), icon="forward")
        self._off = TouchButton(ctx, tr("visit.take_off"), lambda: ctx.do(LeaveOut(name)), icon="close")
        self._see = see
        self._ways = Flow(ctx, [see, self._off])
        for part in (self._said, self._full, self._ask, self._ways):
            self._column.addWidget(part)
        self.show_state()

    def show_state(self) -> None:
        """Update to the visit list of the state."""
        taken = self._name in self._ctx.state.visit
        full = not taken and len(self._ctx.state.visit) >= MOST
        had_focus = self._off.hasFocus()
        self._said.setVisible(taken)
        self._full.setVisible(full)
        self._ask.setVisible(bool(self._name) and not taken and not full)
        self._ways.setVisible(taken or full)
        self._off.setVisible(taken)
        if had_focus and not taken and not full:
            self._ask.findChildren(TouchButton)[0].setFocus()
        arrange_soon(self)

    def _take(self) -> None:
        self._ctx.do(TakeAlong(self._name))
        self._see.setFocus()
        announce(self, self._ctx.tr("visit.on_list"))
