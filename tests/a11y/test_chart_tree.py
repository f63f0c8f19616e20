"""What a screen reader finds in charts: the chart in sentences, its parts as buttons, the slider, and what changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QSlider, QWidget
from pytestqt.qtbot import QtBot

from helpers.charts import typed
from helpers.diagrams import shipped_library
from helpers.use import WALK, Person, start
from lungedu.content.blocks import ChartBlock
from lungedu.diagram.charts import read
from lungedu.diagram.charts.chart import joined
from lungedu.diagram.charts.practice import PracticeChart
from lungedu.domain.session import AskNumbers, GoHome, Open, Panel, Route, Unfold
from lungedu.ui.controls.fold import Fold
from lungedu.ui.figures.chart_box import ChartBox

LIBRARY = shipped_library()
CARDS = LIBRARY.walks[WALK].cards


def _one_of_each_kind() -> dict[str, tuple[str, str]]:
    """For each kind of chart on a topic's page: the topic, and the chart."""
    return {LIBRARY.charts[block.chart].kind: (topic.id, block.chart)
            for topic in LIBRARY.topics.values() for block in topic.blocks if isinstance(block, ChartBlock)}


KINDS = _one_of_each_kind()
CURVE = "practice-curve"


@pytest.fixture(scope="module")
def someone(qapp: object) -> Iterator[Person]:
    made = start()
    yield made
    made.window.close()
    made.settle()


@pytest.fixture
def person(someone: Person) -> Person:
    someone.start_over()
    someone.do(AskNumbers(show=True))
    return someone


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader announced without asking."""
    said: list[str] = []
    for module in ("figures.chart_controls", "figures.practice_questions", "pages.walk"):
        monkeypatch.setattr(f"lungedu.ui.{module}.announce", lambda widget, words: said.append(words))
    return said


@dataclass(frozen=True)
class Node:
    """What a screen reader knows of one thing. Qt's own nodes die with their widgets, so none is kept."""

    widget: QObject
    role: QAccessible.Role
    name: str
    description: str
    rect: QRect
    focusable: bool
    actions: tuple[str, ...]


def known(node: QAccessibleInterface) -> Node:
    actions = node.actionInterface()
    return Node(node.object(), node.role(), node.text(QAccessible.Text.Name).strip(),
                node.text(QAccessible.Text.Description).strip(), node.rect(), bool(node.state().focusable),
                tuple(actions.actionNames()) if actions is not None else ())


def under(widget: QWidget) -> list[Node]:
    """Everything in a widget that is shown, in reading order."""
    def walk(node: QAccessibleInterface) -> Iterator[Node]:
        for number in range(node.childCount()):
            child = node.child(number)
            if child is not None and not child.state().invisible:
                yield known(child)
                yield from walk(child)
    root = QAccessible.queryAccessibleInterface(widget)
    assert root is not None
    return list(walk(root))


def open_chart(person: Person, topic: str, chart: str) -> ChartBox:
    person.do(Open(Route("topic", topic)))
    if chart not in person.charts:
        for fold in person.page.findChildren(Fold):
            person.running.model.dispatch(Unfold(fold._key, open=True))
        person.settle()
    return person.charts[chart]


def hears_the_chart(person: Person, box: ChartBox) -> None:
    """The canvas says what the chart says; each part is a button in it, with a name, a meaning and a press."""
    nodes = under(box)
    canvas = next(node for node in nodes if node.widget is box.canvas)
    assert canvas.name == box.canvas.accessibleName()
    assert box.chart.model.title in canvas.name
    assert canvas.description == person.running.model.messages("chart.canvas_spoken")
    parts = under(box.canvas)
    spots = box.canvas.drawing.spots
    assert [(part.name, part.description) for part in parts] == [(spot.region.name, spot.says) for spot in spots]
    for part in parts:
        assert part.name
        assert part.description
        assert part.role == QAccessible.Role.Button
        assert part.focusable
        assert "Press" in part.actions
        assert canvas.rect.contains(part.rect), part.name
        assert min(part.rect.width(), part.rect.height()) >= 44, part.name


@pytest.mark.parametrize("number", range(len(CARDS)), ids=lambda number: CARDS[number].id)
@pytest.mark.parametrize("text", [100, 200])
def test_a_card_of_the_walk_is_there_to_be_heard(person: Person, number: int, text: int) -> None:
    person.text_size(text)
    person.stroll(number)
    hears_the_chart(person, person.charts[CARDS[number].chart])
    words, plain = person.running.model.messages, person.running.model.library.plain
    nodes = under(person.window)
    heard = [node.name for node in nodes]
    assert words("walk.card_of", number=number + 1, count=len(CARDS)) in heard
    assert CARDS[number].title in heard
    assert plain(CARDS[number].on_screen) in heard
    for at, card in enumerate(CARDS):
        dot = words("walk.dot", number=at + 1, title=card.title)
        assert (f"{dot} {words('diagram.dot_now')}" if at == number else dot) in heard
    assert all(node.name for node in nodes if node.focusable), [node.widget for node in nodes if not node.name]
    assert heard.index(plain(CARDS[number].on_screen)) > heard.index(CARDS[number].title)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_chart_on_a_page_is_there_to_be_heard(person: Person, kind: str) -> None:
    box = open_chart(person, *KINDS[kind])
    hears_the_chart(person, box)
    chart = read(box.chart.model, person.running.model.library, person.running.model.messages)
    assert box.canvas.accessibleName() == joined(chart.sentences)
    heard = [node.name for node in under(box)]
    assert box.chart.model.title in heard
    assert person.running.model.messages("chart.as_table") in heard


def test_every_kind_of_chart_is_on_a_page_or_a_card() -> None:
    on_cards = {LIBRARY.charts[card.chart].kind for card in CARDS}
    assert on_cards | set(KINDS) == {"people", "ranges", "points", "practice", "draw", "calendar", "flow", "tiles",
                                     "times"}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "practice"])
def test_a_press_on_a_part_opens_what_stands_behind_it(person: Person, qtbot: QtBot, kind: str) -> None:
    box = open_chart(person, *KINDS[kind])
    spot = box.canvas.drawing.spots[-1]
    node = QAccessible.queryAccessibleInterface(box.canvas.regions[-1])
    assert node is not None
    node.actionInterface().doAction("Press")
    qtbot.waitUntil(lambda: person.state.panel is not None)  # a press is shown for a moment before it acts
    assert person.state.panel == Panel("evidence", ",".join([*spot.facts, *(f"?{gap}" for gap in spot.unknown)]))
    assert person.window.panel is not None
    assert len([node for node in under(person.window.panel) if node.name]) > 2


def test_the_table_of_a_chart_is_heard_cell_by_cell_with_its_column(person: Person) -> None:
    box = open_chart(person, *KINDS["people"])
    person.touch("The same as a table", box)
    rows = box.chart.rows
    nodes = under(box)
    heard = [node.name for node in nodes]
    for row in rows.cells:
        for route, cell in enumerate(row):
            assert any(node.name == cell and node.description == rows.columns[route] for node in nodes), cell
    assert box.chart.model.title in heard


def test_the_slider_has_a_name_and_says_its_month_in_words(person: Person) -> None:
    box = open_chart(person, "h6-reading", CURVE)
    slider = box.findChildren(QSlider)[0]
    for month in (2, 7):
        slider.setValue(month)
        person.settle()
        node = QAccessible.queryAccessibleInterface(slider)
        assert node is not None
        assert node.role() == QAccessible.Role.Slider
        assert node.text(QAccessible.Text.Name) == person.running.model.messages("chart.month_slider")
        assert node.text(QAccessible.Text.Value) == str(month)
        assert node.text(QAccessible.Text.Description) == typed(PracticeChart, box.chart).reading(month)
        assert node.valueInterface().currentValue() == month
        assert node.valueInterface().maximumValue() == slider.maximum()


def test_a_screen_reader_can_set_the_slider(person: Person) -> None:
    box = open_chart(person, "h6-reading", CURVE)
    slider = box.findChildren(QSlider)[0]
    node = QAccessible.queryAccessibleInterface(slider)
    assert node is not None
    node.valueInterface().setCurrentValue(5)
    person.settle()
    assert slider.value() == 5 == person.state.chart_value(f"{CURVE}.month")
    assert typed(PracticeChart, box.chart).reading(5) in person.reads(box)


def test_each_change_is_said_once(person: Person, spoken: list[str]) -> None:
    box = open_chart(person, "h6-reading", CURVE)
    spoken.clear()
    slider = box.findChildren(QSlider)[0]
    slider.setValue(4)
    person.settle()
    assert spoken == [typed(PracticeChart, box.chart).reading(4)]
    slider.setValue(4)
    person.settle()
    assert len(spoken) == 1
    person.do(GoHome())
    person.stroll(1)
    spoken.clear()
    person.touch("Next")
    said = [words for words in spoken if CARDS[2].title in words]
    assert len(said) == 1
    assert person.running.model.library.plain(CARDS[2].text) in said[0]


def test_nothing_is_said_of_a_page_that_was_left(person: Person, spoken: list[str]) -> None:
    box = open_chart(person, "h6-reading", CURVE)
    box.findChildren(QSlider)[0].setValue(4)
    person.settle()
    spoken.clear()
    person.touch("Finish and clear")
    assert spoken == []
