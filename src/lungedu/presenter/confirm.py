"""Asks before something that cannot be undone; an overlay on the nurse's window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from lungedu.ui.announcer import announce
from lungedu.ui.context import UiContext
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.touch_button import TouchButton

_NO = (Qt.Key.Key_Escape, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
"""A remote has no other keys than these to answer with."""


class Confirm(QFrame):
    """`yes`: label of the button that calls `act`. Every other answer closes the question and changes nothing."""

    def __init__(self, ctx: UiContext, window: QWidget, question: str, yes: str, act: Callable[[], object]):
        super().__init__(window)
        self._act = act
        self.setObjectName("panel")
        self.setAccessibleName(question)
        sizes = ctx.style.metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(sizes.pad, sizes.pad, sizes.pad, sizes.pad)
        column.addWidget(Label(question, "h2"))
        self._no = TouchButton(ctx, ctx.tr("session.stay"), self.close_overlay, icon="back", kind="main")
        column.addWidget(Flow(ctx, [self._no, TouchButton(ctx, yes, self._agree)]))
        column.addStretch(1)
        width = min(window.width() - 2 * sizes.margin, sizes.column)
        height = min(window.height() - 2 * sizes.gap, self.heightForWidth(width) if self.hasHeightForWidth()
                     else self.sizeHint().height())
        self.setGeometry((window.width() - width) // 2, (window.height() - height) // 2, width, height)
        self.show()
        self.raise_()
        self._no.setFocus()
        announce(self, question)

    def _agree(self) -> None:
        self.close_overlay()
        self._act()

    def close_overlay(self) -> None:
        """Close without doing anything."""
        self.hide()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _NO:
            self.close_overlay()
        else:
            super().keyPressEvent(event)
