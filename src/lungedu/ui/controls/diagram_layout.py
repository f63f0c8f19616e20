"""The room of a diagram: the drawing, in its own shape and as large as fits, and its words beside or below it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lungedu.ui.context import UiContext

_MOST_ACROSS, _FULL_ACROSS = 0.66, 0.73
"""The most of a wide room that the drawing takes; and when it has the whole screen."""
_MOST_DOWN = 0.5
"""The most of an upright room."""


class DiagramLayout(QWidget):
    """`shape` is the drawing's width by its height. Large words get more of the room."""

    def __init__(self, ctx: UiContext, canvas: QWidget, words: QWidget, shape: float):
        super().__init__()
        self._ctx = ctx
        self._canvas, self._words, self._shape = canvas, words, shape
        for part in (canvas, words):
            part.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def minimumSizeHint(self) -> QSize:
        body = self._ctx.style.metrics.body
        return QSize(body * 16, body * 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Give both their places."""
        sizes, width, height = self._ctx.style.metrics, self.width(), self.height()
        gap = sizes.gap
        if sizes.upright:
            tall = min(round(width / self._shape), round(height * _MOST_DOWN))
            self._canvas.setGeometry(QRect(0, 0, width, tall))
            self._words.setGeometry(QRect(0, tall + gap, width, max(0, height - tall - gap)))
            return
        most = _FULL_ACROSS if self._ctx.state.full_screen else _MOST_ACROSS
        most -= max(0, sizes.percent - 100) * 0.0018
        wide = min(round(width * most), round(height * self._shape))
        tall = min(height, round(wide / self._shape))
        self._canvas.setGeometry(QRect(0, 0, wide, tall))
        self._words.setGeometry(QRect(wide + gap, 0, width - wide - gap, height))
