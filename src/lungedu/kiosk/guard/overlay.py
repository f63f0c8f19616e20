"""Modal overlay of the kiosk: covers the window and shows a card in the middle."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from lungedu.ui.context import UiContext
from lungedu.ui.controls.frames import framed


class Overlay(QFrame):
    """Add widgets to `card`. Follows the size of the window. `spoken`: accessible name."""

    def __init__(self, ctx: UiContext, window: QWidget, spoken: str):
        super().__init__(window)
        self.setObjectName("veil")
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        sizes = ctx.style.metrics
        outer = QVBoxLayout(self)
        outer.setContentsMargins(sizes.margin, sizes.gap, sizes.margin, sizes.gap)
        outer.addStretch(1)
        self.frame, self.card = framed(ctx, "veil_card")
        self.frame.setMaximumWidth(sizes.column_width)
        self.frame.setMinimumWidth(min(sizes.column_width, sizes.width - 2 * sizes.margin))
        outer.addWidget(self.frame, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(1)
        window.installEventFilter(self)
        self.setGeometry(window.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def show_on_top(self) -> None:
        """Show the overlay above all widgets and focus it."""
        self.show()
        self.raise_()
        self.setFocus()
