"""Where parts stand: each where its picture says; what docks touches what it docks on; no mistake stops a picture."""

from __future__ import annotations

import math
from typing import Any

import pytest

from helpers.diagrams import diagram, scene
from lungedu.diagram.display_list import Path, Symbol
from lungedu.diagram.geometry import Point, bounds
from lungedu.diagram.motion import at_rest
from lungedu.diagram.scene import UNKNOWN_BOX, Frame, PartInstance, Scene, split_seat

FIRST = Frame(0)
CELL = {"symbol": "cell", "at": [500, 500], "turn": 30, "scale": 2}
KEY = {"symbol": "key", "scale": 2}


def of(made: Scene, part: str, frame: Frame = FIRST) -> PartInstance:
    """The only one of a part."""
    (one,) = made.picture(frame).of(part)
    return one


def anchor(made: Scene, part: str, name: str, number: int = 0, frame: Frame = FIRST) -> Point:
    """Where an anchor is on the canvas."""
    one = made.picture(frame).of(part)[number]
    x, y, _ = made.anchor(one.part, one.symbol, name)
    return one.pose.point(x, y)


def touching(a: Point, b: Point) -> bool:
    return math.dist(a, b) < 1e-6


# -- standing ----------------------------------------------------------------------------------------------------


def test_a_part_stands_as_it_says_itself_and_a_picture_may_say_otherwise() -> None:
    made = scene({"cell": CELL}, {"cell": {}}, {"cell": {"at": [1, 2], "turn": 3, "scale": 4, "opacity": 0.5}})
    usual, other = of(made, "cell"), of(made, "cell", Frame(1))
    assert (usual.pose.x, usual.pose.y, usual.pose.turn, usual.pose.scale) == (500, 500, 30, 2)
    assert (other.pose.x, other.pose.y, other.pose.turn, other.pose.scale) == (1, 2, 3, 4)
    assert (usual.opacity, other.opacity) == (1, 0.5)


def test_a_turn_of_nothing_is_a_turn_too() -> None:
    assert of(scene({"cell": CELL}, {"cell": {"turn": 0}}), "cell").pose.turn == 0


def test_parts_stand_back_to_front_as_listed_whatever_order_a_picture_names_them_in() -> None:
    made = scene({"back": CELL, "front": KEY}, {"front": {}, "back": {}})
    assert [one.part.id for one in made.picture(FIRST).instances] == ["back", "front"]


def test_another_drawing_of_a_part_is_still_that_part() -> None:
    one = of(scene({"cell": CELL}, {"cell": {"symbol": "cell-pale"}}), "cell")
    assert (one.part.id, one.symbol) == ("cell", "cell-pale")


def test_a_crowd_stands_on_its_spots_and_only_as_many_as_are_asked_for() -> None:
    part = KEY | {"turn": 10, "spots": {"here": [[1, 2], [3, 4, 90], [5, 6]], "there": [[7, 8]]}}
    made = scene({"key": part}, {"key": {"spots": "here"}}, {"key": {"spots": "here", "count": 2}},
                 {"key": {"spots": "there"}}, {"key": {"count": 1}}, {"key": {"spots": "here", "count": 0}})
    stand = [[(one.pose.x, one.pose.y, one.pose.turn) for one in made.picture(Frame(step)).of("key")]
             for step in range(5)]
    assert stand == [[(1, 2, 10), (3, 4, 100), (5, 6, 10)], [(1, 2, 10), (3, 4, 100)], [(7, 8, 10)], [(1, 2, 10)], []]
    assert made.faults == []


# -- docking -----------------------------------------------------------------------------------------------------


def test_what_docks_has_its_own_anchor_on_the_seat_and_turns_with_it() -> None:
    made = scene({"cell": CELL, "key": KEY}, {"cell": {}, "key": {"on": "cell.edge", "by": "tip"}})
    assert touching(anchor(made, "key", "tip"), anchor(made, "cell", "edge"))
    assert of(made, "key").pose.turn == pytest.approx(30)


def test_what_docks_by_a_side_turns_so_that_the_two_anchors_agree() -> None:
    made = scene({"cell": CELL, "key": KEY}, {"cell": {}, "key": {"on": "cell.edge", "by": "side", "turn": 5}})
    assert touching(anchor(made, "key", "side"), anchor(made, "cell", "edge"))
    assert of(made, "key").pose.turn == pytest.approx(30 + 5 - 90)


def test_what_docks_without_an_anchor_of_its_own_puts_its_origin_there() -> None:
    made = scene({"cell": CELL, "key": KEY}, {"cell": {}, "key": {"on": "cell.top"}})
    place = of(made, "key").pose
    assert touching((place.x, place.y), anchor(made, "cell", "top"))


def test_a_chain_of_docked_parts_holds_together() -> None:
    made = scene({"cell": CELL, "key": KEY, "bud": {"symbol": "bud"}},
                 {"bud": {"on": "key.tip"}, "key": {"on": "cell.edge"}, "cell": {"turn": 77}})
    bud = of(made, "bud").pose
    assert touching((bud.x, bud.y), anchor(made, "key", "tip"))
    assert bud.turn == pytest.approx(77)


def test_a_list_of_seats_puts_one_on_each() -> None:
    made = scene({"cell": CELL, "key": KEY}, {"cell": {}, "key": {"on": ["cell.edge", "cell.top"], "by": "tip"}})
    assert touching(anchor(made, "key", "tip", 0), anchor(made, "cell", "edge"))
    assert touching(anchor(made, "key", "tip", 1), anchor(made, "cell", "top"))


def test_a_number_names_the_one_of_several_that_is_docked_on() -> None:
    crowd = CELL | {"spots": {"row": [[100, 100], [400, 100], [700, 100]]}}
    made = scene({"cell": crowd, "key": KEY}, {"cell": {"spots": "row"}, "key": {"on": ["cell.3.edge", "cell.edge"]}})
    ends = [(one.pose.x, one.pose.y) for one in made.picture(FIRST).of("key")]
    assert touching(ends[0], anchor(made, "cell", "edge", 2))
    assert touching(ends[1], anchor(made, "cell", "edge", 0))


@pytest.mark.parametrize(("seat", "parts"), [
    ("cell.edge", ("cell", 0, "edge")), ("cell.2.edge", ("cell", 1, "edge")), ("cell.0.edge", ("cell", 0, "edge")),
    ("t-cell.pd1-upper", ("t-cell", 0, "pd1-upper")), ("cell", ("cell", 0, "")), ("cell.", ("cell", 0, "")),
])
def test_a_seat_is_a_part_a_number_and_an_anchor(seat: str, parts: tuple[str, int, str]) -> None:
    assert split_seat(seat) == parts


def test_an_anchor_of_the_part_itself_goes_before_that_of_its_drawing() -> None:
    made = scene({"cell": CELL | {"anchors": {"edge": [10, 20, 30], "own": [1, 2]}}, "key": KEY},
                 {"cell": {"turn": 0, "scale": 1}, "key": {"on": "cell.edge", "scale": 1}})
    place = of(made, "key").pose
    assert (place.x, place.y, place.turn) == (510, 520, 30)
    assert made.anchor(made.diagram.parts[0], "cell", "own") == (1, 2, 0)


def test_the_anchors_are_those_of_the_drawing_that_the_picture_shows() -> None:
    made = scene({"cell": CELL | {"turn": 0, "scale": 1}, "key": KEY},
                 {"cell": {}, "key": {"on": "cell.edge"}},
                 {"cell": {"symbol": "cell-pale"}, "key": {"on": "cell.edge"}})
    assert (of(made, "key").pose.x, of(made, "key", Frame(1)).pose.x) == (600, 580)


def test_what_is_docked_sways_with_what_it_is_docked_on_in_the_end() -> None:
    made = scene({"cell": CELL, "key": KEY, "bud": {"symbol": "bud"}},
                 {"cell": {}, "key": {"on": "cell.edge"}, "bud": {"on": "key.tip"}})
    assert [one.sways_with for one in made.picture(FIRST).instances] == ["cell"] * 3


# -- mistakes: a fault is reported, and there is a picture ------------------------------------------------------------

WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "no such anchor": ({"cell": {}, "key": {"on": "cell.egde"}}, "'cell' has no anchor 'egde'"),
    "no such anchor of its own": ({"cell": {}, "key": {"on": "cell.edge", "by": "tpi"}}, "'key' has no anchor 'tpi'"),
    "no anchor named": ({"cell": {}, "key": {"on": "cell"}}, "'cell' has no anchor ''"),
    "no such part": ({"cell": {}, "key": {"on": "cel.edge"}}, "there is no part 'cel' to sit on"),
    "a part that is not shown": ({"key": {"on": "cell.edge"}}, "there is no part 'cell' to sit on"),
    "the second of one": ({"cell": {}, "key": {"on": "cell.2.edge"}}, "nothing stands at 'cell.2.edge'"),
    "no such spots": ({"cell": {}, "key": {"spots": "here"}}, "the part 'key' has no spots 'here'"),
    "on itself": ({"cell": {}, "key": {"on": "key.tip"}}, "the part 'key' sits on itself"),
    "in a circle": ({"cell": {"on": "key.tip"}, "key": {"on": "cell.edge"}}, "sits on itself"),
}


@pytest.mark.parametrize(("show", "said"), WRONG.values(), ids=WRONG)
def test_a_mistake_is_reported_and_everything_else_stands(show: dict[str, Any], said: str) -> None:
    made = scene({"floor": {"symbol": "bud"}, "cell": CELL, "key": KEY}, {"floor": {}} | show)
    instances = [one.part.id for one in made.picture(FIRST).instances]
    assert any(said in fault for fault in made.faults), made.faults
    assert "floor" in instances
    assert ("cell" in instances) == ("cell" in show)
    assert at_rest(made, FIRST).items


def test_a_part_on_a_seat_that_is_not_there_stands_where_it_usually_does() -> None:
    made = scene({"key": KEY | {"at": [77, 88]}}, {"key": {"on": "cell.edge"}})
    assert (of(made, "key").pose.x, of(made, "key").pose.y) == (77, 88)


def test_a_fault_is_reported_once_however_often_its_picture_is_asked_for() -> None:
    made = scene({"cell": CELL, "key": KEY}, {"cell": {}, "key": {"on": "cell.egde"}},
                 {"cell": {}, "key": {"on": "cell.egde"}})
    for _ in range(2):
        for frame in made.frames():
            made.picture(frame)
    assert made.faults == ["'cell' has no anchor 'egde'"]


def test_a_drawing_of_which_nothing_is_known_has_a_plain_box_that_can_be_touched() -> None:
    made = scene({"cell": {"symbol": "no-such", "at": [300, 300]}}, {"cell": {}})
    left, top, width, height = UNKNOWN_BOX
    box = bounds(made.outline(of(made, "cell")))
    assert (box.left, box.top, box.width, box.height) == (300 + left, 300 + top, width, height)
    assert made.faults == []


# -- outlines ----------------------------------------------------------------------------------------------------


def test_a_place_on_another_part_reaches_as_far_as_it_says() -> None:
    made = scene({"cell": CELL, "hairs": {"name": "Hairs", "reach": 25}},
                 {"cell": {}, "hairs": {"on": "cell.edge", "scale": 1}})
    x, y = anchor(made, "cell", "edge")
    assert all(20 <= math.dist((x, y), point) <= 25 + 1e-6 for point in made.outline(of(made, "hairs")))
    assert not any(item.part == "hairs" for item in at_rest(made, FIRST).items)


def test_a_thin_line_has_an_outline_with_space_for_its_stroke() -> None:
    made = scene({"way": {"line": [[0, 50], [100, 50]], "width": 10}}, {"way": {}})
    box = bounds(made.outline(of(made, "way")))
    assert (box.width, box.height) == (100, 20)


# -- pictures ----------------------------------------------------------------------------------------------------

DRUG = [{"id": "drug", "name": "Drug", "choices": [{"id": "none", "name": "None"}, {"id": "both", "name": "Both"}]}]


def test_a_switch_that_a_step_names_picks_its_picture_and_others_do_not_matter() -> None:
    made = scene({"cell": CELL}, {"cell": {}},
                 [{"when": {"drug": "none"}, "show": {"cell": {"at": [1, 1]}}},
                  {"when": {"drug": "both"}, "show": {"cell": {"at": [2, 2]}}}], switches=DRUG)
    assert [(frame.step, frame.choices) for frame in made.frames()] == [
        (0, {}), (1, {"drug": "none"}), (1, {"drug": "both"})]
    assert of(made, "cell", Frame(1, {"drug": "both"})).pose.x == 2
    assert made.picture(Frame(0, {"drug": "both"})) is made.picture(FIRST)


def test_a_combination_without_a_picture_shows_the_first_one() -> None:
    made = scene({"cell": CELL}, [{"when": {"drug": "none"}, "show": {"cell": {"at": [1, 1]}}}], switches=DRUG)
    assert of(made, "cell", Frame(0, {"drug": "both"})).pose.x == 1


def test_two_switches_have_a_picture_for_each_pair() -> None:
    water = [{"id": "water", "name": "Water", "choices": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]}]
    pictures = [{"when": {"drug": drug, "water": some}, "show": {"cell": {}}} for drug in ("none", "both")
                for some in ("a", "b")]
    assert len(scene({"cell": CELL}, pictures, switches=[*DRUG, *water]).frames()) == 4


# -- right to left -----------------------------------------------------------------------------------------------

ARROW = {"line": [[100, 500], [300, 400], [500, 500]], "style": "arrow", "follows_reading": True}


def both_ways(part: dict[str, Any]) -> tuple[Scene, Scene]:
    parts = {"cell": CELL, "key": KEY, "sign": part}
    show = {"cell": {}, "key": {"on": "cell.edge"}, "sign": {}}
    return scene(parts, show), scene(parts, show, right_to_left=True)


def head(made: Scene) -> Point:
    """The tip of the arrow's head."""
    (tip,) = (item for item in at_rest(made, FIRST).items if isinstance(item, Path) and item.closed)
    return tip.points[0]


def test_an_arrow_that_follows_the_direction_of_reading_is_turned_around_in_its_place() -> None:
    usual, turned = both_ways(ARROW)
    assert bounds(turned.outline(of(turned, "sign"))) == bounds(usual.outline(of(usual, "sign")))
    assert head(usual)[0] > 490
    assert head(turned)[0] < 110
    assert head(turned)[1] == pytest.approx(head(usual)[1])


def test_a_drawing_that_follows_the_direction_of_reading_points_the_other_way() -> None:
    usual, turned = both_ways(KEY | {"follows_reading": True, "turn": 20})
    for made, turn in ((usual, 20), (turned, 160)):
        (item,) = (item for item in at_rest(made, FIRST).items if item.part == "sign")
        assert isinstance(item, Symbol)
        assert item.pose.turn == turn


def test_anatomy_and_time_are_the_same_in_every_language() -> None:
    usual, turned = both_ways({key: value for key, value in ARROW.items() if key != "follows_reading"})
    assert at_rest(usual, FIRST) == at_rest(turned, FIRST)


def test_shapes_are_only_looked_up_so_a_scene_without_any_still_stands() -> None:
    made = Scene(diagram({"cell": CELL, "sprout": {"symbol": "sprout"}}, {"cell": {}, "sprout": {"grown": 0.5}}), {})
    assert [item.symbol for item in at_rest(made, FIRST).items if isinstance(item, Symbol)] == ["cell", "sprout"]
