"""Scrolling by finger, where a drag that begins on a button scrolls and presses nothing.

Qt turns a touch that nobody takes into mouse events as well. The button under the finger moves along with the page, so
it would see a press and a release inside itself and open: while a drag goes on, such a button is silenced.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScroller, QWidget

from lungedu.ui.widgets.silenced import Silenced


class FingerScroll(QObject):
    """Lets fingers scroll `ground`, the viewport under `sheet`."""

    def __init__(self, ground: QWidget, sheet: QWidget):
        super().__init__(ground)
        self._sheet = sheet
        self._silenced = Silenced()
        QScroller.grabGesture(ground, QScroller.ScrollerGestureType.TouchGesture)
        QScroller.scroller(ground).stateChanged.connect(self._follow)

    def _follow(self, state: QScroller.State) -> None:
        if state == QScroller.State.Dragging:
            self._silenced.hold(self._sheet)
        elif self._silenced:
            QTimer.singleShot(0, self, self._silenced.give_back)  # after the release that belongs to the drag
