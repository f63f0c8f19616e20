"""The list for the next visit: picked by touch and by key, put in order, taken home on paper and as a code."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication

from helpers.use import Person, name_of, start
from lungedu.domain.session import THEMES, Open, Place, SetDials, SetTheme, TakeAlong, Unfold
from lungedu.domain.visit_list import MOST
from lungedu.ui import printing
from lungedu.ui.widgets.qr_code import QrCode
from lungedu.ui.widgets.take_home import LARGE, TakeHome
from lungedu.ui.widgets.tick_button import TickButton

PD_L1 = "What is my PD-L1 score, and what does it mean for me?"
GENES = "Has my tumor been tested for gene changes?"
NAMES = ("visit:pd-l1-score", "visit:gene-tests", "faq:cost")


@pytest.fixture
def person(shared: Person) -> Person:
    shared.start_over()
    shared.do(Open(Place("visit")))
    return shared


def with_list(person: Person, *names: str) -> None:
    for name in names:
        person.do(TakeAlong(name))
    person.do(Open(Place("visit_list")))
    person.window.activateWindow()  # without a screen, building all anew leaves no window active
    person.settle()


def shown(person: Person) -> str:
    return person.reads(person.page)


def focus() -> str:
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget is not None else ""


# -- picking ----------------------------------------------------------------------------------------------------------


def test_a_touch_puts_a_question_on_the_list_and_another_takes_it_off(person: Person) -> None:
    person.touch("My tests", person.page)
    assert "Your list is empty." in shown(person)
    person.touch(PD_L1, person.page)
    assert person.state.visit == ("visit:pd-l1-score",)
    assert "1 question on your list" in shown(person)
    person.touch(PD_L1, person.page)
    assert person.state.visit == ()


def test_that_it_is_on_the_list_is_seen_heard_and_not_by_color_alone(person: Person) -> None:
    person.do(Unfold("visit:my-tests", open=True))
    tick = next(tick for tick in person.page.findChildren(TickButton) if tick.accessibleName() == PD_L1)
    heard = QAccessible.queryAccessibleInterface(tick)
    assert heard.state().checkable
    assert not heard.state().checked
    person.touch(PD_L1, person.page)
    assert heard.state().checked
    assert "On your list" in person.reads(tick)


def test_a_full_list_says_so_and_takes_no_more(person: Person) -> None:
    for number in range(MOST):
        person.do(TakeAlong(f"own:question {number}"))
    person.do(Unfold("visit:my-tests", open=True))
    person.touch(PD_L1, person.page)
    assert len(person.state.visit) == MOST
    person.do(Open(Place("question", "cost")))
    assert "Your list is full" in shown(person)


def test_the_list_is_a_touch_away(person: Person) -> None:
    person.do(TakeAlong("faq:cost"))
    person.touch("See my list", person.page)
    assert person.state.place.kind == "visit_list"
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
    assert person.state.visit == ("visit:pd-l1-score", "faq:cost", "visit:gene-tests")
    person.key(Qt.Key.Key_Space)
    assert person.state.visit == ("faq:cost", "visit:pd-l1-score", "visit:gene-tests")
    assert focus() == "Move down: How much will it cost?"  # it is the first: up leads nowhere now


def test_what_was_taken_off_can_be_put_back_where_it_was(person: Person) -> None:
    with_list(person, *NAMES)
    person.touch(f"Take off: {GENES}", person.page)
    assert person.state.visit == ("visit:pd-l1-score", "faq:cost")
    now = QApplication.focusWidget()
    assert isinstance(now, QAbstractButton)
    assert now.text() == "Put it back"
    person.touch("Put it back", person.page)
    assert person.state.visit == NAMES


def test_an_empty_list_leads_back_to_the_questions(person: Person) -> None:
    person.do(Open(Place("visit_list")))
    assert "Your list is empty." in shown(person)
    assert "Take it home" not in shown(person)
    person.touch("Pick more questions", person.page)
    assert person.state.place.kind == "visit"


def test_start_over_leaves_no_list(person: Person) -> None:
    with_list(person, *NAMES)
    person.running.model.finish_and_clear()
    person.settle()
    assert person.state.visit == ()


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
    person.do(SetDials(((f"take-home.{LARGE}", 1),)))
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


def test_a_printer_that_fails_is_told_and_one_that_works_too(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
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
