"""Full screen, for a projector: the bars give way to the diagram, and come back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt

from helpers.use import Person, look_at
from lungedu.domain.session import Back, FillScreen, Open, Route, first_state

DIAGRAM = "blood-supply"


@pytest.fixture
def person(shared: Person) -> Iterator[Person]:
    shared.start_over()
    shared.watch(DIAGRAM, 4)
    yield shared
    shared.window.showNormal()


def fills(person: Person) -> bool:
    """Whether the diagram has the whole screen: the state, the bars, the window and the button say the same."""
    settle(person)
    full = person.state.full_screen
    assert person.window.isFullScreen() == full
    assert person.window._header.isVisible() == person.window._bottom.isVisible() != full
    assert person.button("Leave full screen" if full else "Full screen", person.page)
    return full


def settle(person: Person) -> None:
    person.window.settle()
    person.window.activateWindow()
    person.settle()


def test_the_bars_go_and_the_button_brings_them_back(person: Person) -> None:
    assert not fills(person)
    person.touch("Full screen")
    assert fills(person)
    assert "When to call for help" not in person.reads()
    person.sees_words_of_step(4)
    person.touch("Leave full screen")
    assert not fills(person)
    person.sees_step(4)


@pytest.mark.parametrize("key", [Qt.Key.Key_F11, Qt.Key.Key_F5], ids=lambda key: key.name)
def test_a_key_gives_the_diagram_the_screen_and_takes_it_back(person: Person, key: Qt.Key) -> None:
    for full in (True, False):
        person.key(key)
        assert fills(person) == full


def test_esc_brings_the_bars_back_and_only_then_leaves_the_diagram(person: Person) -> None:
    person.do(FillScreen(full=True))
    assert fills(person)
    person.key(Qt.Key.Key_Escape)
    assert not fills(person)
    person.sees_step(4)
    person.key(Qt.Key.Key_Escape)
    assert person.state.route.kind == "home"


def test_esc_closes_what_is_open_before_it_brings_the_bars_back(person: Person) -> None:
    person.do(FillScreen(full=True))
    settle(person)
    next(iter(person.parts.values())).click()
    person.settle()
    person.key(Qt.Key.Key_Escape)
    assert person.state.panel is None
    assert fills(person)


def test_a_presenters_remote_goes_on_in_full_screen(person: Person) -> None:
    person.do(FillScreen(full=True))
    settle(person)
    for key, step in ((Qt.Key.Key_PageDown, 5), (Qt.Key.Key_PageUp, 4)):
        person.key(key)
        person.sees_words_of_step(step)
    assert fills(person)


LEAVES: dict[str, Callable[[Person], object]] = {
    "another page opens": lambda person: person.do(Open(Route("topic", person.diagram.topic))),
    "the session is cleared": lambda person: person.running.model.finish_and_clear(),
}


@pytest.mark.parametrize("happens", LEAVES.values(), ids=LEAVES)
def test_the_bars_come_back_when(person: Person, happens: Callable[[Person], object]) -> None:
    person.do(FillScreen(full=True))
    assert fills(person)
    happens(person)
    settle(person)
    assert not person.state.full_screen
    assert not person.window.isFullScreen()
    assert person.state.route.kind == "topic" or person.state == first_state(person.running.model._start_appearance)
    assert person.button("When to call for help")
    assert person.button("Finish and clear")


def test_a_window_that_had_the_screen_before_keeps_it(person: Person) -> None:
    person.window.showFullScreen()
    settle(person)
    person.touch("Full screen")
    settle(person)
    person.touch("Leave full screen")
    settle(person)
    assert person.window.isFullScreen()
    assert person.window._header.isVisible()
    person.do(Back())
    assert person.window.isFullScreen()


def test_the_picture_is_larger_on_the_whole_screen(person: Person) -> None:
    person.window.resize(person.window.screen().size())
    settle(person)
    before = look_at(person.canvas).size()
    person.touch("Full screen")
    settle(person)
    after = look_at(person.canvas).size()
    assert after.width() * after.height() > before.width() * before.height()
