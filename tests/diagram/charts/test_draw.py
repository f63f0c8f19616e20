"""The draw: chance decides for each person, and both groups end with as many people of each layer."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from helpers import charts
from helpers.charts import area, marks, of_kind, shipped, typed
from lungedu.diagram.charts.chart import ARMS, Drawing
from lungedu.diagram.charts.draw import FLIGHT, DrawChart, Person, dealt
from lungedu.diagram.geometry import Point

SEEDS = st.integers(0, 2 ** 31)
PLACES = st.integers(1, 60).flatmap(lambda each: st.tuples(st.just(each), st.integers(0, each)))
WAITS = "ink_soft"
Crowd = dict[tuple[str, bool], tuple[Point, ...]]


def draw(each: int, first: int) -> DrawChart:
    values = {name: {"value": str(count), "unit": "people"}
              for name, count in (("total", 2 * each), ("each", each), ("first", first))}
    return typed(DrawChart, charts.chart("draw", values, total="made.total", each="made.each", groups=["One", "Two"],
                                         layer={"label": "low", "each": "made.first"}, other_layer="high"))


def crowd(drawing: Drawing) -> Crowd:
    """Where people are, by color and layer. The first two dots are those of the key."""
    return {(mark.line, mark.fill != "card"): mark.at for mark in list(marks(drawing))[2:]}


def people_in(drawing: Drawing) -> int:
    return sum(map(len, crowd(drawing).values()))


@given(PLACES, SEEDS)
def test_both_groups_end_with_as_many_people_of_each_layer(places: tuple[int, int], seed: int) -> None:
    each, first = places
    chart = draw(each, first)
    assert Counter(chart.people(seed)) == Counter({
        Person(True, 0): first, Person(True, 1): first, Person(False, 0): each - first, Person(False, 1): each - first})
    assert chart.counted(seed, chart.total) == ((each, first), (each, first))


@given(PLACES, SEEDS, st.data())
def test_those_counted_so_far_are_those_drawn_so_far(places: tuple[int, int], seed: int, data: st.DataObject) -> None:
    chart = draw(*places)
    drawn = data.draw(st.integers(0, chart.total))
    (one, one_low), (two, two_low) = chart.counted(seed, drawn)
    assert one + two == drawn
    assert one_low <= one
    assert two_low <= two
    numbers = list(map(int, re.findall(r"\d+", chart.reading(seed, drawn))))
    if 1 < drawn < chart.total:
        assert numbers == [drawn, one, two]


@given(st.integers(0, 500), st.integers(0, 500))
@settings(max_examples=50)
def test_two_draws_differ(one: int, other: int) -> None:
    assume(one != other)
    [name] = of_kind("draw")
    chart = typed(DrawChart, shipped(name))
    assert chart.people(one) != chart.people(other)
    assert chart.people(one) == chart.people(one)


def test_chance_decides_for_each_person_again() -> None:
    """Nobody's group follows from the place in the line: over many draws the first one is in either about as often."""
    groups = Counter(dealt(20, 30, seed)[place].arm for seed in range(300) for place in (0, 49, 99))
    assert 350 < groups[0] < 550
    assert groups[0] + groups[1] == 900


@given(PLACES, SEEDS, st.floats(0, 1), st.floats(320, 1400))
def test_every_person_is_drawn_once_at_any_moment(places: tuple[int, int], seed: int, share: float,
                                                  width: float) -> None:
    chart = draw(*places)
    for drawn in (chart.total * share, int(chart.total * share)):
        drawing = chart.draw(area(width, 18, drawn=drawn, seed=seed))
        assert people_in(drawing) == chart.total
        waiting = sum(len(at) for (ink, _), at in crowd(drawing).items() if ink == WAITS)
        assert waiting == chart.total - -(-drawn // 1)  # whoever has set off does not wait


def by_person(chart: DrawChart, seed: int, drawing: Drawing, arrived: int) -> list[Point]:
    """Where each of the first so many people is, and then each who waits."""
    places = {key: iter(at) for key, at in crowd(drawing).items()}
    return [next(places[ARMS[person.arm] if number < arrived else WAITS, person.first_layer])
            for number, person in enumerate(chart.people(seed))]


@given(PLACES, SEEDS, st.floats(0.01, 0.99), st.floats(320, 1400))
def test_on_the_way_everybody_is_on_the_straight_line_from_the_pool_to_a_place(places: tuple[int, int], seed: int,
                                                                              share: float, width: float) -> None:
    chart = draw(*places)
    drawn = chart.total * share
    assume(drawn != int(drawn))
    start = by_person(chart, seed, chart.draw(area(width, 18, drawn=0, seed=seed)), 0)
    end = by_person(chart, seed, chart.draw(area(width, 18, drawn=chart.total, seed=seed)), chart.total)
    now = by_person(chart, seed, chart.draw(area(width, 18, drawn=drawn, seed=seed)), int(drawn) + 1)
    shares = []
    for number, (a, b, at) in enumerate(zip(start, end, now, strict=True)):
        if number >= drawn:
            assert at == pytest.approx(a)
            continue
        length = max(abs(b[0] - a[0]), abs(b[1] - a[1]))
        gone = ((at[0] - a[0]) / (b[0] - a[0]) if abs(b[0] - a[0]) == length else (at[1] - a[1]) / (b[1] - a[1]))
        assert -1e-6 <= gone <= 1 + 1e-6
        assert at == pytest.approx((a[0] + gone * (b[0] - a[0]), a[1] + gone * (b[1] - a[1])), abs=0.01)
        shares.append(gone)
        if drawn - number >= min(FLIGHT, max(1.0, drawn)):
            assert gone == pytest.approx(1)
    assert all(sooner >= later - 1e-6 for sooner, later in pairwise(shares))


@given(PLACES, SEEDS, st.floats(320, 1400))
def test_at_the_end_nobody_waits_and_the_groups_are_full(places: tuple[int, int], seed: int, width: float) -> None:
    chart = draw(*places)
    for done in (area(width, 18, drawn=chart.total, seed=seed), area(width, 18)):
        drawing = chart.draw(done)
        assert not [ink for ink, _ in crowd(drawing) if ink == WAITS]
        assert "wait" not in " ".join(drawing.texts)
        assert all(f"{chart.each} people so far" in spot.region.name for spot in drawing.spots)
        for arm, (spot, ink) in enumerate(zip(drawing.spots, ARMS, strict=True)):
            box = spot.region.box
            everyone = [at for (color, _), ats in crowd(drawing).items() if color == ink for at in ats]
            assert len(everyone) == chart.each, arm
            assert len(set(everyone)) == chart.each
            assert all(box.left <= x <= box.right and box.top <= y <= box.bottom for x, y in everyone)


def test_before_the_draw_everybody_waits_and_no_group_has_anyone() -> None:
    chart = draw(7, 3)
    drawing = chart.draw(area(700, 18, drawn=0, seed=1))
    assert {ink for ink, _ in crowd(drawing)} == {WAITS}
    assert "14 people wait for the draw" in drawing.texts
    assert len({at for ats in crowd(drawing).values() for at in ats}) == 14
    assert chart.reading(1, 0) == charts.WORDS("chart.none_drawn")


def test_the_shipped_draw_is_that_of_the_trial() -> None:
    [name] = of_kind("draw")
    chart = typed(DrawChart, shipped(name))
    assert chart.total == chart.figures.number(chart.model.total)
    assert (chart.each, chart.first) == (chart.figures.number(chart.model.each),
                                         chart.figures.number(chart.model.layer.each))
    assert "replay" in chart.sentences[-1]
    assert [cells[1:] for cells in chart.rows.cells] == [
        (str(number), str(number)) for number in (chart.each, chart.first, chart.each - chart.first)]
