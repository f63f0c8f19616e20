"""The words: all from A to Z, those that fit what is typed, their meaning in place, and where they are met."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from helpers.use import Person, start
from lungedu.base.resources import bundled_folder
from lungedu.domain.session import Ask, Back, Open, OpenPanel, Panel, Route


@pytest.fixture
def person(shared: Person) -> Person:
    shared.start_over()
    shared.do(Open(Route("words")))
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


@pytest.mark.parametrize("by", ["Esc", "the button", "letter by letter"])
def test_all_words_are_back_when_the_box_is_empty(person: Person, by: str) -> None:
    typed(person, "biopsy")
    assert "1 word" in person.reads(person.page)
    if by == "Esc":
        person.key(Qt.Key.Key_Escape)
    elif by == "the button":
        person.touch("Clear what I typed", person.page)
    else:
        for _ in "biopsy":
            person.key(Qt.Key.Key_Backspace)
    assert person.state.asked == ""
    assert "1 word" not in person.reads(person.page)
    for term in person.running.model.library.glossary.values():
        assert person.button(term.term, person.page)


@pytest.mark.parametrize("words", ["pd-l1", "PDL1", "pd l1", "  Pd-l1 "])
def test_case_hyphens_and_spaces_do_not_matter(person: Person, words: str) -> None:
    typed(person, words)
    assert person.button("PD-L1", person.page)
    assert "biopsy" not in person.reads(person.page)


@pytest.mark.parametrize("words", ["kemotherapy", "chemotherpy", "chemötherapy"])
def test_typing_errors_and_accents_do_not_matter(person: Person, words: str) -> None:
    person.do(Ask(words))
    assert "1 word" in person.reads(person.page)
    assert person.button("chemotherapy", person.page)


def test_how_many_fit_is_said_when_nobody_types_for_a_moment(person: Person, qtbot: QtBot,
                                                             monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("lungedu.ui.announcer.announce", lambda _, words: said.append(words))
    typed(person, "pd")
    assert said == []
    qtbot.waitUntil(lambda: bool(said))
    typed(person, "zzz")
    qtbot.waitUntil(lambda: len(said) > 1)
    assert said == ["3 words", "No word here is close to that."]


def test_on_a_low_screen_what_fits_comes_into_sight_as_one_types(person: Person) -> None:
    person.resize(640, 480)
    person.text_size(200)
    typed(person, "biopsy")
    line = person.button("biopsy", person.page)
    box = person.page.box
    assert box is not None
    for part in (box, line):
        assert part.visibleRegion().boundingRect().height() == part.height()


def test_another_name_of_a_word_is_reported(person: Person) -> None:
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
    heading = next(label for label in person.page.findChildren(QLabel) if label.text() == "P")
    assert heading.mapTo(person.page, QPoint(0, 0)).y() < heading.height() * 2
    assert not person.button("A, go to this letter", person.page).visibleRegion().boundingRect().height()


def test_all_letters_leads_back_up_to_them(person: Person) -> None:
    person.touch("P, go to this letter", person.page)
    person.touch("All letters, back up from P", person.page)
    assert person.button("P, go to this letter", person.page).hasFocus()
    for letter in ("A", "P", "V"):
        assert person.button(f"{letter}, go to this letter", person.page).visibleRegion().boundingRect().height()


def test_letters_stand_in_columns(person: Person) -> None:
    widths = {button.width() for button in person.buttons(person.page)
              if button.accessibleName().endswith("go to this letter")}
    assert len(widths) == 1


def test_a_word_says_where_it_is_met_and_leads_there(person: Person) -> None:
    person.touch("PD-1", person.page)
    assert person.window.panel is not None
    assert "You meet this word in:" in person.reads(person.window.panel)
    person.touch("PD-1, the brake on T cells", person.window.panel)
    assert person.state.route.same_as(Route("topic", "the-brake"))


@pytest.mark.parametrize(("term", "leads", "route"), [
    ("biopsy", "How it is found, and what stage means", Route("topic", "squamous-found-and-staged")),
    ("bevacizumab", "One drug, two targets", Route("diagram", "two-targets")),
    ("randomized", "A walk through the trial", Route("walk", "harmoni-6")),
    ("placebo", "The HARMONi-6 trial", Route("trial")),
    ("biopsy", "What tests will I have before treatment?", Route("question", "which-tests")),
])
def test_a_word_leads_to_places_of_every_kind(person: Person, term: str, leads: str, route: Route) -> None:
    person.touch(term, person.page)
    assert person.window.panel is not None
    person.touch(leads, person.window.panel)
    assert person.state.route.same_as(route)
    assert person.window.panel is None


def test_a_word_leads_on_and_back_finds_the_list_as_it_was(person: Person) -> None:
    typed(person, "pd")
    person.touch("PD-1", person.page)
    assert person.window.panel is not None
    person.touch("PD-1, the brake on T cells", person.window.panel)
    person.do(Back())
    assert person.state.route.kind == "words"
    assert person.page.box is not None
    assert person.page.box.line.text() == "pd"
    assert "3 words" in person.reads(person.page)


def test_the_page_one_is_on_is_not_offered(person: Person) -> None:
    person.do(Open(Route("topic", "the-brake")))
    person.do(OpenPanel(Panel("term", "pd-1")))
    assert person.window.panel is not None
    offered = person.reads(person.window.panel)
    assert "You meet this word in:" in offered
    assert "PD-1, the brake on T cells" not in offered
    assert "All words, A to Z" in offered


def test_a_word_that_is_met_nowhere_says_nothing_of_it(person: Person) -> None:
    used = person.running.model.used_in
    unused = [term for term in person.running.model.library.glossary if not used.links(term)]
    for term in unused:
        person.do(OpenPanel(Panel("term", term)))
        assert person.window.panel is not None
        assert "You meet this word in:" not in person.reads(person.window.panel)


def test_once_all_is_read_a_meaning_opens_without_reading_more(person: Person) -> None:
    model = person.running.model
    while not model.surveyed:
        person.settle()
    assert not model.used_in.index_next()


def test_back_finds_what_was_typed(person: Person) -> None:
    person.do(Ask("biopsy"))
    person.do(Open(Route("about")))
    person.do(Back())
    assert person.page.box is not None
    assert person.page.box.line.text() == "biopsy"
    assert "1 word" in person.reads(person.page)


def test_without_their_file_the_words_rest_and_lead_on(qapp: object, tmp_path: Path) -> None:
    own = Path(shutil.copytree(bundled_folder(), tmp_path / "resources"))
    (own / "glossary.yaml").write_text("terms: [", encoding="utf-8")
    person = start(resources=own)
    person.do(Open(Route("words")))
    assert "The words are resting" in person.reads(person.page)
    person.touch("Questions and answers", person.page)
    assert person.state.route.kind == "faq"
    person.window.close()
    person.settle()
