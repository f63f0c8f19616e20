"""Layout of a diagram: the drawing, at a fixed aspect ratio, with its text to the right or below."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lungedu.ui.context import UiContext

_MOST_ACROSS, _FULL_ACROSS = 0.66, 0.73
"""Maximum share of the width for the drawing on a wide screen; and in full-screen mode."""
_MOST_DOWN = 0.5
"""Maximum share of the height for the drawing on an upright screen."""


class DiagramLayout(QWidget):
    """`shape`: width of the drawing divided by its height. Larger text gets a larger share."""

    def __init__(self, ctx: UiContext, canvas: QWidget, text: QWidget, shape: float):
        super().__init__()
        self._ctx = ctx
        self._canvas, self._text, self._shape = canvas, text, shape
        for part in (canvas, text):
            part.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def minimumSizeHint(self) -> QSize:
        body = self._ctx.style.metrics.body
        return QSize(body * 16, body * 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Set the geometry of both."""
        sizes, width, height = self._ctx.style.metrics, self.width(), self.height()
        gap = sizes.gap
        if sizes.upright:
            tall = min(round(width / self._shape), round(height * _MOST_DOWN))
            self._canvas.setGeometry(QRect(0, 0, width, tall))
            self._text.setGeometry(QRect(0, tall + gap, width, max(0, height - tall - gap)))
            return
        most = _FULL_ACROSS if self._ctx.state.full_screen else _MOST_ACROSS
        most -= max(0, sizes.percent - 100) * 0.0018
        wide = min(round(width * most), round(height * self._shape))
        tall = min(height, round(wide / self._shape))
        self._canvas.setGeometry(QRect(0, 0, wide, tall))
        self._text.setGeometry(QRect(wide + gap, 0, width - wide - gap, height))
