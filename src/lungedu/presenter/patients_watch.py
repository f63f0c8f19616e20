"""Watch over the patients' window during a session: it stays open, in front and without the keyboard.

What Qt cannot see: another program's window that is also kept in front and never takes the keyboard.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

HIDDEN, COVERED, BEHIND = "hidden", "covered", "behind"
"""What is wrong: the patients' window is hidden or minimized; it is covered; another program has the keyboard."""
_EVENTS = (QEvent.Type.WindowStateChange, QEvent.Type.Hide, QEvent.Type.Show, QEvent.Type.Expose)


def is_in_front() -> bool:
    """Whether the keyboard goes to this app."""
    return QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive


class PatientsWatch(QObject):
    """`nurse` gets the keyboard whenever the patients' window is given it. `in_front` is injectable for tests."""

    changed = Signal()

    def __init__(self, patients: QWidget, nurse: QWidget, in_front: Callable[[], bool] = is_in_front):
        super().__init__(nurse)
        self._patients, self._nurse, self._in_front = patients, nurse, in_front
        self._watches = self._was_seen = False
        """Whether it is watched, and has been on screen since: a window that is shown appears a moment later."""
        self.trouble = ""
        """`HIDDEN`, `COVERED`, `BEHIND`, or empty."""
        patients.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        patients.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus)
        patients.installEventFilter(self)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._check)

    def watch(self, *, on: bool) -> None:
        """Begin or stop watching; the window is watched while patients are to see it."""
        self._watches, self._was_seen = on, False
        handle = self._patients.windowHandle()
        if on and handle is not None:
            handle.installEventFilter(self)
        self._check()

    def end(self) -> None:
        """Stop for good."""
        self.watch(on=False)
        self._patients.removeEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Refuse to close the window; notice what happens to it once it has happened."""
        if not self._watches:
            return False
        if event.type() == QEvent.Type.Close:
            event.ignore()
            return True
        if event.type() == QEvent.Type.WindowActivate:
            QTimer.singleShot(0, self._nurse, self._nurse.activateWindow)
        if event.type() in _EVENTS:
            QTimer.singleShot(0, self, self._check)
        return False

    def _check(self, *_: object) -> None:
        before, self.trouble = self.trouble, self._trouble() if self._watches else ""
        if self.trouble != before:
            self.changed.emit()

    def _trouble(self) -> str:
        handle = self._patients.windowHandle()
        if not self._patients.isVisible() or self._patients.isMinimized() or handle is None:
            return HIDDEN
        self._was_seen = self._was_seen or handle.isExposed()
        if self._was_seen and not handle.isExposed():
            return COVERED
        return "" if self._in_front() else BEHIND
