"""A key that is held: it acts once, so nothing flashes, opens page after page, or is erased."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from helpers.use import Person, focused
from lungedu.domain.session import Ask, GoToStep, Hide, Open, OpenPanel, Panel, Route

HELD = 40
"""Repeats of a key that is held for a little over a second."""


def repeats(person: Person, key: Qt.Key, text: str = "") -> None:
    """Hold a key on whatever has the focus. Its first press is left out: what has it opened may have the focus now."""
    for _ in range(HELD):
        target = QApplication.focusWidget() or person.window
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, autorep=True)
        QApplication.sendEvent(target, event)
    person.settle()


def test_no_shortcut_of_the_window_or_of_a_page_repeats(person: Person) -> None:
    person.watch("the-brake", 1)
    owners: list[QWidget] = [person.window, *person.window.findChildren(QWidget)]
    actions = [action for owner in owners for action in owner.actions() if not action.shortcut().isEmpty()]
    shortcuts: list[QShortcut] = list(person.window.findChildren(QShortcut))
    assert {key for action in actions for key in [action.shortcut().toString()]} >= {"F1", "F7", "F9", "Alt+Left"}
    assert len(shortcuts) >= 8
    assert not [action.shortcut().toString() for action in actions if action.autoRepeat()]
    assert not [shortcut.key().toString() for shortcut in shortcuts if shortcut.autoRepeat()]


def test_the_theme_changes_once_however_fast_its_button_is_pressed(person: Person) -> None:
    ground = person.window.grab().toImage().pixelColor(4, 400).name()
    seen = [ground]
    for _ in range(10):
        person.seconds -= 0.9
        person.touch("Contrast")
        seen.append(person.window.grab().toImage().pixelColor(4, 400).name())
    changes = sum(before != after for before, after in itertools.pairwise(seen))
    assert changes == 1, "ten presses in one second"


def test_f7_changes_the_theme_once_a_second(person: Person) -> None:
    for _ in range(5):
        QTest.keyClick(person.window, Qt.Key.Key_F7)
    person.settle()
    assert person.state.appearance.theme == "night"
    person.seconds += 1
    QTest.keyClick(person.window, Qt.Key.Key_F7)
    person.settle()
    assert person.state.appearance.theme == "contrast"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("words", ["Finish and clear", "A+, larger text", "Hide screen"])
def test_holding_a_key_on_a_button_presses_nothing_more(person: Person, key: Qt.Key, words: str) -> None:
    person.do(Open(Route("faq")))
    person.do(Ask("hair"))
    before = person.state
    person.button(words).setFocus()
    repeats(person, key)
    assert person.state == before


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Backspace])
def test_holding_escape_or_backspace_does_not_run_back_through_all_pages(person: Person, key: Qt.Key) -> None:
    for topic in ("the-brake", "h6-survival"):
        person.do(Open(Route("topic", topic)))
    person.do(OpenPanel(Panel("term", "immunotherapy")))
    before = person.state
    repeats(person, key)
    assert person.state == before


def test_holding_escape_in_the_search_box_keeps_what_was_typed(person: Person) -> None:
    person.do(Open(Route("faq")))
    person.do(Ask("hair loss"))
    assert person.page.box is not None
    person.page.box.line.setFocus()
    repeats(person, Qt.Key.Key_Escape)
    assert person.state.asked == "hair loss"
    assert person.state.route.kind == "faq"
    repeats(person, Qt.Key.Key_Return)
    assert focused() is person.page.box.line, "a held Enter does not run on to the first result"


def test_holding_the_key_that_hid_the_screen_does_not_uncover_it(person: Person) -> None:
    person.do(Hide(hidden=True))
    repeats(person, Qt.Key.Key_F9)
    assert person.state.hidden
    person.key(Qt.Key.Key_Space)
    assert not person.state.hidden


def test_an_arrow_key_that_is_pressed_turns_one_step(person: Person) -> None:
    person.watch("the-brake", 1)
    person.do(GoToStep("the-brake", 1))
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    person.settle()
    assert person.step == 2
