"""*Hide screen*: a neutral picture over everything. A touch or any key brings the page back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from lungedu.domain.session import Hide
from lungedu.ui.context import Screen
from lungedu.ui.controls.picture import Picture


class Cover(QFrame):
    """Lies over the whole window."""

    def __init__(self, screen: Screen, parent: QWidget):
        super().__init__(parent)
        self._screen = screen
        self.setObjectName("cover")
        self.setAccessibleName(screen.words("hide.spoken"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.addStretch(1)
        picture = Picture(screen, "books", "")
        picture.setFixedSize(screen.style.metrics.root * 16, screen.style.metrics.root * 12)
        picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        words = QLabel(screen.words("hide.words"))
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setWordWrap(True)
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column.addWidget(words)
        column.addStretch(1)

    def mouseReleaseEvent(self, _: QMouseEvent) -> None:
        self._screen.do(Hide(hidden=False))

    def keyPressEvent(self, _: QKeyEvent) -> None:
        self._screen.do(Hide(hidden=False))
