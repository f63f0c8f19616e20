"""An object lying on the kiosk's keyboard: nobody is there, and the session of the last person ends all the same."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from helpers.use import Person, saved_indexes
from lungedu import app
from lungedu.domain.session import ATTRACT, Open, Route
from lungedu.kiosk.guard.guard import KioskGuard
from lungedu.kiosk.settings.config import KioskConfig
from lungedu.viewmodels.features import kiosk as kiosk_features


class NoLock:
    """Staff have no PIN."""

    is_set = False

    def wait(self) -> float:
        return 0

    def opens(self, _: str) -> bool:
        return False


class Kiosk(Person):
    """A kiosk, its clock, and an object on its keyboard."""

    def __init__(self) -> None:
        running = app.start(app.CommonStart(size=(1280, 800), today=lambda: date(2026, 11, 27),
                                        index_folder=saved_indexes(), features=kiosk_features()))
        self.now = 1000.0
        self.guard = KioskGuard(running.model, running.window, KioskConfig(), NoLock(), lambda: self.now)
        self.guard.show()
        super().__init__(running)

    def lies(self, key: Qt.Key, seconds: int, text: str = "") -> None:
        """The key repeats while time goes by."""
        for _ in range(seconds * 4):
            self.now += 0.25
            for where in (self.window.windowHandle(), QApplication.focusWidget() or self.window):
                event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, autorep=True)
                QApplication.sendEvent(where, event)
            self.guard.poll()
        self.settle()


@pytest.mark.parametrize(("key", "text"), [(Qt.Key.Key_Space, " "), (Qt.Key.Key_Return, "\r"), (Qt.Key.Key_A, "a"),
                                           (Qt.Key.Key_F7, "")])
def test_an_object_on_a_key_neither_puts_the_reset_off_nor_answers_nor_begins(
        qapp: QApplication, key: Qt.Key, text: str) -> None:
    kiosk = Kiosk()
    kiosk.do(Open(Route("topic", "h6-survival")))
    theme = kiosk.state.appearance.theme
    kiosk.lies(key, 95, text)
    assert "Are you still there?" in kiosk.reads()
    kiosk.lies(key, 25, text)
    assert kiosk.state == kiosk.running.model.fresh
    kiosk.lies(key, 20, text)
    assert kiosk.state.route == ATTRACT, "the next session does not begin by itself"
    assert kiosk.state.appearance.theme == theme
