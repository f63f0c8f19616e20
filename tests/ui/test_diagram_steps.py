"""Going through a diagram: by touch, by dots, by keys and by a presenter's remote; and from one story to the next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from helpers.diagrams import shipped_library
from helpers.use import Person, name_of
from lungedu.domain.session import Route

DIAGRAM = "blood-supply"
SHELF = "mechanism"
STORIES = [shipped_library().topics[topic].diagram for shelf in shipped_library().catalogue.shelves
           if shelf.id == SHELF for topic in shelf.topics if shipped_library().topics[topic].diagram]
"""The diagrams of the shelf, in its order."""


@pytest.fixture
def person(shared: Person) -> Person:
    shared.start_over()
    return shared


def test_from_home_a_shelf_and_a_card_lead_to_the_moving_pictures(person: Person) -> None:
    library = person.running.model.library
    shelf = next(shelf for shelf in library.catalogue.shelves if shelf.id == SHELF)
    person.touch(shelf.title)
    person.touch(library.topics[shelf.topics[0]].title)
    assert person.state.route.same_as(Route("diagram", STORIES[0]))
    person.sees_step(0)


def test_next_goes_through_the_whole_story_and_back_goes_back(person: Person) -> None:
    person.watch(DIAGRAM)
    for step in range(1, len(person.diagram.steps)):
        person.touch("Next")
        person.sees_step(step)
    person.touch("Back one step")
    person.sees_step(len(person.diagram.steps) - 2)


def test_a_dot_leads_to_its_step_and_only_the_dot_of_the_step_shown_says_so(person: Person) -> None:
    person.watch(DIAGRAM)
    for step in (4, 0):
        title = person.diagram.steps[step].title
        dot = next(name for name in map(name_of, person.buttons(person.page)) if name.startswith(f"Step {step + 1}: "))
        assert dot == f"Step {step + 1}: {title}"
        person.touch(dot)
        person.sees_step(step)


def test_keys_and_a_presenters_remote_go_from_step_to_step(person: Person) -> None:
    person.watch(DIAGRAM, 3)
    last = len(person.diagram.steps) - 1
    person.page.setFocus()
    for key, step in ((Qt.Key.Key_Right, 4), (Qt.Key.Key_PageDown, 5), (Qt.Key.Key_Left, 4), (Qt.Key.Key_PageUp, 3),
                      (Qt.Key.Key_End, last), (Qt.Key.Key_Right, last), (Qt.Key.Key_Home, 0), (Qt.Key.Key_Left, 0)):
        person.key(key)
        person.sees_step(step)


def test_keys_work_as_soon_as_the_diagram_is_open(person: Person) -> None:
    person.touch("How the treatment works")
    library = person.running.model.library
    person.touch(next(topic.title for topic in library.topics.values() if topic.diagram == DIAGRAM))
    person.key(Qt.Key.Key_PageDown)
    person.sees_step(1)


def test_keys_work_on_a_part_too_and_the_focus_stays_on_it(person: Person) -> None:
    person.watch(DIAGRAM, 4)
    part = next(part for part in person.parts if part in person.diagram.steps[5].pictures[0].show)
    person.parts[part].setFocus()
    for key, step in ((Qt.Key.Key_Right, 5), (Qt.Key.Key_PageUp, 4)):
        person.key(key)
        assert person.step == step
        assert QApplication.focusWidget() is person.parts[part]


def test_keys_go_on_working_when_the_part_that_had_the_focus_is_gone(person: Person) -> None:
    steps = person.running.model.library.diagrams[DIAGRAM].steps
    number, part = next((number, part) for number in range(len(steps) - 1) for part in steps[number].pictures[0].show
                        if part not in steps[number + 1].pictures[0].show)
    person.watch(DIAGRAM, number)
    person.parts[part].setFocus()
    person.key(Qt.Key.Key_Right)
    assert person.step == number + 1
    person.key(Qt.Key.Key_Left)
    assert person.step == number


@pytest.mark.parametrize("name", ["Next", "Full screen", "Play"])
def test_arrow_keys_work_after_a_button_below_was_touched(person: Person, name: str) -> None:
    person.watch(DIAGRAM, 4)
    person.button(name, person.page).setFocus()
    person.key(Qt.Key.Key_Left)
    assert person.step == 3


def test_a_presenters_remote_works_after_the_words_were_touched(person: Person) -> None:
    person.watch(DIAGRAM, 4)
    person.diagram_page._words.setFocus()
    person.key(Qt.Key.Key_PageDown)
    assert person.step == 5


def test_at_the_first_step_there_is_no_way_back_and_at_the_others_there_is(person: Person) -> None:
    person.watch(DIAGRAM, 4)
    assert person.button("Back one step", person.page).isEnabled()
    person.key(Qt.Key.Key_Home)
    assert person.step == 0
    names = map(name_of, person.buttons(person.page))
    assert "Back one step" not in names
    assert "Next" in map(name_of, person.buttons(person.page))


@pytest.mark.parametrize("number", [0, len(STORIES) - 1], ids=["first", "last"])
def test_the_last_step_offers_the_next_story_and_the_last_story_offers_none(person: Person, number: int) -> None:
    library = person.running.model.library
    person.watch(STORIES[number], len(library.diagrams[STORIES[number]].steps) - 1)
    able = list(map(name_of, person.buttons(person.page)))
    assert "Next" not in able, "there is no next step"
    if number + 1 == len(STORIES):
        assert "Next story" not in able
    else:
        person.touch("Next story")
        assert person.state.route.same_as(Route("diagram", STORIES[number + 1]))
        person.sees_step(0)


def test_the_end_leads_to_the_page_that_says_more_and_its_page_leads_back_to_the_start(person: Person) -> None:
    person.watch(DIAGRAM)
    topic = person.running.model.library.topics[person.diagram.topic]
    more = f"Read more: {topic.title}"
    assert more not in person.reads(person.page)
    person.key(Qt.Key.Key_End)
    person.touch(more)
    assert person.state.route.same_as(Route("topic", topic.id))
    person.touch("See it step by step in moving pictures")
    person.sees_step(0)


def test_back_in_the_bar_leaves_the_diagram_and_does_not_go_from_step_to_step(person: Person) -> None:
    person.touch("How the treatment works")
    person.watch(DIAGRAM, 5)
    person.touch("Back", person.window._header)
    assert person.state.route.same_as(Route("shelf", SHELF))
