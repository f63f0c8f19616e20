"""Layout of a diagram: the drawing, at a fixed aspect ratio, with its text to the right, or below."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lungedu.ui.context import UiContext

_MOST_ACROSS, _FULL_ACROSS = 0.66, 0.73
"""Maximum share of the width for the drawing on a wide screen; and in full-screen mode."""
_MOST_DOWN = 0.5
"""Maximum share of the height for the drawing on an upright screen."""


_LOW = 480
"""Windows lower than this have no space for the text beside the drawing: it goes below, and the page scrolls."""
_LOW_DRAWING, _LOW_TEXT = 0.55, 9
"""Height of the drawing there, as a share of the window's; height of the text, in multiples of the body size."""
_LEAST_DRAWING = 150


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
        sizes = self._ctx.style.metrics
        if self._is_low:
            return QSize(sizes.body * 8, self._low_drawing + sizes.gap + sizes.body * _LOW_TEXT)
        return QSize(sizes.body * 16, sizes.body * 8)

    @property
    def _is_low(self) -> bool:
        return self._ctx.style.metrics.height < _LOW

    @property
    def _low_drawing(self) -> int:
        """Height of the drawing in a low window."""
        return max(_LEAST_DRAWING, round(self._ctx.style.metrics.height * _LOW_DRAWING))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Set the geometry of both."""
        sizes, width, height = self._ctx.style.metrics, self.width(), self.height()
        gap = sizes.gap
        if sizes.upright or self._is_low:
            most = self._low_drawing if self._is_low else round(height * _MOST_DOWN)
            tall = min(round(width / self._shape), most)
            self._canvas.setGeometry(QRect(0, 0, width, tall))
            self._text.setGeometry(QRect(0, tall + gap, width, max(0, height - tall - gap)))
            return
        share = _FULL_ACROSS if self._ctx.state.full_screen else _MOST_ACROSS
        share -= max(0, sizes.percent - 100) * 0.0018
        wide = min(round(width * share), round(height * self._shape))
        tall = min(height, round(wide / self._shape))
        self._canvas.setGeometry(QRect(0, 0, wide, tall))
        self._text.setGeometry(QRect(wide + gap, 0, width - wide - gap, height))
