"""Values with their ranges: each is where the axis puts it, all rows are drawn alike, and gaps are named."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import charts
from helpers.charts import area, marks, of_kind, paths, shipped, texts, typed
from lungedu.diagram.charts.chart import Drawing
from lungedu.diagram.charts.ranges import RangesChart
from lungedu.diagram.display_list import Path, Text

RATIOS = st.decimals("0.11", "9", places=2).map(float)
WIDTHS = st.floats(360, 1400)

Ends = tuple[float | None, float, float | None]


def ranges(*rows: Ends, scale: str = "ratio", **fields: Any) -> RangesChart:
    """A chart of values with their ends, in this order."""
    values = {f"row-{number}": {"unit": scale} | {
        name: f"{one:g}" for name, one in (("low", low), ("value", value), ("high", high)) if one is not None}
              for number, (low, value, high) in enumerate(rows)}
    lines = [{"label": f"Row {number}", "value": f"made.row-{number}",
              "unknown": "" if low is not None or high is not None else "age-65-interval"}
             for number, (low, _, high) in enumerate(rows)]
    return typed(RangesChart, charts.chart("ranges", values, scale=scale, measure="a rate", rows=lines, **fields))


def centers(drawing: Drawing) -> list[float]:
    """The place of each row's value."""
    return [mark.at[0][0] + mark.size / 2 for mark in marks(drawing)]


def upright(drawing: Drawing, ink: str) -> list[float]:
    """Where the upright lines of a color stand."""
    return sorted({round(path.points[0][0], 6) for path in paths(drawing)
                   if path.line == ink and len(path.points) == 2 and path.points[0][0] == path.points[1][0]})


def crossed(drawing: Drawing, ink: str = "ink") -> list[float]:
    """Where the ends of ranges are crossed, in the order of drawing."""
    return [path.points[0][0] for path in paths(drawing)
            if path.line == ink and path.width == 3 and len(path.points) == 2
            and path.points[0][0] == path.points[1][0]]


def lines(drawing: Drawing) -> list[Path]:
    """The ranges themselves."""
    return [path for path in paths(drawing) if path.width == 3 and len(path.points) == 2
            and path.points[0][1] == path.points[1][1]]


def said_at(drawing: Drawing, words: str) -> Text:
    return next(text for text in texts(drawing) if text.words == words)


@given(RATIOS, RATIOS)
def test_a_ratio_and_its_inverse_lie_equally_far_from_no_difference(one: float, other: float) -> None:
    chart = ranges((None, one, None), (None, other, None))
    assert chart.share(1) == pytest.approx(0.5)
    assert chart.share(0.5) + chart.share(2) == pytest.approx(1)
    assert chart.share(one) + chart.share(1 / one) == pytest.approx(1)
    assert (chart.share(one) < chart.share(other)) == (one < other)
    assert 0 <= chart.share(one) <= 1


@given(RATIOS, WIDTHS)
def test_a_ratio_is_where_the_lines_of_the_axis_say(value: float, width: float) -> None:
    drawing = ranges((0.4, 0.5, 2.5), (None, value, None)).draw(area(width, 18))
    [none] = [x for x in upright(drawing, "ink") if x not in {round(end, 6) for end in crossed(drawing)}]
    half, double = min(upright(drawing, "card_line")), max(upright(drawing, "card_line"))
    assert none - half == pytest.approx(double - none)
    at_half, at_value = centers(drawing)
    assert at_half == pytest.approx(half)
    assert at_value == pytest.approx(none + math.log2(value) * (double - none), abs=0.01)
    low, high = crossed(drawing)
    assert low == pytest.approx(none + math.log2(0.4) * (double - none), abs=0.01)
    assert high == pytest.approx(none + math.log2(2.5) * (double - none), abs=0.01)


def test_the_lines_of_the_axis_are_named_below_them() -> None:
    drawing = ranges((0.4, 0.5, 2.5)).draw(area(1300, 18))
    half, double = upright(drawing, "card_line")
    assert said_at(drawing, "half the rate").box.center[0] == pytest.approx(half)
    assert said_at(drawing, "double the rate").box.center[0] == pytest.approx(double)
    assert said_at(drawing, "no difference").box.center[0] == pytest.approx((half + double) / 2)


@given(st.lists(st.tuples(st.floats(0.2, 0.4), st.floats(0.5, 2), st.floats(2.1, 4)), min_size=2, max_size=6), WIDTHS)
def test_rows_stand_in_the_order_of_the_file_and_look_alike(rows: list[Ends], width: float) -> None:
    chart = ranges(*rows)
    drawing = chart.draw(area(width, 18))
    labels = [said_at(drawing, f"Row {number}") for number in range(len(rows))]
    assert [label.box.top for label in labels] == sorted(label.box.top for label in labels)
    assert [cells[0] for cells in chart.rows.cells] == [label.words for label in labels]
    assert [mark.at[0][1] for mark in marks(drawing)] == sorted(mark.at[0][1] for mark in marks(drawing))
    assert len({(label.size, label.ink, label.bold) for label in labels}) == 1
    assert len({(mark.shapes, mark.size, mark.fill, mark.line, mark.width) for mark in marks(drawing)}) == 1
    assert {(path.line, path.width, path.dashed) for path in lines(drawing)} == {("ink", 3, False)}
    assert len(lines(drawing)) == len(rows)


@given(st.floats(0.3, 3), WIDTHS)
def test_a_value_without_a_range_is_a_hollow_mark_that_says_so(value: float, width: float) -> None:
    chart = ranges((0.5, 0.7, 0.9), (None, value, None))
    drawing = chart.draw(area(width, 18))
    known, hollow = marks(drawing)
    assert known.fill == "ink"
    assert hollow.fill == "card"
    assert hollow.line == "ink"
    assert len(lines(drawing)) == 1
    for said in (" ".join(drawing.texts), chart.sentences[-1], chart.rows.cells[1][2]):
        assert "range not found" in said
    assert drawing.spots[1].unknown == ("age-65-interval",)
    assert drawing.spots[1].says == charts.WORDS("chart.cannot_tell")


@pytest.mark.parametrize("scale", ["ratio", "months"])
@pytest.mark.parametrize("width", [400, 900])
def test_an_open_upper_end_is_an_arrow_and_is_not_known_yet(scale: str, width: int) -> None:
    chart = ranges((1.5, 2.25, None), (1.5, 2.25, 3), scale=scale)
    drawing = chart.draw(area(width, 18))
    open_end, closed = lines(drawing)
    assert open_end.points[1][0] > closed.points[1][0]
    assert len(crossed(drawing)) == 3
    [tip] = [path for path in paths(drawing) if path.width == 3 and len(path.points) == 3]
    assert tip.points[1] == open_end.points[1]
    assert max(point[0] for point in tip.points) == tip.points[1][0]
    for said in (" ".join(drawing.texts), " ".join(chart.sentences), chart.rows.cells[0][2]):
        assert "the upper end is not known yet" in said
    assert "not known" not in chart.rows.cells[1][2]


@given(st.floats(0.5, 50), WIDTHS)
def test_an_axis_of_months_begins_at_zero_and_is_even(value: float, width: float) -> None:
    chart = ranges((None, value, None), scale="months")
    drawing = chart.draw(area(width, 18))
    ticks = [text for text in texts(drawing) if text.ink == "ink_soft"]
    assert ticks[0].words == "0"
    rules = upright(drawing, "card_line")
    assert len(rules) == len(ticks)
    assert chart.share(0) == 0
    a_month = (rules[-1] - rules[0]) / float(ticks[-1].words)
    assert centers(drawing) == [pytest.approx(rules[0] + a_month * float(f"{value:g}"), abs=0.01)]
    steps = [int(tick.words) / max(1, int(ticks[1].words)) for tick in ticks]
    assert steps == list(range(len(ticks)))


@given(st.floats(0.2, 0.95), st.floats(0.2, 3))
def test_a_range_says_if_it_goes_past_no_difference(low: float, wide: float) -> None:
    high = low + wide
    spot = ranges((low, (low + high) / 2, high)).draw(area(700, 18)).spots[0]
    goes_past = float(f"{high:g}") >= 1
    assert spot.says == charts.WORDS("chart.crosses" if goes_past else "chart.does_not_cross")


def test_what_either_side_means_stands_over_its_own_half() -> None:
    chart = ranges((0.5, 0.7, 2.0), lower="lower rate with it", higher="higher rate with it")
    drawing = chart.draw(area(1300, 18))
    [none] = [x for x in upright(drawing, "ink") if x not in {round(end, 6) for end in crossed(drawing)}]
    lower, higher = said_at(drawing, "← lower rate with it"), said_at(drawing, "higher rate with it →")
    assert lower.box.right < none < higher.box.left
    assert "Left of the line: lower rate with it. Right of it: higher rate with it." in chart.sentences


@pytest.mark.parametrize("name", of_kind("ranges"))
def test_no_shipped_row_stands_out(name: str) -> None:
    """No color, no size and no order makes a winner; the two arms of a trial keep their colors and shapes."""
    chart = typed(RangesChart, shipped(name))
    drawing = chart.draw(area(700, 18))
    assert [line.ref for line in chart.lines] == [row.value for row in chart.model.rows]
    assert len({mark.size for mark in marks(drawing)}) == 1
    assert len({(mark.line, mark.shapes) for mark in marks(drawing)}) == len({row.arm for row in chart.model.rows})
    assert len({(spot.region.box.width, spot.region.box.left) for spot in drawing.spots}) == 1
