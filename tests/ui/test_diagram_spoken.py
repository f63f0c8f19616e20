"""What a screen reader announces while a diagram goes on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from helpers.use import Person
from lungedu.domain.session import ClosePanel, FillScreen, Play, SetMotion
from lungedu.ui.figures.diagram_canvas import DiagramCanvas

DIAGRAM = "blood-supply"


@pytest.fixture
def person(shared: Person) -> Person:
    shared.start_over()
    return shared


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[tuple[QWidget, str]]:
    """What is announced of the diagram, and for which widget."""
    said: list[tuple[QWidget, str]] = []
    monkeypatch.setattr("lungedu.ui.pages.diagram.announce", lambda widget, words: said.append((widget, words)))
    return said


def test_a_step_is_announced_with_number_title_text_and_what_is_seen(person: Person,
                                                                     spoken: list[tuple[QWidget, str]]) -> None:
    person.watch(DIAGRAM)
    words = person.running.model.messages
    for step in (1, 2, 1):
        spoken.clear()
        person.touch("Next" if step > person.step else "Back one step")
        assert len(spoken) == 1
        widget, text = spoken[0]
        assert isinstance(widget, DiagramCanvas)
        places = [text.index(expected) for expected in (
            words("diagram.step_of", number=step + 1, count=len(person.diagram.steps)),
            person.diagram.steps[step].title, person.running.model.library.plain(person.picture.text),
            words("diagram.seen", text=person.picture.seen))]
        assert places == sorted(places)


def test_what_is_new_in_a_picture_and_what_is_gone_is_said_by_name(person: Person,
                                                                   spoken: list[tuple[QWidget, str]]) -> None:
    for number in range(1, len(person.running.model.library.diagrams[DIAGRAM].steps)):
        person.watch(DIAGRAM, number - 1)
        before = [button.accessibleName() for button in person.parts.values()]
        person.key(Qt.Key.Key_PageDown)
        after = [button.accessibleName() for button in person.parts.values()]
        text = spoken[-1][1]
        for name in set(after) - set(before):
            assert name in text.split(person.running.model.messages("diagram.new").partition("{")[0])[-1]
        for name in set(before) - set(after):
            assert name in text.split(person.running.model.messages("diagram.gone").partition("{")[0])[-1]


def test_a_step_that_comes_by_itself_is_announced_too(person: Person, spoken: list[tuple[QWidget, str]]) -> None:
    person.watch(DIAGRAM, 3)
    person.touch("Play")
    spoken.clear()
    person.diagram_page._playing.timeout.emit()
    assert person.diagram.steps[4].title in spoken[0][1]
    person.do(Play(playing=False))


def test_nothing_is_announced_as_a_step_that_is_none(person: Person, spoken: list[tuple[QWidget, str]]) -> None:
    person.watch(DIAGRAM, 3)
    spoken.clear()
    next(iter(person.parts.values())).click()
    for action in (ClosePanel(), SetMotion(motion=True), Play(playing=True), Play(playing=False),
                   FillScreen(full=True), FillScreen(full=False)):
        person.do(action)
    person.window.showNormal()
    assert not spoken


def test_text_that_is_spoken_has_no_markup(person: Person, spoken: list[tuple[QWidget, str]]) -> None:
    person.watch(DIAGRAM)
    for _ in range(1, len(person.diagram.steps)):
        person.touch("Next")
    assert len(spoken) == len(person.diagram.steps) - 1
    for _, text in spoken:
        assert not set("[]{}*|") & set(text)
