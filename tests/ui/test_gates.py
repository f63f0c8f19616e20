"""Numbers on growth and survival wait until they are asked for: nothing shown, spoken or drawn gives one away before.

Someone else opens the same pages where every such result is another one: until either asks, both see the same.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import pytest
import yaml
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from helpers.content_folder import SHIPPED
from helpers.diagrams import shipped_library
from helpers.use import Person, name_of, shown_or_spoken, start
from lungedu.domain.session import Open, OpenPanel, Panel, Route, SetTextSize, Unfold, first_state
from lungedu.ui.controls.fold import Fold
from lungedu.ui.controls.gate import Gate
from lungedu.ui.figures.chart_box import ChartBox

FACTS = "evidence/facts.yaml"
PLACES = [*(Route("topic", topic) for topic in ("h6-growth", "h6-survival", "h6-groups", "h6-reading", "h6-around")),
          Route("trial")]
"""Where numbers wait."""
BENEFIT_AND_HARM = [("h6-growth", ("h6-pfs-9m-people", "h6-pfs-12m-people"), "h6-severe-people"),
                    ("h6-survival", ("h6-os-24m-people",), "h6-severe-people")]
RESULTS = ("%", "per 100", "ratio", "months")
"""Units of results: other values of the same facts say who was counted, and when."""
TIMES = ("month", "follow-up")
BEHIND = [fact.id for fact in shipped_library().facts.values() if fact.behind]

SHOW, NOT_NOW, HIDE, MORE = "Show me the numbers", "Not now", "Hide the numbers", "More detail"


@pytest.fixture
def person(shared: Person) -> Person:
    shared.start_over()
    return shared


@pytest.fixture
def elsewhere(other_world: Person) -> Person:
    other_world.start_over()
    return other_world


@pytest.fixture(scope="module")
def other_world(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Person]:
    """Someone in a world where each result that waits is smaller by a third."""
    folder = Path(shutil.copytree(SHIPPED, tmp_path_factory.mktemp("elsewhere") / "resources"))
    evidence = yaml.safe_load((folder / FACTS).read_text("utf-8"))
    for fact in evidence["facts"]:
        for value in fact.get("values", ()) if fact.get("behind") else ():
            if value["unit"] in RESULTS and value["id"] not in TIMES:
                _make_smaller(value)
    (folder / FACTS).write_text(yaml.safe_dump(evidence, sort_keys=False, allow_unicode=True), "utf-8")
    someone = start(resources=folder)
    yield someone
    someone.window.close()
    someone.settle()


def _make_smaller(value: dict[str, Any]) -> None:
    for part in ("value", "exact", "low", "high"):
        try:
            value[part] = str(round(Decimal(value[part]) * 2 / 3, 2))
        except (KeyError, InvalidOperation):
            continue  # it has none, or it is words


def open_page(person: Person, route: Route) -> None:
    """Open a page, and all that can be unfolded without asking."""
    person.do(Open(route))
    opened = -1
    while opened != len(person.state.more_open):
        opened = len(person.state.more_open)
        for fold in person.page.findChildren(Fold):
            if fold.isVisible():
                person.running.model.dispatch(Unfold(fold._key, open=True))
        person.settle()


def all_words(person: Person, within: QWidget | None = None) -> list[str]:
    return list(shown_or_spoken(within or person.page.sheet))


def nested_fold(person: Person) -> Fold:
    """*More detail* among the numbers."""
    return next(fold for gate in person.page.findChildren(Gate) for fold in gate.findChildren(Fold)
                if name_of(fold.button) == MORE)


@pytest.mark.parametrize("route", PLACES, ids=lambda route: route.id or route.kind)
def test_until_they_are_asked_for_the_page_would_be_the_same_were_the_results_others(
        person: Person, elsewhere: Person, route: Route) -> None:
    for someone in (person, elsewhere):
        open_page(someone, route)
    assert all_words(person) == all_words(elsewhere)
    for someone in (person, elsewhere):
        someone.touch(SHOW, someone.page)
    assert all_words(person) != all_words(elsewhere), "the numbers of either world"


def test_the_panel_of_each_fact_would_be_the_same_too(person: Person, elsewhere: Person) -> None:
    assert len(BEHIND) > 20
    for fact in BEHIND:
        for panel in (Panel("fact", fact), Panel("evidence", f"{fact},h6-size")):
            read = []
            for someone in (person, elsewhere):
                someone.do(OpenPanel(panel))
                assert someone.window.panel is not None
                read.append(all_words(someone, someone.window.panel))
            assert read[0] == read[1], panel


@pytest.mark.parametrize(("topic", "benefits", "harm"), BENEFIT_AND_HARM)
def test_charts_of_benefit_and_of_harm_come_together_and_go_together(person: Person, topic: str,
                                                                   benefits: tuple[str, ...], harm: str) -> None:
    person.do(Open(Route("topic", topic)))
    assert not {*benefits, harm} & set(person.charts)
    person.touch(SHOW, person.page)
    assert {*benefits, harm} <= set(person.charts)
    assert "What came with it" in person.reads(person.page)
    person.touch(HIDE, person.page)
    assert not {*benefits, harm} & set(person.charts)


@pytest.mark.parametrize("route", PLACES, ids=lambda route: route.id or route.kind)
def test_not_now_keeps_the_numbers_away_and_says_that_they_stay_here(person: Person, route: Route) -> None:
    person.do(Open(route))
    before, charts = set(all_words(person)), list(person.charts)
    person.touch(NOT_NOW, person.page)
    assert list(person.charts) == charts
    assert set(all_words(person)) - before == {person.running.model.messages("gate.kept")}
    assert not person.state.numbers_asked
    assert person.button(SHOW, person.page)


def test_the_gentle_answer_stands_first_and_is_the_one_that_stands_out(person: Person) -> None:
    person.do(Open(Route("topic", "h6-survival")))
    gate = person.page.findChildren(Gate)[0]
    assert gate.not_now.x() < gate.show_button.x()
    assert gate.not_now.property("kind") == "main" != gate.show_button.property("kind")


@pytest.mark.parametrize("topic", ["h6-growth", "h6-survival", "h6-groups"])
def test_more_detail_among_the_numbers_unfolds_and_stays_so(person: Person, topic: str) -> None:
    person.do(Open(Route("topic", topic)))
    person.touch(SHOW, person.page)
    words = person.reads(person.page)
    fold = nested_fold(person)
    person.touch(MORE, fold)
    opened = person.reads(person.page)
    assert len(opened) > len(words) + 100
    shown = [box.chart.model.id for box in person.page.findChildren(ChartBox) if box.isVisible()]
    assert len(shown) == len(set(shown)), "each once"
    assert fold.button.accessibleDescription() == person.running.model.messages("fold.open")
    person.touch(HIDE, person.page)
    assert not fold.isVisible()
    person.touch(SHOW, person.page)
    assert person.reads(person.page) == opened
    person.touch("Home")
    person.touch("Back")
    assert person.reads(person.page) == opened
    person.touch(MORE, nested_fold(person))
    assert person.reads(person.page) == words


def test_more_detail_among_the_numbers_unfolds_by_key_and_keeps_the_focus(person: Person) -> None:
    person.do(Open(Route("topic", "h6-growth")))
    person.touch(SHOW, person.page)
    button = nested_fold(person).button
    button.setFocus()
    before = len(person.charts)
    person.key(Qt.Key.Key_Return)
    assert len(person.charts) > before
    assert QApplication.focusWidget() is button


@pytest.mark.parametrize("route", PLACES, ids=lambda route: route.id or route.kind)
def test_who_asked_once_is_not_asked_again_during_this_use(person: Person, route: Route) -> None:
    person.do(Open(Route("topic", "squamous-outlook")))
    person.touch(SHOW, person.page)
    person.do(Open(route))
    assert person.page.route.same_as(route)
    assert SHOW not in person.reads(person.page)
    assert person.button(HIDE, person.page)
    person.do(OpenPanel(Panel("fact", "h6-os-24m")))
    assert person.window.panel is not None
    assert SHOW not in person.reads(person.window.panel)


def test_larger_text_keeps_what_was_asked_for_and_unfolded(person: Person) -> None:
    person.do(Open(Route("topic", "h6-growth")))
    person.touch(SHOW, person.page)
    person.touch(MORE, nested_fold(person))
    charts = list(person.charts)
    person.do(SetTextSize(150))
    assert list(person.charts) == charts


def test_finish_and_clear_forgets_that_the_numbers_were_asked_for(person: Person) -> None:
    person.do(Open(Route("topic", "h6-growth")))
    person.touch(SHOW, person.page)
    person.touch(MORE, nested_fold(person))
    person.touch("Finish and clear")
    assert person.state == first_state(person.running.model._start_appearance)
    person.do(Open(Route("topic", "h6-growth")))
    assert person.button(SHOW, person.page)
    assert "h6-severe-people" not in person.charts
    person.touch(SHOW, person.page)
    assert nested_fold(person).button.accessibleDescription() == person.running.model.messages("fold.closed")
