"""What a screen reader finds before a diagram: the picture in words, its parts as buttons, and the way through it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from helpers.diagrams import SHIPPED_IDS, shipped_library
from helpers.use import Person, start
from lungedu.domain.session import Panel

DIAGRAM = "two-targets"
SCREENS = [*(("wide", DIAGRAM, step) for step in range(len(shipped_library().diagrams[DIAGRAM].steps))),
           *(("wide", diagram, 0) for diagram in SHIPPED_IDS if diagram != DIAGRAM),
           *(("upright", diagram, 0) for diagram in SHIPPED_IDS)]
"""Which window, which diagram, which step."""
PRESSED = (QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.Link, QAccessible.Role.RadioButton)


@pytest.fixture(scope="module")
def wide(qapp: object) -> Iterator[Person]:
    someone = start()
    yield someone
    someone.window.close()
    someone.settle()


@pytest.fixture(scope="module")
def upright(qapp: object) -> Iterator[Person]:
    someone = start(size=(1080, 1920))
    yield someone
    someone.window.close()
    someone.settle()


@pytest.fixture
def person(request: pytest.FixtureRequest) -> Person:
    """Before a wide window, or an upright one."""
    someone: Person = request.getfixturevalue(getattr(request, "param", "wide"))
    someone.start_over()
    return someone


@dataclass(frozen=True)
class Node:
    """What a screen reader knows of one thing. Qt's own nodes die with their widgets, so none is kept."""

    widget: QObject
    role: QAccessible.Role
    name: str
    description: str
    rect: QRect
    focusable: bool
    focused: bool
    disabled: bool
    actions: tuple[str, ...]


def under(widget: QWidget) -> list[Node]:
    """Everything in a widget that is shown, in reading order."""
    def walk(node: QAccessibleInterface) -> Iterator[Node]:
        for number in range(node.childCount()):
            child = node.child(number)
            if child is not None and not child.state().invisible:
                actions = child.actionInterface()
                yield Node(child.object(), child.role(), child.text(QAccessible.Text.Name).strip(),
                           child.text(QAccessible.Text.Description).strip(), child.rect(),
                           bool(child.state().focusable), bool(child.state().focused), bool(child.state().disabled),
                           tuple(actions.actionNames()) if actions is not None else ())
                yield from walk(child)
    root = QAccessible.queryAccessibleInterface(widget)
    assert root is not None
    return list(walk(root))


@pytest.mark.parametrize(("person", "diagram", "step"), SCREENS, indirect=["person"])
def test_nothing_that_can_be_pressed_is_without_a_name(person: Person, diagram: str, step: int) -> None:
    person.watch(diagram, step)
    nodes = under(person.window)
    pressed = [node for node in nodes if node.role in PRESSED]
    assert len(pressed) > len(person.parts) + len(person.diagram.steps) + 8, "the bars alone hold nine"
    for node in pressed:
        assert node.name, node
        assert ("Press" in node.actions) != node.disabled, node
    assert ("Back one step" in [node.name for node in pressed if node.disabled]) == (step == 0)
    shown = {button for button in person.window.findChildren(QAbstractButton) if button.isVisibleTo(person.window)}
    assert shown == {node.widget for node in pressed}
    assert all(node.name for node in nodes if node.focusable)


@pytest.mark.parametrize(("person", "diagram", "step"), SCREENS, indirect=["person"])
def test_the_drawing_is_named_by_what_is_seen_and_its_parts_are_buttons_in_it(person: Person, diagram: str,
                                                                            step: int) -> None:
    person.watch(diagram, step)
    plain = person.running.model.library.plain
    drawing = next(node for node in under(person.window) if node.widget is person.canvas)
    assert person.picture.seen in drawing.name
    assert drawing.description
    parts = under(person.canvas)
    assert [(part.name, part.description) for part in parts] == [
        (known.name, plain(known.says)) for part_id in person.picture.show
        if (known := person.diagram.part(part_id)) is not None and known.name]
    for part in parts:
        assert part.role == QAccessible.Role.Button
        assert part.focusable
        assert drawing.rect.contains(part.rect), part.name
        assert min(part.rect.width(), part.rect.height()) >= 44, part.name


def test_a_press_on_a_part_opens_what_it_is(person: Person, qtbot: QtBot) -> None:
    person.watch(DIAGRAM)
    part_id, button = list(person.parts.items())[2]
    node = QAccessible.queryAccessibleInterface(button)
    assert node is not None
    node.actionInterface().doAction("Press")
    qtbot.waitUntil(lambda: person.state.panel is not None)  # a press is shown for a moment before it acts
    assert person.state.panel == Panel("part", f"{DIAGRAM}.{part_id}")
    part = person.diagram.part(part_id)
    assert person.window.panel is not None
    assert part is not None
    assert person.window.panel.accessibleName() == part.name
    assert person.running.model.library.plain(part.says) in [node.name for node in under(person.window.panel)]


def test_the_focus_is_reported_on_the_part_that_has_it(person: Person) -> None:
    person.watch(DIAGRAM)
    button = list(person.parts.values())[1]
    button.setFocus()
    assert [node.name for node in under(person.canvas) if node.focused] == [button.accessibleName()]


@pytest.mark.parametrize("person", ["wide", "upright"], indirect=True)
def test_dots_say_step_and_title_and_one_says_that_it_is_shown_now(person: Person) -> None:
    words = person.running.model.messages
    for step in (0, 2):
        person.watch(DIAGRAM, step)
        names = [node.name for node in under(person.window)]
        for number, one in enumerate(person.diagram.steps):
            dot = words("diagram.dot", number=number + 1, title=one.title)
            now = f"{dot} {words('diagram.dot_now')}"
            assert (now if number == step else dot) in names
            assert (dot if number == step else now) not in names


@pytest.mark.parametrize("person", ["wide", "upright"], indirect=True)
def test_a_choice_says_whether_it_is_the_one_made(person: Person) -> None:
    step = next(number for number, step in enumerate(shipped_library().diagrams[DIAGRAM].steps) if step.switches)
    person.watch(DIAGRAM, step)
    words, switch = person.running.model.messages, person.diagram.switches[0]
    names = [node.name for node in under(person.window)]
    assert switch.name in names
    for choice in switch.choices:
        made = choice.id == switch.at_start
        assert (words("diagram.chosen", name=choice.name) if made else choice.name) in names


def test_every_word_beside_the_drawing_is_in_the_tree(person: Person) -> None:
    person.watch(DIAGRAM, 2)
    heard = " ".join(node.name for node in under(person.window))
    words, plain = person.running.model.messages, person.running.model.library.plain
    for expected in (person.diagram.title, person.diagram.steps[2].title, plain(person.picture.text),
                     words("diagram.step_of", number=3, count=len(person.diagram.steps))):
        assert expected in heard
    assert person.diagram.title in person.window.windowTitle()
