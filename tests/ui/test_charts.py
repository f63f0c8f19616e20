"""Charts on pages: everything in them can be touched and opens its source, the table says the same, nothing is cut."""

from __future__ import annotations

import math
import os
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from helpers.diagrams import shipped_library
from helpers.use import Person, focused, name_of, start
from lungedu.diagram.charts.people import PeopleChart
from lungedu.diagram.display_list import MarkGroup, Text
from lungedu.domain.session import AskNumbers, ClosePanel, Open, Panel, Route, Unfold
from lungedu.theme.metrics import TEXT_SIZES
from lungedu.ui.controls.fold import Fold
from lungedu.ui.figures.chart_box import ChartBox
from lungedu.ui.figures.chart_canvas import EDGE, ChartCanvas

PEOPLE = {"h6-growth": ("h6-pfs-9m-people", "h6-pfs-12m-people", "h6-severe-people"),
          "h6-survival": ("h6-os-24m-people", "h6-severe-people"),
          "h6-side-effects": ("h6-severe-people", "h6-bleeding-people")}
SHOWN = [(topic, chart) for topic, charts in PEOPLE.items() for chart in charts]
WITH_CHARTS = [topic.id for topic in shipped_library().topics.values()
               if any(block.kind == "chart" for block in topic.blocks)]
TABLE = "The same as a table"


@pytest.fixture
def person(shared: Person) -> Person:
    shared.start_over()
    shared.do(AskNumbers(show=True))
    return shared


@pytest.fixture(scope="module")
def upright(qapp: object) -> Iterator[Person]:
    someone = start(size=(1080, 1920))
    yield someone
    someone.window.close()
    someone.settle()


def box_of(person: Person, topic: str, chart: str) -> ChartBox:
    if not person.state.route.same_as(Route("topic", topic)):
        person.do(Open(Route("topic", topic)))
    return person.charts[chart]


def people_of(box: ChartBox) -> PeopleChart:
    assert isinstance(box.chart, PeopleChart)
    return box.chart


def open_table(person: Person, box: ChartBox) -> list[str]:
    """Unfold the twin of a chart, and read its cells."""
    fold = box.findChildren(Fold)[0]
    before = {label for label in fold.findChildren(QLabel) if label.isVisible()}
    person.touch(TABLE, box)
    return [label.text() for label in fold.findChildren(QLabel) if label.isVisible() and label not in before]


# -- what can be touched ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("topic", "chart"), SHOWN)
def test_everything_in_a_chart_of_people_opens_its_source(person: Person, topic: str, chart: str) -> None:
    box = box_of(person, topic, chart)
    spots = box.canvas.drawing.spots
    assert len(spots) == len(box.canvas.regions) == 2 * len(people_of(box).groups) + 1
    for number, spot in enumerate(spots):
        button = box.canvas.regions[number]
        assert button.accessibleName() == spot.region.name
        assert button.accessibleDescription() == spot.says
        assert button.isVisible()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert min(button.width(), button.height()) >= 44
        assert box.canvas.rect().contains(button.geometry())
        for touch in ("mouse", "enter"):
            if touch == "mouse":
                QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=in_mask(button))
                person.settle()
            else:
                button.setFocus()
                person.key(Qt.Key.Key_Return)
            assert person.state.panel == Panel("evidence", ",".join(spot.facts))
            assert person.window.panel is not None
            fact = person.running.model.library.facts[spot.facts[0]]
            assert person.running.model.library.plain(fact.statement) in person.reads(person.window.panel)
            person.do(ClosePanel())
        assert QApplication.focusWidget() is button, "back where one was"


def in_mask(button: QAbstractButton) -> QPoint:
    """A place where a button answers to touches."""
    mask = button.mask()
    return mask.begin().center() if not mask.isEmpty() else button.rect().center()


@pytest.mark.parametrize(("topic", "chart"), SHOWN)
def test_a_touch_on_a_figure_opens_its_own_group(person: Person, topic: str, chart: str) -> None:
    box = box_of(person, topic, chart)
    for number, marks in enumerate(crowds(box)):
        x, y = marks.at[len(marks.at) // 2]
        button = box.canvas.childAt(QPoint(round(x + marks.size / 2), round(y + marks.size / 2)))
        assert button is box.canvas.regions[number]


def crowds(box: ChartBox) -> list[MarkGroup]:
    """The people that are drawn: those who are counted and the others, group by group."""
    return [item for item in box.canvas.drawing.items if isinstance(item, MarkGroup)]


@pytest.mark.parametrize("topic", PEOPLE)
def test_tab_meets_the_parts_of_a_chart_between_what_stands_above_and_below_it(person: Person, topic: str) -> None:
    first = box_of(person, topic, PEOPLE[topic][0])
    first.canvas.regions[0].setFocus()
    for region in first.canvas.regions[1:]:
        person.key(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is region
    person.key(Qt.Key.Key_Tab)
    while name_of(focus := focused()) != TABLE:
        assert first.isAncestorOf(focus), "words with links may stand in between"
        person.key(Qt.Key.Key_Tab)


# -- numbers ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("topic", "chart"), SHOWN)
def test_picture_table_and_name_say_the_same_numbers(person: Person, topic: str, chart: str) -> None:
    box = box_of(person, topic, chart)
    read = people_of(box)
    drawn = [len(marks.at) for marks in crowds(box)]
    assert drawn == [count for group in read.groups for count in (group.counted, group.rest)]
    rows = read.rows
    for number, group in enumerate(read.groups):
        assert [row[number + 1] for row in rows.cells] == [str(group.counted), str(group.rest)]
        assert str(group.counted) in box.canvas.drawing.texts
        _, _, spoken = box.canvas.accessibleName().partition(f"{group.label}: ")
        assert {group.counted, group.rest} <= set(map(int, re.findall(r"\d+", spoken)[:5]))
    table = open_table(person, box)
    assert table == [*rows.columns, *(cell for row in rows.cells for cell in row)]
    library = person.running.model.library
    assert [group.counted for group in read.groups] == [
        int(library.value_shown(group.value)) for group in read.model.groups]


@pytest.mark.parametrize(("topic", "chart"), SHOWN)
def test_the_table_folds_again_and_is_remembered_on_the_way_back(person: Person, topic: str, chart: str) -> None:
    before = person.reads(box_of(person, topic, chart))
    open_table(person, box_of(person, topic, chart))
    opened = person.reads(person.charts[chart])
    assert len(opened) > len(before)
    person.touch("Home")
    person.touch("Back")
    assert person.reads(person.charts[chart]) == opened
    person.touch(TABLE, person.charts[chart])
    assert person.reads(person.charts[chart]) == before


@pytest.mark.parametrize("topic", PEOPLE)
def test_benefit_and_harm_are_drawn_in_the_same_size(person: Person, topic: str) -> None:
    boxes = [box_of(person, topic, chart) for chart in PEOPLE[topic]]
    assert len({box.canvas.width() for box in boxes}) == 1
    assert len({marks.size for box in boxes for marks in crowds(box)}) == 1
    assert len({tuple(sorted((*crowds(box)[0].at, *crowds(box)[1].at)))[-1][0] for box in boxes}) == 1
    assert max(box.canvas.height() for box in boxes) < 1.1 * min(box.canvas.height() for box in boxes)


# -- every chart, every size ------------------------------------------------------------------------------------------


def extent(canvas: ChartCanvas, item: Text) -> QRect:
    """Where the words of a drawing lie."""
    wide = canvas.letters.width_of(item.words, item.size, item.bold)
    free = item.box.width - wide
    left = item.box.left + {"left": 0.0, "center": free / 2, "right": free}[item.align]
    return QRect(math.floor(left), math.floor(item.box.top), math.ceil(wide), math.ceil(item.box.height))


@pytest.mark.parametrize("text", TEXT_SIZES)
@pytest.mark.parametrize("across", ["wide", "upright"])
def test_a_chart_is_as_high_as_its_drawing_and_nothing_is_cut_off(request: pytest.FixtureRequest, across: str,
                                                                 text: int) -> None:
    person: Person = request.getfixturevalue("shared" if across == "wide" else "upright")
    person.start_over()
    person.do(AskNumbers(show=True))
    person.text_size(text)
    kinds = set()
    for topic in WITH_CHARTS:
        person.do(Open(Route("topic", topic)))
        for fold in person.page.findChildren(Fold):
            if fold.button.text() == "More detail" and fold.isVisible():
                person.running.model.dispatch(Unfold(fold._key, open=True))
        person.settle()
        for chart, box in person.charts.items():
            kinds.add(box.chart.model.kind)
            canvas = box.canvas
            drawing = canvas.drawing
            high = drawing.height + 2 * EDGE
            assert high <= canvas.height() <= high + 4, chart
            assert drawing.width <= canvas.width(), chart
            for item in drawing.items:
                if isinstance(item, Text):
                    assert canvas.rect().adjusted(-2, -2, 2, 2).contains(extent(canvas, item)), (chart, item)
            for button in canvas.regions:
                assert canvas.rect().contains(button.geometry()), (chart, button.accessibleName())
    assert kinds >= {"people", "ranges", "points", "practice", "tiles"}


def test_a_chart_follows_the_width_of_the_window(person: Person) -> None:
    wide = box_of(person, "h6-growth", "h6-severe-people").canvas.size()
    person.resize(700, 900)
    canvas = person.charts["h6-severe-people"].canvas
    assert canvas.width() < wide.width()
    high = canvas.drawing.height + 2 * EDGE
    assert high <= canvas.height() <= high + 4
    assert [len(marks.at) for marks in crowds(person.charts["h6-severe-people"])] == [
        count for group in people_of(person.charts["h6-severe-people"]).groups for count in (group.counted, group.rest)]


@pytest.mark.parametrize("module", ["chart_box", "chart_canvas"])
def test_a_chart_can_be_imported_before_the_blocks_that_it_stands_among(module: str) -> None:
    done = subprocess.run([sys.executable, "-c", f"import lungedu.ui.figures.{module}"], capture_output=True, text=True,
                          check=False, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})
    assert done.returncode == 0, done.stderr
