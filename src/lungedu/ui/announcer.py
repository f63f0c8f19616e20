"""Announcements for screen readers; the reader keeps its place on the page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

_AFTER = 900
"""Milliseconds after the last keystroke before search results are announced."""


def announce(widget: QWidget, text: str) -> None:
    """Send an announcement for a widget; does nothing if no screen reader is active."""
    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class DelayedAnnouncer(QTimer):
    """Debounced announcement: call `start` on each keystroke."""

    def __init__(self, widget: QWidget, text: Callable[[], str]):
        super().__init__(widget)
        self.setSingleShot(True)
        self.setInterval(_AFTER)
        self.timeout.connect(lambda: announce(widget, text()))
