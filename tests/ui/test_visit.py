"""The list for the next visit: picked by touch and by key, put in order, taken home on paper and as a code."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from helpers.use import Person, name_of, start
from lungedu.domain.session import Ask, Back, Open, Route, SetChartValues, SetTheme, TakeAlong, Unfold
from lungedu.domain.visit_list import MOST
from lungedu.theme.tokens import THEMES
from lungedu.ui import printing
from lungedu.ui.visit.qr_code import QrCode
from lungedu.ui.visit.take_home import LARGE, TakeHome
from lungedu.ui.visit.tick_button import TickButton

PD_L1 = "What is my PD-L1 score, and what does it mean for me?"
GENES = "Has my tumor been tested for gene changes?"
NAMES = ("visit:pd-l1-score", "visit:gene-tests", "faq:cost")


@pytest.fixture
def person(shared: Person) -> Person:
    shared.start_over()
    shared.do(Open(Route("visit")))
    return shared


def with_list(person: Person, *names: str) -> None:
    for name in names:
        person.do(TakeAlong(name))
    person.do(Open(Route("visit_list")))
    person.window.activateWindow()  # without a screen, rebuilding everything leaves no window active
    person.settle()


def shown(person: Person) -> str:
    return person.reads(person.page)


def focus() -> str:
    widget = QApplication.focusWidget()
    return name_of(widget) if isinstance(widget, QAbstractButton) else ""


def full_list(person: Person) -> None:
    for number in range(MOST):
        person.do(TakeAlong(f"own:question {number}"))


def tick(person: Person, question: str) -> TickButton:
    return next(tick for tick in person.page.findChildren(TickButton) if tick.accessibleName() == question)


def stands_at(person: Person, widget: QWidget) -> QPoint:
    return widget.mapTo(person.window, QPoint(0, 0))


def in_sight(person: Person, widget: QWidget) -> bool:
    """Whether all of it is seen without scrolling."""
    seen = person.page.viewport()
    return seen.rect().contains(QRect(widget.mapTo(seen, QPoint(0, 0)), widget.size()))


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader announced."""
    said: list[str] = []
    for module in ("pages.visit_list", "visit.tick_button"):
        monkeypatch.setattr(f"lungedu.ui.{module}.announce", lambda widget, words: said.append(words))
    return said


# -- picking ----------------------------------------------------------------------------------------------------------


def test_a_touch_puts_a_question_on_the_list_and_another_takes_it_off(person: Person) -> None:
    person.touch("My tests", person.page)
    assert "Your list is empty." in person.reads()
    person.touch(PD_L1, person.page)
    assert list(person.state.visit) == ["visit:pd-l1-score"]
    assert "1 question on your list" in person.reads()
    person.touch(PD_L1, person.page)
    assert list(person.state.visit) == []
    assert "Your list is empty." in person.reads()


def test_that_it_is_on_the_list_is_seen_heard_and_not_by_color_alone(person: Person) -> None:
    person.do(Unfold("visit:my-tests", open=True))
    heard = QAccessible.queryAccessibleInterface(tick(person, PD_L1))
    assert heard is not None
    assert heard.role() == QAccessible.Role.CheckBox
    assert heard.state().checkable
    assert not heard.state().checked
    person.touch(PD_L1, person.page)
    assert heard.state().checked
    assert "On your list" in person.reads(tick(person, PD_L1))


def test_how_many_are_on_the_list_is_said_with_each_touch(person: Person, spoken: list[str]) -> None:
    person.do(Unfold("visit:my-tests", open=True))
    for question in (PD_L1, GENES, GENES, PD_L1):
        person.touch(question, person.page)
    assert spoken == ["1 question on your list", "2 questions on your list", "1 question on your list",
                      "Your list is empty."]


def test_by_keys_alone_a_question_goes_on_the_list_and_off_again(person: Person) -> None:
    person.do(Unfold("visit:my-tests", open=True))
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        tick(person, PD_L1).setFocus()
        person.key(key)
        assert list(person.state.visit) == ["visit:pd-l1-score"]
        person.key(key)
        assert list(person.state.visit) == []


def test_a_full_list_says_so_where_it_is_touched_and_takes_no_more(person: Person, spoken: list[str]) -> None:
    full_list(person)
    person.do(Unfold("visit:my-tests", open=True))
    before = person.state.visit
    person.touch(PD_L1, person.page)
    assert person.state.visit == before
    assert not tick(person, PD_L1).isChecked()
    assert "Your list is full. Take one off first." in person.reads(tick(person, PD_L1))
    full = "Your list is full: it holds 12 questions. Take one off to add another."
    assert full in person.reads()
    assert spoken == [full]
    person.do(Open(Route("question", "cost")))
    assert full in shown(person)
    assert "Ask my team about this" not in map(name_of, person.buttons(person.page))


@pytest.mark.parametrize(("size", "text"), [((1366, 768), 100), ((1080, 1920), 200), ((640, 480), 200)])
def test_nothing_moves_under_the_finger_that_picks_the_first_question(person: Person, size: tuple[int, int],
                                                                     text: int) -> None:
    person.resize(*size)
    person.text_size(text)
    person.do(Unfold("visit:my-tests", open=True))
    tick(person, PD_L1).setFocus()  # and so it is in sight
    before = stands_at(person, tick(person, PD_L1))
    person.touch(PD_L1, person.page)
    assert stands_at(person, tick(person, PD_L1)) == before


def test_the_way_to_the_list_stays_in_sight_however_far_one_scrolls(person: Person) -> None:
    person.do(TakeAlong("faq:cost"))
    person.do(Unfold("visit:my-tests", open=True))
    see = person.button("See my list")
    before = stands_at(person, see)
    bar = person.page.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    person.settle()
    assert stands_at(person, see) == before
    assert person.window.rect().contains(QRect(before, see.size()))
    person.touch("See my list")
    assert "See my list" not in map(name_of, person.buttons()), "it belongs to the page that was left"
    person.touch("Back")
    assert person.page.verticalScrollBar().value() > 0
    assert "1 question on your list" in person.reads()


def test_in_a_low_window_the_page_has_the_space_and_the_count_stands_on_it(person: Person) -> None:
    person.resize(640, 480)
    person.text_size(200)
    person.do(TakeAlong("faq:cost"))
    assert "1 question on your list" in shown(person)
    person.touch("See my list", person.page)
    assert person.state.route.kind == "visit_list"


def test_tab_goes_from_the_last_of_the_page_to_the_list(person: Person) -> None:
    person.do(TakeAlong("faq:cost"))
    person.do(Unfold("visit:my-tests", open=True))
    person.button("Check yourself", person.page).setFocus()
    person.key(Qt.Key.Key_Tab)
    assert focus() == "See my list"


def test_the_list_is_a_touch_away(person: Person) -> None:
    person.do(TakeAlong("faq:cost"))
    person.touch("See my list")
    assert person.state.route.kind == "visit_list"
    assert "How much will it cost?" in shown(person)


# -- the list ---------------------------------------------------------------------------------------------------------


def test_the_list_is_numbered_in_the_readers_order(person: Person) -> None:
    with_list(person, *NAMES)
    words = shown(person)
    assert [words.index(text) for text in (PD_L1, GENES, "How much will it cost?")] == sorted(
        words.index(text) for text in (PD_L1, GENES, "How much will it cost?"))
    assert "1.\n" in words


def test_a_question_moves_and_the_focus_stays_on_it_so_that_the_same_key_moves_it_on(person: Person) -> None:
    with_list(person, *NAMES)
    person.button(f"Move up: {'How much will it cost?'}", person.page).setFocus()
    person.key(Qt.Key.Key_Space)
    assert list(person.state.visit) == ["visit:pd-l1-score", "faq:cost", "visit:gene-tests"]
    person.key(Qt.Key.Key_Space)
    assert list(person.state.visit) == ["faq:cost", "visit:pd-l1-score", "visit:gene-tests"]
    assert focus() == "Move up: How much will it cost?"


@pytest.mark.parametrize(("does", "end", "message"), [("Move up", 0, "Already the first"),
                                                      ("Move down", 2, "Already the last")])
def test_the_same_key_at_the_end_moves_nothing_back_and_says_why(person: Person, spoken: list[str], does: str,
                                                                end: int, message: str) -> None:
    with_list(person, *NAMES)
    button = person.button(f"{does}: {GENES}", person.page)
    button.setFocus()
    for _ in range(3):
        person.key(Qt.Key.Key_Space)
        assert person.state.visit[end] == "visit:gene-tests"
        assert button.hasFocus()
    assert button.accessibleDescription() == message
    assert spoken == [f"Now number {end + 1} of 3", message, message]


@pytest.mark.parametrize("does", ["Move up", "Move down", "Take off"])
def test_what_is_touched_on_a_long_list_stays_in_sight(person: Person, does: str) -> None:
    full_list(person)
    person.resize(640, 480)
    person.text_size(150)
    with_list(person)
    button = person.button(f"{does}: question 6", person.page)
    button.setFocus()
    for _ in range(1 if does == "Take off" else 4):
        person.key(Qt.Key.Key_Space)
        now = QApplication.focusWidget()
        assert now is not None
        assert focus() == ("Put it back" if does == "Take off" else f"{does}: question 6")
        assert in_sight(person, now)


def test_buttons_say_what_they_do_and_signs_alone_stand_where_words_have_no_space(person: Person) -> None:
    with_list(person, *NAMES)
    for size, text, worded in (((1366, 768), 200, True), ((1080, 1920), 150, True), ((640, 480), 200, False)):
        person.resize(*size)
        person.text_size(text)
        button = person.button(f"Take off: {GENES}", person.page)
        assert button.text() == ("Take off" if worded else "")
        assert min(button.width(), button.height()) >= 48


def test_what_was_taken_off_can_be_put_back_where_it_was(person: Person) -> None:
    with_list(person, *NAMES)
    person.touch(f"Take off: {GENES}", person.page)
    assert list(person.state.visit) == ["visit:pd-l1-score", "faq:cost"]
    now = QApplication.focusWidget()
    assert isinstance(now, QAbstractButton)
    assert now.text() == "Put it back"
    assert stands_at(person, person.button(f"Take off: {PD_L1}", person.page)).y() < stands_at(person, now).y()
    assert stands_at(person, now).y() < stands_at(person, person.button("Take off: How much will it cost?")).y()
    person.touch("Put it back", person.page)
    assert person.state.visit == NAMES
    assert "Put it back" not in map(name_of, person.buttons(person.page))


def test_taken_off_one_after_another_the_last_one_can_be_put_back_also_to_an_empty_list(person: Person) -> None:
    with_list(person, *NAMES[:2])
    person.touch(f"Take off: {PD_L1}", person.page)
    person.touch(f"Take off: {GENES}", person.page)
    assert list(person.state.visit) == []
    assert "Your list is empty." in shown(person)
    assert f"Taken off: {GENES}" in shown(person)
    assert f"Taken off: {PD_L1}" not in shown(person)
    person.touch("Put it back", person.page)
    assert list(person.state.visit) == ["visit:gene-tests"]
    assert "Your list is empty." not in shown(person)


def test_tab_goes_through_the_list_in_its_new_order(person: Person) -> None:
    with_list(person, *NAMES)
    person.touch(f"Move up: {GENES}", person.page)
    person.settle()
    person.button(f"Take off: {GENES}", person.page).setFocus()
    person.key(Qt.Key.Key_Tab)
    assert focus() == f"Move up: {PD_L1}"


def test_an_empty_list_leads_back_to_the_questions(person: Person) -> None:
    person.do(Open(Route("visit_list")))
    assert "Your list is empty." in shown(person)
    assert "Take it home" not in shown(person)
    person.touch("Pick questions", person.page)
    assert person.state.route.kind == "visit"


def test_back_leads_from_the_list_to_the_answer_it_was_opened_from(person: Person) -> None:
    person.do(Open(Route("question", "cost")))
    person.touch("Ask my team about this", person.page)
    assert "On your list" in shown(person)
    person.touch("See my list", person.page)
    person.do(Back())
    assert person.state.route.same_as(Route("question", "cost"))
    person.touch("Take it off", person.page)
    assert list(person.state.visit) == []
    assert focus() == "Ask my team about this"


def test_who_does_not_want_to_live_is_led_to_people_and_to_no_list(person: Person) -> None:
    person.do(Open(Route("question", "self-harm")))
    assert "Ask my team about this" not in map(name_of, person.buttons(person.page))
    assert "When to call for help" in map(name_of, person.buttons(person.page))


def test_signs_that_nobody_can_read_are_no_question_to_take_along(person: Person) -> None:
    person.do(Open(Route("faq")))
    person.do(Ask("qqqq zzzz"))
    assert "Ask my team about this" in map(name_of, person.buttons(person.page))
    person.do(Ask("\u200b" * 3))
    assert "Ask my team about this" not in map(name_of, person.buttons(person.page))


def test_start_over_leaves_no_list(person: Person) -> None:
    with_list(person, *NAMES)
    person.running.model.finish_and_clear()
    person.settle()
    assert list(person.state.visit) == []


# -- taking it home ---------------------------------------------------------------------------------------------------


def test_large_print_and_letter_are_chosen_by_touch(person: Person) -> None:
    with_list(person, "faq:cost")
    person.touch("Large print", person.page)
    assert any(name_of(button) == "Large print, chosen" for button in person.buttons(person.page))
    person.touch("Letter", person.page)
    assert any(name_of(button) == "Letter, chosen" for button in person.buttons(person.page))


def test_a_sheet_of_more_pages_says_so_before_it_is_printed(person: Person) -> None:
    with_list(person, *(f"own:{'why is it so long ' * 8}{number}" for number in range(MOST)))
    assert "pages" not in shown(person)
    person.do(SetChartValues(((f"take-home.{LARGE}", 1),)))
    assert "In this size the sheet takes" in shown(person)


def test_the_code_says_what_it_holds_and_a_reader_that_is_not_ours_reads_it_from_the_screen(
        person: Person, tmp_path: Path) -> None:
    with_list(person, *NAMES, "own:can i swim")
    person.touch("Show a code to scan", person.page)
    assert "This code holds your 4 questions as plain text, and no name." in shown(person).replace("\n", " ")
    code = person.page.findChildren(QrCode)[0]
    assert code.accessibleName()
    if shutil.which("zbarimg") is None:
        pytest.skip("zbarimg reads codes back; it is not installed here")
    for theme in THEMES:
        person.do(SetTheme(theme))
        file = tmp_path / f"{theme}.png"
        person.page.findChildren(QrCode)[0].grab().save(str(file))
        done = subprocess.run(["zbarimg", "--quiet", "--raw", str(file)], capture_output=True, check=True)
        assert done.stdout.decode().splitlines()[1:] == [
            f"1. {PD_L1}", f"2. {GENES}", "3. How much will it cost?", "4. can i swim"]
    person.do(SetTheme(THEMES[0]))


def test_without_a_printer_the_other_ways_are_named(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    class NoPrinter:
        @staticmethod
        def availablePrinterNames() -> list[str]:  # noqa: N802
            return []

        @staticmethod
        def defaultPrinter() -> NoPrinter:  # noqa: N802
            return NoPrinter()

        def isNull(self) -> bool:  # noqa: N802
            return True

    monkeypatch.setattr(printing, "QPrinterInfo", NoPrinter)
    with_list(person, "faq:cost")
    person.touch("Print", person.page)
    assert "There is no printer here." in shown(person)
    assert "show a code to scan" in shown(person)


def test_a_printer_that_fails_is_named_and_one_that_works_too(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    with_list(person, "faq:cost")
    for ended, said in ((printing.NOT_PRINTED, "could not be printed"), (printing.PRINTED, "went to the printer")):
        def prints(*_: object, ended: str = ended, asks: bool) -> str:
            assert not asks  # a kiosk keeps nothing, and asks for no printer
            return ended

        monkeypatch.setattr(printing, "print_sheet", prints)
        person.touch("Print", person.page)
        assert said in shown(person)


def test_a_kiosk_saves_no_file_and_a_laptop_where_one_wants_it(
        person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_list(person, "faq:cost")
    assert "Save as PDF" not in shown(person)
    laptop = start(settings=tmp_path / "settings")
    with_list(laptop, "faq:cost")
    wanted = tmp_path / "mine.pdf"
    monkeypatch.setattr(printing, "place_to_save", lambda *_: wanted)
    laptop.touch("Save as PDF", laptop.page)
    assert wanted.read_bytes().startswith(b"%PDF")
    assert "The sheet was saved." in shown(laptop)
    monkeypatch.setattr(printing, "place_to_save", lambda *_: tmp_path / "no folder" / "mine.pdf")
    laptop.touch("Save as PDF", laptop.page)
    assert "could not be saved there" in shown(laptop)
    laptop.window.close()
    laptop.settle()


def test_the_list_of_the_sheet_is_that_of_the_screen(person: Person) -> None:
    with_list(person, *NAMES)
    taken = person.page.findChildren(TakeHome)[0]
    assert taken.sheet.pages == 1
