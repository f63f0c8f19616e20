"""The calm screen of a kiosk whose app does not stay up. It needs nothing of the app: no content, no pictures."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from lungedu.base.errors import ContentError
from lungedu.base.resources import Resources, bundled_folder
from lungedu.loading.front import read_words

_WORDS = "This screen is resting.\nPlease ask at the desk."
"""What is said when even the words of the interface cannot be read."""


class RestingScreen(QLabel):
    """One sentence, large, in the middle. It closes for the supervisor alone."""

    def __init__(self, clinic: str):
        super().__init__("\n\n".join(filter(None, (clinic, _said()))))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setStyleSheet("background: #faf5ef; color: #10282f; font-size: 40px; padding: 40px;")
        self.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint
                            | Qt.WindowType.WindowStaysOnTopHint)


def show(clinic: str) -> int:
    """Show it until the process is ended."""
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    screen = RestingScreen(clinic)
    screen.showFullScreen()
    return application.exec()


def _said() -> str:
    try:
        return read_words(Resources(bundled_folder()))("resting.says")
    except (ContentError, KeyError):
        return _WORDS
