"""Staff leave the calm screen as they leave the app: with the corner and the PIN."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from lungedu.kiosk.settings.pin import hash_pin
from lungedu.kiosk.watched.unavailable import UnavailableScreen, lock_of

HASH = hash_pin("4711")
LEAVE = "Leave the kiosk"


@pytest.fixture
def exits(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    codes: list[int] = []
    monkeypatch.setattr(QApplication, "exit", codes.append)
    return codes


def screen(qtbot: QtBot, folder: Path, pin_hash: str = HASH) -> UnavailableScreen:
    made = UnavailableScreen("<b>Clinic</b>", lock_of(pin_hash, folder))
    qtbot.addWidget(made, before_close_func=lambda _: made.hide())
    made.resize(800, 600)
    made.show()
    return made


def hold(made: UnavailableScreen, at: QPoint) -> None:
    """Hold a place for as long as it takes, if that place is the one to hold."""
    QTest.mousePress(made, Qt.MouseButton.LeftButton, pos=at)
    if made.held.isActive():
        made.held.timeout.emit()
    QTest.mouseRelease(made, Qt.MouseButton.LeftButton, pos=at)


def touch(made: UnavailableScreen, *texts: str) -> None:
    assert made.pad is not None
    keys = {button.text(): button for button in made.pad.findChildren(QPushButton)}
    for text in texts:
        keys[text].click()


def test_the_right_pin_leaves(qtbot: QtBot, tmp_path: Path, exits: list[int]) -> None:
    made = screen(qtbot, tmp_path)
    hold(made, QPoint(10, 10))
    touch(made, "4", "7", "1", "1", LEAVE)
    assert exits == [0]


def test_a_wrong_pin_counts_and_stays(qtbot: QtBot, tmp_path: Path, exits: list[int]) -> None:
    made = screen(qtbot, tmp_path)
    hold(made, QPoint(10, 10))
    for _ in range(3):
        touch(made, "4", "7", "1", "2", LEAVE)
    touch(made, "4", "7", "1", "1", LEAVE)  # has to wait now
    assert exits == []
    assert lock_of(HASH, tmp_path).wait() > 0


def test_nothing_opens_elsewhere_or_without_a_pin(qtbot: QtBot, tmp_path: Path) -> None:
    made = screen(qtbot, tmp_path)
    hold(made, QPoint(400, 300))
    assert made.pad is None
    unset = screen(qtbot, tmp_path, "")
    hold(unset, QPoint(10, 10))
    assert unset.pad is None
