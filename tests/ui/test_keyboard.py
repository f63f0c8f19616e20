"""The on-screen keyboard by finger: what is touched stands in the box, and the keyboard on the desk goes on working."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from helpers.clipping import findings
from helpers.keyboards import ARABIC, GREEK, keyboard_of, shipped_keyboard
from helpers.screens import SIZES, Look, Stage, View
from helpers.use import Person, focused
from lungedu.content.keyboard import Keyboard
from lungedu.domain.keyboard import PlaneState
from lungedu.domain.session import Open, Route
from lungedu.theme.metrics import metrics_for
from lungedu.ui.asking import keyboard as widget
from lungedu.ui.asking.key_button import KeyButton
from lungedu.ui.asking.keyboard import SMALLEST_KEY, OnScreenKeyboard
from lungedu.ui.controls.finger_touch import FingerTouch

Sit = Callable[..., "Desk"]


class Desk:
    """A box with the keyboard below it, in a window of its own, and a finger."""

    def __init__(self, person: Person, keyboard: Keyboard):
        self.person = person
        self.closed = 0
        self.window = QWidget()
        self.window.setStyleSheet(person.window.styleSheet())
        self.window.resize(*person.size)
        column = QVBoxLayout(self.window)
        self.box = QLineEdit()
        self.keyboard = OnScreenKeyboard(person.window._ctx, keyboard, self.box, self._close)
        column.addWidget(self.box)
        column.addWidget(self.keyboard)
        self.window.show()
        self.window.activateWindow()
        self.box.setFocus()
        person.settle()

    def _close(self) -> None:
        self.closed += 1

    def touch(self, *names: str) -> None:
        """Touch keys by what they are called."""
        for name in names:
            self.person.touch(name, self.keyboard)

    def type(self, text: str) -> None:
        """Touch the keys of a text, one after another."""
        for letter in text:
            key = next(button for button in self.keyboard.keys if button.key.writes == letter)
            QTest.mouseClick(key, Qt.MouseButton.LeftButton)
        self.person.settle()

    def middle(self, key: QWidget) -> QPoint:
        """Where a key is, in the window."""
        return key.mapTo(self.window, key.rect().center())

    def key(self, does: str) -> KeyButton:
        return next(button for button in self.keyboard.keys if button.key.does == does)


@pytest.fixture
def sit(shared: Person) -> Iterator[Sit]:
    desks = []

    def at(keyboard: Keyboard | str) -> Desk:
        desks.append(Desk(shared, shipped_keyboard(keyboard) if isinstance(keyboard, str) else keyboard))
        return desks[-1]

    yield at
    for desk in desks:
        desk.window.close()
        desk.window.deleteLater()
    shared.settle()


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is announced."""
    spoken: list[str] = []
    monkeypatch.setattr(widget, "announce", lambda _, words: spoken.append(words))
    return spoken


# -- writing ----------------------------------------------------------------------------------------------------------


def test_a_question_is_typed_by_touching_keys_alone(sit: Sit) -> None:
    desk = sit("en")
    changes: list[str] = []
    desk.box.textEdited.connect(changes.append)
    desk.touch("Capitals")
    desk.type("W")
    desk.type("hat is ")
    desk.touch("Capitals", "Capitals, for one letter")
    desk.type("PD-")
    desk.touch("123, Digits and signs")
    desk.type("1")
    desk.touch("question mark")
    assert desk.box.text() == "What is PD-1?"
    assert changes[-1] == "What is PD-1?", "passed on as typed, so that a search follows"


def test_shift_is_seen_and_heard(sit: Sit, said: list[str]) -> None:
    desk = sit("en")
    assert (desk.key("shift").accessibleName(), desk.key("shift").face.look) == ("Capitals", "action")
    desk.touch("Capitals")
    assert (desk.key("shift").face.look, desk.key("shift").face.icon) == ("held", "shift-held")
    desk.touch("Capitals, for one letter")
    assert (desk.key("shift").face.look, desk.key("shift").face.icon) == ("held", "shift-locked")
    desk.touch("Capitals, until touched again")
    assert desk.key("shift").face.look == "action"
    desk.touch("123, Digits and signs")
    assert said == ["Capitals, for one letter", "Capitals, until touched again", "Letters", "Digits and signs"]


def test_a_letter_is_put_in_and_taken_back_where_the_cursor_is(sit: Sit) -> None:
    desk = sit("en")
    desk.box.setText("lung😀canser")
    desk.box.setCursorPosition(10)
    desk.touch("Take back the last letter")
    desk.type("c")
    assert (desk.box.text(), desk.box.cursorPosition()) == ("lung😀cancer", 10)
    desk.touch("123, Digits and signs", *["Cursor to the left"] * 4, "Take back the last letter")
    assert desk.box.text() == "lungcancer"
    desk.touch("Cursor to the right")
    assert desk.box.cursorPosition() == 5
    desk.box.undo()
    assert desk.box.text() == "lung😀cancer"


def test_what_is_marked_gives_way(sit: Sit) -> None:
    desk = sit("en")
    desk.box.setText("my cancer")
    desk.box.setSelection(0, 2)
    desk.type("a")
    assert desk.box.text() == "a cancer"
    desk.box.setSelection(1, 7)
    desk.touch("Take back the last letter")
    assert desk.box.text() == "a"


def test_a_held_backspace_goes_on(sit: Sit, qtbot: QtBot) -> None:
    desk = sit("en")
    desk.box.setText("a" * 30)
    key = desk.key("backspace")
    QTest.mousePress(key, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(desk.box.text()) < 26)
    QTest.mouseRelease(key, Qt.MouseButton.LeftButton)
    assert len(desk.box.text()) < 26
    assert not any(button.autoRepeat() for button in desk.keyboard.keys if button.key.writes)


def test_a_pin_is_touched_taken_back_cleared_and_done(sit: Sit) -> None:
    desk = sit("pin")
    desk.box.setEchoMode(QLineEdit.EchoMode.Password)
    desk.box.setMaxLength(6)
    desk.type("1234")
    desk.touch("Take back the last letter")
    desk.type("09")
    assert desk.box.text() == "12309"
    desk.touch("Clear all that was typed")
    assert desk.box.text() == ""
    desk.type("42")
    desk.touch("Done, put the keyboard away")
    assert (desk.box.text(), desk.closed) == ("42", 1)


def test_the_limit_of_the_box_holds_and_is_said(sit: Sit, said: list[str]) -> None:
    desk = sit("en")
    desk.box.setMaxLength(3)
    desk.type("abcd")
    assert desk.box.text() == "abc"
    assert said == ["There is no room for more letters."]


def test_a_box_that_only_shows_is_left_alone(sit: Sit) -> None:
    desk = sit("en")
    desk.box.setReadOnly(True)
    desk.type("a")
    assert desk.box.text() == ""


def test_the_focus_stays_in_the_box_and_the_keyboard_on_the_desk_goes_on_working(sit: Sit) -> None:
    desk = sit("en")
    for name in ("q", "Capitals", "123, Digits and signs", "Space", "Take back the last letter"):
        desk.touch(name)
        assert QApplication.focusWidget() is desk.box, name
    QTest.keyClicks(focused(), "xy")
    assert desk.box.text() == "qxy"
    desk.person.key(Qt.Key.Key_Tab)
    assert not isinstance(QApplication.focusWidget(), KeyButton)


def test_writing_starts_in_the_box_when_the_focus_was_elsewhere(sit: Sit) -> None:
    desk = sit("en")
    desk.box.setText("a")
    desk.box.clearFocus()
    desk.type("bc")
    assert desk.box.text() == "abc", "nothing was marked by coming into the box"
    assert desk.box.hasFocus()


# -- other scripts ----------------------------------------------------------------------------------------------------


def test_an_arabic_keyboard_types_and_begins_at_the_right(sit: Sit) -> None:
    desk = sit(keyboard_of(ARABIC))
    first, second = desk.keyboard.keys[:2]
    assert first.x() > second.x() > desk.keyboard.width() / 2
    shift, backspace = desk.key("shift"), desk.key("backspace")
    assert shift.x() < desk.keyboard.width() / 2 < backspace.x()
    assert backspace.face.turned
    desk.type("ما هو")
    assert desk.box.text() == "ما هو"
    desk.touch("لا")
    assert desk.box.text() == "ما هولا", "one key, two letters"


def test_a_mark_is_taken_back_with_its_letter(sit: Sit) -> None:
    desk = sit(keyboard_of(ARABIC))
    desk.type("كم")
    desk.touch("حركات", "ضمة")
    assert desk.box.text() == "كمُ"
    assert desk.keyboard.plane.id == "letters"
    desk.key("backspace").click()
    assert desk.box.text() == "ك"


def test_arrows_go_the_way_they_point_in_text_from_the_right(sit: Sit) -> None:
    desk = sit(keyboard_of(ARABIC))
    desk.type("كم")
    desk.touch("Cursor to the right")
    assert desk.box.cursorPosition() == 1
    desk.touch("Cursor to the left")
    assert desk.box.cursorPosition() == 2


def test_a_greek_keyboard_types(sit: Sit) -> None:
    desk = sit(keyboard_of(GREEK))
    desk.touch("Κεφαλαία")
    desk.type("Κ")
    desk.type("αρκινος")
    assert desk.box.text() == "Καρκινος"


# -- by ear -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["en", "pin", "ar", "el"])
def test_every_key_is_named_and_can_be_pressed_in_the_accessibility_tree(sit: Sit, name: str) -> None:
    desk = sit({"ar": keyboard_of(ARABIC), "el": keyboard_of(GREEK)}.get(name, name))
    for plane in shown_planes(desk):
        tree = QAccessible.queryAccessibleInterface(desk.keyboard)
        assert tree is not None
        nodes = [node for number in range(tree.childCount())
                 if (node := tree.child(number)) is not None and not node.state().invisible]
        names = [node.text(QAccessible.Text.Name) for node in nodes]
        assert len(names) == len(set(names)) == len(desk.keyboard.keys), plane
        assert all(names), plane
        for node in nodes:
            assert node.role() == QAccessible.Role.Button
            assert "Press" in node.actionInterface().actionNames()
    assert desk.keyboard.accessibleName()


def test_a_press_by_a_screen_reader_types(sit: Sit, qtbot: QtBot) -> None:
    desk = sit("en")
    node = QAccessible.queryAccessibleInterface(desk.keyboard.keys[0])
    assert node is not None
    node.actionInterface().doAction("Press")
    qtbot.waitUntil(lambda: desk.box.text() != "")  # a press is shown for a moment before it acts
    assert desk.box.text() == "q"


def test_the_name_of_a_key_holds_the_words_on_it(sit: Sit) -> None:
    desk = sit("en")
    for _ in shown_planes(desk):
        for button in desk.keyboard.keys:
            words = button.text().replace("&&", "&")
            signs_apart = button.key.types and not words.isalnum()
            assert signs_apart or words in button.accessibleName(), words


def shown_planes(desk: Desk) -> Iterator[str]:
    """Go to each plane, one after another, by its keys."""
    seen: set[str] = set()
    while desk.keyboard.plane.id not in seen:
        seen.add(desk.keyboard.plane.id)
        yield desk.keyboard.plane.id
        for button in desk.keyboard.keys:
            before = desk.keyboard.shown
            if button.key.does == "shift" or desk.keyboard._keyboard.plane(button.key.does):
                button.click()
                if desk.keyboard.plane.id not in seen:
                    break
                if desk.keyboard.shown != before:
                    desk.keyboard._shown = before
                    desk.keyboard._show_plane()


# -- space -------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def stage(qapp: QApplication) -> Iterator[Stage]:
    made = Stage()
    yield made
    made.close()


LOOKS = [Look(size, text=text) for size in SIZES for text in (100, 200)]


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
@pytest.mark.parametrize("name", ["en", "pin", "ar"])
def test_every_key_is_seen_whole_and_large_enough_and_the_page_keeps_most_of_the_window(
        stage: Stage, look: Look, name: str) -> None:
    stage.dress(look)
    stage.show(View("about", Route("about")))
    box = QLineEdit()
    keyboard = OnScreenKeyboard(stage.window._ctx, keyboard_of(ARABIC) if name == "ar" else shipped_keyboard(name),
                                box, lambda: None)
    for number, part in enumerate((box, keyboard)):
        stage.window._column.insertWidget(3 + number, part)
    stage.settle()
    for plane in keyboard._keyboard.planes:
        keyboard._shown = PlaneState(plane.id)
        keyboard._show_plane()
        stage.settle()
        found = findings(stage.window, f"{look.name} {name} {plane.id}")
        assert not found, "\n".join(map(str, found))
        assert min(min(key.width(), key.height()) for key in keyboard.keys) >= SMALLEST_KEY
    assert keyboard.height() <= 0.45 * look.size[1]
    assert keyboard.height() < stage.window.height() / 2
    assert stage.window.width() == look.size[0], "the keyboard pushes nothing out"
    for part in (box, keyboard):
        part.hide()
        part.deleteLater()
    stage.settle()


def test_keys_are_never_lower_than_a_finger_in_the_lowest_window() -> None:
    for rows in range(1, 6):
        assert widget.key_height(metrics_for(640, 480, 200), rows) >= SMALLEST_KEY


# -- finger or mouse --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def finger(qapp: object) -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def box_on_page(shared: Person) -> Iterator[tuple[Person, QLineEdit, list[str]]]:
    """A box on a page that scrolls by finger, and what its touches call."""
    shared.start_over()
    shared.running.model.dispatch(Open(Route("about")))
    box, calls = QLineEdit(), list[str]()
    layout = shared.page.sheet.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.insertWidget(1, box)
    FingerTouch(box, lambda: calls.append(box.text()))
    shared.settle()
    yield shared, box, calls
    shared.start_over()


def touch(person: Person, box: QWidget, finger: QPointingDevice, *, drag: int = 0) -> None:
    spot = box.mapTo(person.window, box.rect().center())
    QTest.touchEvent(person.window, finger).press(1, spot, person.window).commit()
    QTest.qWait(30)
    for moved in range(0, drag, 12):
        QTest.touchEvent(person.window, finger).move(1, spot - QPoint(0, moved), person.window).commit()
        QTest.qWait(5)
    QTest.touchEvent(person.window, finger).release(1, spot - QPoint(0, drag), person.window).commit()
    QTest.qWait(300)  # a finger is waited for, in case it drags


def test_a_finger_on_the_box_calls_for_the_keyboard_and_a_mouse_does_not(
        box_on_page: tuple[Person, QLineEdit, list[str]], finger: QPointingDevice) -> None:
    person, box, calls = box_on_page
    spot = box.mapTo(person.window, box.rect().center())
    QTest.mouseClick(person.window.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)
    assert box.hasFocus()
    person.settle()
    assert calls == []
    touch(person, box, finger)
    assert calls == [""]
    assert box.hasFocus()


def test_a_drag_over_the_box_scrolls_and_calls_for_nothing(
        box_on_page: tuple[Person, QLineEdit, list[str]], finger: QPointingDevice) -> None:
    person, box, calls = box_on_page
    touch(person, box, finger, drag=120)
    assert person.page.verticalScrollBar().value() > 20
    assert calls == []


def test_a_finger_types_on_the_keys(sit: Sit, finger: QPointingDevice) -> None:
    desk = sit("en")
    for name in ("c", "a", "t"):
        key = desk.person.button(name, desk.keyboard)
        QTest.touchEvent(desk.window, finger).press(1, desk.middle(key), desk.window).commit()
        assert key.isDown(), "seen at once"
        QTest.touchEvent(desk.window, finger).release(1, desk.middle(key), desk.window).commit()
        assert not key.isDown()
    assert desk.box.text() == "cat"
    assert desk.box.hasFocus()


def test_two_thumbs_lose_no_letter(sit: Sit, finger: QPointingDevice) -> None:
    desk = sit("en")
    a, b = (desk.middle(desk.person.button(name, desk.keyboard)) for name in ("a", "b"))
    QTest.touchEvent(desk.window, finger).press(1, a, desk.window).commit()
    QTest.touchEvent(desk.window, finger).stationary(1).press(2, b, desk.window).commit()
    QTest.touchEvent(desk.window, finger).release(1, a, desk.window).stationary(2).commit()
    QTest.touchEvent(desk.window, finger).release(2, b, desk.window).commit()
    assert desk.box.text() == "ab"


def test_a_finger_that_slides_off_a_key_types_nothing(sit: Sit, finger: QPointingDevice) -> None:
    desk = sit("en")
    key = desk.person.button("a", desk.keyboard)
    spot = desk.middle(key)
    QTest.touchEvent(desk.window, finger).press(1, spot, desk.window).commit()
    QTest.touchEvent(desk.window, finger).move(1, spot - QPoint(0, 150), desk.window).commit()
    assert not key.isDown()
    QTest.touchEvent(desk.window, finger).release(1, spot - QPoint(0, 150), desk.window).commit()
    assert desk.box.text() == ""


def test_no_key_of_the_system_is_pressed(sit: Sit, qapp: QApplication) -> None:
    desk, watch = sit("en"), Watch()
    qapp.installEventFilter(watch)
    desk.type("ab ")
    desk.touch("Take back the last letter", "Done, put the keyboard away")
    qapp.removeEventFilter(watch)
    assert (desk.box.text(), watch.pressed) == ("ab", [])


class Watch(QObject):
    """Notes keys that are pressed anywhere in the app."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[QEvent.Type] = []

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() in KEYS:
            self.pressed.append(event.type())
        return False


KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride, QEvent.Type.InputMethod)
