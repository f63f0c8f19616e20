"""Invisible button over a part of a drawing and its label, with name and description."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QPolygon, QRegion
from PySide6.QtWidgets import QAbstractButton, QWidget

from lungedu.diagram.display_list import Region

_PASSED_ON = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
"""Keys left to the diagram instead of moving within a button group."""


class RegionButton(QAbstractButton):
    """`does` opens the explanation; `seen` lets the canvas repaint the focus ring."""

    def __init__(self, region: Region, meaning: str, does: Callable[[], object], seen: Callable[[], object],
                 parent: QWidget):
        super().__init__(parent)
        self._seen = seen
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: does())
        self.move_to(region, meaning)

    def move_to(self, region: Region, meaning: str) -> None:
        """Move over a region."""
        self.region = region
        self.setAccessibleName(region.name)
        self.setAccessibleDescription(meaning)
        box = region.box
        left, top = int(box.left), int(box.top)
        self.setGeometry(left, top, max(1, int(box.right) - left), max(1, int(box.bottom) - top))
        self.area = QRegion()
        """Shapes of the part and its label."""
        for shape in region.shapes:
            self.area = self.area.united(QRegion(QPolygon([QPoint(round(x), round(y)) for x, y in shape])))

    @property
    def size_on_drawing(self) -> int:
        """Area of the shapes in square pixels. A group of small things is small, however far it is spread."""
        return sum(piece.width() * piece.height() for piece in self.area)  # type: ignore[attr-defined]

    def leave_free(self, others: QRegion) -> None:
        """Restrict the touch area to what no smaller part covers; keep all of it if nothing would remain."""
        left = self.area.subtracted(others)
        self.setMask((self.area if left.isEmpty() else left).translated(-self.pos()))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paints nothing: the canvas draws the focus ring."""

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


def share_touches(buttons: Sequence[RegionButton]) -> None:
    """If parts overlap, the smallest gets the touch. Uses masks instead of raising, because the order of the children
    is the reading order.
    """
    smaller = QRegion()
    for button in sorted(buttons, key=lambda one: one.size_on_drawing):
        button.leave_free(smaller)
        smaller = smaller.united(button.area)
