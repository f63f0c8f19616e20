"""Widgets in a row that goes on in the next line when it is full."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from lungedu.ui.screen import Screen
from lungedu.ui.widgets.policy import height_follows_width


class Flow(QWidget):
    """Holds a few widgets of their own size; `even`: all as wide as the widest, so that lines stand in columns."""

    def __init__(self, screen: Screen, widgets: Sequence[QWidget], parent: QWidget | None = None, *,
                 even: bool = False):
        super().__init__(parent)
        layout = FlowLayout(screen.style.metrics.gap // 2, even=even)
        self.setLayout(layout)
        for widget in widgets:
            layout.addWidget(widget)
        height_follows_width(self)


class FlowLayout(QLayout):
    """Left to right, then the next line."""

    def __init__(self, gap: int, *, even: bool = False):
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._even = even
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        hints = self._hints()
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        size = QSize(0, 0)
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rectangle: QRect) -> None:
        super().setGeometry(rectangle)
        self._arrange(rectangle, move=True)

    def _arrange(self, room: QRect, *, move: bool) -> int:
        x, y, line = room.x(), room.y(), 0
        for item, hint in zip(self._items, self._hints(), strict=True):
            width = min(hint.width(), room.width())
            if x > room.x() and x + width > room.x() + room.width():
                x, y, line = room.x(), y + line + self._gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), QSize(width, hint.height())))
            x += width + self._gap
            line = max(line, hint.height())
        return y + line - room.y()

    def _hints(self) -> list[QSize]:
        """The size of each item."""
        hints = [item.sizeHint() for item in self._items]
        widest = max((hint.width() for hint in hints), default=0) if self._even else 0
        return [QSize(max(widest, hint.width()), hint.height()) for hint in hints]
