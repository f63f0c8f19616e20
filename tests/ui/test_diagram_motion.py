"""Motion: a step comes by pictures in between, ends exactly at rest, and then nothing runs. Held still, it is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from helpers.diagrams import SHIPPED_IDS, shipped_scene
from helpers.use import Person, look_at, start
from lungedu.diagram.motion import LONGEST, SETTLES, sways
from lungedu.diagram.scene import Frame
from lungedu.domain.session import Appearance, GoToStep, OpenPanel, Panel, SetMotion, first_state


class Clock:
    """A clock that stops until the test moves it."""

    def __init__(self) -> None:
        self.milliseconds = 0

    def start(self) -> None:
        self.milliseconds = 0

    def elapsed(self) -> int:
        return self.milliseconds


@pytest.fixture
def person(shared: Person) -> Person:
    shared.start_over()
    return shared


def first_step(*, swaying: bool) -> tuple[str, int]:
    """A diagram, and a step of it (not the first) in which something sways, or nothing does."""
    for diagram in SHIPPED_IDS:
        scene = shipped_scene(diagram)
        for number in range(1, len(scene.diagram.steps)):
            if sways(scene, Frame(number, scene.diagram.at_start())) is swaying:
                return diagram, number
    raise AssertionError("there is no such picture")


SWAYING, RESTING = first_step(swaying=True), first_step(swaying=False)


def with_a_clock(person: Person) -> Clock:
    """Let the drawing on screen go by a clock of ours."""
    person.canvas._clock = clock = Clock()  # type: ignore[assignment]
    return clock


def at(person: Person, clock: Clock, seconds: float) -> QImage:
    """What is seen at a moment of the move, or of what follows it."""
    clock.milliseconds = round(seconds * 1000)
    if person.canvas._timer.isActive():  # else nothing will ever repaint it
        person.canvas._tick()
    person.settle()
    return look_at(person.canvas)


def held_still(person: Person, diagram: str, step: int) -> tuple[QImage, QImage]:
    """A step and the one before it, as they are with motion off."""
    person.watch(diagram, step - 1)
    before = look_at(person.canvas)
    person.do(GoToStep(diagram, step))
    return before, look_at(person.canvas)


@pytest.mark.parametrize(("diagram", "step"), [SWAYING, RESTING], ids=["with sway", "without"])
def test_a_step_comes_by_pictures_in_between_and_ends_as_it_is_when_held_still(person: Person, diagram: str,
                                                                              step: int) -> None:
    before, after = held_still(person, diagram, step)
    person.watch(diagram, step - 1)
    clock = with_a_clock(person)
    person.running.model.dispatch(SetMotion(motion=True))
    person.do(GoToStep(diagram, step))
    assert person.canvas.moving
    on_the_way = [at(person, clock, seconds) for seconds in (0.2, 0.35, 0.5)]
    different = [before, after, *on_the_way]
    assert all(one != other for number, one in enumerate(different) for other in different[:number])
    at(person, clock, LONGEST)
    assert not person.canvas.moving
    assert at(person, clock, SETTLES) == after


@pytest.mark.parametrize(("diagram", "step"), [SWAYING, RESTING], ids=["with sway", "without"])
def test_nothing_runs_once_all_has_come_to_rest(person: Person, qtbot: QtBot, diagram: str, step: int) -> None:
    person.watch(diagram, step - 1)
    clock = with_a_clock(person)
    person.running.model.dispatch(SetMotion(motion=True))
    person.do(GoToStep(diagram, step))
    assert running(person)
    at(person, clock, LONGEST)
    if (diagram, step) == SWAYING:
        assert running(person)
        at(person, clock, SETTLES)
    qtbot.waitUntil(lambda: not running(person))  # what the next steps need is drawn first


def running(person: Person) -> list[QTimer]:
    """The clocks of the window that go on and on."""
    return [timer for timer in person.window.findChildren(QTimer) if timer.isActive()]


def test_what_floats_sways_for_less_than_five_seconds(person: Person) -> None:
    diagram, step = SWAYING
    _, after = held_still(person, diagram, step)
    person.watch(diagram, step - 1)
    clock = with_a_clock(person)
    person.running.model.dispatch(SetMotion(motion=True))
    person.do(GoToStep(diagram, step))
    at(person, clock, LONGEST)
    assert at(person, clock, 1.3) != after
    assert at(person, clock, 4.99) == after


def test_a_diagram_that_is_opened_is_there_at_once_and_moves_from_nowhere(person: Person) -> None:
    person.running.model.dispatch(SetMotion(motion=True))
    person.watch(SWAYING[0])
    assert not person.canvas.moving


def test_held_still_the_next_step_is_there_at_once(person: Person, qtbot: QtBot) -> None:
    diagram, step = SWAYING
    person.watch(diagram, step - 1)
    person.touch("Next")
    assert not person.canvas.moving
    shown = look_at(person.canvas)
    qtbot.waitUntil(lambda: not running(person))
    assert look_at(person.canvas) == shown


def test_a_part_can_be_touched_and_is_explained_while_the_picture_moves(person: Person) -> None:
    diagram, step = SWAYING
    person.watch(diagram, step - 1)
    clock = with_a_clock(person)
    person.running.model.dispatch(SetMotion(motion=True))
    person.do(GoToStep(diagram, step))
    at(person, clock, 0.2)
    part = next(iter(person.parts))
    person.do(OpenPanel(Panel("part", f"{diagram}.{part}")))
    assert person.canvas.moving
    at(person, clock, LONGEST)
    assert not person.canvas.moving


def test_another_step_in_the_middle_of_a_move_ends_where_it_should(person: Person) -> None:
    diagram, step = SWAYING
    _, after = held_still(person, diagram, step)
    person.watch(diagram, step - 1)
    clock = with_a_clock(person)
    person.running.model.dispatch(SetMotion(motion=True))
    for there in (step, step - 1, step):
        person.do(GoToStep(diagram, there))
        at(person, clock, 0.2)
    at(person, clock, LONGEST)
    assert at(person, clock, SETTLES) == after


def test_the_button_says_what_it_does_and_changes_the_setting(person: Person) -> None:
    person.watch(SWAYING[0])
    person.touch("Let pictures move")
    assert person.state.appearance.motion
    person.touch("Hold pictures still")
    assert not person.state.appearance.motion
    assert person.button("Let pictures move", person.page)


def test_hold_still_stops_at_once_what_sways(person: Person) -> None:
    diagram, step = SWAYING
    _, after = held_still(person, diagram, step)
    person.watch(diagram, step - 1)
    clock = with_a_clock(person)
    person.running.model.dispatch(SetMotion(motion=True))
    person.do(GoToStep(diagram, step))
    at(person, clock, LONGEST)
    assert at(person, clock, 1.3) != after
    person.touch("Hold pictures still")
    assert look_at(person.canvas) == after


def test_on_a_laptop_the_choice_survives_a_restart_and_finish_and_clear_as_a_setting(tmp_path: Path, qapp: object,
                                                                                    ) -> None:
    first = start(settings=tmp_path)
    first.watch(SWAYING[0])
    first.touch("Hold pictures still")
    first.touch("Finish and clear")
    assert first.state == first_state(Appearance(motion=False))
    first.window.close()
    second = start(settings=tmp_path)
    assert second.state == first_state(Appearance(motion=False))
    second.watch(SWAYING[0])
    assert second.button("Let pictures move")
    second.window.close()
    second.settle()


def test_where_nothing_is_kept_finish_and_clear_lets_pictures_move_again(person: Person) -> None:
    assert not person.state.appearance.motion
    person.touch("Finish and clear")
    assert person.state == first_state(Appearance())
