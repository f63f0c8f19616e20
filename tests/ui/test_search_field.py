"""The box to type into: what is typed is in the state at once and nowhere else, by keys, by touch and by ear."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QDragEnterEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from helpers.clipping import SMALLEST_TOUCH, findings
from helpers.use import Person, look_at
from lungedu.domain.session import LONGEST_ASKED, Ask, Open, Route, SetTextSize, SetTheme
from lungedu.theme.tokens import TEXT_RATIO, THEMES, contrast
from lungedu.ui.asking.search_field import SearchField

CTRL = Qt.KeyboardModifier.ControlModifier


@dataclasses.dataclass
class Box:
    """A box on a page, and the words it passed on."""

    person: Person
    field: SearchField
    received: list[str] = dataclasses.field(default_factory=list)
    went_on: list[bool] = dataclasses.field(default_factory=list)

    def type(self, words: str) -> None:
        QTest.keyClicks(self.field.line, words)
        self.person.settle()

    def paste(self, data: QMimeData) -> None:
        QApplication.clipboard().setMimeData(data)
        self.field.line.paste()
        self.person.settle()
        QApplication.clipboard().clear()

    @property
    def shown(self) -> str:
        return self.field.line.text()


def box_on(person: Person) -> Box:
    """A box at the end of the page that is open."""
    received: list[str] = []
    went_on: list[bool] = []
    made = SearchField(person.window._ctx, "Find a word", "Find a word in the list", received.append,
                       go_on=lambda: went_on.append(True))
    person.page.column.insertWidget(0, person.page.followed(made))
    person.settle()
    made.line.setFocus()
    return Box(person, made, received, went_on)


@pytest.fixture
def box(shared: Person) -> Box:
    shared.start_over()
    shared.do(Open(Route("about")))
    return box_on(shared)


# -- typing -----------------------------------------------------------------------------------------------------------


def test_each_letter_is_in_the_state_at_once_and_reported_once(box: Box) -> None:
    box.type("pd")
    assert (box.person.state.asked, box.received) == ("pd", ["p", "pd"])
    assert box.field.line.hasFocus()


def test_who_types_in_the_middle_goes_on_typing_there(box: Box) -> None:
    box.type("p1")
    box.person.key(Qt.Key.Key_Left)
    box.type("d-")
    assert (box.shown, box.field.line.cursorPosition()) == ("pd-1", 3)


def test_it_shows_what_was_asked_before_it_was_there_and_tells_nobody(shared: Person) -> None:
    shared.start_over()
    shared.do(Ask("vegf"))
    box = box_on(shared)
    assert (box.shown, box.received) == ("vegf", [])
    assert shared.button("Clear what I typed", box.field)


def test_it_follows_what_something_else_writes_and_tells_of_it(box: Box) -> None:
    box.person.do(Ask("from other keys"))
    assert (box.shown, box.received) == ("from other keys", ["from other keys"])
    box.field.line.insert("!")
    assert box.person.state.asked == "from other keys!"


def test_it_takes_no_more_letters_than_the_state_keeps(box: Box) -> None:
    data = QMimeData()
    data.setText("long " * 2000)
    box.paste(data)
    assert len(box.shown) == LONGEST_ASKED
    assert box.person.state.asked == box.shown
    box.field.line.setText("x" * (LONGEST_ASKED - 1) + "👩")
    assert box.person.state.asked == box.shown == "x" * (LONGEST_ASKED - 1), "no half of a sign is left"


def test_words_pasted_with_their_look_and_lines_come_in_as_one_plain_line(box: Box) -> None:
    data = QMimeData()
    data.setHtml("<b style='color:red'>PD-1</b><script>x</script>")
    data.setText("PD-1\nand\x07 VEGF")
    box.type("on ")
    box.paste(data)
    assert box.shown == box.person.state.asked == "on PD-1 and VEGF"
    assert all("\n" not in said and "\x07" not in said for said in box.received)


def test_what_is_pasted_in_the_middle_leaves_the_cursor_behind_it(box: Box) -> None:
    box.type("ad")
    box.person.key(Qt.Key.Key_Left)
    data = QMimeData()
    data.setText("\x00b\x01c")
    box.paste(data)
    assert (box.shown, box.field.line.cursorPosition()) == ("abcd", 3)


@given(st.text(st.characters(exclude_categories=()), max_size=400))
def test_the_state_has_what_the_box_shows_whatever_is_put_in(shared: Person, text: str) -> None:
    fields = shared.page.findChildren(SearchField)
    box = fields[0] if fields else box_on(shared).field
    box.line.setText("")
    box.line.insert(text)
    assert shared.state.asked == box.line.text()
    assert box.line.text().encode() is not None
    assert box.clear_button.isVisible() == bool(box.line.text())


# -- emptying it ------------------------------------------------------------------------------------------------------


def test_escape_empties_the_box_first_and_only_then_goes_back(box: Box) -> None:
    box.type("pd")
    box.person.key(Qt.Key.Key_Escape)
    assert (box.person.state.asked, box.person.state.route.kind) == ("", "about")
    assert box.field.line.hasFocus()
    box.person.key(Qt.Key.Key_Escape)
    assert box.person.state.route.kind == "home"


def test_the_clear_button_is_there_with_words_alone_and_leaves_the_focus_in_the_box(box: Box) -> None:
    assert not box.field.clear_button.isVisible()
    box.type("pd")
    button = box.person.button("Clear what I typed", box.field)
    assert min(button.width(), button.height()) >= SMALLEST_TOUCH
    assert box.field.line.rect().contains(button.geometry())
    box.person.touch("Clear what I typed", box.field)
    assert (box.shown, box.person.state.asked, box.received[-1]) == ("", "", "")
    assert box.field.line.hasFocus()
    assert not box.field.clear_button.isVisible()


def test_the_clear_button_can_be_pressed_by_keys(box: Box) -> None:
    box.type("pd")
    box.person.key(Qt.Key.Key_Tab)
    assert box.field.clear_button.hasFocus()
    box.person.key(Qt.Key.Key_Space)
    assert box.shown == ""
    assert box.field.line.hasFocus()


@pytest.mark.parametrize("clear", ["button", "escape", "finish"])
def test_nothing_brings_back_what_was_cleared(box: Box, clear: str) -> None:
    box.type("private")
    match clear:
        case "button":
            box.person.touch("Clear what I typed", box.field)
        case "escape":
            box.person.key(Qt.Key.Key_Escape)
        case _:
            box.person.do(Ask(""))
    assert not box.field.line.isUndoAvailable()
    box.field.line.setFocus()
    box.person.key(Qt.Key.Key_Z, CTRL)
    assert (box.shown, box.person.state.asked) == ("", "")


def test_backspace_in_an_empty_box_stays_on_the_page(box: Box) -> None:
    box.person.key(Qt.Key.Key_Backspace)
    assert box.person.state.route.kind == "about"


def test_finish_and_clear_leaves_nothing_of_it(box: Box) -> None:
    box.type("private")
    box.person.touch("Finish and clear")
    assert box.person.state.asked == ""
    assert "private" not in repr(box.person.state)


# -- keys and pointing ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down])
def test_enter_and_down_go_on_to_the_first_result(box: Box, key: Qt.Key) -> None:
    box.type("pd")
    box.person.key(key)
    assert box.went_on == [True]
    assert box.shown == "pd"


def test_it_opens_no_menu_and_takes_nothing_that_is_dropped(box: Box) -> None:
    line = box.field.line
    middle = line.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, line.mapToGlobal(middle))
    QApplication.sendEvent(line, event)
    box.person.settle()
    assert not [menu for menu in QApplication.topLevelWidgets() if isinstance(menu, QMenu) and menu.isVisible()]
    data = QMimeData()
    data.setText("dropped")
    drag = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                           Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(line, drag)
    assert not drag.isAccepted()
    assert not line.dragEnabled()


def test_a_button_behind_it_brings_keys_to_the_screen(box: Box) -> None:
    keys = box.person.button("Keys on the screen", box.field)
    assert keys.x() >= box.field.line.geometry().right()
    assert not keys.isChecked()
    box.person.touch("Keys on the screen", box.field)
    assert box.person.state.keyboard
    assert keys.isChecked()
    box.person.touch("Keys on the screen", box.field)
    assert not box.person.state.keyboard
    assert not keys.isChecked()


def test_a_text_size_chosen_while_typing_keeps_the_words(box: Box) -> None:
    box.type("pd")
    box.person.do(SetTextSize(200))
    again = box_on(box.person)
    assert again.shown == "pd"
    assert again.field.line.height() >= 72


# -- seen and heard ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", THEMES)
def test_the_hint_in_the_empty_box_stands_out_as_words_do(box: Box, theme: str) -> None:
    box.person.do(SetTheme(theme))
    colors = box_on(box.person).field.line.palette()
    hint, ground = colors.color(QPalette.ColorRole.PlaceholderText), colors.color(QPalette.ColorRole.Base)
    assert hint.alpha() == 255
    assert contrast(hint.name(), ground.name()) >= TEXT_RATIO


@pytest.mark.parametrize("size", [100, 200])
def test_the_words_stand_between_the_magnifier_and_the_button(box: Box, size: int) -> None:
    box.person.do(SetTextSize(size))
    box = box_on(box.person)
    box.type("wide words " * 20)
    line = box.field.line
    (sign,) = (label for label in line.findChildren(QLabel))
    assert sign.geometry().right() < line.textMargins().left()
    assert line.width() - line.textMargins().right() <= box.field.clear_button.x() + 4
    assert line.fontMetrics().height() < line.height() - 8
    assert not findings(box.field, "box")
    line.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    box.person.settle()
    assert sign.x() >= line.width() - line.textMargins().right()
    assert box.field.clear_button.geometry().right() <= line.textMargins().left()


def test_who_comes_to_it_by_key_sees_a_ring_around_it(box: Box) -> None:
    ring = box.person.window.ctx.style.color("focus")
    edge = QPoint(box.field.line.width() // 2, 2)
    assert look_at(box.field.line).pixelColor(edge) == ring
    box.person.page.setFocus()
    assert look_at(box.field.line).pixelColor(edge) != ring


def test_a_screen_reader_finds_a_box_to_edit_with_its_name_its_words_and_a_button(box: Box) -> None:
    box.type("pd")
    heard = QAccessible.queryAccessibleInterface(box.field.line)
    assert heard is not None
    assert heard.role() == QAccessible.Role.EditableText
    assert heard.text(QAccessible.Text.Name) == "Find a word in the list"
    assert heard.text(QAccessible.Text.Value) == "pd"
    assert heard.state().editable
    children = [heard.child(number) for number in range(heard.childCount())]
    assert "Clear what I typed" in [child.text(QAccessible.Text.Name) for child in children if child is not None]
