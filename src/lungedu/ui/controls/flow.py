"""Flow layout: widgets in a row that wraps.

Not a `QLayout`: Qt deletes layout items while Python still holds wrappers, which may then refer to another object at
the same address. Long-running kiosks hit this.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from lungedu.ui.context import UiContext
from lungedu.ui.controls.policy import height_follows_width


class Flow(QWidget):
    """Holds a few widgets at their size hints; `even`: all as wide as the widest, so that rows align in columns."""

    def __init__(self, ctx: UiContext, widgets: Sequence[QWidget], parent: QWidget | None = None, *,
                 even: bool = False):
        super().__init__(parent)
        self._gap = ctx.style.metrics.gap // 2
        self._even = even
        self._widgets = tuple(widgets)
        for widget in widgets:
            hidden = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide) and widget.isHidden()
            widget.setParent(self)
            widget.setVisible(not hidden)
        height_follows_width(self)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, move=False)

    def sizeHint(self) -> QSize:
        hints = self._hints()
        width = sum(hint.width() for _, hint in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for _, hint in hints), default=0))

    def minimumSizeHint(self) -> QSize:
        size = QSize(0, 0)
        for widget, _ in self._hints():
            size = size.expandedTo(_least(widget))
        return size

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a child changed its size or visibility
            self.updateGeometry()
            self._arrange(self.width(), move=True)
        return super().event(event)

    def _arrange(self, available: int, *, move: bool) -> int:
        """The height for this width; `move`: also set the geometry of the widgets."""
        x = y = line = 0
        for widget, hint in self._hints():
            width = min(hint.width(), available)
            if x > 0 and x + width > available:
                x, y, line = 0, y + line + self._gap, 0
            if move:
                widget.setGeometry(QRect(QPoint(x, y), QSize(width, hint.height())))
            x += width + self._gap
            line = max(line, hint.height())
        return y + line

    def _hints(self) -> list[tuple[QWidget, QSize]]:
        """Visible widgets with their size hints."""
        shown = [(widget, _size(widget)) for widget in self._widgets if not widget.isHidden()]
        widest = max((hint.width() for _, hint in shown), default=0) if self._even else 0
        return [(widget, QSize(max(widest, hint.width()), hint.height())) for widget, hint in shown]


def _least(widget: QWidget) -> QSize:
    hint = widget.minimumSizeHint()
    return QSize(max(hint.width(), 0), max(hint.height(), 0)).expandedTo(widget.minimumSize())


def _size(widget: QWidget) -> QSize:
    return widget.sizeHint().expandedTo(_least(widget)).boundedTo(widget.maximumSize())
