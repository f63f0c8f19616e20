"""Scrolling by finger, where a drag that begins on a button scrolls and presses nothing.

Qt turns a touch that nobody takes into mouse events as well. The button under the finger moves along with the page, so
it would see a press and a release inside itself and open: while a drag goes on, such a button is silenced.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QScroller, QWidget

from lungedu.ui.controls.unspoken import Unspoken


@cache
def _gesture() -> Qt.GestureType:
    """The gesture of a finger that scrolls, known to Qt once: asked for anew, each would be a new kind of gesture, and
    a little memory for good.
    """
    application = QCoreApplication.instance()
    assert application is not None
    return QScroller.grabGesture(application, QScroller.ScrollerGestureType.TouchGesture)


class FingerScroll(QObject):
    """Lets fingers scroll `ground`, the viewport under `sheet`."""

    def __init__(self, ground: QWidget, sheet: QWidget):
        super().__init__(ground)
        self._sheet = sheet
        self._silenced = Unspoken()
        QScroller.scroller(ground).stateChanged.connect(self._follow)
        ground.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        ground.grabGesture(_gesture())

    def _follow(self, state: QScroller.State) -> None:
        if state == QScroller.State.Dragging:
            self._silenced.hold(self._sheet)
        elif self._silenced:
            QTimer.singleShot(0, self, self._silenced.give_back)  # after the release that belongs to the drag
