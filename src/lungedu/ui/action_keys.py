"""The function keys of the app. The window acts on them, and a kiosk lets them and no others through."""

from __future__ import annotations

from PySide6.QtCore import Qt

WARNING_SIGNS_KEY = Qt.Key.Key_F1
"""When to call for help."""
THEME_KEY = Qt.Key.Key_F7
HIDE_KEY = Qt.Key.Key_F9
ACTION_KEYS = (WARNING_SIGNS_KEY, THEME_KEY, HIDE_KEY)
