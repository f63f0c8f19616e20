"""The calm screen of a kiosk whose app does not stay up. It needs nothing of the app: no content, no pictures."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QLabel

from lungedu.base.errors import LungeduError
from lungedu.base.resources import Resources, bundled_folder
from lungedu.kiosk.watch import parent_watch
from lungedu.loading.front import read_words
from lungedu.paint.fonts import FAMILY, load_fonts

_WORDS = "This screen is resting.\nPlease ask at the desk."
"""What is said when even the words of the interface cannot be read."""


class UnavailableScreen(QLabel):
    """One sentence, large, in the middle. It closes for the supervisor alone."""

    def __init__(self, clinic: str):
        super().__init__("\n\n".join(filter(None, (clinic, _said()))))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setStyleSheet(f"background: #faf5ef; color: #10282f; font: 40px '{FAMILY}'; padding: 40px;")
        self.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint
                            | Qt.WindowType.WindowStaysOnTopHint)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()


def show(clinic: str) -> int:
    """Show it until the process is ended."""
    parent_watch.end_with_parent()
    application = QApplication(sys.argv[:1])
    load_fonts(Resources(bundled_folder()))  # the system may have none; what is wrong with ours does not matter now
    application.setQuitOnLastWindowClosed(False)
    screen = UnavailableScreen(clinic)
    screen.showFullScreen()
    return application.exec()


def _said() -> str:
    try:
        return read_words(Resources(bundled_folder()))("resting.says")
    except (LungeduError, KeyError):
        return _WORDS
