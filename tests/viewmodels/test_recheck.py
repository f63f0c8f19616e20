"""Evidence ages: which facts a page stands on, and from which day on it says that a recheck is due."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from helpers.charts import CHARTS, WORDS
from helpers.content_folder import SHIPPED
from helpers.diagrams import shipped_library
from lungedu.base.resources import Resources
from lungedu.content.evidence import Evidence
from lungedu.content.library import Library
from lungedu.content.walk import Walk
from lungedu.loading.files import FACTS
from lungedu.loading.validate import validate
from lungedu.loading.yaml_tree import read_tree
from lungedu.viewmodels.recheck import RECHECK_DAYS, due_since, facts_of

CHECKED = date(2026, 3, 1)
OLD, NEW = "h6-size", "h6-age"


def library(checked: date = CHECKED) -> Library:
    """What ships, with one fact that was last checked on a day, and one a month later."""
    shipped = shipped_library()
    later = checked + timedelta(days=30)
    facts = {OLD: shipped.facts[OLD].model_copy(update={"as_of": checked.isoformat()}),
             NEW: shipped.facts[NEW].model_copy(update={"as_of": later.isoformat()})}
    return replace(shipped, facts=facts, catalogue=replace(shipped.catalogue, as_of=checked.isoformat()))


def due(days: int, facts: list[str] | None) -> str:
    return due_since(library(), WORDS, CHECKED + timedelta(days=days), facts)


@pytest.mark.parametrize("facts", [[OLD], [NEW, OLD], None])
def test_nothing_is_due_after_90_days_and_all_is_after_91(facts: list[str] | None) -> None:
    assert RECHECK_DAYS == 90
    assert due(0, facts) == due(90, facts) == ""
    assert "March 1, 2026" in due(91, facts)
    assert "90 days" in due(91, facts)
    assert "{" not in due(91, facts)


def test_a_page_is_as_old_as_its_oldest_fact() -> None:
    assert due(100, [NEW]) == ""
    assert "March 31, 2026" in due(121, [NEW])
    assert "March 1, 2026" in due(121, [NEW, OLD])


def test_a_clock_that_lags_behind_makes_nothing_due() -> None:
    assert due(-4000, [OLD, NEW]) == due(-4000, None) == ""


def test_a_page_without_facts_and_facts_that_are_not_there_are_never_due() -> None:
    assert due(4000, []) == ""
    assert due(4000, ["not-there"]) == ""


def test_a_date_that_cannot_be_read_is_not_due() -> None:
    made = library()
    odd = replace(made, facts={OLD: made.facts[OLD].model_copy(update={"as_of": "someday"})})
    assert due_since(odd, WORDS, date(2999, 1, 1), [OLD]) == ""


# -- the facts of a page -----------------------------------------------------------------------------------------


def walk(text: str, chart: str, facts: tuple[str, ...] = ()) -> Walk:
    return Walk.model_validate({"id": "made", "title": "Made", "summary": "Here.", "trial": "harmoni-6", "cards": [
        {"id": "one", "title": "One", "text": text, "chart": chart, "facts": list(facts)}]})


def test_facts_are_those_named_those_shown_and_those_of_the_charts() -> None:
    shipped = shipped_library()
    chart = CHARTS[0]
    found = facts_of(shipped, walk("About {h6-size.total} people.", chart, ("h6-age",)))
    assert found == {"h6-size", "h6-age"} | facts_of(shipped, shipped.charts[chart])
    assert facts_of(shipped, walk("Words.", "not-there")) == set()


@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_but_what_is_made_up_stands_on_facts(name: str) -> None:
    shipped = shipped_library()
    found = facts_of(shipped, shipped.charts[name])
    assert bool(found) == (shipped.charts[name].kind != "practice")
    assert found <= shipped.facts.keys()


def test_a_page_stands_on_what_its_charts_show() -> None:
    shipped = shipped_library()
    with_chart = [topic for topic in shipped.topics.values() if any(block.kind == "chart" for block in topic.blocks)]
    assert with_chart
    for topic in with_chart:
        for block in topic.blocks:
            if block.kind == "chart":
                assert facts_of(shipped, shipped.charts[block.chart]) <= facts_of(shipped, topic)


def test_the_app_and_the_check_of_the_content_mean_the_same_days() -> None:
    evidence = validate(Evidence, read_tree(Resources(SHIPPED), FACTS))
    assert evidence.recheck_after_days == RECHECK_DAYS
