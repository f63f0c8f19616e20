"""What a screen reader finds: every page's controls have a role, a name, a place and a press; every word is there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from helpers.use import Person, start
from lungedu.base.resources import Resources, bundled_folder
from lungedu.domain.session import AskNumbers, Open, OpenPanel, Panel, Route, Unfold
from lungedu.loading.front import read_catalogue
from lungedu.ui.controls.fold import Fold
from lungedu.ui.page_table import PAGES

CATALOGUE = read_catalogue(Resources(bundled_folder()))
PLACES = [*(Route(kind) for kind in PAGES if kind not in ("shelf", "topic", "question", "handout")),
          *(Route("shelf", shelf.id) for shelf in CATALOGUE.shelves if shelf.opens == "page:shelf"),
          *(Route("topic", topic) for shelf in CATALOGUE.shelves for topic in shelf.topics),
          Route("quiz", "check-yourself"), Route("question", "what-is-ivonescimab"),
          Route("question", "how-much-longer"), Route("handout", "topic:the-brake"),
          Route("handout", "page:warning_signs")]
CAN_BE_PRESSED = (QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.Link)


@pytest.fixture(scope="module")
def person(qapp: object) -> Iterator[Person]:
    someone = start()
    someone.running.model.dispatch(AskNumbers(show=True))
    yield someone
    someone.window.close()
    someone.settle()


class HasWindow(Protocol):
    """A person, or a nurse: someone before a window."""

    @property
    def window(self) -> QWidget: ...


def tree(person: HasWindow) -> Iterator[QAccessibleInterface]:
    """Every node that is shown, in reading order."""
    def walk(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
        for number in range(node.childCount()):
            child = node.child(number)
            if child is not None and not child.state().invisible:
                yield child
                yield from walk(child)
    root = QAccessible.queryAccessibleInterface(person.window)
    assert root is not None
    yield from walk(root)


def open_fully(person: Person, route: Route) -> None:
    person.running.model.dispatch(Open(route))
    for fold in person.page.findChildren(Fold)[:4]:
        person.running.model.dispatch(Unfold(fold._key, open=True))
    person.settle()


@pytest.mark.parametrize("route", PLACES, ids=lambda route: f"{route.kind}-{route.id}")
def test_every_control_of_a_page_has_a_name_and_can_be_pressed(person: Person, route: Route) -> None:
    open_fully(person, route)
    controls = [node for node in tree(person) if node.role() in CAN_BE_PRESSED]
    assert len(controls) >= (1 if person.state.route.kind == "attract" else 8), "the bars alone hold nine"
    for node in controls:
        assert node.text(QAccessible.Text.Name).strip(), node.object()
        can_be_pressed = "Press" in node.actionInterface().actionNames()
        assert can_be_pressed or node.state().disabled, node.text(QAccessible.Text.Name)
    shown = set(person.buttons())
    in_tree = {node.object() for node in tree(person)}
    assert shown <= in_tree, [button.accessibleName() for button in shown - in_tree]


@pytest.mark.parametrize("route", PLACES, ids=lambda route: f"{route.kind}-{route.id}")
def test_every_word_of_a_page_is_in_the_tree_and_the_window_says_where_one_is(person: Person, route: Route) -> None:
    open_fully(person, route)
    heard = {node.text(QAccessible.Text.Name) for node in tree(person)}
    for label in person.page.findChildren(QLabel):
        if label.isVisibleTo(person.window) and label.text():
            assert label.text() in heard or label.accessibleName() in heard, label.text()
    assert person.page.title in person.window.windowTitle()


def test_pictures_that_tell_something_have_words_and_decoration_is_silent(person: Person) -> None:
    open_fully(person, Route("topic", "the-brake"))
    heard = [node.text(QAccessible.Text.Name) for node in tree(person)]
    assert any("T cell" in words and "tumor cell" in words and len(words) > 40 for words in heard)


def test_a_link_in_running_text_can_be_pressed_by_a_screen_reader(person: Person) -> None:
    open_fully(person, Route("topic", "the-brake"))
    link = next(node for node in tree(person) if node.text(QAccessible.Text.Name) == "T cell, what this word means")
    link.actionInterface().doAction("Press")
    QTest.qWait(200)  # a press is shown for a moment before it acts
    assert person.state.panel == Panel("term", "t-cell")
    person.running.model.dispatch(Open(Route("about")))


def test_a_chart_of_people_says_both_sides_of_its_number(person: Person) -> None:
    open_fully(person, Route("topic", "h6-growth"))
    heard = " ".join(node.text(QAccessible.Text.Name) for node in tree(person))
    assert "62 of 100 people: alive with no growth. 38 of 100 people: the cancer had grown" in heard


@pytest.mark.parametrize("panel", [Panel("term", "pd-1"), Panel("fact", "h6-g3"), Panel("source", "lancet-2025-h6"),
                                   Panel("evidence", "h6-phase,?cost")], ids=lambda panel: panel.kind)
def test_a_panel_is_named_and_all_of_it_is_in_the_tree(person: Person, panel: Panel) -> None:
    person.running.model.dispatch(Open(Route("topic", "h6-design")))
    person.running.model.dispatch(OpenPanel(panel))
    person.settle()
    assert person.window.panel is not None
    assert person.window.panel.accessibleName()
    in_tree = {node.object() for node in tree(person)}
    for button in person.window.panel.findChildren(QAbstractButton):
        if button.isVisibleTo(person.window):
            assert button in in_tree
