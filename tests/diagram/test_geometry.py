"""Points, places and lines: docked things touch where they should, ways lead from one end to the other."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lungedu.diagram.geometry import (
    Point,
    Pose,
    Rect,
    bounds,
    heading,
    length,
    pose_between,
    seated,
    smooth,
    trimmed,
    turn_between,
)

NUMBERS = st.floats(-2000, 2000)
TURNS = st.floats(-720, 720)
SCALES = st.floats(0.1, 10)
SHARES = st.floats(0, 1)
POINTS = st.tuples(NUMBERS, NUMBERS)
PLACES = st.builds(Pose, NUMBERS, NUMBERS, TURNS, SCALES)
CHAINS = st.lists(POINTS, min_size=2, max_size=8)
SOLID = st.builds(Rect, st.integers(-50, 50), st.integers(-50, 50), st.integers(1, 60), st.integers(1, 60))
RECTS = st.builds(Rect, NUMBERS, NUMBERS, st.floats(0, 2000), st.floats(0, 2000))


def near(a: Point, b: Point) -> bool:
    return math.dist(a, b) < 1e-6 * (1 + max(map(abs, (*a, *b))))


def same_turn(a: float, b: float) -> bool:
    return abs((a - b + 180) % 360 - 180) < 1e-6


# -- rectangles --------------------------------------------------------------------------------------------------


@given(SOLID, SOLID)
def test_two_rectangles_overlap_when_they_share_an_area(one: Rect, other: Rect) -> None:
    shared = one.clipped(other)
    assert one.overlaps(other) == other.overlaps(one) == (shared.width > 0 and shared.height > 0)


def test_rectangles_that_touch_do_not_overlap() -> None:
    assert not Rect(0, 0, 10, 10).overlaps(Rect(10, 0, 10, 10))
    assert not Rect(0, 0, 10, 10).overlaps(Rect(0, 10, 10, 10))


@given(RECTS, RECTS)
def test_the_rectangle_around_two_holds_both(one: Rect, other: Rect) -> None:
    around = one.united(other)
    for inner in (one, other):
        assert around.left <= inner.left
        assert around.top <= inner.top
        assert around.right >= inner.right - 1e-6
        assert around.bottom >= inner.bottom - 1e-6


@given(RECTS, st.floats(0, 500), st.floats(0, 500))
def test_a_rectangle_that_is_made_larger_keeps_its_middle_and_never_shrinks(box: Rect, wide: float,
                                                                           high: float) -> None:
    grown = box.at_least(wide, high)
    assert near(grown.center, box.center)
    assert grown.width == pytest.approx(max(box.width, wide))
    assert grown.height == pytest.approx(max(box.height, high))


@given(CHAINS)
def test_bounds_hold_every_point_and_touch_the_outermost(chain: list[Point]) -> None:
    box = bounds(chain)
    assert box.left == min(x for x, _ in chain)
    assert box.top == min(y for _, y in chain)
    assert box.right == pytest.approx(max(x for x, _ in chain))
    assert box.bottom == pytest.approx(max(y for _, y in chain))


# -- places ------------------------------------------------------------------------------------------------------


def test_turns_run_clockwise_on_a_canvas_whose_y_runs_down() -> None:
    assert near(Pose(100, 100, 90, 2).point(10, 0), (100, 120))


@given(PLACES, CHAINS)
def test_many_points_are_placed_as_one_by_one(pose: Pose, own: list[Point]) -> None:
    assert pose.points(own) == tuple(pose.point(*point) for point in own)


@given(PLACES, TURNS, SCALES, st.tuples(st.floats(-300, 300), st.floats(-300, 300)))
def test_what_is_seated_has_its_own_anchor_on_the_seat(seat: Pose, turn: float, scale: float, own: Point) -> None:
    pose = seated(seat, turn, scale, own)
    assert near(pose.point(*own), (seat.x, seat.y))
    assert same_turn(pose.turn, seat.turn + turn)
    assert pose.scale == scale


@given(PLACES, PLACES)
def test_the_way_between_two_places_begins_at_one_and_ends_at_the_other(one: Pose, other: Pose) -> None:
    for share, end in ((0.0, one), (1.0, other)):
        pose = pose_between(one, other, share)
        assert near((pose.x, pose.y), (end.x, end.y))
        assert same_turn(pose.turn, end.turn)
        assert pose.scale == pytest.approx(end.scale)


@given(PLACES, PLACES, SHARES)
def test_on_the_way_nothing_leaves_the_straight_line(one: Pose, other: Pose, share: float) -> None:
    pose = pose_between(one, other, share)
    way = math.dist((one.x, one.y), (other.x, other.y))
    gone = math.dist((one.x, one.y), (pose.x, pose.y))
    left = math.dist((pose.x, pose.y), (other.x, other.y))
    assert gone + left == pytest.approx(way, abs=1e-6)


@given(TURNS, TURNS, SHARES)
def test_a_turn_goes_the_shorter_way_around(one: float, other: float, share: float) -> None:
    assert abs(turn_between(one, other, share) - one) <= 180 + 1e-6
    shorter = abs((other - one + 180) % 360 - 180)
    assert abs(turn_between(one, other, 1) - one) == pytest.approx(shorter, abs=1e-6)


def test_a_turn_over_the_top_does_not_go_all_the_way_around() -> None:
    assert turn_between(350, 10, 0.5) == pytest.approx(360)
    assert turn_between(10, 350, 0.5) == pytest.approx(0)


# -- lines -------------------------------------------------------------------------------------------------------


@given(CHAINS, SHARES)
def test_a_trimmed_line_is_as_long_as_its_share_and_begins_where_it_began(chain: list[Point], share: float) -> None:
    part = trimmed(chain, share)
    assert len(part) >= 2
    assert part[0] == chain[0]
    assert length(part) == pytest.approx(length(chain) * share, abs=1e-5)


@given(CHAINS)
def test_a_whole_line_ends_where_it_ended(chain: list[Point]) -> None:
    assert near(trimmed(chain, 1)[-1], chain[-1])
    assert trimmed(chain, 7) == trimmed(chain, 1)
    assert length(trimmed(chain, -1)) == 0


@given(CHAINS, SHARES, SHARES)
def test_a_line_never_shrinks_while_it_grows(chain: list[Point], one: float, other: float) -> None:
    less, more = sorted((one, other))
    assert length(trimmed(chain, less)) <= length(trimmed(chain, more)) + 1e-6


@given(CHAINS)
def test_a_smooth_line_runs_through_every_point_it_was_given(chain: list[Point]) -> None:
    line = smooth(chain)
    assert line[0] == chain[0]
    assert all(min(math.dist(point, step) for step in line) < 1e-6 for point in chain)


def test_a_smooth_line_has_no_sharp_corner() -> None:
    line = smooth([(0, 0), (100, 0), (100, 100)])
    turns = [abs(turn_between(heading(line[:number]), heading(line[:number + 1]), 1) - heading(line[:number]))
             for number in range(2, len(line))]
    assert max(turns) < 45
    assert all(math.dist(a, b) > 0 for a, b in pairwise(line))


@pytest.mark.parametrize(("end", "turn"), [((50, 0), 0), ((0, 50), 90), ((-50, 0), 180), ((0, -50), -90)])
def test_a_line_points_where_its_end_goes(end: Point, turn: float) -> None:
    assert heading([(0, 0), end]) == pytest.approx(turn)
    assert heading([(0, 0), end, end]) == pytest.approx(turn)  # the last step of a trimmed line may have no length


def test_a_line_without_any_length_points_somewhere() -> None:
    assert heading([(3, 4), (3, 4)]) == 0
