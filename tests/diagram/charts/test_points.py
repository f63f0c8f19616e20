"""Published counts over months: nothing is drawn or said where nothing was published."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import charts
from helpers.charts import apart, area, covered, marks, of_kind, paths, shipped, texts, typed
from helpers.diagrams import shipped_library
from lungedu.diagram.charts.chart import ARMS, Drawing
from lungedu.diagram.charts.points import PointsChart
from lungedu.diagram.display_list import MarkGroup
from lungedu.diagram.geometry import Rect
from lungedu.viewmodels.recheck import facts_of

MONTHS = st.lists(st.integers(1, 40), min_size=1, max_size=4, unique=True).map(sorted)
Group = list[tuple[int, int]]
GROUPS = st.lists(MONTHS.flatmap(lambda months: st.lists(
    st.integers(41, 99), min_size=len(months), max_size=len(months), unique=True).map(
        lambda counts: list(zip(months, sorted(counts, reverse=True), strict=True)))), min_size=1, max_size=2)
"""Counts are larger than months, so that one is never taken for the other."""


def points(groups: list[Group], medians: tuple[dict[str, str], ...] = ()) -> PointsChart:
    """A chart of month and count of each group; a median for each, if any."""
    values: dict[str, dict[str, str]] = {}
    made = []
    for arm, group in enumerate(groups):
        for month, count in group:
            values[f"m{arm}-{month}"] = {"value": str(month), "unit": "months"}
            values[f"c{arm}-{month}"] = {"value": str(count)}
        if medians:
            values[f"half-{arm}"] = {"unit": "months"} | medians[arm]
        made.append({"label": f"Group {arm}", "median": f"made.half-{arm}" if medians else "",
                     "points": [{"at": f"made.m{arm}-{month}", "value": f"made.c{arm}-{month}"} for month, _ in group]})
    return typed(PointsChart, charts.chart("points", values, counted="alive", groups=made))


def plot(drawing: Drawing) -> Rect:
    """Between the lines of no people and of all 100."""
    rules = [path for path in paths(drawing) if path.line in ("control_line", "card_line") and len(path.points) == 2
             and path.points[0][1] == path.points[1][1]][:5]
    (left, bottom), (right, _) = rules[0].points
    return Rect(left, rules[-1].points[0][1], right - left, bottom - rules[-1].points[0][1])


def dots(drawing: Drawing) -> list[MarkGroup]:
    """The points in the plot."""
    return [mark for mark in marks(drawing) if mark.line == "card"]


@given(GROUPS)
def test_a_month_is_read_only_where_a_count_was_published(groups: list[Group]) -> None:
    chart = points(groups)
    known = {month for group in groups for month, _ in group}
    assert chart.published == tuple(sorted(known))
    for month in range(chart.months + 1):
        said = set(map(int, re.findall(r"\d+", chart.reading(month))))
        counts = {count for group in groups for at, count in group if at == month}
        if month in known:
            assert said - {0, 1, 100} == (counts | {month}) - {0, 1, 100}
        else:
            assert said == {month} | known
            assert "no published count" in chart.reading(month)


@given(GROUPS, st.floats(320, 1400))
def test_each_point_is_where_both_axes_say(groups: list[Group], width: float) -> None:
    chart = points(groups)
    drawing = chart.draw(area(width, 18))
    inner = plot(drawing)
    wanted = [(inner.left + month / chart.months * inner.width, inner.bottom - count / 100 * inner.height)
              for group in groups for month, count in group]
    assert [(mark.at[0][0] + mark.size / 2, mark.at[0][1] + mark.size / 2)
            for mark in dots(drawing)] == [pytest.approx(place, abs=0.01) for place in wanted]
    soft = [text for text in texts(drawing) if text.ink == "ink_soft"]
    for count, tick in zip((0, 25, 50, 75, 100), soft[:5], strict=True):
        assert tick.words == str(count)
        assert tick.box.center[1] == pytest.approx(inner.bottom - count / 100 * inner.height)
    assert soft[5].words == "0"
    for tick in soft[5:]:
        assert tick.box.center[0] == pytest.approx(inner.left + int(tick.words) / chart.months * inner.width)


@given(GROUPS, st.floats(320, 1400), st.integers(0, 42))
def test_no_line_runs_between_points(groups: list[Group], width: float, month: int) -> None:
    drawing = points(groups).draw(area(width, 18, month=month))
    inner = plot(drawing)
    for path in (path for path in paths(drawing) if path.line):  # the ground of a number has none
        ys = [y for _, y in path.points]
        if path.line in ARMS:  # the key above, or a range of a middle time below
            assert max(ys) < inner.top or min(ys) > inner.bottom
        xs = {round(x, 3) for x, _ in path.points}
        assert len(xs) == 1 or len({round(y, 3) for y in ys}) == 1 or max(ys) < inner.top or min(ys) > inner.bottom
    assert len(dots(drawing)) == sum(map(len, groups))
    assert charts.WORDS("chart.no_curve") in points(groups).sentences


@given(GROUPS)
def test_counts_are_in_the_table_and_a_month_without_one_says_so(groups: list[Group]) -> None:
    chart = points(groups)
    for month, (name, *cells) in zip(chart.published, chart.rows.cells, strict=True):
        assert name == f"{month} months"
        assert cells == [f"{dict(group)[month]} of 100" if month in dict(group) else "not found" for group in groups]


@given(st.integers(0, 100), st.integers(0, 100), st.floats(320, 1400))
def test_the_counts_of_one_month_do_not_lie_on_each_other(one: int, other: int, width: float) -> None:
    drawing = points([[(9, one)], [(9, other)]]).draw(area(width, 18))
    large = [covered(text) for text in texts(drawing) if text.ink in ARMS and text.bold]
    assert len(large) == 2
    assert not apart(large)


def test_known_months_are_listed_like_words() -> None:
    chart = points([[(9, 80), (12, 60)]])
    assert "for month 9 and 12." in chart.reading(3)


def test_the_slider_is_a_line_at_its_month() -> None:
    chart = points([[(6, 80), (12, 60)]])
    drawing = chart.draw(area(700, 18, month=9))
    [line] = [path for path in paths(drawing) if path.line == "focus"]
    inner = plot(drawing)
    assert [x for x, _ in line.points] == [pytest.approx(inner.left + 9 / chart.months * inner.width)] * 2
    assert not [path for path in paths(chart.draw(area(700, 18))) if path.line == "focus"]


def test_a_middle_time_is_on_the_same_months_with_its_range_or_without() -> None:
    chart = points([[(6, 80)], [(6, 70)]], ({"value": "9", "low": "7"}, {"value": "12"}))
    drawing = chart.draw(area(700, 18))
    inner = plot(drawing)
    with_range, without = [mark for mark in marks(drawing) if mark.at[0][1] > inner.bottom]
    assert with_range.at[0][0] + with_range.size / 2 == pytest.approx(inner.left + 9 / chart.months * inner.width)
    assert with_range.fill == ARMS[0]
    assert without.fill == "card"
    below = [path for path in paths(drawing) if path.line in ARMS and path.points[0][1] > inner.bottom]
    assert {path.line for path in below} == {ARMS[0]}
    assert any(len(path.points) == 3 and path.points[1][0] == pytest.approx(inner.right) for path in below)
    said = " ".join(chart.sentences)
    assert "The range begins at 7 months. Its end is not known yet." in said
    half = charts.WORDS("chart.median", label="Group 1", number=12)
    assert f"{half} The range was not found." in said


# -- what ships --------------------------------------------------------------------------------------------------


def test_a_chart_of_growth_and_one_of_survival_share_no_fact() -> None:
    library = shipped_library()
    shared = {name: facts_of(library, library.charts[name]) for name in of_kind("people", "ranges", "points")}
    growth = {name for name, facts in shared.items() if any(fact.startswith("h6-pfs") for fact in facts)}
    survival = {name for name, facts in shared.items() if any(fact.startswith("h6-os") for fact in facts)}
    assert growth
    assert survival
    assert not growth & survival
    for one, other in [(one, other) for one in growth for other in survival]:
        assert not shared[one] & shared[other]


@pytest.mark.parametrize("name", of_kind("points"))
def test_a_shipped_chart_names_its_counts_at_no_other_month(name: str) -> None:
    chart = typed(PointsChart, shipped(name))
    counts = {str(count.count) for course in chart.courses for count in course.counts}
    for month in set(range(chart.months + 1)) - set(chart.published):
        assert not counts - {str(month), *map(str, chart.published)} & set(re.findall(r"\d+", chart.reading(month)))


def test_no_two_shipped_charts_of_points_are_about_the_same() -> None:
    for one, other in combinations(of_kind("points"), 2):
        assert shipped(one).model.counted != shipped(other).model.counted
