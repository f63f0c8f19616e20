"""A person at the kiosk: begins by a touch, is asked when quiet, is forgotten, and does not get out. Staff do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from helpers.use import Person, saved_indexes
from helpers.windows import delete_windows
from lungedu import app
from lungedu.domain.session import ATTRACT, HOME, GoToStep, Hide, Open, Route, SetMotion, ShowKeyboard
from lungedu.kiosk.guard.guard import KioskGuard
from lungedu.kiosk.settings.config import KioskConfig
from lungedu.viewmodels.features import kiosk as kiosk_features


class Clock:
    """A clock that goes on on demand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class KnownPin:
    """A lock whose PIN is 4711, and which makes one wait 30 seconds after a wrong one."""

    def __init__(self, clock: Clock, pin: str = "4711") -> None:
        self._clock = clock
        self._pin = pin
        self._until = 0.0

    @property
    def is_set(self) -> bool:
        return bool(self._pin)

    def wait(self) -> float:
        return max(0.0, self._until - self._clock())

    def opens(self, pin: str) -> bool:
        if pin != self._pin:
            self._until = self._clock() + 30
        return pin == self._pin


class AtKiosk(Person):
    """Someone at the kiosk, with a clock of the test's own. Touches come to the window, as those of a real hand do."""

    def __init__(self, running: app.Running, clock: Clock, pin: str):
        self.clock = clock
        self.kiosk = KioskGuard(running.model, running.window, KioskConfig(), KnownPin(clock, pin), clock)
        self.kiosk.show()
        super().__init__(running)

    def goes(self, seconds: float) -> None:
        """Time goes by, and the kiosk looks at its clock four times a second."""
        for _ in range(round(seconds * 4)):
            self.clock.now += 0.25
            self.kiosk.poll()
        self.settle()

    def at(self, where: QPoint) -> None:
        """Touch a place of the window, after a moment."""
        self.clock.now += 0.5
        QTest.mouseClick(self.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
        self.settle()

    def touches(self, words: str) -> None:
        """Touch what is called so."""
        button = self.button(words)
        self.at(button.mapTo(self.window, button.rect().center()))

    def strikes(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Strike a key of a keyboard on the desk."""
        QTest.keyClick(self.window.windowHandle(), key, modifier)
        self.settle()

    def holds_corner(self, seconds: float) -> None:
        """Hold the corner at the top left."""
        self.clock.now += 0.5
        handle = self.window.windowHandle()
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(12, 12))
        self.goes(seconds)
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(12, 12))
        self.settle()

    @property
    def is_fresh(self) -> bool:
        return self.state == self.running.model.fresh


def make(pin: str = "4711") -> AtKiosk:
    running = app.start(app.CommonStart(size=(1280, 800), today=lambda: date(2026, 11, 27),
                                        index_folder=saved_indexes(),
                                        features=kiosk_features(clinic="Riverside Cancer Center")))
    return AtKiosk(running, Clock(), pin)


@pytest.fixture(scope="module")
def shared_kiosk(qapp: QApplication) -> Iterator[AtKiosk]:
    shared = make()
    yield shared
    delete_windows([shared.window])  # a kiosk refuses to be closed


@pytest.fixture
def person(shared_kiosk: AtKiosk) -> AtKiosk:
    shared_kiosk.kiosk.reset()
    shared_kiosk.settle()
    shared_kiosk.goes(1)
    return shared_kiosk


# -- coming in --------------------------------------------------------------------------------------------------------


def test_it_invites_by_the_clinics_name_and_a_touch_anywhere_leads_to_welcome_and_home(person: AtKiosk) -> None:
    assert person.state.route == ATTRACT
    shown = person.reads()
    assert "Riverside Cancer Center" in shown
    assert "Touch to begin" in shown
    assert "Nothing that you do here is kept." in shown
    assert "Finish and clear" not in shown
    person.at(QPoint(760, 300))
    assert "How large should the words be?" in person.reads()
    person.touches("Large")
    assert person.state.appearance.text_size == 150
    person.touches("Begin")
    assert person.state.route == HOME
    person.touches("Back")
    assert person.state.route == HOME, "back leads to no page that was before Home"


def test_its_pictures_take_turns_and_hold_still_where_motion_is_off(person: AtKiosk) -> None:
    page = person.page
    seen = set()
    for _ in range(6):
        seen.add(page._says.text())  # type: ignore[attr-defined]
        page.next_picture()  # type: ignore[attr-defined]
    assert len(seen) == 5
    assert page._turns.isActive()  # type: ignore[attr-defined]
    person.do(SetMotion(motion=False))
    assert not page._turns.isActive()  # type: ignore[attr-defined]


def test_any_key_begins_too(person: AtKiosk) -> None:
    person.strikes(Qt.Key.Key_Space)
    assert person.state.route.kind == "welcome"


def test_a_second_tap_right_after_the_first_presses_nothing(person: AtKiosk) -> None:
    begin = person.button("Touch to begin")
    at = begin.mapTo(person.window, begin.rect().center())
    person.at(at)
    handle = person.window.windowHandle()
    for where in (at, person.button("Begin").mapTo(person.window, QPoint(20, 20))):
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    person.settle()
    assert person.state.route.kind == "welcome"


def test_letters_on_the_screen_may_follow_one_another_quickly(person: AtKiosk) -> None:
    person.do(Open(Route("faq")))
    person.do(ShowKeyboard(shown=True))
    person.clock.now += 0.5
    for letter in "hair":
        key = person.button(letter)
        QTest.mouseClick(person.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
                         key.mapTo(person.window, key.rect().center()))
        person.clock.now += 0.05
    person.settle()
    assert person.state.asked == "hair"


# -- being quiet ------------------------------------------------------------------------------------------------------


def test_after_90_seconds_it_asks_and_20_seconds_later_all_is_forgotten(person: AtKiosk) -> None:
    person.do(Open(Route("topic", "h6-survival")))
    person.do(Open(Route("faq")))
    QTest.keyClicks(person.page.box.line, "hair loss")  # type: ignore[union-attr]
    QGuiApplication.clipboard().setText("my own words")
    person.goes(89)
    assert "Are you still there?" not in person.reads()
    person.goes(2)
    assert "Are you still there?" in person.reads()
    assert "19 seconds" in person.reads()
    person.goes(18)
    assert "1 second\n" in person.reads()
    assert not person.is_fresh
    person.goes(2)
    assert person.is_fresh
    assert "Are you still there?" not in person.reads()
    assert QGuiApplication.clipboard().text() == ""
    assert person.kiosk.resets >= 1


@pytest.mark.parametrize("answer", ["I'm still here", "beside", "key"])
def test_who_is_still_there_stays_where_they_were(person: AtKiosk, answer: str) -> None:
    person.do(Open(Route("topic", "h6-survival")))
    person.goes(95)
    assert "Are you still there?" in person.reads()
    if answer == "beside":
        person.at(QPoint(20, 700))
    elif answer == "key":
        person.strikes(Qt.Key.Key_A)
    else:
        person.touches(answer)
    assert "Are you still there?" not in person.reads()
    assert person.state.route == Route("topic", "h6-survival")
    person.goes(89)
    assert "Are you still there?" not in person.reads()


def test_finish_now_forgets_at_once(person: AtKiosk) -> None:
    person.do(Open(Route("topic", "h6-survival")))
    person.goes(95)
    person.touches("Finish now")
    assert person.is_fresh


@pytest.mark.parametrize("sign", ["touch", "key", "mouse", "wheel", "play"])
def test_each_sign_of_somebody_puts_the_question_off(person: AtKiosk, sign: str) -> None:
    person.do(Open(Route("diagram", "the-brake")))
    person.do(GoToStep("the-brake", 1, playing=False))
    person.goes(80)
    handle = person.window.windowHandle()
    match sign:
        case "touch":
            person.at(QPoint(640, 140))
        case "key":
            person.strikes(Qt.Key.Key_Shift)
        case "mouse":
            QTest.mouseMove(handle, QPoint(300, 300))
            QTest.mouseMove(handle, QPoint(330, 300))
        case "wheel":
            QTest.wheelEvent(handle, QPointF(600, 400), QPoint(0, -120))
        case _:
            person.do(GoToStep("the-brake", 1, playing=True))
            person.goes(1)
            person.do(GoToStep("the-brake", 1, playing=False))
    person.settle()
    person.goes(80)
    assert "Are you still there?" not in person.reads()
    person.goes(15)
    assert "Are you still there?" in person.reads()


def test_a_trembling_mouse_is_nobody(person: AtKiosk) -> None:
    person.do(Open(Route("topic", "h6-survival")))
    handle = person.window.windowHandle()
    QTest.mouseMove(handle, QPoint(300, 300))
    person.settle()
    person.goes(60)
    for step in (1, 3, 2, 4):
        QTest.mouseMove(handle, QPoint(300 + step, 300))
        person.goes(8)
    assert "Are you still there?" in person.reads()


def test_while_nobody_has_begun_it_asks_nothing(person: AtKiosk) -> None:
    person.goes(300)
    assert "Are you still there?" not in person.reads()
    assert person.is_fresh


def test_a_hidden_screen_comes_back_for_30_seconds_and_is_forgotten_then(person: AtKiosk) -> None:
    person.do(Open(Route("topic", "h6-survival")))
    person.touches("Hide screen")
    person.goes(29)
    person.at(QPoint(640, 400))
    assert person.state.route == Route("topic", "h6-survival")
    person.do(Hide(hidden=True))
    person.goes(31)
    assert person.is_fresh


# -- staying in -------------------------------------------------------------------------------------------------------

CHORDS = [(Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier), (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
          (Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier), (Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier),
          (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
          (Qt.Key.Key_Tab, Qt.KeyboardModifier.AltModifier), (Qt.Key.Key_D, Qt.KeyboardModifier.MetaModifier),
          (Qt.Key.Key_Print, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier
           | Qt.KeyboardModifier.AltModifier)]


def test_no_chord_of_keys_closes_it_or_makes_it_smaller(person: AtKiosk) -> None:
    person.do(Open(Route("topic", "the-brake")))
    for key, modifier in CHORDS:
        person.strikes(key, modifier)
        assert person.window.isFullScreen()
        assert person.window.isVisible()
    assert QApplication.topLevelWidgets().count(person.window) == 1


def test_the_system_cannot_close_it(person: AtKiosk) -> None:
    asked = QCloseEvent()
    QApplication.sendEvent(person.window.windowHandle(), asked)
    assert not asked.isAccepted()
    assert person.window.isVisible()


def test_copying_does_nothing(person: AtKiosk) -> None:
    person.do(Open(Route("faq")))
    assert person.page.box is not None
    person.page.box.line.setFocus()
    QTest.keyClicks(person.page.box.line, "secret")
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X):
        person.strikes(key, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == ""
    assert person.page.box.line.text() == "secret"


def test_no_menu_opens_and_nothing_can_be_dropped(person: AtKiosk) -> None:
    person.do(Open(Route("faq")))
    before = person.state
    handle = person.window.windowHandle()
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(400, 300), QPoint(400, 300))
    QApplication.sendEvent(handle, menu)
    QTest.mouseClick(handle, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, QPoint(400, 300))
    data = QMimeData()
    data.setText("dropped")
    drop = QDropEvent(QPointF(400, 250), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                      Qt.KeyboardModifier.NoModifier, QEvent.Type.Drop)
    QApplication.sendEvent(handle, drop)
    person.settle()
    assert QApplication.activePopupWidget() is None
    assert person.state == before


def test_the_whole_screen_of_a_diagram_and_back_is_still_the_whole_screen(person: AtKiosk) -> None:
    person.do(Open(Route("diagram", "the-brake")))
    person.touches("Full screen")
    person.strikes(Qt.Key.Key_Escape)
    assert not person.state.full_screen
    assert person.window.isFullScreen()


# -- staff ------------------------------------------------------------------------------------------------------------


def test_a_short_touch_of_the_corner_is_a_touch_and_a_long_one_opens_the_door_for_staff(person: AtKiosk) -> None:
    person.do(Open(Route("topic", "the-brake")))
    person.holds_corner(2)
    assert "For staff" not in person.reads()
    person.do(Open(Route("topic", "the-brake")))
    before = person.state.route
    person.holds_corner(4)
    assert "Type your PIN." in person.reads()
    assert person.state.route == before, "the button under the finger was not pressed"
    person.touches("Back to the screen")
    assert "For staff" not in person.reads()
    person.touches("Back")
    assert person.state.route == ATTRACT or person.state.route == HOME, "buttons work again"


def type_pin(person: AtKiosk, pin: str) -> None:
    for digit in pin:
        person.touches(digit)
    person.touches("Done")


def test_the_right_pin_lets_staff_choose_and_a_wrong_one_makes_them_wait(person: AtKiosk) -> None:
    person.holds_corner(4)
    type_pin(person, "1234")
    assert "Too many wrong tries. Wait 30 seconds." in person.reads()
    assert "Leave the kiosk" not in person.reads()
    person.clock.now += 31
    person.kiosk._staff_dialog._show_wait()  # type: ignore[union-attr]
    type_pin(person, "4711")
    assert "Leave the kiosk" in person.reads()
    assert "Start anew" in person.reads()


@pytest.mark.parametrize(("choice", "code"), [("Leave the kiosk", 0), ("Start anew", 75)])
def test_leaving_ends_the_app_with_its_code(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, choice: str,
                                            code: int) -> None:
    codes: list[int] = []
    monkeypatch.setattr("lungedu.kiosk.guard.guard.QApplication.exit", codes.append)
    person = make()
    person.holds_corner(4)
    type_pin(person, "4711")
    person.touches(choice)
    assert codes == [code]
    assert not person.window.isVisible()


def test_without_a_pin_nobody_leaves_and_the_reason_is_reported(qapp: QApplication) -> None:
    person = make(pin="")
    person.holds_corner(4)
    assert "No PIN is set here" in person.reads()
    assert "Leave the kiosk" not in person.reads()
    person.touches("Back to the screen")
    assert person.window.isFullScreen()
    person.kiosk._leaving = True
    person.window.close()
