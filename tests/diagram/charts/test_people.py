"""Charts of 100 people: always 100 in a group, counted from the same corner, both sides named, harms like benefits."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import charts
from helpers.charts import area, covered, marks, of_kind, paths, shipped
from lungedu.diagram.charts.chart import ARMS, Chart, Drawing
from lungedu.diagram.display_list import Text
from lungedu.diagram.geometry import Point, Rect

COUNTS = st.integers(0, 100)
WIDTHS = st.floats(300, 1400)
SIZES = st.floats(14, 44)
HEIGHTS = st.sampled_from([0.0, 300.0, 700.0])


def people(*counts: int, difference: bool = True, counted: str = "alive", others: str = "not alive") -> Chart[Any]:
    """A chart of one or two groups of whole people."""
    values = {f"group-{number}": {"value": str(count)} for number, count in enumerate(counts)}
    if len(counts) == 2:
        values["more"] = {"value": str(abs(counts[0] - counts[1])), "unit": "per 100"}
    groups = [{"label": f"Group {number}", "value": f"made.group-{number}"} for number in range(len(counts))]
    return charts.chart("people", values, counted=counted, others=others, groups=groups,
                        difference="made.more" if difference and len(counts) == 2 else "")


def groups_of(drawing: Drawing) -> list[tuple[tuple[Point, ...], tuple[Point, ...], float]]:
    """Of each group: those who are solid, those who are outlines, and their size."""
    found: list[tuple[tuple[Point, ...], tuple[Point, ...], float]] = []
    for mark in marks(drawing):
        solid = mark.at if mark.fill in ARMS else ()
        if not found or len(found[-1][0]) + len(found[-1][1]) == 100:
            found.append(((), (), mark.size))
        counted, rest, size = found[-1]
        assert size == mark.size
        found[-1] = (counted + solid, rest + (() if solid else mark.at), size)
    return found


def everybody(drawing: Drawing) -> list[list[Rect]]:
    """Where each person of each group stands."""
    return [[Rect(x, y, size, size) for x, y in (*counted, *rest)] for counted, rest, size in groups_of(drawing)]


def bands(drawing: Drawing) -> list[Rect]:
    """Behind the people by whom groups differ; not the one of the key, the last."""
    found = [covered(path) for path in paths(drawing) if path.fill == "accent_soft"]
    return found[:-1]


@given(COUNTS, COUNTS, WIDTHS, SIZES, HEIGHTS)
def test_each_group_has_100_people_and_as_many_solid_ones_as_were_counted(one: int, other: int, width: float,
                                                                         size: float, height: float) -> None:
    drawn = groups_of(people(one, other).draw(area(width, size, height)))
    assert [(len(counted), len(counted) + len(rest)) for counted, rest, _ in drawn] == [(one, 100), (other, 100)]


@given(COUNTS, COUNTS, WIDTHS, SIZES, HEIGHTS)
def test_people_are_counted_from_the_same_corner_in_the_same_order(one: int, other: int, width: float, size: float,
                                                                   height: float) -> None:
    first, second = everybody(people(one, other).draw(area(width, size, height)))
    for group in (first, second):
        assert group == sorted(group, key=lambda person: (round(person.top, 3), person.left))  # solid ones come first
        assert sum(person.top == group[0].top for person in group) in (10, 20)
    apart = [(b.left - a.left, b.top - a.top) for a, b in zip(first, second, strict=True)]
    assert apart == [pytest.approx(apart[0], abs=0.001)] * 100


@given(COUNTS, COUNTS, WIDTHS, SIZES, HEIGHTS)
def test_nobody_stands_outside_the_chart_or_over_another(one: int, other: int, width: float, size: float,
                                                        height: float) -> None:
    drawing = people(one, other).draw(area(width, size, height))
    first, second = everybody(drawing)
    for group in (first, second):
        for person in group:
            assert person.left >= 0 <= person.top
            assert person.right <= width
            assert person.bottom <= drawing.height
        for left, right in pairwise(group):
            assert left.right <= right.left or left.bottom <= right.top
    assert first[-1].bottom <= second[0].top or max(person.right for person in first) <= second[0].left


@given(COUNTS, WIDTHS, SIZES)
def test_one_group_is_drawn_without_a_difference(count: int, width: float, size: float) -> None:
    chart = people(count)
    drawing = chart.draw(area(width, size))
    assert [len(counted) for counted, _, _ in groups_of(drawing)] == [count]
    assert not any(path.fill for path in paths(drawing))
    assert len(chart.rows.columns) == 2


@given(COUNTS, COUNTS)
def test_both_sides_are_reported_in_the_picture_in_words_and_in_the_table(one: int, other: int) -> None:
    chart = people(one, other)
    texts = " ".join(chart.draw(area(700, 18)).texts)
    for count, label in ((one, "Group 0"), (other, "Group 1")):
        said = next(sentence for sentence in chart.sentences if sentence.startswith(label))
        assert re.search(rf"\b{count}\b.*\balive\b.*\b{100 - count}\b.*\bnot alive\b", said)
        assert f"{100 - count} of 100 people: not alive" in texts
    (_, *alive), (_, *not_alive) = chart.rows.cells
    assert alive[:2] == [str(one), str(other)]
    assert not_alive[:2] == [str(100 - one), str(100 - other)]
    assert len(alive) == len(not_alive) == 3


@given(COUNTS, COUNTS, WIDTHS, SIZES, HEIGHTS)
def test_the_band_is_on_just_those_people_by_whom_the_groups_differ(one: int, other: int, width: float, size: float,
                                                                     height: float) -> None:
    drawing = people(one, other).draw(area(width, size, height))
    banded = bands(drawing)

    def on_band(person: Rect) -> bool:
        x, y = person.center
        return any(band.left <= x <= band.right and band.top <= y <= band.bottom for band in banded)

    lit = [[number for number, person in enumerate(group) if on_band(person)] for group in everybody(drawing)]
    differ = list(range(min(one, other), max(one, other)))
    assert lit == [differ if one > other else [], differ if other > one else []]


def test_without_a_difference_in_the_file_no_band_is_drawn() -> None:
    chart = people(70, 40, difference=False)
    assert not any(path.fill for path in paths(chart.draw(area(700, 18))))
    assert not any("difference" in sentence for sentence in chart.sentences)


@given(COUNTS, COUNTS, WIDTHS, SIZES)
def test_a_harm_is_drawn_like_a_benefit(one: int, other: int, width: float, size: float) -> None:
    def shapes(counted: str, others: str) -> list[object]:
        drawing = people(one, other, counted=counted, others=others).draw(area(width, size))
        return [(item.box, item.size, item.ink, item.bold) if isinstance(item, Text) else item
                for item in drawing.items]

    assert shapes("alive", "not alive") == shapes("upset", "not upset")  # as long


@pytest.mark.parametrize("name", of_kind("people"))
def test_what_is_counted_reads_like_a_sentence(name: str) -> None:
    """It may be a state (*alive*), or something that happened (*had bleeding*)."""
    assert not [said for said in shipped(name).sentences if re.search(r"\bwere (had|the|tumor|did)\b", said)]


@pytest.mark.parametrize("width", [320, 700, 1200])
def test_all_shipped_comparisons_have_people_of_one_size_in_the_same_colors_and_places(width: int) -> None:
    two = [name for name in of_kind("people") if len(shipped(name).model.groups) == 2]
    harms, benefits = [name for name in two if "severe" in name], [name for name in two if "os" in name]
    assert harms
    assert benefits
    looks = set()
    for name in two:
        drawing = shipped(name).draw(area(width, 18))
        first = next(iter(marks(drawing)))
        places = [(round(person.left - group[0].left, 2), round(person.top - group[0].top, 2))
                  for group in everybody(drawing) for person in group]
        looks.add((round(first.size, 2), tuple(mark.fill for mark in marks(drawing)), tuple(places)))
    assert len(looks) == 1
