"""The number of questions on the visit list, with a link to it."""

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
"""Minimum width, in multiples of the body size, at which the link is next to the count."""


class ListSoFar(QFrame):
    """As high for an empty list as for a filled one, so that nothing moves under the finger.

    `name`: its style, `list_bar` below a page or `callout_remember` on one; `aside`: width of the page's scroll bar in
    pixels, to align a bar below with the page.
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
        is_wide = sizes.width >= sizes.body * _ROOM_BESIDE
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom, inside)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(sizes.gap if is_wide else sizes.gap // 2)
        line.addWidget(self._count, 1)
        line.addWidget(self._see, 0, Qt.AlignmentFlag.AlignVCenter if is_wide else Qt.AlignmentFlag.AlignLeft)
        around = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        margin = sizes.margin if name == "list_bar" else sizes.pad
        around.setContentsMargins(margin, sizes.gap // 2, margin + aside, sizes.gap // 2)
        around.addWidget(inside)
        height_follows_width(self)
        self.show_state()

    def show_state(self) -> None:
        """Update the count to the current state."""
        tr, state = self._ctx.tr, self._ctx.state
        number = len(visit_items(self._ctx.library, state.visit))
        text = tr.count("visit.chosen", number) if number else tr("visit.none")
        self._count.setText(tr("visit.full", number=MOST) if len(state.visit) >= MOST else text)
        self._see.setVisible(number > 0)
