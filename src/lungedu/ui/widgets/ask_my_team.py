"""temporary"""
from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lungedu.domain.session import TakeAlong
from lungedu.ui.screen import Screen
from lungedu.ui.widgets.touch_button import TouchButton


class AskMyTeam(QWidget):
    """t"""

    def __init__(self, screen: Screen, ref: str):
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(TouchButton(screen, "Ask my team about this", lambda: screen.do(TakeAlong(ref))))
    def show_state(self) -> None:
        """T"""
