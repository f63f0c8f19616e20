"""Detects horizontal swipes over a widget and its buttons. A swipe does not press the button under it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

_FAR = 70
"""Minimum length of a swipe in pixels."""


class Swipe(QObject):
    """Calls `does` with 1 for a swipe to the left (forward) and -1 for one to the right (back)."""

    def __init__(self, ground: QWidget, does: Callable[[int], object]):
        super().__init__(ground)
        self._does = does
        self._began: QPointF | None = None
        ground.installEventFilter(self)

    def watch(self, button: QAbstractButton) -> None:
        """Also detect swipes that start on this widget."""
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            if event.type() == QEvent.Type.MouseButtonPress:
                self._began = event.globalPosition()
            elif event.type() == QEvent.Type.MouseButtonRelease and self._began is not None:
                way = event.globalPosition() - self._began
                self._began = None
                if abs(way.x()) >= _FAR and abs(way.x()) > 2 * abs(way.y()):
                    if isinstance(watched, QAbstractButton):
                        watched.setDown(False)
                    self._does(-1 if way.x() > 0 else 1)
                    return True
        return super().eventFilter(watched, event)
