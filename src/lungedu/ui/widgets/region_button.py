"""What can be touched in a drawing: an invisible button over a part and its label, with a name and a meaning."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QPolygon, QRegion
from PySide6.QtWidgets import QAbstractButton, QWidget

from lungedu.diagram.display_list import Region

_PASSED_ON = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
"""Keys that belong to the diagram, not to a group of buttons."""


class RegionButton(QAbstractButton):
    """`does` explains the part; `seen` lets the canvas draw its ring anew."""

    def __init__(self, region: Region, meaning: str, does: Callable[[], object], seen: Callable[[], object],
                 parent: QWidget):
        super().__init__(parent)
        self.region = region
        self._seen = seen
        self.setAccessibleName(region.name)
        self.setAccessibleDescription(meaning)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        box = region.box
        left, top = int(box.left), int(box.top)
        self.setGeometry(left, top, max(1, int(box.right) - left), max(1, int(box.bottom) - top))
        touched = QRegion()
        for shape in region.shapes:
            touched = touched.united(QRegion(QPolygon([QPoint(round(x) - left, round(y) - top) for x, y in shape])))
        self.setMask(touched)
        self.clicked.connect(lambda: does())

    def paintEvent(self, _: QPaintEvent) -> None:
        """Nothing: the canvas shows what has the focus."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PASSED_ON:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._seen()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._seen()
