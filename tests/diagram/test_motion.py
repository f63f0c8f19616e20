"""From picture to picture: it begins as the old one looks, ends as the new one looks, and never jumps or shines."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.diagrams import SHAPES, SHIPPED_IDS, diagram, scene, shipped_scene
from lungedu.diagram.display_list import DisplayList, Item, Path, Symbol
from lungedu.diagram.geometry import length
from lungedu.diagram.motion import (
    LONGEST,
    SETTLES,
    SHORTEST,
    at_rest,
    duration,
    eased,
    moment,
    on_the_way,
    swaying,
    sways,
)
from lungedu.diagram.scene import Frame, Scene

BEFORE, AFTER = Frame(0), Frame(1)
SHARES = st.floats(0, 1)
GLANCES = [number / 20 for number in range(21)]
"""Moments of a move, as shares of its time."""

# -- any two pictures --------------------------------------------------------------------------------------------

POINTS = st.tuples(st.integers(0, 1600), st.integers(0, 1000))
POSES = st.fixed_dictionaries({}, optional={
    "at": POINTS, "turn": st.integers(-360, 360), "scale": st.sampled_from([0.5, 1, 2]),
    "opacity": st.sampled_from([0, 0.4, 1]), "grown": st.sampled_from([0, 0.3, 0.8, 1])})
PARTS: dict[str, dict[str, Any]] = {
    "ground": {"symbol": "bud", "at": (100, 900)},
    "cell": {"symbol": "cell", "at": (300, 300), "drift": 10},
    "sprout": {"symbol": "sprout", "tip": "bud", "at": (700, 700)},
    "crowd": {"symbol": "key", "spots": {"far": [(x, 100, x) for x in range(100, 900, 100)], "near": [(9, 9)] * 5}},
    "way": {"line": [(100, 100), (400, 300), (800, 200)], "style": "arrow"},
    "top": {"symbol": "key", "at": (900, 500), "comes_from": (900, -100)},
}


@st.composite
def pictures(draw: st.DrawFn) -> dict[str, Any]:
    """What one picture shows: some of the parts, some of them still, some docked, some crowds."""
    show: dict[str, Any] = {"ground": {}}
    for part in ("cell", "sprout", "way", "top"):
        if draw(st.booleans()):
            show[part] = draw(POSES)
    if draw(st.booleans()):
        show["crowd"] = {"spots": draw(st.sampled_from(["far", "near"])), "count": draw(st.integers(0, 5))}
    if "cell" in show:
        if draw(st.booleans()):
            show["cell"]["symbol"] = "cell-pale"
        if "top" in show and draw(st.booleans()):
            show["top"] = {"on": "cell.edge", "by": "tip"}
    return show


STORIES = st.builds(lambda one, other: scene(PARTS, one, other), pictures(), pictures())


def looks_alike(one: DisplayList, other: DisplayList) -> bool:
    """Whether nobody could tell two display lists apart."""
    return ([(item.part, getattr(item, "symbol", "")) for item in one.items]
            == [(item.part, getattr(item, "symbol", "")) for item in other.items]
            and all(_numbers(a) == pytest.approx(_numbers(b), abs=1e-3)
                    for a, b in zip(one.items, other.items, strict=True)))


def _numbers(item: Item) -> list[float]:
    """What is seen of an item."""
    if isinstance(item, Path):
        return [item.opacity, *(number for point in item.points for number in point)]
    assert isinstance(item, Symbol)
    right, foot = item.pose.point(1, 0), item.pose.point(0, 0)  # a turn of 360 looks like none
    return [item.opacity, *right, *foot, _shown(item)]


def _shown(item: Symbol) -> float:
    """How much of a drawing that grows has grown."""
    return length(item.brush.along if item.brush else SHAPES[item.symbol].along)


@given(STORIES)
def test_a_move_begins_as_the_old_picture_looks_and_ends_as_the_new_one(made: Scene) -> None:
    assert looks_alike(moment(made, BEFORE, AFTER, 0), at_rest(made, BEFORE))
    assert looks_alike(moment(made, BEFORE, AFTER, 1), at_rest(made, AFTER))


@given(STORIES, SHARES)
def test_a_move_that_begins_in_the_middle_of_another_begins_where_everything_is(made: Scene, share: float) -> None:
    """But for the one thing that fades from a drawing into another: of the two, the stronger goes on."""
    def others(shown: DisplayList) -> DisplayList:
        return DisplayList(tuple(item for item in shown.items if item.part != "cell"), 0)

    start = on_the_way(made, BEFORE, AFTER, share)
    for where in (BEFORE, AFTER):
        assert looks_alike(others(moment(made, start, where, 0)), others(moment(made, BEFORE, AFTER, share)))
        assert looks_alike(moment(made, start, where, 1), at_rest(made, where))


@settings(max_examples=50)
@given(STORIES)
def test_what_a_move_leaves_alone_is_the_very_same_all_the_way(made: Scene) -> None:
    """The still prefix is painted once and kept: it must not change by as much as a rounding."""
    first = moment(made, BEFORE, AFTER, 0)
    for share in GLANCES:
        now = moment(made, BEFORE, AFTER, share)
        assert now.still == first.still >= 1
        assert now.items[:now.still] == first.items[:first.still]
    for end in (BEFORE, AFTER):
        assert at_rest(made, end).items[:first.still] == first.items[:first.still]


@given(STORIES, SHARES)
def test_nothing_is_ever_more_than_whole_or_less_than_gone(made: Scene, share: float) -> None:
    for item in moment(made, BEFORE, AFTER, share).items:
        assert 0 < item.opacity <= 1


@given(STORIES, SHARES)
def test_on_the_way_nothing_is_larger_or_smaller_than_at_both_ends(made: Scene, share: float) -> None:
    ends = [one.pose for frame in (BEFORE, AFTER) for one in made.picture(frame).instances]
    least, most = min(place.scale for place in ends), max(place.scale for place in ends)
    for item in moment(made, BEFORE, AFTER, share).items:
        if isinstance(item, Symbol) and item.part != "top":  # what docks goes by the size of what it sits on
            assert least - 1e-9 <= item.pose.scale <= most + 1e-9


@given(STORIES)
def test_a_move_lasts_between_the_shortest_and_the_longest_time(made: Scene) -> None:
    assert SHORTEST <= duration(made, BEFORE, AFTER) <= LONGEST


# -- docked on the way -------------------------------------------------------------------------------------------

DOCKED: dict[str, dict[str, Any]] = {
    "cell": {"symbol": "cell", "scale": 2, "spots": {"left": [(200, 300), (200, 700)], "right": [(900, 700), (990, 99)],
                                                     "row": [(100, 150 * number, 0) for number in range(6)],
                                                     "leaning": [(1500, 150 * number, 70) for number in range(6)]}},
    "key": {"symbol": "key"}, "bud": {"symbol": "bud"}}
EDGES = ["cell.1.edge", "cell.1.top", "cell.2.edge", "cell.2.top"]


@pytest.mark.parametrize(("before", "after"), [
    ({"at": [300, 300]}, {"at": [900, 700]}),
    ({"at": [300, 300]}, {"at": [300, 300], "turn": 150}),
    ({"at": [300, 300]}, {"at": [900, 700], "turn": -90, "scale": 0.5}),
    ({"spots": "left"}, {"spots": "right"}),
    ({"spots": "row"}, {"spots": "leaning"}),
], ids=["moves", "turns", "turns and shrinks", "two of it", "a crowd of it"])
def test_what_is_docked_stays_docked_on_the_way(before: dict[str, Any], after: dict[str, Any]) -> None:
    """However what it sits on moves, turns or shrinks, and whether it is one of many."""
    several = "spots" in before
    docked = {"key": {"on": EDGES if several else ["cell.edge", "cell.top"], "by": "tip"}, "bud": {"on": "key.2.side"}}
    made = scene(DOCKED, {"cell": before} | docked, {"cell": after} | docked)
    for share in GLANCES:
        shown = [item for item in moment(made, BEFORE, AFTER, share).items if isinstance(item, Symbol)]
        cells, keys, buds = ([item for item in shown if item.part == part] for part in ("cell", "key", "bud"))
        for number, key in enumerate(keys):
            seat = cells[number // 2].pose.point(*((100, 0) if number % 2 == 0 else (0, -100)))
            assert math.dist(key.pose.point(40, 0), seat) < 1e-6
        assert math.dist(buds[0].pose.point(0, 0), keys[1].pose.point(0, -10)) < 1e-6


def test_what_docks_or_lets_go_flies_there_by_itself() -> None:
    made = scene(DOCKED, {"cell": {"at": [300, 300]}, "key": {"at": [900, 900]}},
                 {"cell": {"at": [300, 300]}, "key": {"on": "cell.edge"}})
    ways = [math.dist((item.pose.x, item.pose.y), (500, 300)) for share in GLANCES
            for item in moment(made, BEFORE, AFTER, share).items if isinstance(item, Symbol) and item.part == "key"]
    assert ways == sorted(ways, reverse=True)
    assert ways[10] == pytest.approx(ways[0] / 2)
    assert ways[-1] == pytest.approx(0)


def test_what_lets_go_of_a_moving_part_while_it_fades_does_not_stay_behind_in_the_air() -> None:
    made = scene(DOCKED, {"cell": {"at": [300, 300]}, "key": {"on": "cell.edge"}}, {"cell": {"at": [900, 300]}})
    cell, key = moment(made, BEFORE, AFTER, 0.4).items[:2]
    assert isinstance(cell, Symbol)
    assert isinstance(key, Symbol)
    assert key.pose.x - cell.pose.x == pytest.approx(200)


# -- what is said of each kind of move ---------------------------------------------------------------------------


def only(shown: DisplayList, part: str) -> Item:
    (item,) = (item for item in shown.items if item.part == part)
    return item


def test_it_sets_out_slowly_and_arrives_slowly() -> None:
    assert (eased(-1), eased(0), eased(0.5), eased(1), eased(2)) == (0, 0, 0.5, 1, 1)
    assert eased(0.1) < 0.1
    assert eased(0.9) > 0.9


@given(SHARES, SHARES)
def test_it_never_goes_back(one: float, other: float) -> None:
    less, more = sorted((one, other))
    assert eased(less) <= eased(more)


def test_what_goes_farther_takes_longer() -> None:
    def seconds(to: int) -> float:
        return duration(scene(PARTS, {"cell": {"at": [0, 0]}}, {"cell": {"at": [to, 0]}}), BEFORE, AFTER)

    assert seconds(0) == SHORTEST
    assert seconds(100) < seconds(400) < LONGEST
    assert seconds(1600) == LONGEST


def test_a_newcomer_comes_from_where_it_says_and_can_be_seen_on_the_way() -> None:
    made = scene(PARTS, {"ground": {}}, {"ground": {}, "top": {"at": [900, 500]}})
    first, halfway = (moment(made, BEFORE, AFTER, share) for share in (0.01, 0.5))
    assert isinstance(item := only(first, "top"), Symbol)
    assert item.pose.y < -90
    assert isinstance(item := only(halfway, "top"), Symbol)
    assert (item.opacity, item.pose.y) == (1, 200)


def test_a_newcomer_from_nowhere_appears_in_its_place_when_others_have_moved_a_little() -> None:
    made = scene(PARTS, {"ground": {}}, {"ground": {}, "cell": {}})
    assert [item.part for item in moment(made, BEFORE, AFTER, 0.25).items] == ["ground"]
    assert isinstance(item := only(moment(made, BEFORE, AFTER, 0.65), "cell"), Symbol)
    assert (item.pose.x, item.pose.y) == (300, 300)
    assert item.opacity == pytest.approx(0.5)


def test_what_leaves_is_gone_halfway() -> None:
    made = scene(PARTS, {"ground": {}, "cell": {}}, {"ground": {}})
    opacities = [sum(item.opacity for item in moment(made, BEFORE, AFTER, share).items if item.part == "cell")
                 for share in GLANCES]
    assert opacities == sorted(opacities, reverse=True)
    assert opacities[10:] == [0] * 11


def test_a_part_that_takes_on_another_drawing_is_whole_all_the_way() -> None:
    """So that nothing behind it shines through."""
    made = scene(PARTS, {"cell": {}}, {"cell": {"symbol": "cell-pale"}})
    for share in GLANCES:
        assert max(item.opacity for item in moment(made, BEFORE, AFTER, share).items) == 1


@pytest.mark.parametrize("part", ["sprout", "way"])
def test_what_grows_grows_out_of_its_foot_and_never_shrinks(part: str) -> None:
    made = scene({"sprout": {"symbol": "sprout", "at": (700, 700)}, "way": {"line": [(0, 0), (300, 40), (600, 0)]},
                  "ground": {"symbol": "bud"}},
                 {"ground": {}}, {"ground": {}, part: {"grown": 0.4}}, {"ground": {}, part: {}})
    grown = [_grown(moment(made, Frame(step), Frame(step + 1), share), part) for step in (0, 1) for share in GLANCES]
    assert grown == sorted(grown)
    assert grown[0] == 0
    assert grown[20] == pytest.approx(grown[-1] * 0.4, rel=1e-3)
    assert grown[21] == pytest.approx(grown[20])


def _grown(shown: DisplayList, part: str) -> float:
    item = next((item for item in shown.items if item.part == part), None)
    if isinstance(item, Symbol):
        return _shown(item)
    return length(item.points) if isinstance(item, Path) else 0


def test_the_tip_leads_what_grows_and_points_where_it_goes() -> None:
    made = scene({"sprout": {"symbol": "sprout", "tip": "bud", "at": (700, 700), "scale": 2}},
                 {"sprout": {"grown": 0.2}}, {"sprout": {}})
    for share in GLANCES:
        stalk, tip = moment(made, BEFORE, AFTER, share).items
        assert isinstance(stalk, Symbol)
        assert isinstance(tip, Symbol)
        along = stalk.brush.along if stalk.brush else SHAPES["sprout"].along
        x, y = stalk.pose.point(*along[-1])
        assert (tip.symbol, tip.pose.x, tip.pose.y, tip.pose.scale) == ("bud", x, y, 2)
    assert isinstance(tip, Symbol)
    assert tip.pose.turn == pytest.approx(math.degrees(math.atan2(30, 100)))  # it leans to the right at its end


def test_an_arrow_has_its_head_at_the_end_of_what_is_there_of_it() -> None:
    made = scene({"way": {"line": [(0, 500), (800, 500)], "style": "arrow"}}, {"way": {"grown": 0.5}})
    line, head = at_rest(made, BEFORE).items
    assert isinstance(line, Path)
    assert isinstance(head, Path)
    assert line.points[-1] == (400, 500)
    assert 400 < head.points[0][0] < 430


def test_a_line_that_names_no_color_is_drawn_in_that_of_words() -> None:
    line, head = at_rest(scene({"way": {"line": [(0, 0), (9, 9)], "style": "arrow"}}, {"way": {}}), BEFORE).items
    assert isinstance(line, Path)
    assert isinstance(head, Path)
    assert (line.line, head.fill) == ("ink", "ink")


# -- crowds ------------------------------------------------------------------------------------------------------

CROWD = {"crowd": {"symbol": "key", "comes_from": (0, 0), "spots": {
    "left": [(100, 50 * number) for number in range(12)], "right": [(1500, 50 * number) for number in range(12)]}}}


def members(shown: DisplayList) -> list[Symbol]:
    return [item for item in shown.items if isinstance(item, Symbol) and item.part == "crowd"]


def test_everyone_of_a_crowd_arrives_and_the_first_sets_out_first() -> None:
    made = scene(CROWD, {"crowd": {"spots": "left"}}, {"crowd": {"spots": "right"}})
    halfway = [item.pose.x for item in members(moment(made, BEFORE, AFTER, 0.5))]
    assert halfway == sorted(halfway, reverse=True)
    assert halfway[0] > halfway[-1] + 200
    assert [item.pose.x for item in members(moment(made, BEFORE, AFTER, 1))] == [1500] * 12


def test_a_crowd_that_grows_or_shrinks_ends_with_as_many_as_the_picture_says() -> None:
    made = scene(CROWD, {"crowd": {"count": 3}}, {"crowd": {"count": 12}})
    assert [len(members(moment(made, BEFORE, AFTER, share))) for share in (0, 1)] == [3, 12]
    assert [len(members(moment(made, AFTER, BEFORE, share))) for share in (0, 1)] == [12, 3]


def test_three_are_no_crowd_and_go_together() -> None:
    made = scene(CROWD, {"crowd": {"spots": "left", "count": 3}}, {"crowd": {"spots": "right", "count": 3}})
    assert len({item.pose.x for item in members(moment(made, BEFORE, AFTER, 0.5))}) == 1


# -- swaying -----------------------------------------------------------------------------------------------------


@settings(max_examples=50)
@given(STORIES, st.floats(0, SETTLES))
def test_what_floats_sways_a_little_and_the_rest_is_the_very_same(made: Scene, seconds: float) -> None:
    rest, now = at_rest(made, AFTER), swaying(made, AFTER, seconds)
    assert now.items[:now.still] == rest.items[:now.still]
    assert len(now.items) == len(rest.items)
    for one, other in zip(rest.items, now.items, strict=True):
        if isinstance(one, Symbol) and isinstance(other, Symbol):
            assert math.dist((one.pose.x, one.pose.y), (other.pose.x, other.pose.y)) <= 10 * 1.2
            assert (one.symbol, one.opacity, one.pose.turn) == (other.symbol, other.opacity, other.pose.turn)


@given(STORIES)
def test_under_five_seconds_everything_has_come_to_rest(made: Scene) -> None:
    assert SETTLES < 5
    for seconds in (0, SETTLES, SETTLES + 1, 1000):
        assert swaying(made, AFTER, seconds).items == at_rest(made, AFTER).items


def test_only_a_picture_with_something_that_floats_sways() -> None:
    made = scene(PARTS, {"ground": {}, "top": {}}, {"ground": {}, "cell": {}},
                 {"cell": {}, "top": {"on": "cell.edge"}})
    assert [sways(made, frame) for frame in made.frames()] == [False, True, True]


def shifts(made: Scene, frame: Frame, seconds: float) -> dict[tuple[str, int], tuple[float, float]]:
    """How far each thing has swayed, by its part and its number."""
    moved = zip(made.picture(frame).instances, at_rest(made, frame).items, swaying(made, frame, seconds).items,
                strict=True)
    return {(one.part.id, one.number): (round(now.pose.x - rest.pose.x, 6), round(now.pose.y - rest.pose.y, 6))
            for one, rest, now in moved if isinstance(rest, Symbol) and isinstance(now, Symbol)}


def test_what_is_docked_sways_with_what_it_is_docked_on() -> None:
    made = scene(PARTS, {"cell": {}, "top": {"on": "cell.edge", "by": "tip"}})
    swayed = shifts(made, BEFORE, 1.3)
    assert swayed["cell", 0] == swayed["top", 0] != (0, 0)


FLOATING: dict[str, dict[str, object]] = {
    "cell": {"symbol": "cell", "drift": 10, "spots": {"two": [(300, 300), (900, 300)]}},
    "other": {"symbol": "cell", "drift": 10, "at": (600, 700)}, "still": {"symbol": "cell", "at": (100, 800)},
    "key": {"symbol": "key"}}


def test_what_is_docked_on_the_second_of_several_sways_with_the_second() -> None:
    made = scene(FLOATING, {"cell": {"spots": "two"}, "key": {"on": ["cell.1.edge", "cell.2.edge"]}})
    swayed = shifts(made, BEFORE, 1.3)
    assert swayed["key", 0] == swayed["cell", 0]
    assert swayed["key", 1] == swayed["cell", 1]


@pytest.mark.parametrize("seats", [["other.edge", "still.edge"], ["still.edge", "other.edge"]])
def test_what_is_docked_on_two_different_parts_sways_with_each(seats: list[str]) -> None:
    made = scene(FLOATING, {"other": {}, "still": {}, "key": {"on": seats}})
    swayed = shifts(made, BEFORE, 1.3)
    for number, seat in enumerate(seats):
        assert swayed["key", number] == swayed[seat.partition(".")[0], 0]


def test_no_two_of_a_crowd_sway_alike() -> None:
    made = scene({"crowd": CROWD["crowd"] | {"drift": 8}}, {"crowd": {"spots": "left", "count": 6}})
    assert len(set(shifts(made, BEFORE, 1.3).values())) == 6


# -- the shipped ones --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SHIPPED_IDS)
def test_every_step_of_a_shipped_diagram_moves_into_the_next_and_back(name: str) -> None:
    made = shipped_scene(name)
    for before, after in pairwise(made.frames()):
        for one, other in ((before, after), (after, before)):
            still = moment(made, one, other, 0).still
            for share in (0, 0.3, 0.7, 1):
                shown = moment(made, one, other, share)
                assert shown.items[:still] == at_rest(made, other).items[:still]
                assert all(0 < item.opacity <= 1 for item in shown.items)
            assert len(shown.items) == len(at_rest(made, other).items)


def test_a_part_that_neither_picture_shows_is_never_seen() -> None:
    made = Scene(diagram(PARTS, {"ground": {}}, {"ground": {}}, {"cell": {}}), SHAPES)
    assert all(item.part == "ground" for share in GLANCES for item in moment(made, BEFORE, AFTER, share).items)
