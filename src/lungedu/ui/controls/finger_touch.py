"""Tells a finger from a mouse: who touches a box with a finger has no keyboard at hand, who clicks most often has."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer
from PySide6.QtGui import QInputDevice, QMouseEvent
from PySide6.QtWidgets import QWidget

_FINGERS = (QInputDevice.DeviceType.TouchScreen, QInputDevice.DeviceType.Stylus)
"""A pen is held by a hand that does not type."""
_STILL = 24
"""Pixels that a finger may shake; past that it drags, and the page scrolls."""


class FingerTouch(QObject):
    """Calls `does` when a finger has touched a widget, once the widget has had the touch too.

    It waits for the finger to leave: what then opens does not move the widget away from under it. The widget gets
    mouse events that Qt made from the touch; they name the device. A page that scrolls moves the widget along with the
    finger, so it is the way on the screen that tells a drag.
    """

    def __init__(self, widget: QWidget, does: Callable[[], object]):
        super().__init__(widget)
        self._widget = widget
        self._does = does
        self._began: QPointF | None = None
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            if event.type() == QEvent.Type.MouseButtonPress:
                self._began = event.globalPosition()
            elif event.type() == QEvent.Type.MouseButtonRelease:
                began, self._began = self._began, None
                if event.device().type() in _FINGERS and self._tapped(began, event):
                    QTimer.singleShot(0, self, self._does)
        return super().eventFilter(watched, event)

    def _tapped(self, began: QPointF | None, event: QMouseEvent) -> bool:
        """Whether it was a tap. The beginning of a touch right after a click is not told: Qt takes both for one."""
        way = event.globalPosition() - began if began is not None else QPointF()
        return way.manhattanLength() <= _STILL and self._widget.rect().contains(event.position().toPoint())
