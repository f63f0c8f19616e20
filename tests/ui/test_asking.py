"""Asking in one's own words: found as one types, emergencies on top, what only people can answer, and ways on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from helpers.use import Person, start
from lungedu.base.resources import bundled_folder
from lungedu.domain.session import Ask, Back, Open, Route, ShowKeyboard
from lungedu.ui.asking.key_button import KeyButton


@pytest.fixture
def person(shared: Person) -> Person:
    shared.start_over()
    shared.do(Open(Route("faq")))
    return shared


def types(person: Person, words: str) -> None:
    assert person.page.box is not None
    person.page.box.line.setFocus()
    QTest.keyClicks(person.page.box.line, words)
    person.settle()


def shown(person: Person) -> str:
    return person.reads(person.page)


# -- what is found ----------------------------------------------------------------------------------------------------


def test_from_the_second_letter_on_the_groups_give_way_to_what_is_found(person: Person) -> None:
    assert "All questions, in groups" in shown(person)
    types(person, "h")
    assert "All questions, in groups" in shown(person)
    types(person, "air")
    assert "All questions, in groups" not in shown(person)
    assert "Will my hair fall out?" in shown(person)


def test_the_stored_answer_comes_back_unchanged_with_its_date_and_source(person: Person) -> None:
    types(person, "can i still drive")
    library = person.running.model.library
    found = library.faq_entry("driving")
    assert found is not None
    assert library.plain(found[1].answer) in shown(person).replace("\n", " ")
    assert "Checked on" in shown(person)


def test_an_emergency_brings_the_warning_signs_to_the_top_with_where_to_call(person: Person) -> None:
    types(person, "coughing blod since this morning")
    words = shown(person)
    assert words.index("If this is happening now, call for help") < words.index("I cough up blood. What now?")
    assert "Emergency number" in words
    person.touch("When to call for help", person.page)
    assert person.state.route.kind == "warning_signs"


def test_what_only_people_can_answer_says_so_and_who_can(person: Person) -> None:
    types(person, "should i stop the chemo")
    words = shown(person)
    assert "One for your care team" in words
    assert "Can I skip a treatment, or stop?" in words
    assert "Clinic's 24-hour number" in words


def test_thoughts_of_suicide_find_their_answer_before_all_and_no_list_to_put_them_on(person: Person) -> None:
    types(person, "i want to end it all")
    assert "I do not want to live anymore. What can I do?" in shown(person)
    assert "You are not alone" in shown(person)
    for not_now in ("Ask my team about this", "One for your care team", "None of these"):
        assert not_now not in shown(person)


def test_survival_numbers_wait_behind_their_question_here_too(person: Person) -> None:
    types(person, "do people live longer with it")
    assert "How much longer did people live on the new drug?" in shown(person)
    assert "months" not in shown(person).split("Other answers")[0]


@pytest.mark.parametrize("words", ["best pizza in town", "qqqq zzzz", "肺癌是什么", "\" OR * NEAR(( zq", "💊💊💊"])
def test_what_nothing_fits_is_reported_calmly_with_ways_on(person: Person, words: str) -> None:
    person.do(Ask(words))
    assert "Nothing found for that" in shown(person)
    assert "Your care team knows you" in shown(person).replace("\n", " ")


def test_none_of_these_takes_the_question_along_in_the_readers_words(person: Person) -> None:
    types(person, "hair colour dye ok")
    person.touch("None of these", person.page)
    asked = [button for button in person.buttons(person.page) if button.accessibleName() == "Ask my team about this"]
    QTest.mouseClick(asked[-1], Qt.MouseButton.LeftButton)
    person.settle()
    assert person.state.visit == ("own:hair colour dye ok",)


def test_the_question_of_an_answer_can_be_taken_along_from_where_it_was_found(person: Person) -> None:
    types(person, "will my hair fall out")
    person.touch("Ask my team about this", person.page)
    assert list(person.state.visit) == ["faq:hair-loss"]
    assert "On your list" in shown(person)
    person.touch("Take it off", person.page)
    assert person.state.visit == ()


# -- going on and coming back -----------------------------------------------------------------------------------------


def test_enter_goes_to_the_best_answer_and_back_brings_back_what_was_asked(person: Person) -> None:
    types(person, "hair")
    person.key(Qt.Key.Key_Return)
    person.key(Qt.Key.Key_Return)
    assert person.state.route.same_as(Route("question", "hair-loss"))
    person.do(Back())
    assert person.page.box is not None
    assert person.page.box.line.text() == "hair"
    assert "Will my hair fall out?" in shown(person)


def test_back_brings_back_where_one_was_in_the_groups(person: Person) -> None:
    person.page.verticalScrollBar().setValue(400)
    person.touch("Living with treatment", person.page)
    assert person.state.route.kind == "group"
    person.do(Back())
    assert person.state.route.kind == "faq"
    assert person.page.verticalScrollBar().value() == 400


def test_an_answer_leads_to_its_words_its_pages_and_its_neighbors(person: Person) -> None:
    person.do(Open(Route("question", "what-is-pd-1")))
    words = shown(person)
    for heading in ("Words in this answer", "Go on with", "People also ask"):
        assert heading in words


def test_finish_and_clear_leaves_nothing_of_it(person: Person) -> None:
    types(person, "i am so scared")
    person.touch("Ask my team about this", person.page)
    person.running.model.finish_and_clear()
    person.settle()
    assert (person.state.asked, person.state.visit) == ("", ())
    person.do(Open(Route("faq")))
    assert person.page.box is not None
    assert person.page.box.line.text() == ""


# -- keys on the screen -----------------------------------------------------------------------------------------------


def finger() -> QPointingDevice:
    return QTest.createTouchDevice()


def keys(person: Person) -> list[KeyButton]:
    return [key for key in person.window.findChildren(KeyButton) if key.isVisible()]


def touch_letters(person: Person, words: str) -> None:
    for letter in words:
        key = next(key for key in keys(person) if key.key.writes == letter)
        QTest.mouseClick(key, Qt.MouseButton.LeftButton)
    person.settle()


def test_with_a_mouse_the_keys_stay_away(person: Person) -> None:
    assert person.page.box is not None
    QTest.mouseClick(person.page.box.line, Qt.MouseButton.LeftButton)
    person.settle()
    assert keys(person) == []


def test_by_touch_alone_a_question_is_typed_answered_and_opened(person: Person) -> None:
    person.touch("Keys on the screen", person.page)
    assert keys(person)
    touch_letters(person, "hair")
    assert person.state.asked == "hair"
    assert "Will my hair fall out?" in shown(person)
    person.touch("Done, put the keyboard away")
    assert keys(person) == []
    person.touch("Read all of it: Will my hair fall out?", person.page)
    assert person.state.route.same_as(Route("question", "hair-loss"))


def test_a_finger_in_the_box_brings_the_keys(person: Person) -> None:
    assert person.page.box is not None
    line = person.page.box.line
    device = finger()
    middle = QPoint(line.width() // 2, line.height() // 2)
    QTest.touchEvent(line, device).press(0, middle, line)
    QTest.touchEvent(line, device).release(0, middle, line)
    person.settle()
    assert person.state.keyboard
    assert keys(person)


def test_escape_takes_the_words_then_the_keys_then_goes_back(person: Person) -> None:
    types(person, "hair")
    person.do(ShowKeyboard(shown=True))
    person.key(Qt.Key.Key_Escape)
    assert person.state.asked == ""
    assert person.state.keyboard
    person.key(Qt.Key.Key_Escape)
    assert not person.state.keyboard
    person.key(Qt.Key.Key_Escape)
    assert person.state.route.kind == "home"


def test_the_keys_leave_the_box_in_sight_and_space_for_the_best_answer(person: Person) -> None:
    person.do(ShowKeyboard(shown=True))
    assert person.page.box is not None
    box = person.page.box
    assert box.line.hasFocus()
    top = box.mapTo(person.window, QPoint(0, 0)).y()
    assert 0 < top < person.window.height() // 3
    assert min(key.mapTo(person.window, QPoint(0, 0)).y() for key in keys(person)) > top + box.height()


def test_leaving_the_page_puts_the_keys_away(person: Person) -> None:
    person.do(ShowKeyboard(shown=True))
    person.do(Open(Route("about")))
    assert keys(person) == []
    person.do(Back())
    assert keys(person) == []


def test_without_its_rules_the_search_rests_and_all_questions_are_there(qapp: object, tmp_path: Path) -> None:
    own = Path(shutil.copytree(bundled_folder(), tmp_path / "resources"))
    (own / "asking.yaml").write_text("same: [", encoding="utf-8")
    person = start(resources=own)
    person.do(Open(Route("faq")))
    assert "The search is resting" in person.reads(person.page)
    assert "All questions, in groups" in person.reads(person.page)
    assert QApplication.focusWidget() is not None
    person.window.close()
    person.settle()
