"""Says a change to whoever listens by ear: a screen reader hears it without losing its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

_AFTER = 900
"""Milliseconds without a key, after which what was found is said."""


def announce(widget: QWidget, words: str) -> None:
    """Send an announcement for a widget; nothing happens when nobody listens."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class DelayedAnnouncer(QTimer):
    """Says what was found when nobody has typed for a moment: `start` it with each key."""

    def __init__(self, widget: QWidget, words: Callable[[], str]):
        super().__init__(widget)
        self.setSingleShot(True)
        self.setInterval(_AFTER)
        self.timeout.connect(lambda: announce(widget, words()))
