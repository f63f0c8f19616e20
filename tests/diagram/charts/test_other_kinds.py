"""Calendar, flow, tiles and times: in the order of the file or of time, all alike, each with its evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import charts
from helpers.charts import apart, area, of_kind, paths, shipped, texts, typed
from lungedu.diagram.charts.calendar import CalendarChart
from lungedu.diagram.charts.chart import ARMS, Chart, Drawing, Spot
from lungedu.diagram.display_list import Symbol

WIDE, NARROW = 1000, 330


def symbols(drawing: Drawing) -> list[Symbol]:
    return [item for item in drawing.items if isinstance(item, Symbol)]


def boxes(spots: Sequence[Spot]) -> list[tuple[float, float, float, float]]:
    return [(spot.region.box.left, spot.region.box.top, spot.region.box.width, spot.region.box.height)
            for spot in spots]


# -- a calendar of treatment -------------------------------------------------------------------------------------


def calendar(cycle: int, cycles: int, months: int = 24) -> CalendarChart:
    values = {"cycle": {"value": str(cycle), "unit": "weeks"}, "cycles": {"value": str(cycles), "unit": "cycles"},
              "then": {"value": str(months), "unit": "months"}}
    courses = [{"label": f"Group {name}", "antibody": name, "symbol": "ivonescimab"} for name in ("one", "two")]
    return typed(CalendarChart, charts.chart(
        "calendar", values, cycle="made.cycle", cycles="made.cycles", then="made.then", chemo="chemo",
        chemo_symbol="chemo-drop", alone="alone", courses=courses))


@given(st.integers(1, 6), st.integers(1, 8), st.sampled_from([NARROW, 700, WIDE]))
def test_each_course_has_a_drip_for_each_cycle_in_the_weeks_of_the_facts(cycle: int, cycles: int, width: int) -> None:
    chart = calendar(cycle, cycles)
    assert chart.weeks == tuple(range(1, cycle * cycles + 1, cycle))
    drawing = chart.draw(area(width, 18))
    for ink in ARMS:
        drips = [path for path in paths(drawing) if path.line == ink and path.fill == "card"]
        assert len(drips) == cycles
        assert len({round(max(y for _, y in drip.points) - min(y for _, y in drip.points), 3) for drip in drips}) == 1
    assert len([one for one in symbols(drawing) if one.symbol == "chemo-drop"]) == 2 * cycles + 1  # one is in the key
    assert [cells[0] for cells in chart.rows.cells[:-1]] == [f"week {week}" for week in chart.weeks]
    assert len(chart.rows.cells) == cycles + 1


def test_weeks_are_listed_like_words() -> None:
    assert all(re.search(r"in weeks 1, 4(,|,? and) 7\b", said) for said in calendar(3, 3).sentences[1:])


@pytest.mark.parametrize("width", [NARROW, 700, WIDE])
def test_both_courses_are_drawn_alike_but_for_their_color(width: int) -> None:
    drawing = calendar(3, 4).draw(area(width, 18))

    def shapes(ink: str) -> list[list[tuple[float, float]]]:
        found = [path.points for path in paths(drawing) if path.line == ink]
        left, top = found[0][0]
        return [[(round(x - left, 3), round(y - top, 3)) for x, y in points] for points in found]

    assert shapes(ARMS[0]) == shapes(ARMS[1])


def test_the_antibody_alone_goes_on_as_an_arrow_with_its_latest_end_in_words() -> None:
    chart = calendar(3, 4, 17)
    drawing = chart.draw(area(WIDE, 18))
    arrows = [path for path in paths(drawing) if path.line in ARMS and not path.fill]
    assert len(arrows) == 2
    assert all(max(x for x, _ in arrow.points) == pytest.approx(WIDE) for arrow in arrows)
    assert "17" in " ".join(drawing.texts)
    assert all("17" in sentence for sentence in chart.sentences if sentence.startswith("Group"))
    assert all("17" in cell for cell in chart.rows.cells[-1][1:])


# -- a flow ------------------------------------------------------------------------------------------------------

FLOW = [[{"title": "All", "text": "They join.", "symbol": "coin", "facts": ["h6-size"]}],
        [{"title": "One half", "arm": 0}, {"title": "The other half", "text": "A few words more.", "arm": 1}],
        [{"title": "The end"}]]


def test_stages_go_down_and_the_two_groups_stand_side_by_side_in_boxes_of_one_size() -> None:
    drawing = charts.chart("flow", {}, rows=FLOW).draw(area(WIDE, 18))
    first, one, other, last = boxes(drawing.spots)
    assert one[1:] == other[1:]
    assert one[0] + one[2] < other[0]
    assert first[1] + first[3] < one[1]
    assert one[1] + one[3] < last[1]
    assert drawing.spots[0].facts == ("h6-size",)
    assert [spot.region.name for spot in drawing.spots] == ["All", "One half", "The other half", "The end"]


def test_on_a_narrow_surface_one_group_stands_below_the_other() -> None:
    drawing = charts.chart("flow", {}, rows=FLOW).draw(area(NARROW, 18))
    tops = [box[1] for box in boxes(drawing.spots)]
    assert tops == sorted(set(tops))
    assert not apart([spot.region.box for spot in drawing.spots])


def test_an_arrow_leads_from_every_stage_to_every_one_of_the_next() -> None:
    drawing = charts.chart("flow", {}, rows=FLOW).draw(area(WIDE, 18))
    ways = [path for path in paths(drawing) if path.line == "ink_soft" and len(path.points) == 4]
    starts_and_ends = [(round(path.points[0][0]), round(path.points[-1][0])) for path in ways]
    assert starts_and_ends == [(500, 250), (500, 750), (250, 500), (750, 500)]
    assert all(path.points[0][1] < path.points[-1][1] for path in ways)


# -- tiles -------------------------------------------------------------------------------------------------------

COLUMNS = [{"title": "Yes", "mark": "yes", "tiles": [{"text": "One thing.", "symbol": "coin", "facts": ["h6-size"]},
                                                     {"text": "Another thing."}]},
           {"title": "No", "mark": "no", "tiles": [{"text": "A third thing.", "unknown": ["age-65-interval"]}]}]


@pytest.mark.parametrize("width", [NARROW, 700, WIDE])
def test_each_tile_says_its_words_once_below_its_heading(width: int) -> None:
    chart = charts.chart("tiles", {}, columns=COLUMNS)
    drawing = chart.draw(area(width, 18))
    said = " ".join(drawing.texts)
    for words in ("One thing.", "Another thing.", "A third thing.", "Yes", "No"):
        assert said.count(words) == 1
    assert [spot.region.name for spot in drawing.spots] == ["One thing.", "Another thing.", "A third thing."]
    heads = {text.words: text.box for text in texts(drawing) if text.words in ("Yes", "No")}
    one, another, third = (spot.region.box for spot in drawing.spots)
    assert heads["Yes"].bottom <= one.top
    assert one.bottom <= another.top
    assert heads["No"].bottom <= third.top
    assert (third.left > one.right) == (width > NARROW)
    assert drawing.spots[0].facts == ("h6-size",)
    assert drawing.spots[2].unknown == ("age-65-interval",)
    assert chart.rows.columns == ("Yes", "No")
    assert chart.rows.cells == (("One thing.", "A third thing."), ("Another thing.", ""))


@pytest.mark.parametrize("name", of_kind("tiles"))
def test_where_height_is_scarce_pictures_shrink_and_words_stay(name: str) -> None:
    def look(height: float) -> tuple[list[str], set[float], float]:
        drawing = shipped(name).draw(area(900, 18, height))
        return ([spot.region.name for spot in drawing.spots], {text.size for text in texts(drawing)},
                max(symbol.pose.scale for symbol in symbols(drawing)))

    much, little = look(3000), look(10)
    assert much[:2] == little[:2]
    assert much[2] > little[2]


def test_signs_stand_for_yes_no_and_open() -> None:
    columns = [{"title": mark, "mark": mark, "tiles": [{"text": "Words."}]} for mark in ("yes", "no", "open")]
    drawing = charts.chart("tiles", {}, columns=columns).draw(area(WIDE, 18))
    assert len({one.symbol for one in symbols(drawing)}) == 3


# -- times -------------------------------------------------------------------------------------------------------

DATES = {name: {"value": value, "unit": "date"} for name, value in (
    ("start", "2023-08"), ("end", "2025-01"), ("later", "2025-10-19"), ("first", "2023-05-02"))}


def times(**more: Any) -> Chart[Any]:
    return charts.chart("times", DATES, stretches=[{"label": "They join.", "start": "made.start", "end": "made.end"}],
                        moments=[{"label": "Last.", "at": "made.later"}, {"label": "First.", "at": "made.first"}],
                        **more)


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_dates_stand_in_the_order_of_time_and_what_is_open_stands_last(width: int) -> None:
    chart = times(still_open="No date yet.", unknown=["age-65-interval"])
    drawing = chart.draw(area(width, 18))
    names = [spot.region.name.rpartition(": ")[2] for spot in drawing.spots]
    assert names == ["First.", "They join.", "Last.", "No date yet."]
    tops = [spot.region.box.top for spot in drawing.spots]
    assert tops == sorted(tops)
    assert [cells[1] for cells in chart.rows.cells] == names
    assert drawing.spots[-1].unknown == ("age-65-interval",)
    known, still_open = [path for path in paths(drawing) if path.line == "control_line" and len(path.points) == 2]
    assert not known.dashed
    assert still_open.dashed
    assert still_open.points[0] == known.points[1]


def test_without_anything_open_the_line_ends_at_the_last_date() -> None:
    drawing = times().draw(area(700, 18))
    assert not any(path.dashed for path in paths(drawing))
    assert len(drawing.spots) == 3


def test_a_stretch_says_from_when_to_when() -> None:
    said = times().rows.cells[1][0]
    assert said.index("August 2023") < said.index("January 2025")


def test_places_are_not_to_scale_so_there_is_nothing_to_measure_them_by() -> None:
    drawing = times().draw(area(700, 18))
    assert not [path for path in paths(drawing) if path.width < 1.5]
    assert not [text for text in texts(drawing) if text.ink == "ink_soft"]
