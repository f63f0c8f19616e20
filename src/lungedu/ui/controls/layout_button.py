"""A button sized by a layout inside it: wrapping text, pictures, icons."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from lungedu.ui.controls.policy import height_follows_width

W = TypeVar("W", bound=QWidget)


class LayoutButton(QPushButton):
    """`box`: its layout. A plain QPushButton would size itself by its empty text."""

    def __init__(self, name: str, spoken: str, box: QBoxLayout, least: int, parent: QWidget | None = None):
        super().__init__(parent)
        self._box = box
        self._least = least
        self.setLayout(box)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setAutoDefault(False)
        self.setMinimumHeight(least)
        height_follows_width(self, wide=True)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._least, self._box.totalHeightForWidth(width))

    def sizeHint(self) -> QSize:
        return self._box.totalSizeHint().expandedTo(QSize(0, self._least))

    def minimumSizeHint(self) -> QSize:
        return self._box.totalMinimumSize().expandedTo(QSize(self._least, self._least))


def quiet(widget: W) -> W:
    """Make a widget transparent for mouse events, so that the button around it gets them."""
    widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return widget
