"""100 people of one group, as a picture with words."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from lungedu.diagram.charts.people import grid
from lungedu.paint.people import paint_people
from lungedu.ui.screen import Screen
from lungedu.ui.widgets.policy import height_follows_width


class PeopleChart(QLabel):
    """`group` 0 and 1 differ in color and in shape; `spoken` is what a screen reader says."""

    def __init__(self, screen: Screen, counted: int, group: int, spoken: str, parent: QWidget | None = None):
        super().__init__(parent)
        self._screen = screen
        self._counted = counted
        self._group = group
        self._largest = screen.style.metrics.root * 1.9
        self.setAccessibleName(spoken)
        height_follows_width(self, wide=True)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return math.ceil(grid(self._counted, width, self._largest).height) + 2

    def sizeHint(self) -> QSize:
        width = round(self._largest * 10)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 100)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        people = grid(self._counted, self.width() - 2, self._largest).people
        painter.translate(1, 1)
        role = "arm_two" if self._group else "arm_one"
        paint_people(painter, people, self._group, self._screen.style.color(role), self._screen.style.color("others"))
