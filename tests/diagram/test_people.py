"""A chart of 100 people: always 100, the counted ones first, none outside the chart, none over another."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lungedu.diagram.charts.people import Grid, Person, grid

COUNTS = st.integers(0, 100)
WIDTHS = st.floats(50, 4000)
LARGEST = st.floats(5, 80)


@given(COUNTS, WIDTHS, LARGEST)
def test_there_are_100_people_and_the_counted_ones_come_first(counted: int, width: float, largest: float) -> None:
    people = grid(counted, width, largest).people
    assert [person.counted for person in people] == [True] * counted + [False] * (100 - counted)


@given(COUNTS, WIDTHS, LARGEST)
def test_every_person_stands_inside_the_chart_and_the_chart_inside_its_width(counted: int, width: float,
                                                                             largest: float) -> None:
    chart = grid(counted, width, largest)
    tiny = 1e-6 * width
    assert chart.width <= width + tiny
    for person in chart.people:
        assert person.x >= 0
        assert person.y >= 0
        assert person.x + person.size <= chart.width + tiny
        assert person.y + person.size <= chart.height + tiny
        assert 0 < person.size <= largest


@given(COUNTS, WIDTHS, LARGEST)
def test_no_person_stands_over_another(counted: int, width: float, largest: float) -> None:
    chart = grid(counted, width, largest)
    rows: dict[float, list[Person]] = {}
    for person in chart.people:
        rows.setdefault(person.y, []).append(person)
    for row in rows.values():
        assert all(left.x + left.size <= right.x for left, right in pairwise(row))
    heights = sorted(rows)
    assert all(upper + chart.people[0].size <= lower for upper, lower in pairwise(heights))


@given(COUNTS, WIDTHS, LARGEST)
def test_rows_hold_ten_or_twenty_and_are_read_like_text(counted: int, width: float, largest: float) -> None:
    people = grid(counted, width, largest).people
    in_first_row = sum(person.y == people[0].y for person in people)
    assert in_first_row in (10, 20)
    assert list(people) == sorted(people, key=lambda person: (person.y, person.x))


@given(COUNTS, COUNTS, WIDTHS, LARGEST)
def test_two_groups_side_by_side_are_drawn_alike_but_for_who_is_counted(one: int, other: int, width: float,
                                                                        largest: float) -> None:
    def places(chart: Grid) -> list[tuple[float, float, float]]:
        return [(person.x, person.y, person.size) for person in chart.people]

    assert places(grid(one, width, largest)) == places(grid(other, width, largest))


@pytest.mark.parametrize("impossible", [-1, 101])
def test_more_people_than_there_are_cannot_be_drawn(impossible: int) -> None:
    with pytest.raises(ValueError, match=f"{impossible} of 100 people cannot be drawn"):
        grid(impossible, 400, 30)
