"""The words: all from A to Z, those that fit what is typed, their meaning in place, and where they are met."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from helpers.use import Person, start
from lungedu.base.resources import bundled_folder
from lungedu.domain.session import Ask, Back, Open, Place


@pytest.fixture
def person(shared: Person) -> Person:
    shared.start_over()
    shared.do(Open(Place("words")))
    return shared


def typed(person: Person, words: str) -> None:
    assert person.page.box is not None
    person.page.box.line.setFocus()
    QTest.keyClicks(person.page.box.line, words)
    person.settle()


def test_all_words_are_there_and_fewer_as_one_types(person: Person) -> None:
    for term in person.running.model.library.glossary.values():
        assert person.button(term.term, person.page)
    typed(person, "pd")
    shown = person.reads(person.page)
    assert "3 words" in shown
    for name in ("PD-1", "PD-L1", "PD-L1 TPS"):
        assert person.button(name, person.page)
    assert "biopsy" not in shown


def test_another_name_of_a_word_is_told(person: Person) -> None:
    typed(person, "bleeding")
    assert "also called: bleeding" in person.reads(person.page)


def test_nothing_close_leads_on(person: Person) -> None:
    typed(person, "zzzz")
    assert "No word here is close to that." in person.reads(person.page)
    person.touch("All words, A to Z", person.page)
    assert person.state.asked == ""
    assert person.button("biopsy", person.page)


def test_enter_goes_to_the_first_word_and_opens_its_meaning(person: Person) -> None:
    typed(person, "biopsy")
    person.key(Qt.Key.Key_Return)
    person.key(Qt.Key.Key_Return)
    assert person.window.panel is not None
    assert "biopsy" in person.reads(person.window.panel)


def test_a_letter_brings_its_words_to_the_top(person: Person) -> None:
    person.touch("P, go to this letter", person.page)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName().startswith("p") or focus.accessibleName().startswith("P")
    assert person.page.verticalScrollBar().value() > 0


def test_a_word_says_where_it_is_met_and_leads_there(person: Person) -> None:
    person.touch("PD-1", person.page)
    assert person.window.panel is not None
    assert "You meet this word in:" in person.reads(person.window.panel)
    person.touch("PD-1, the brake on T cells", person.window.panel)
    assert person.state.place.same_as(Place("topic", "the-brake"))


def test_back_finds_what_was_typed(person: Person) -> None:
    person.do(Ask("biopsy"))
    person.do(Open(Place("about")))
    person.do(Back())
    assert person.page.box is not None
    assert person.page.box.line.text() == "biopsy"
    assert "1 word" in person.reads(person.page)


def test_without_their_file_the_words_rest_and_lead_on(qapp: object, tmp_path: Path) -> None:
    own = Path(shutil.copytree(bundled_folder(), tmp_path / "resources"))
    (own / "glossary.yaml").write_text("terms: [", encoding="utf-8")
    person = start(resources=own)
    person.do(Open(Place("words")))
    assert "The words are resting" in person.reads(person.page)
    person.touch("Questions and answers", person.page)
    assert person.state.place.kind == "faq"
    person.window.close()
    person.settle()
