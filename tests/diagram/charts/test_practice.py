"""The practice curve: made up, says so at any size, and answers its own questions."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import charts
from helpers.charts import area, flat, marks, of_kind, paths, shipped, texts, typed
from lungedu.content.charts import MadeUpLine
from lungedu.diagram.charts.practice import PracticeChart

LINES = st.lists(st.tuples(st.integers(1, 60), st.integers(0, 99)), min_size=1, max_size=8,
                 unique_by=lambda point: point[0]).map(
    lambda found: ((0, 100), *zip(sorted(month for month, _ in found),
                                  sorted((count for _, count in found), reverse=True), strict=True)))
Line = tuple[tuple[int, int], ...]


def practice(*lines: Line) -> PracticeChart:
    groups = [{"label": f"Group {number}", "points": line} for number, line in enumerate(lines)]
    ask = {"id": "one", "ask": "How many?", "at_month": 0, "offers": [100, 50], "right": "Yes.", "not_quite": "No."}
    return typed(PracticeChart, charts.chart("practice", {}, counted="well", made_up="Made up for practice.",
                                             groups=groups, asks=[ask]))


@given(LINES)
def test_a_count_stays_from_one_point_to_the_next(line: Line) -> None:
    made = MadeUpLine(label="Group", points=line)
    for month, count in line:
        assert made.count(month) == count
        assert made.count(month + 0.5) == count
    for month in range(61):
        assert made.count(month) == min(count for at, count in line if at <= month)


@given(LINES)
def test_half_are_left_at_the_first_month_with_half_or_fewer(line: Line) -> None:
    made = MadeUpLine(label="Group", points=line)
    if made.half is None:
        assert min(count for _, count in line) > 50
    else:
        assert made.count(made.half) <= 50 < made.count(made.half - 0.5)


@given(LINES, LINES, st.integers(0, 60), st.floats(320, 1400))
def test_a_month_is_read_off_where_the_line_is(one: Line, other: Line, month: int, width: float) -> None:
    chart = practice(one, other)
    month = min(month, chart.months)
    drawing = chart.draw(area(width, 18, month=month))
    numbers = re.findall(r"\d+ of 100", chart.reading(month))
    assert numbers == [f"{chart.model.groups[arm].count(month)} of 100" for arm in (0, 1)]
    chains = [path for path in paths(drawing) if len(path.points) >= 4 and path.line.startswith("arm")]
    rings = [mark for mark in marks(drawing) if mark.line == "card"]
    for chain, ring in zip(chains, rings, strict=True):
        x, y = ring.at[0][0] + ring.size / 2, ring.at[0][1] + ring.size / 2
        assert any(a[0] - 0.01 <= x <= b[0] + 0.01 and abs(a[1] - y) < 0.01 and abs(b[1] - y) < 0.01
                   for a, b in pairwise(chain.points))


@given(LINES)
def test_the_line_goes_in_steps_and_never_up(line: Line) -> None:
    [chain] = [path for path in paths(practice(line).draw(area(700, 18))) if len(path.points) >= 4 and not path.fill]
    for a, b in pairwise(chain.points):
        assert a[0] == b[0] or a[1] == b[1]
        assert b[0] >= a[0]
        assert b[1] >= a[1]  # y runs down
    assert chain.points[0][0] == min(x for x, _ in chain.points)


@given(st.floats(300, 1400), st.floats(14, 44), st.sampled_from([0.0, 400.0]))
def test_the_picture_says_at_every_size_that_it_is_made_up(width: float, size: float, height: float) -> None:
    [name] = of_kind("practice")
    drawing = shipped(name).draw(area(width, size, height))
    tag = shipped(name).model.made_up
    assert "made up" in tag.lower()
    assert tag in " ".join(drawing.texts)
    first = next(iter(texts(drawing)))
    assert flat(first.words, first.size, first.bold) <= max(width, len(first.words) * size)
    assert first.box.top >= 0
    assert first.bold
    assert first.size == size


@pytest.mark.parametrize("name", of_kind("practice"))
def test_every_question_offers_its_answer_once(name: str) -> None:
    chart = typed(PracticeChart, shipped(name))
    for ask in chart.model.asks:
        assert ask.offers.count(chart.model.answer(ask)) == 1
    assert any(ask.at_month is None for ask in chart.model.asks)


@pytest.mark.parametrize("name", of_kind("practice"))
def test_what_is_made_up_names_no_fact_and_says_so_first(name: str) -> None:
    chart = typed(PracticeChart, shipped(name))
    assert chart.model.facts == ()
    assert all(spot.facts == () for spot in chart.draw(area(700, 18)).spots)
    assert "made up" in " ".join(chart.sentences[:3]).lower()
    assert {cells[0] for cells in chart.rows.cells} >= {"0 months", f"{chart.months} months"}
