"""Diagrams with broken or missing files: what can be shown is shown, the rest works, and the log says what is wrong."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.diagrams import shipped_library
from helpers.use import Person, look_at, name_of, start
from lungedu.base.resources import bundled_folder
from lungedu.domain.session import Open, Panel, Route, SetMotion

DIAGRAM = "blood-supply"
FILE = f"diagrams/{DIAGRAM}.yaml"
SYMBOLS = "art/symbols.yaml"


@pytest.fixture
def own_copy(tmp_path: Path) -> Path:
    """A clinic's own copy of the resources."""
    return Path(shutil.copytree(bundled_folder(), tmp_path / "resources"))


@pytest.fixture
def started(qtbot: QtBot, own_copy: Path) -> Iterator[Callable[[], Person]]:
    """Starts someone with that copy, when it is spoiled."""
    people: list[Person] = []

    def one() -> Person:
        people.append(start(resources=own_copy))
        people[-1].running.model.dispatch(SetMotion(motion=False))
        return people[-1]

    yield one
    for person in people:
        person.window.close()
        person.settle()


NOT_YAML = b"title: [unclosed"
BROKEN = {
    "not YAML": NOT_YAML,
    "missing field": b"id: blood-supply\ntitle: The blood supply\n",
    "not there": None,
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_a_broken_diagram_rests_and_its_topic_is_shown_without_it(own_copy: Path, started: Callable[[], Person],
                                                                 data: bytes | None) -> None:
    if data is None:
        (own_copy / FILE).unlink()
    else:
        (own_copy / FILE).write_bytes(data)
    person = started()
    topic = next(topic for topic in person.running.model.library.topics.values() if topic.diagram == DIAGRAM)
    person.touch("How the treatment works")
    person.touch(topic.title)
    assert person.state.route.same_as(Route("topic", topic.id)), "the card leads to the page at once"
    assert "See it step by step in moving pictures" not in person.reads(person.page)
    person.do(Open(Route("diagram", DIAGRAM)))
    assert "This topic is resting" in person.reads(person.page)
    person.touch("Home")
    assert person.state.route.kind == "home"


def test_the_log_names_file_and_line_of_a_broken_diagram(own_copy: Path, started: Callable[[], Person], qtbot: QtBot,
                                                         caplog: pytest.LogCaptureFixture) -> None:
    (own_copy / FILE).write_bytes(NOT_YAML)
    with caplog.at_level(logging.WARNING, "lungedu"):
        person = started()
        qtbot.waitUntil(lambda: person.running.model.surveyed)
        person.do(Open(Route("diagram", DIAGRAM)))
    assert f"{FILE}:" in caplog.text


def test_the_story_before_a_broken_one_does_not_lead_to_it(own_copy: Path, started: Callable[[], Person]) -> None:
    (own_copy / FILE).write_bytes(b"")
    person = started()
    library = person.running.model.library
    shelf = next(shelf for shelf in library.catalogue.shelves if shelf.id == "mechanism")
    stories = [library.topics[topic].diagram for topic in shelf.topics]
    before = stories[stories.index(DIAGRAM) - 1]
    person.watch(before, len(library.diagrams[before].steps) - 1)
    for button in person.buttons(person.page):
        if name_of(button).startswith("Next"):
            button.click()
    person.settle()
    assert person.state.route.id != DIAGRAM
    person.sees_words_of_step(person.step)


@pytest.mark.parametrize("data", [None, b"<svg"], ids=["missing", "cut off"])
def test_a_part_without_its_drawing_has_an_outline_and_can_be_touched(
        own_copy: Path, started: Callable[[], Person], caplog: pytest.LogCaptureFixture, data: bytes | None) -> None:
    known = shipped_library().diagrams[DIAGRAM]
    part = next(part for part_id in known.steps[0].pictures[0].show
                if (part := known.part(part_id)) is not None and part.name and part.symbol)
    drawing = own_copy / "art" / "parts" / f"{part.symbol}.svg"
    drawing.write_bytes(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>')
    person = started()
    person.watch(DIAGRAM)
    with_nothing_there = look_at(person.canvas)
    if data is None:
        drawing.unlink()
    else:
        drawing.write_bytes(data)
    person = started()
    person.watch(DIAGRAM)
    person.sees_step(0)
    assert look_at(person.canvas) != with_nothing_there
    message = f"art/parts/{part.symbol}.svg is not there or cannot be drawn"
    assert caplog.text.count(message) == 1, "reported once, for staff"
    person.parts[part.id].click()
    assert person.state.panel == Panel("part", f"{DIAGRAM}.{part.id}")


def without_anchors(own_copy: Path) -> None:
    text = (own_copy / SYMBOLS).read_text("utf-8")
    lines = ["    anchors: {}" if line.lstrip().startswith("anchors:") else line for line in text.splitlines()]
    (own_copy / SYMBOLS).write_text("\n".join(lines) + "\n", "utf-8")


def test_without_anchors_the_diagram_is_shown_and_the_log_says_what_is_missing(
        own_copy: Path, started: Callable[[], Person], qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    without_anchors(own_copy)
    with caplog.at_level(logging.WARNING, "lungedu"):
        person = started()
        person.watch(DIAGRAM, 4)
        person.sees_step(4)
        assert person.parts
        qtbot.waitUntil(lambda: "has no anchor" in caplog.text)
    assert FILE in caplog.text
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize("data", [None, b"symbols:\n- {id: t-cell}\n"], ids=["missing", "missing field"])
def test_without_the_list_of_symbols_every_diagram_is_still_shown(own_copy: Path, started: Callable[[], Person],
                                                                  data: bytes | None) -> None:
    if data is None:
        (own_copy / SYMBOLS).unlink()
    else:
        (own_copy / SYMBOLS).write_bytes(data)
    person = started()
    person.watch(DIAGRAM, 4)
    person.sees_step(4)
    assert person.parts
    person.touch("Next")
    person.sees_step(5)


def test_a_place_that_names_no_diagram_rests_too(started: Callable[[], Person]) -> None:
    person = started()
    person.do(Open(Route("diagram", "never")))
    assert "This topic is resting" in person.reads(person.page)
    person.touch("Home")
    assert person.state.route.kind == "home"
