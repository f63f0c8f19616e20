"""What lies over the whole window of a kiosk for a while: a card in the middle, and around it nothing to touch."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from lungedu.ui.context import UiContext
from lungedu.ui.controls.frames import framed


class Overlay(QFrame):
    """Add parts to `card`. It is as large as the window, and stays so."""

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

    def appear(self) -> None:
        """Lie over all."""
        self.show()
        self.raise_()
        self.setFocus()
