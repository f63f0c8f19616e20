"""What opens beside a diagram, and the way back to the step that one was at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from helpers.use import Person, focused
from lungedu.domain.session import Back, ClosePanel, Open, Panel, Route

DIAGRAM = "blood-supply"


@pytest.fixture
def person(shared: Person) -> Person:
    shared.start_over()
    return shared


def test_this_picture_in_words_says_what_is_seen_and_what_each_part_is(person: Person) -> None:
    person.watch(DIAGRAM, 4)
    person.touch("This picture in words")
    assert person.window.panel is not None
    text = person.reads(person.window.panel)
    parts = [part for part_id in person.picture.show if (part := person.diagram.part(part_id)) is not None]
    plain = person.running.model.library.plain
    for expected in (person.diagram.steps[4].title, person.picture.seen, plain(person.picture.text),
                     *(plain(part.says) for part in parts if part.name), *(part.name for part in parts)):
        assert expected in text


def test_what_is_simplified_says_what_is_shown_made_simpler_and_not_so(person: Person) -> None:
    person.watch(DIAGRAM)
    person.touch("What is simplified")
    assert person.window.panel is not None
    text = person.reads(person.window.panel)
    plain = person.running.model.library.plain
    for line in (*person.diagram.shown, *person.diagram.simplified, *person.diagram.untrue):
        assert plain(line) in text


def test_back_closes_a_panel_and_returns_from_another_page_to_the_step_one_was_at(person: Person) -> None:
    person.watch(DIAGRAM, 4)
    next(iter(person.parts.values())).click()
    assert person.state.panel is not None
    person.do(Back())
    person.sees_step(4)
    person.touch("When to call for help")
    assert person.state.route.kind == "warning_signs"
    person.touch("Back")
    person.sees_step(4)
    person.do(Open(Route("diagram", "the-brake")))
    person.touch("Back")
    person.sees_step(4)


def test_opened_from_home_again_a_diagram_begins_at_its_start(person: Person) -> None:
    person.watch(DIAGRAM, 4)
    person.touch("Home")
    person.do(Open(Route("diagram", DIAGRAM)))
    person.sees_step(0)


def test_a_part_that_is_no_longer_there_is_reported_kindly(person: Person) -> None:
    person.watch(DIAGRAM)
    person.window._ctx.explain("part", f"{DIAGRAM}.never")
    person.settle()
    assert person.window.panel is not None
    assert person.running.model.messages("panel.missing_text") in person.reads(person.window.panel)
    assert person.state.panel == Panel("part", f"{DIAGRAM}.never")


@pytest.mark.parametrize("meanwhile", ["the next step", "another size of the window"])
def test_a_panel_closes_well_when_the_picture_has_changed_meanwhile(person: Person, meanwhile: str) -> None:
    person.watch(DIAGRAM, 4)
    button = next(iter(person.parts.values()))
    button.setFocus()
    person.key(Qt.Key.Key_Space)
    if meanwhile == "the next step":
        person.touch("Next")
    else:
        person.resize(person.window.width(), person.window.height() - 60)
    person.do(ClosePanel())
    assert person.window.panel is None
    assert person.page.isAncestorOf(focused())
