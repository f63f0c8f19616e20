"""Key filter of the kiosk: allows typing, navigation and three shortcuts; blocks every way to leave the app."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from lungedu.ui.action_keys import ACTION_KEYS

_BARRED = (Qt.Key.Key_Print, Qt.Key.Key_SysReq, Qt.Key.Key_Menu, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R,
           Qt.Key.Key_Meta, Qt.Key.Key_Alt, Qt.Key.Key_Control, Qt.Key.Key_Help, Qt.Key.Key_Pause, Qt.Key.Key_Copy,
           Qt.Key.Key_Cut, Qt.Key.Key_Paste, Qt.Key.Key_Exit, Qt.Key.Key_Close)
_CHORDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier

KEY_EVENTS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)


def allows(event: QKeyEvent) -> bool:
    """Whether a key may reach the app."""
    key = event.key()
    if event.modifiers() & _CHORDS or key in _BARRED:
        return False
    return not Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35 or key in ACTION_KEYS
