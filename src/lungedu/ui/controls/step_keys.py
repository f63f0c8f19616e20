"""Keyboard shortcuts for stepping, wherever the focus is on the page: a focused button would consume arrow keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from lungedu.domain.session import FillScreen
from lungedu.ui.context import UiContext
from lungedu.ui.controls.step_bar import Turns

_ON = (Qt.Key.Key_Right, Qt.Key.Key_PageDown)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_PageUp)
_FIRST, _LAST = (Qt.Key.Key_Home,), (Qt.Key.Key_End,)
_FULL = (Qt.Key.Key_F11, Qt.Key.Key_F5)


def add_step_keys(page: QWidget, ctx: UiContext, steps: Turns) -> None:
    """Install the shortcuts on a page."""
    last = len(steps.names) - 1

    def fill_screen() -> None:
        ctx.do(FillScreen(not ctx.state.full_screen))

    for keys, does in ((_ON, lambda: steps.turn(1)), (_BACK, lambda: steps.turn(-1)), (_FIRST, lambda: steps.go(0)),
                       (_LAST, lambda: steps.go(last)), (_FULL, fill_screen)):
        for key in keys:
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.setAutoRepeat(False)  # a held key turns one step only
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)
