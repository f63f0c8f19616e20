"""Play: a diagram goes on by itself as fast as a slow reader reads, and stops as soon as anyone does anything."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from helpers.use import Person, name_of
from lungedu.domain.session import Back
from lungedu.viewmodels.diagram_stepper import DiagramStepper

DIAGRAM = "blood-supply"


@pytest.fixture
def person(shared: Person) -> Person:
    shared.start_over()
    return shared


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Steps are read in no time."""
    monkeypatch.setattr(DiagramStepper, "reading_time", lambda story: 0.001)


def plays(person: Person) -> bool:
    """Whether it goes on by itself: the state, the clock and the button say the same."""
    going = person.diagram_page._playing.isActive()
    assert person.state.playing == going == ("Pause" in map(name_of, person.buttons(person.page)))
    return going


def test_a_diagram_does_not_play_until_it_is_asked_to(person: Person) -> None:
    person.watch(DIAGRAM)
    assert not plays(person)


def test_play_goes_on_by_itself_and_stops_at_the_end(person: Person, quick: None, qtbot: QtBot) -> None:
    person.watch(DIAGRAM, 4)
    last = len(person.diagram.steps) - 1
    passed: list[int] = []
    watching = person.running.model.changed.connect(lambda old, new: passed.append(new.diagram_progress(DIAGRAM).step))
    person.touch("Play")
    qtbot.waitUntil(lambda: not person.state.playing)
    person.running.model.changed.disconnect(watching)
    person.settle()
    assert list(dict.fromkeys(passed)) == [4, 5, last]
    assert not plays(person)
    person.sees_step(last)


def test_each_step_stays_as_long_as_its_words_take_to_read(person: Person) -> None:
    person.watch(DIAGRAM, 4)
    person.touch("Play")
    story = person.diagram_page._stepper
    assert story is not None
    assert person.diagram_page._playing.interval() == round(story.reading_time() * 1000) > 4000
    before = person.diagram_page._playing.interval()
    person.diagram_page._playing.timeout.emit()
    assert person.step == 5
    assert plays(person)
    assert person.diagram_page._playing.interval() == round(story.reading_time() * 1000) != before


def test_play_at_the_end_begins_again_at_the_first_step(person: Person) -> None:
    person.watch(DIAGRAM)
    person.key(Qt.Key.Key_End)
    assert "Play again" in map(name_of, person.buttons(person.page))
    person.touch("Play again")
    person.sees_step(0)
    assert plays(person)


def test_pause_stays_at_the_step_and_play_goes_on_from_there(person: Person) -> None:
    person.watch(DIAGRAM, 3)
    person.touch("Play")
    assert plays(person)
    person.touch("Pause")
    assert not plays(person)
    person.sees_step(3)
    person.touch("Play")
    assert plays(person)
    person.sees_step(3)


def by_key(person: Person) -> None:
    person.page.setFocus()
    person.key(Qt.Key.Key_PageDown)


STOPS: dict[str, Callable[[Person], object]] = {
    "a part is explained": lambda person: next(iter(person.parts.values())).click(),
    "what is simplified opens": lambda person: person.touch("What is simplified"),
    "the screen is hidden by key": lambda person: person.key(Qt.Key.Key_F9),
    "a step is taken": lambda person: person.touch("Next"),
    "a step is taken by key": by_key,
}


@pytest.mark.parametrize("happens", STOPS.values(), ids=STOPS)
def test_it_stops_when(person: Person, happens: Callable[[Person], object]) -> None:
    person.watch(DIAGRAM, 3)
    person.touch("Play")
    assert plays(person)
    happens(person)
    person.settle()
    assert not plays(person)


def test_it_stops_when_another_page_opens_and_does_not_go_on_when_one_is_back(person: Person) -> None:
    person.watch(DIAGRAM, 3)
    person.touch("Play")
    clock = person.diagram_page._playing
    person.touch("When to call for help")
    assert not person.state.playing
    person.do(Back())
    person.sees_step(3)
    assert not plays(person)
    assert person.diagram_page._playing is not clock


def test_it_stops_after_a_what_if_was_chosen(person: Person) -> None:
    diagram, step = next((diagram.id, number) for diagram in person.running.model.library.diagrams.values()
                         for number, step in enumerate(diagram.steps[:-1]) if step.switches)
    person.watch(diagram, step)
    person.touch("Play")
    assert plays(person)
    switch = next(switch for switch in person.diagram.switches if switch.id in person.diagram.steps[step].switches)
    names = [choice.name for choice in switch.choices]
    person.touch(next(button.accessibleName() for button in person.buttons(person.page)
                      if button.accessibleName() in names), person.page)
    assert not plays(person)


def test_larger_words_on_the_way_let_it_go_on(person: Person) -> None:
    person.watch(DIAGRAM, 3)
    person.touch("Play")
    person.touch("A+, larger text")
    person.sees_step(3)
    assert plays(person)


def test_a_window_that_was_put_away_goes_on_when_it_is_back(person: Person) -> None:
    person.watch(DIAGRAM, 3)
    person.touch("Play")
    person.window.hide()
    person.window.show()
    person.settle()
    plays(person)
