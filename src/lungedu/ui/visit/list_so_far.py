"""How many questions are on the list for the visit, and the way to it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from lungedu.domain.visit_list import MOST
from lungedu.ui.context import UiContext
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.policy import height_follows_width
from lungedu.ui.controls.touch_button import TouchButton
from lungedu.viewmodels.visit import visit_items

_ROOM_BESIDE = 26
"""From this width on, by the size of words, the way to the list stands beside the count."""


class ListSoFar(QFrame):
    """As high for an empty list as for one with questions: nothing moves under the finger that picks the first one.

    `name` is its look: `list_bar` below a page, `callout_remember` on one. `aside`: the width of the page's scroll bar,
    so that a bar below stands in line with the page.
    """

    def __init__(self, ctx: UiContext, name: str, *, aside: int = 0):
        super().__init__()
        self.setObjectName(name)
        self._ctx = ctx
        tr, sizes = ctx.tr, ctx.style.metrics
        self._count = Label("", "strong")
        self._see = TouchButton(ctx, tr("visit.see"), partial(ctx.open, "visit_list"), icon="forward",
                                kind="main")
        stays = self._see.sizePolicy()
        stays.setRetainSizeWhenHidden(True)
        self._see.setSizePolicy(stays)
        inside = QWidget()
        inside.setMaximumWidth(sizes.column)
        height_follows_width(inside)
        beside = sizes.width >= sizes.body * _ROOM_BESIDE
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom, inside)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(sizes.gap if beside else sizes.gap // 2)
        line.addWidget(self._count, 1)
        line.addWidget(self._see, 0, Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag.AlignLeft)
        around = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        margin = sizes.margin if name == "list_bar" else sizes.pad
        around.setContentsMargins(margin, sizes.gap // 2, margin + aside, sizes.gap // 2)
        around.addWidget(inside)
        height_follows_width(self)
        self.show_state()

    def show_state(self) -> None:
        """Count what is on the list in the session's state."""
        tr, state = self._ctx.tr, self._ctx.state
        number = len(visit_items(self._ctx.library, state.visit))
        told = tr.count("visit.chosen", number) if number else tr("visit.none")
        self._count.setText(tr("visit.full", number=MOST) if len(state.visit) >= MOST else told)
        self._see.setVisible(number > 0)
