"""*Hide screen*: a neutral picture over the whole window until a tap or a key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from lungedu.domain.session import Hide
from lungedu.ui.context import UiContext
from lungedu.ui.controls.picture import Picture


class HiddenScreen(QFrame):
    """Covers the whole window."""

    def __init__(self, ctx: UiContext, parent: QWidget):
        super().__init__(parent)
        self._ctx = ctx
        self.setObjectName("cover")
        self.setAccessibleName(ctx.tr("hide.spoken"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.addStretch(1)
        picture = Picture(ctx, "books", "")
        picture.setFixedSize(ctx.style.metrics.root * 16, ctx.style.metrics.root * 12)
        picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        label = QLabel(ctx.tr("hide.words"))
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column.addWidget(label)
        column.addStretch(1)

    def mouseReleaseEvent(self, _: QMouseEvent) -> None:
        self._ctx.do(Hide(hidden=False))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat():
            self._ctx.do(Hide(hidden=False))
