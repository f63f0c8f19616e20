"""The short forms; `dev.py robot` has the long ones."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from robot import idle, touches
from robot.screen import missing


def test_people_who_walk_away_leave_nothing_behind(qapp: QApplication) -> None:
    report = idle.run(12, seed=3)
    assert (report.not_fresh, report.left_on_clipboard) == (0, 0)


@pytest.mark.skipif(bool(missing()), reason=f"this machine has no {', '.join(missing())}")
def test_hands_in_a_hurry_get_nobody_out() -> None:
    report = touches.run(150, seed=3)
    assert report.faults == ()
