"""The patients' window during a session: nobody closes, minimizes or covers it unnoticed, and the keys stay here."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from lungedu.domain.monitors import Monitor
from lungedu.presenter.mirror import Mirror
from presenter.test_window import SECOND, AtDesk


def with_projector(*, agreed: bool = True) -> AtDesk:
    """A nurse with two monitors. Without a real one, a window says that it is where it should be."""
    nurse = AtDesk(agreed=False)
    one, patients = nurse.outputs[0], nurse.running.window
    nurse.outputs = (one, SECOND)

    def name_of(window: QWidget) -> str:
        return SECOND.name if window is patients else one.name

    nurse.window.monitors._name_of = name_of  # type: ignore[method-assign]
    nurse.window.monitors.poll()
    nurse.settle()
    nurse.window.watch._in_front = lambda: True
    if agreed:
        nurse.touch("Only I see this screen. Start")
    return nurse


@pytest.fixture
def nurse(qapp: QApplication) -> Iterator[AtDesk]:
    made = with_projector()
    yield made
    made.leave()


HIDDEN = "The patients do not see the page: its window is hidden."


@pytest.mark.parametrize("how", ["key", "button"])
def test_a_minimized_window_is_told_at_once_and_comes_back(nurse: AtDesk, how: str) -> None:
    assert HIDDEN not in nurse.reads()
    nurse.running.window.showMinimized()
    nurse.settle()
    assert HIDDEN in nurse.reads()
    if how == "key":
        nurse.key(Qt.Key.Key_R)
    else:
        nurse.touch("Bring it back (R)")
    assert HIDDEN not in nurse.reads()
    assert nurse.running.window.isFullScreen()
    assert "Bring it back (R)" not in nurse.reads()
    assert QApplication.activeWindow() is nurse.window, "the keys stay with the nurse"


def test_a_hidden_window_is_told_at_once(nurse: AtDesk) -> None:
    nurse.running.window.hide()
    nurse.settle()
    assert HIDDEN in nurse.reads()
    nurse.key(Qt.Key.Key_R)
    assert nurse.running.window.isVisible()


def test_it_cannot_be_closed_and_nothing_is_forgotten(nurse: AtDesk) -> None:
    nurse.key(Qt.Key.Key_N)
    nurse.running.window.close()
    nurse.settle()
    assert nurse.running.window.isVisible()
    assert nurse.running.model.state.route.id == "blood-supply"
    assert HIDDEN not in nurse.reads()


def test_it_stays_in_front_and_gives_the_keyboard_back(nurse: AtDesk) -> None:
    flags = nurse.running.window.windowFlags()
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert flags & Qt.WindowType.WindowDoesNotAcceptFocus
    nurse.running.window.activateWindow()
    nurse.settle()
    assert QApplication.activeWindow() is nurse.window


def test_another_program_in_front_is_told(nurse: AtDesk) -> None:
    nurse.window.watch._in_front = lambda: False
    QApplication.instance().applicationStateChanged.emit(  # type: ignore[union-attr]
        Qt.ApplicationState.ApplicationInactive)
    assert "Another program has the keyboard" in nurse.reads()
    nurse.window.watch._in_front = lambda: True
    QApplication.instance().applicationStateChanged.emit(  # type: ignore[union-attr]
        Qt.ApplicationState.ApplicationActive)
    assert "Another program has the keyboard" not in nurse.reads()


def test_after_the_session_it_is_hidden_for_good(nurse: AtDesk) -> None:
    nurse.leave()
    assert nurse.ended == 1
    assert not nurse.running.window.isVisible()


# -- the computer -----------------------------------------------------------------------------------------------------


def test_the_computer_stays_awake_from_the_first_item_to_the_end(nurse: AtDesk) -> None:
    assert nurse.stays_awake.runs
    assert "may go to sleep" not in nurse.reads()
    nurse.leave()
    assert not nurse.stays_awake.runs


def test_a_computer_that_cannot_stay_awake_is_told_in_one_line(qapp: QApplication) -> None:
    nurse = AtDesk(agreed=False)
    assert not nurse.stays_awake.runs, "not before the session runs"
    nurse.stays_awake.can = False
    nurse.touch("Nobody else sees this screen. Rehearse")
    assert "This computer may go to sleep during the session." in nurse.reads()
    nurse.leave()


# -- the question -----------------------------------------------------------------------------------------------------


def test_a_monitor_that_is_plugged_in_makes_the_question_fresh(qapp: QApplication) -> None:
    nurse = AtDesk(agreed=False)
    assert "So this is a rehearsal" in nurse.reads()
    nurse.outputs = (*nurse.outputs, SECOND)
    nurse.window.monitors.poll()
    nurse.settle()
    assert "So this is a rehearsal" not in nurse.reads()
    assert "This window is on screen 1. The patients' page will be on screen 2." in nurse.reads()
    nurse.outputs = nurse.outputs[:1]
    nurse.window.monitors.poll()
    nurse.settle()
    assert "So this is a rehearsal" in nurse.reads()
    nurse.leave()


def test_rehearse_never_starts_a_session_on_a_projector(qapp: QApplication) -> None:
    nurse = AtDesk(agreed=False)
    nurse.outputs = (*nurse.outputs, SECOND)  # plugged in while the finger is on its way
    nurse.touch("Nobody else sees this screen. Rehearse")
    assert nurse.window.console is None
    assert not nurse.running.window.isVisible()
    assert "will be on screen 2" in nurse.reads()
    nurse.leave()


def test_while_she_is_asked_each_monitor_shows_its_number_and_the_projector_a_calm_picture(qapp: QApplication) -> None:
    nurse = with_projector(agreed=False)
    assert "1" in nurse.reads().splitlines()
    (cover,) = nurse.window.covers.windows
    assert cover.isVisible()
    box = cover.geometry()
    assert Monitor("second", box.x(), box.y(), box.width(), box.height()) == SECOND
    assert [label.text() for label in cover.findChildren(QLabel) if label.text()] == ["2"]
    nurse.touch("Only I see this screen. Start")
    assert not nurse.window.covers.windows
    assert nurse.running.window.isVisible(), "from the calm picture to the first item"
    nurse.outputs = nurse.outputs[:1]
    nurse.window.monitors.poll()
    nurse.settle()
    assert not nurse.window.covers.windows
    nurse.leave()


# -- what cannot be undone --------------------------------------------------------------------------------------------


def test_f5_asks_before_it_starts_over(nurse: AtDesk) -> None:
    nurse.now += 100
    nurse.key(Qt.Key.Key_N)
    for answer in (Qt.Key.Key_Escape, Qt.Key.Key_PageDown):
        nurse.key(Qt.Key.Key_F5)
        assert "Start over from the first item, with a fresh clock?" in nurse.reads()
        QTest.keyClick(nurse.window.windowHandle(), answer)
        nurse.settle()
        assert "Start over" not in nurse.reads()
        assert "2 of 5" in nurse.reads()
        assert "Session 1:40" in nurse.reads()
    nurse.key(Qt.Key.Key_F5)
    nurse.touch("Start over")
    assert "1 of 5" in nurse.reads()
    assert "Session 0:00" in nurse.reads()


@pytest.mark.parametrize("how", ["End", "close"])
def test_the_end_asks(nurse: AtDesk, how: str) -> None:
    for _ in range(2):
        if how == "End":
            nurse.touch("End")
        else:
            nurse.window.close()
            nurse.settle()
        assert "End the session?" in nurse.reads()
        assert nurse.ended == 0
        nurse.touch("Back to the session")
        assert "End the session?" not in nurse.reads()
    nurse.touch("End")
    nurse.touch("End the session")
    assert nurse.ended == 1


def test_escape_twice_is_back_in_the_session(nurse: AtDesk) -> None:
    for window in (nurse.window, nurse.running.window):
        nurse.key(Qt.Key.Key_Escape, window)
        assert "Back to the session" in nurse.reads()
        nurse.key(Qt.Key.Key_Escape, window)
        assert "Back to the session" not in nurse.reads()
        assert "1 of 5" in nurse.reads()


# -- looking ahead ----------------------------------------------------------------------------------------------------


def picture(nurse: AtDesk) -> QImage:
    mirror = nurse.window.findChild(Mirror)
    assert isinstance(mirror, Mirror)
    return mirror.grab(mirror._page_rect.toRect()).toImage().scaled(
        48, 27, mode=Qt.TransformationMode.SmoothTransformation).convertToFormat(QImage.Format.Format_Grayscale8)


def difference(one: QImage, other: QImage) -> float:
    return sum(abs(one.pixelColor(x, y).red() - other.pixelColor(x, y).red()) for x in range(48)
               for y in range(27)) / (48 * 27)


def test_on_hold_the_nurse_sees_the_picture_of_what_comes_and_the_patients_do_not(nurse: AtDesk) -> None:
    nurse.touch("Hold")
    nurse.settle()
    before = picture(nurse)
    nurse.key(Qt.Key.Key_N)
    ahead = picture(nurse)
    assert difference(ahead, before) > 4
    assert "What comes next, and the patients do not see yet: VEGF" in nurse.reads()
    assert nurse.running.model.state.route.id == "treatment-days"
    nurse.touch("Hold")
    now = picture(nurse)
    assert difference(now, ahead) < difference(now, before) / 2, "what she saw is what they see now"
    assert "What the patients see now" in nurse.reads()
