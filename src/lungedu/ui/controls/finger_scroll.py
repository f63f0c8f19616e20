"""Touch scrolling in which a drag that starts on a button scrolls without pressing it.

Qt synthesizes mouse events from unaccepted touches. A button moves along with the page under the finger, so it would
get press and release inside itself and fire; its signals are blocked during the drag.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QScroller, QWidget

from lungedu.ui.controls.unspoken import Unspoken


@cache
def _gesture() -> Qt.GestureType:
    """The scroll gesture, registered once: each registration creates a new gesture type and leaks memory."""
    application = QCoreApplication.instance()
    assert application is not None
    return QScroller.grabGesture(application, QScroller.ScrollerGestureType.TouchGesture)


class FingerScroll(QObject):
    """Enables touch scrolling of `ground`, the viewport that shows `sheet`."""

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
            QTimer.singleShot(0, self, self._silenced.give_back)  # after the release event that ends the drag
