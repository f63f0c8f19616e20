"""The calm screen of a kiosk whose app does not stay up. It needs nothing of the app: no content, no pictures.

Staff leave it as they leave the app: they hold the upper left corner and type the PIN.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from lungedu.base.errors import LungeduError
from lungedu.base.exit_codes import OK
from lungedu.base.resources import Resources, bundled_folder
from lungedu.kiosk.guard.attempts import Attempts
from lungedu.kiosk.guard.lock import PinLock
from lungedu.kiosk.watch import parent_watch
from lungedu.loading.front import read_words
from lungedu.paint.fonts import FAMILY, load_fonts

_WORDS = {"resting.says": "This screen is resting.\nPlease ask at the desk.", "staff.pin": "PIN",
          "staff.wrong": "This PIN is wrong.", "staff.back": "Back", "staff.leave": "Leave"}
"""The texts if even the words of the interface cannot be read."""
_HOLD, _CORNER, _SIDE = 3000, 120, 90
"""Milliseconds to hold the corner; its size and that of a key, in pixels."""
_TYPING = 30_000
"""Milliseconds after which the keypad closes."""
_LONGEST = 12


class UnavailableScreen(QLabel):
    """One sentence, large, in the middle. It closes for the supervisor and for staff."""

    def __init__(self, clinic: str, lock: PinLock):
        super().__init__("\n\n".join(filter(None, (clinic, _said("resting.says")))))
        self._lock = lock
        self.pad: Keypad | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setStyleSheet(f"UnavailableScreen {{ background: #faf5ef; padding: 40px; }}"
                           f"* {{ color: #10282f; font: 40px '{FAMILY}'; }}")
        self.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint
                            | Qt.WindowType.WindowStaysOnTopHint)
        self.held = QTimer(self)
        self.held.setSingleShot(True)
        self.held.setInterval(_HOLD)
        self.held.timeout.connect(self._open_keypad)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if at.x() < _CORNER and at.y() < _CORNER and self._lock.is_set and self.pad is None:
            self.held.start()

    def mouseReleaseEvent(self, _: QMouseEvent) -> None:
        self.held.stop()

    def _open_keypad(self) -> None:
        self.pad = Keypad(self, self._lock, self._close_keypad)
        self.pad.adjustSize()
        self.pad.move((self.width() - self.pad.width()) // 2, (self.height() - self.pad.height()) // 2)
        self.pad.show()
        self.pad.setFocus()

    def _close_keypad(self) -> None:
        if self.pad is not None:
            self.pad.hide()
            self.pad.deleteLater()
            self.pad = None


class Keypad(QWidget):
    """Asks for the PIN. The right one ends the process with 0; `shut` closes the keypad."""

    def __init__(self, parent: UnavailableScreen, lock: PinLock, shut: Callable[[], object]):
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet("Keypad { background: #ffffff; border: 2px solid #10282f; }")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lock = lock
        self._shut = shut
        self._pin = ""
        column = QVBoxLayout(self)
        self.says = QLabel(_said("staff.pin"))
        column.addWidget(self.says)
        grid = QGridLayout()
        column.addLayout(grid)
        for place, digit in enumerate("1234567890"):
            self._button(digit, lambda _=False, digit=digit: self._type(digit), grid, place)
        self._button(_said("staff.leave"), lambda _=False: self._submit(), grid, 10)
        self._button(_said("staff.back"), lambda _=False: shut(), grid, 11)
        QTimer.singleShot(_TYPING, self, lambda: shut())

    def _button(self, text: str, action: Callable[..., object], grid: QGridLayout, place: int) -> None:
        button = QPushButton(text)
        button.setMinimumSize(_SIDE, _SIDE)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(action)
        grid.addWidget(button, place // 3, place % 3)

    def _type(self, digit: str) -> None:
        self._pin = (self._pin + digit)[:_LONGEST]
        self.says.setText("•" * len(self._pin))

    def _submit(self) -> None:
        pin, self._pin = self._pin, ""
        if pin and self._lock.opens(pin):
            QApplication.exit(OK)
            return
        self.says.setText(_said("staff.wrong"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._submit()
        elif event.key() == Qt.Key.Key_Escape:
            self._shut()
        elif event.text().isdecimal() and event.text().isascii():
            self._type(event.text())


def lock_of(pin_hash: str, folder: Path) -> PinLock:
    """The lock of the kiosk, with the same count of failed attempts as in the app."""
    return PinLock(pin_hash, Attempts(folder))


def show(clinic: str, lock: PinLock) -> int:
    """Show it until the process is ended, or staff leave."""
    parent_watch.end_with_parent()
    application = QApplication(sys.argv[:1])
    load_fonts(Resources(bundled_folder()))  # the system may have none; what is wrong with ours does not matter now
    application.setQuitOnLastWindowClosed(False)
    screen = UnavailableScreen(clinic, lock)
    screen.showFullScreen()
    return application.exec()


def _said(name: str) -> str:
    try:
        return read_words(Resources(bundled_folder()))(name)
    except (LungeduError, KeyError):
        return _WORDS[name]
