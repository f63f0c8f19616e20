"""A fact that is gone never ends the program: charts that show it rest, and every page opens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from helpers.charts import CHARTS, WORDS, shipped
from helpers.diagrams import shipped_library
from helpers.use import Person
from lungedu.content.library import Library
from lungedu.diagram.charts import read
from lungedu.domain.session import AskNumbers, GoHome, Open, Route
from lungedu.ui.figures.chart_canvas import ChartCanvas

LIBRARY = shipped_library()


def facts_of(chart_id: str) -> list[str]:
    """The facts without which a chart lacks a number."""
    return [fact for fact in LIBRARY.facts if read(LIBRARY.charts[chart_id], without(fact), WORDS).is_incomplete]


def without(fact: str) -> Library:
    return replace(LIBRARY, facts={name: value for name, value in LIBRARY.facts.items() if name != fact})


NEEDED = {fact: [chart for chart in CHARTS if fact in facts_of(chart)] for fact in LIBRARY.facts}
NEEDED = {fact: charts for fact, charts in NEEDED.items() if charts}
"""Each fact that charts draw, and the charts."""


def test_every_chart_of_numbers_needs_a_fact_and_whole_charts_do_not_rest() -> None:
    kinds = {shipped(chart).model.kind for charts in NEEDED.values() for chart in charts}
    assert kinds >= {"people", "ranges", "points"}
    assert not any(shipped(chart).is_incomplete for chart in CHARTS)


def pages_with(chart: str) -> list[Route]:
    """The topics and walks that show a chart."""
    topics = [Route("topic", topic.id) for topic in LIBRARY.topics.values()
              if any(getattr(block, "chart", "") == chart for block in topic.blocks)]
    walks = [Route("walk", walk.id) for walk in LIBRARY.walks.values()
             if any(getattr(card, "chart", "") == chart for card in walk.cards)]
    return topics + walks


@pytest.fixture
def person(shared: Person) -> Iterator[Person]:
    shared.start_over()
    yield shared
    shared.running.model.library = shipped_library()


def test_without_a_fact_its_charts_say_that_they_rest_and_every_page_opens(person: Person) -> None:
    model, resting = person.running.model, 0
    for fact, charts in NEEDED.items():
        model.library = without(fact)
        for route in {route for chart in charts for route in pages_with(chart)}:
            model.dispatch(GoHome())
            model.dispatch(AskNumbers(show=True))
            model.dispatch(Open(route))
            person.settle()
            for canvas in person.page.findChildren(ChartCanvas):
                rests = canvas.chart.model.id in charts
                assert canvas.rests == rests, (fact, route)
                assert canvas.heightForWidth(300) > 0
                if rests:
                    resting += 1
                    assert canvas.accessibleName() == WORDS("chart.resting_fact")
                    assert not canvas.regions
    assert resting > 10
