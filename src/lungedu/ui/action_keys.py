"""The function keys of the app, and the key for Back. A kiosk lets the function keys and no others through."""

from __future__ import annotations

from PySide6.QtCore import Qt

WARNING_SIGNS_KEY = Qt.Key.Key_F1
"""When to call for help."""
THEME_KEY = Qt.Key.Key_F7
HIDE_KEY = Qt.Key.Key_F9
ACTION_KEYS = (WARNING_SIGNS_KEY, THEME_KEY, HIDE_KEY)


def back_key(platform: str) -> str:
    """The key for Back, as Qt names it, on a `sys.platform`. On macOS Option+Left moves by a word; Qt's Ctrl is Cmd."""
    return "Ctrl+[" if platform == "darwin" else "Alt+Left"
