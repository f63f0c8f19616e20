"""A kiosk keeps its screen on, and says in the log alone when the system offers no way to."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtWidgets import QApplication

from helpers.use import start
from lungedu.base.exit_codes import OK
from lungedu.kiosk.guard.attempts import Attempts
from lungedu.kiosk.guard.guard import KioskGuard
from lungedu.kiosk.guard.lock import PinLock
from lungedu.kiosk.settings.config import KioskConfig
from presenter.test_window import Awake


@pytest.mark.parametrize("can", [True, False])
def test_the_screen_stays_on_while_the_kiosk_runs(qapp: QApplication, caplog: pytest.LogCaptureFixture,
                                                  monkeypatch: pytest.MonkeyPatch, can: bool) -> None:
    person, awake = start(), Awake()
    awake.can = can
    monkeypatch.setattr("lungedu.kiosk.guard.guard.QApplication.exit", lambda _: None)
    guard = KioskGuard(person.running.model, person.window, KioskConfig(), PinLock("", Attempts(None)), awake=awake)
    with caplog.at_level(logging.WARNING):
        guard.show()
    assert awake.runs is can
    assert ("no way to keep the screen on" in caplog.text) is not can
    assert "sleep" not in person.reads(), "patients need not know"
    guard.leave(OK)
    assert not awake.runs
