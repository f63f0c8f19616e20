"""What-ifs: a choice changes the picture, its words and what is spoken; it is kept for this use, and then forgotten."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from helpers.diagrams import shipped_library
from helpers.use import Person, look_at, name_of
from lungedu.content.diagram import Switch
from lungedu.domain.session import Open, Route, first_state

WHAT_IFS = [(diagram.id, number) for diagram in shipped_library().diagrams.values()
            for number, step in enumerate(diagram.steps) if step.switches]
DIAGRAM, STEP = WHAT_IFS[0]


@pytest.fixture
def person(shared: Person) -> Person:
    shared.start_over()
    return shared


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader announced about the diagram."""
    said: list[str] = []
    monkeypatch.setattr("lungedu.ui.pages.diagram.announce", lambda widget, words: said.append(words))
    return said


def switch_of(person: Person) -> Switch:
    return next(switch for switch in person.diagram.switches if switch.id in person.diagram.steps[person.step].switches)


def others(person: Person) -> list[str]:
    """The names of the choices that are not made."""
    said = person.running.model.messages
    chosen = [choice.name for choice in switch_of(person).choices
              if said("diagram.chosen", name=choice.name) in map(name_of, person.buttons(person.page))]
    assert len(chosen) == 1, "one choice is made, and says so"
    return [choice.name for choice in switch_of(person).choices if choice.name not in chosen]


def chosen_button(person: Person, name: str) -> QAbstractButton:
    return person.button(person.running.model.messages("diagram.chosen", name=name), person.page)


@pytest.mark.parametrize(("diagram", "step"), WHAT_IFS)
def test_each_choice_has_its_own_picture_words_and_speech(person: Person, spoken: list[str], diagram: str,
                                                          step: int) -> None:
    person.watch(diagram, step)
    person.sees_step(step)
    seen = [look_at(person.canvas)]
    for name in others(person):
        spoken.clear()
        person.touch(name, person.page)
        chosen = next(choice.id for choice in switch_of(person).choices if choice.name == name)
        assert person.picture.when[switch_of(person).id] == chosen
        person.sees_step(step)
        assert len(spoken) == 1
        for expected in (name, person.running.model.library.plain(person.picture.text), person.picture.seen):
            assert expected in spoken[0]
        assert not chosen_button(person, name).icon().isNull()
        assert person.button(others(person)[0], person.page).icon().isNull()
        assert look_at(person.canvas) not in seen
        seen.append(look_at(person.canvas))


def test_the_question_stands_above_its_choices_only_where_it_matters(person: Person) -> None:
    person.watch(DIAGRAM, STEP)
    question = switch_of(person).name
    assert question in person.reads(person.page)
    person.touch("Next")
    assert question not in person.reads(person.page)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return], ids=lambda key: key.name)
def test_the_focus_stays_on_what_was_chosen(person: Person, key: Qt.Key) -> None:
    person.watch(DIAGRAM, STEP)
    for _ in range(2):
        name = others(person)[-1]
        person.button(name, person.page).setFocus()
        person.key(key)
        assert QApplication.focusWidget() is chosen_button(person, name)


def test_the_same_choice_once_more_changes_nothing(person: Person, spoken: list[str]) -> None:
    person.watch(DIAGRAM, STEP)
    name = others(person)[0]
    person.touch(name, person.page)
    spoken.clear()
    before = person.state
    person.touch(person.running.model.messages("diagram.chosen", name=name), person.page)
    assert person.state == before
    assert not spoken


def test_a_choice_is_kept_on_the_way_to_other_steps_and_pages_and_back(person: Person) -> None:
    person.watch(DIAGRAM, STEP)
    name = others(person)[0]
    person.touch(name, person.page)
    person.touch("Next")
    person.touch("Back one step")
    assert chosen_button(person, name)
    person.touch("When to call for help")
    person.touch("Back")
    assert chosen_button(person, name)
    person.sees_step(STEP)


def test_finish_and_clear_forgets_the_choice_and_the_step(person: Person) -> None:
    person.watch(DIAGRAM, STEP)
    first = name_of(chosen_button(person, next(choice.name for choice in switch_of(person).choices
                                               if choice.name not in others(person))))
    person.touch(others(person)[0], person.page)
    person.touch("Finish and clear")
    assert person.state == first_state(person.running.model._start_appearance)
    person.do(Open(Route("diagram", DIAGRAM)))
    person.sees_step(0)
    person.watch(DIAGRAM, STEP)
    assert person.button(first, person.page)


def test_reopened_a_diagram_has_forgotten_the_choice(person: Person) -> None:
    person.watch(DIAGRAM, STEP)
    before = others(person)
    person.touch(before[0], person.page)
    assert others(person) != before
    person.touch("Home")
    person.watch(DIAGRAM, STEP)
    assert others(person) == before
