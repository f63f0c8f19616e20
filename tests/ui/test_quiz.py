"""Check yourself: every answer brings its stored reason, nothing counts and nothing stays, by touch and by keyboard."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from helpers.content_folder import SHIPPED
from helpers.diagrams import shipped_library
from helpers.use import Person, in_sight, name_of, shown_or_spoken, start
from lungedu.content.quiz import AnswerChoice
from lungedu.domain.session import Back, Open, OpenPanel, Panel, Route, SetChartValues, first_state
from lungedu.ui.controls.answer_button import AnswerButton
from lungedu.ui.controls.rich_text import RichText
from lungedu.ui.pages.quiz import QuizPage

QUIZ = "check-yourself"
KEY = f"quiz:{QUIZ}"
QUESTIONS = shipped_library().quizzes[QUIZ].questions
LAST = len(QUESTIONS) - 1
ON, BEFORE, AGAIN = "Next", "Back one question", "Start again"
BEHIND = "Where this comes from, what stands behind this"

each_question = pytest.mark.parametrize("number", range(len(QUESTIONS)), ids=lambda number: QUESTIONS[number].id)


@pytest.fixture
def person(shared: Person) -> Person:
    shared.start_over()
    return shared


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader announced."""
    said: list[str] = []
    monkeypatch.setattr("lungedu.ui.pages.quiz.announce", lambda widget, words: said.append(words))
    return said


def show(person: Person, number: int = 0) -> None:
    person.do(Open(Route("quiz", QUIZ)))
    person.do(SetChartValues(((KEY, number),)))


def page_of(person: Person) -> QuizPage:
    assert isinstance(person.page, QuizPage)
    return person.page


def answers(person: Person) -> list[AnswerButton]:
    return [button for button in person.page.findChildren(AnswerButton) if button.isVisible()]


def answer(person: Person, choice: AnswerChoice) -> None:
    """Touch an answer, whatever is said of it by now."""
    person.touch(next(name_of(button) for button in answers(person) if name_of(button).startswith(choice.text)))


def plain(person: Person, choice: AnswerChoice) -> str:
    return person.running.model.library.plain(choice.why)


def sees(person: Person, number: int, chosen: AnswerChoice | None) -> None:
    """The question, its answers, and exactly the stored reasons that belong to what was touched."""
    question, words = QUESTIONS[number], person.running.model.messages
    shown = person.reads(person.page)
    assert words("quiz.question_of", number=number + 1, count=len(QUESTIONS)) in shown
    assert question.question in shown
    names = [name_of(button) for button in answers(person)]
    expected = {choice: plain(person, choice) for choice in question.choices}
    reasons = [text.text() for text in person.page.findChildren(RichText) if text.isVisible()]
    if chosen is None:
        assert names == [choice.text for choice in question.choices]
        assert reasons == []
        assert words("quiz.hint") in shown
        return
    assert reasons == [expected[chosen]] if chosen.right else [expected[chosen], expected[question.right]]
    assert names == [" ".join((choice.text, *([words("quiz.yours")] if choice is chosen else []),
                               *([words("quiz.this_fits")] if choice.right else []))) for choice in question.choices]
    assert words("quiz.right" if chosen.right else "quiz.not_quite") in shown
    assert (words("quiz.fits") in shown.splitlines()) == (not chosen.right)


# -- by touch -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("shelf", "path"), [("For my next visit", "visit"), ("Questions and answers", "faq")])
def test_a_card_leads_to_it(person: Person, shelf: str, path: str) -> None:
    person.touch(shelf)
    assert person.state.route.kind == path
    person.touch("Check yourself", person.page)
    assert person.state.route.same_as(Route("quiz", QUIZ))
    assert "Check yourself" in person.window.windowTitle()
    sees(person, 0, None)


@each_question
def test_every_answer_brings_its_own_reason_and_the_one_that_fits(person: Person, spoken: list[str],
                                                                 number: int) -> None:
    show(person, number)
    question = QUESTIONS[number]
    for choice in (*(other for other in question.choices if not other.right), question.right):
        spoken.clear()
        answer(person, choice)
        sees(person, number, choice)
        assert len(spoken) == 1
        assert plain(person, choice) in spoken[0]
        assert plain(person, question.right) in spoken[0]


def test_all_are_gone_through_to_an_end_that_keeps_nothing_and_begins_again(person: Person) -> None:
    words = person.running.model.messages
    show(person)
    for number, question in enumerate(QUESTIONS):
        sees(person, number, None)
        answer(person, question.choices[number % len(question.choices)])
        person.touch(ON)
    shown = person.reads(person.page)
    assert words("quiz.end") in shown
    assert words("quiz.end_text") in shown
    assert ON not in map(name_of, person.buttons(person.page))
    for route in ("visit", "faq", "trial"):
        assert words(f"pages.{route}") in shown
    person.touch(AGAIN)
    for number in range(len(QUESTIONS)):
        sees(person, number, None)
        person.touch(ON)


def test_any_question_may_be_skipped_and_come_back_to(person: Person) -> None:
    show(person)
    assert BEFORE not in map(name_of, person.buttons(person.page))
    for number in range(1, len(QUESTIONS)):
        person.touch(ON)
        sees(person, number, None)
    for number in reversed(range(LAST)):
        person.touch(BEFORE)
        sees(person, number, None)


def test_nothing_blames_counts_or_judges(person: Person) -> None:
    show(person)
    for number, question in enumerate((*QUESTIONS, None)):
        if question is not None:
            answer(person, next(choice for choice in question.choices if not choice.right))
        said = " ".join(shown_or_spoken(person.page)).casefold()
        assert not re.search(r"\bwrong|your score|\bpoints?\b|\bfail|incorrect|mistake|\d+ right", said), number
        person.do(SetChartValues(((KEY, number + 1),)))


def test_what_was_touched_and_what_fits_differ_in_more_than_color(person: Person) -> None:
    show(person)
    answer(person, next(choice for choice in QUESTIONS[0].choices if not choice.right))
    lines = person.reads(person.page).splitlines()
    assert lines.count("Your answer.") == 1
    assert lines.count("This one fits.") == 1


@each_question
def test_it_leads_to_the_page_that_explains_and_back_to_the_same_answer(person: Person, number: int) -> None:
    show(person, number)
    chosen = QUESTIONS[number].choices[0]
    answer(person, chosen)
    before = person.reads(person.page)
    story = page_of(person)._stepper
    assert story is not None
    card = story.explained
    assert card is not None
    person.touch(person.running.model.messages("diagram.read_more", title=card.title))
    assert person.state.route.same_as(card.route)
    person.touch("Back")
    assert person.reads(person.page) == before
    sees(person, number, chosen)


@each_question
def test_what_stands_behind_it_opens_and_survival_numbers_still_wait_there(person: Person, number: int) -> None:
    show(person, number)
    assert BEHIND not in map(name_of, person.buttons(person.page)), "first an answer"
    answer(person, QUESTIONS[number].right)
    person.touch(BEHIND, person.page)
    assert person.state.panel == Panel("evidence", ",".join(QUESTIONS[number].facts))
    assert person.window.panel is not None
    library, shown = person.running.model.library, person.reads(person.window.panel)
    for fact in map(library.facts.__getitem__, QUESTIONS[number].facts):
        assert (library.plain(fact.statement) in shown) == (not fact.behind)
    person.key(Qt.Key.Key_Escape)
    sees(person, number, QUESTIONS[number].right)


def test_a_number_in_a_reason_opens_its_fact(person: Person) -> None:
    number = next(at for at, question in enumerate(QUESTIONS) if question.id == "news-words")
    show(person, number)
    answer(person, QUESTIONS[number].choices[1])
    person.touch("50, where this number comes from", person.page)
    assert person.state.panel == Panel("fact", "p-superlatives")


def test_nothing_of_it_stays_after_finish_and_clear(person: Person) -> None:
    show(person)
    for question in QUESTIONS[:3]:
        answer(person, question.choices[0])
        person.touch(ON)
    person.touch("Finish and clear")
    assert person.state == first_state(person.running.model._start_appearance)
    person.do(Open(Route("quiz", QUIZ)))
    for number in range(3):
        sees(person, number, None)
        person.touch(ON)


def test_larger_text_and_other_colors_keep_question_and_answer(person: Person) -> None:
    show(person, 2)
    answer(person, QUESTIONS[2].choices[0])
    person.text_size(200)
    sees(person, 2, QUESTIONS[2].choices[0])
    person.touch("Contrast")
    sees(person, 2, QUESTIONS[2].choices[0])


# -- by keyboard ----------------------------------------------------------------------------------------------------


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return], ids=lambda key: key.name)
def test_all_of_it_works_by_keyboard_alone(person: Person, spoken: list[str], key: Qt.Key) -> None:
    show(person)
    person.page.setFocus()
    for number, question in enumerate(QUESTIONS):
        choice = question.choices[number % len(question.choices)]
        while not name_of_focus().startswith(choice.text):
            person.key(Qt.Key.Key_Tab)
            assert person.page.isAncestorOf(focus())
        person.key(key)
        sees(person, number, choice)
        assert name_of_focus() == ON, "from an answer it goes on"
        person.key(key)
        assert person.state.chart_value(KEY) == number + 1
        assert focus() is page_of(person)._question, "a new question begins at its beginning"
    assert "nothing is kept" in spoken[-1]
    assert len(spoken) == 2 * len(QUESTIONS)


def name_of_focus() -> str:
    found = focus()
    return name_of(found) if isinstance(found, QAbstractButton) else ""


def test_keys_go_from_question_to_question_wherever_the_focus_is(person: Person) -> None:
    show(person)
    answers(person)[1].setFocus()
    for key, expected in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_PageDown, 2), (Qt.Key.Key_Left, 1),
                          (Qt.Key.Key_PageUp, 0), (Qt.Key.Key_Left, 0), (Qt.Key.Key_Right, 1)):
        person.key(key)
        sees(person, expected, None)
    person.key(Qt.Key.Key_End)
    assert person.running.model.messages("quiz.end") in person.reads(person.page)
    person.key(Qt.Key.Key_Right)
    person.key(Qt.Key.Key_Left)
    sees(person, LAST, None)
    person.key(Qt.Key.Key_Home)
    sees(person, 0, None)


@pytest.mark.parametrize("text", [100, 200])
def test_tab_goes_through_answers_then_the_reason_then_the_way_on(person: Person, text: int) -> None:
    person.text_size(text)
    show(person, 1)
    answer(person, QUESTIONS[1].choices[1])
    page = page_of(person)
    assert page.has_two_panes == (text == 100)
    page.setFocus()
    stops: list[QWidget] = []
    while True:
        person.key(Qt.Key.Key_Tab)
        if focus() in stops or not page.isAncestorOf(focus()):
            break
        stops.append(focus())
    names = [name_of(stop) for stop in stops if isinstance(stop, QAbstractButton)]
    reading = [*(name_of(button) for button in answers(person)), "one, where this number comes from",
               "immunotherapy, what this word means", BEHIND,
               "Read more: Can side effects come late, even after treatment ends?", ON, BEFORE]
    assert [name for name in names if name in reading] == reading


def test_a_screen_reader_can_press_an_answer(person: Person) -> None:
    show(person)
    node = QAccessible.queryAccessibleInterface(answers(person)[0])
    assert node is not None
    assert node.role() == QAccessible.Role.Button
    assert node.text(QAccessible.Text.Name) == QUESTIONS[0].choices[0].text
    node.actionInterface().doAction("Press")
    person.settle()
    QApplication.processEvents()
    while person.page.findChildren(AnswerButton)[0].isDown():  # a press is shown for a moment before it acts
        QApplication.processEvents()
    person.settle()
    sees(person, 0, QUESTIONS[0].choices[0])


# -- what is in sight -----------------------------------------------------------------------------------------------


@each_question
def test_question_answers_reasons_and_the_way_on_are_in_sight_together(person: Person, number: int) -> None:
    show(person, number)
    answer(person, next(choice for choice in QUESTIONS[number].choices if not choice.right))
    page = page_of(person)
    for part in (*answers(person), *page.findChildren(RichText), *page._bar.in_order()):
        assert not part.isEnabled() or in_sight(person.window, part), part


@pytest.mark.parametrize(("size", "text"), [((1366, 768), 200), ((1280, 800), 150), ((1080, 1920), 200)])
def test_with_large_words_an_answer_brings_its_reason_into_sight(person: Person, size: tuple[int, int],
                                                                text: int) -> None:
    person.resize(*size)
    person.text_size(text)
    show(person, 6)
    answer(person, QUESTIONS[6].choices[1])
    reason = next(label for label in page_of(person).findChildren(RichText) if label.isVisible())
    assert in_sight(person.window, reason)
    assert all(in_sight(person.window, button) for button in page_of(person)._bar.in_order())
    person.touch("Back")
    person.do(Open(Route("quiz", QUIZ)))
    person.touch(ON)
    assert page_of(person)._question.verticalScrollBar().value() == 0, "a question begins at its top"


def test_touching_an_answer_moves_no_other(person: Person) -> None:
    show(person)
    before = [button.geometry() for button in answers(person)]
    answer(person, QUESTIONS[0].choices[0])
    assert [button.geometry() for button in answers(person)] == before


# -- files that are broken ------------------------------------------------------------------------------------------


@pytest.fixture
def own_copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "resources"))


@pytest.mark.parametrize("data", [b"broken: [", b"", b"id: check-yourself\ntitle: No questions\n", b"\x00\xff"],
                         ids=["not YAML", "empty", "no questions", "binary"])
def test_a_broken_quiz_rests_and_what_leads_to_it_is_gone(qapp: object, own_copy: Path, data: bytes) -> None:
    (own_copy / "quiz" / f"{QUIZ}.yaml").write_bytes(data)
    person = start(resources=own_copy)
    for kind in ("visit", "faq"):
        person.do(Open(Route(kind)))
        assert "Check yourself" not in person.reads(person.page)
    person.do(Open(Route("quiz", QUIZ)))
    assert person.running.model.messages("page.resting") in person.reads(person.page)
    assert "Traceback" not in person.reads()
    person.key(Qt.Key.Key_Right)
    person.touch("Home")
    assert person.state.route.kind == "home"
    person.window.close()
    person.settle()


def test_without_its_facts_and_its_page_an_answer_still_has_its_reason(qapp: object, own_copy: Path) -> None:
    (own_copy / "evidence" / "facts.yaml").write_text("broken: [", "utf-8")
    (own_copy / "topics" / "the-brake.yaml").write_text("broken: [", "utf-8")
    person = start(resources=own_copy)
    show(person)
    answer(person, QUESTIONS[0].choices[0])
    sees(person, 0, QUESTIONS[0].choices[0])
    names = list(map(name_of, person.buttons(person.page)))
    assert BEHIND not in names
    assert not any(name.startswith("Read more") for name in names)
    person.do(OpenPanel(Panel("evidence", "m-pd1")))
    person.do(Back())
    person.touch(ON)
    sees(person, 1, None)
    person.window.close()
    person.settle()
