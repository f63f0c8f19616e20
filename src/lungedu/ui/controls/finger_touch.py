"""Detects taps by touch screen or pen, whose users, unlike mouse users, may have no hardware keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer
from PySide6.QtGui import QInputDevice, QMouseEvent
from PySide6.QtWidgets import QWidget

_FINGERS = (QInputDevice.DeviceType.TouchScreen, QInputDevice.DeviceType.Stylus)
"""Device types that count as touch."""
_STILL = 24
"""Maximum movement of a tap in pixels; more is a drag."""


class FingerTouch(QObject):
    """Calls `does` after a widget was tapped and has handled the tap itself.

    Waits for the release, so the widget does not move away under the finger. Qt synthesizes mouse events from touches
    and keeps the device in them. Positions are compared on the screen, because scrolling moves the widget along with
    the finger.
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
        """Whether it was a tap. Qt merges a touch right after a click into the click and reports no press for it."""
        way = event.globalPosition() - began if began is not None else QPointF()
        return way.manhattanLength() <= _STILL and self._widget.rect().contains(event.position().toPoint())
