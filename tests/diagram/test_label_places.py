"""Labels beside their parts: over nothing, in any text size; numbers with a list when there is no space for words."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.diagrams import corners, overlap, plain_measure
from lungedu.diagram.geometry import Point, Rect, bounds
from lungedu.diagram.label_places import GAP, LabelRequest, Labels, place_labels

SURFACE = Rect(0, 0, 360, 240)
Shape = tuple[Point, ...]
NAMES = ("Tumor", "T cell", "An antibody against PD-1", "PD-L1", "The wall of a small blood vessel", "VEGF")


def shape_at(x: float, y: float, wide: float, high: float, points: int = 8) -> Shape:
    """A convex shape around a point."""
    turns = [2 * math.pi * number / points for number in range(points)]
    return tuple((x + wide * math.cos(turn), y + high * math.sin(turn)) for turn in turns)


SHAPES = st.builds(shape_at, st.floats(0, 360), st.floats(0, 240), st.floats(4, 90), st.floats(4, 60),
                   st.integers(3, 8))
PARTS = st.lists(st.tuples(st.lists(SHAPES, min_size=1, max_size=3), st.booleans(),
                           st.sampled_from(["", "above", "below", "left", "right"])), min_size=1, max_size=6)


def placed(parts: Sequence[tuple[Sequence[Shape], bool, str]], size: float) -> tuple[list[LabelRequest], Labels]:
    """The labels of parts, each with its shapes, whether it has a label, and the side that suits it."""
    wanted = [LabelRequest(f"part-{number}", NAMES[number], tuple(shapes), side)
              for number, (shapes, labelled, side) in enumerate(parts) if labelled]
    solid = {f"part-{number}": shapes for number, (shapes, *_) in enumerate(parts)}
    return wanted, place_labels(wanted, solid, SURFACE, plain_measure(size))


@settings(max_examples=50)
@given(PARTS, st.floats(8, 30))
def test_no_label_is_over_a_part_another_label_or_the_edge(parts: list[tuple[list[Shape], bool, str]],
                                                            size: float) -> None:
    _, labels = placed(parts, size)
    on_top = labels.numbered and any(label.leader is None for label in labels.labels)
    for number, label in enumerate(labels.labels):
        assert label.box.left >= 0
        assert label.box.top >= 0
        assert label.box.right <= SURFACE.right
        assert label.box.bottom <= SURFACE.bottom
        if not on_top:
            assert not any(overlap(corners(label.box), shape) for shapes, *_ in parts for shape in shapes)
            assert not any(label.box.overlaps(other.box) for other in labels.labels[:number])


@settings(max_examples=50)
@given(PARTS, st.floats(8, 60))
def test_every_label_has_its_words_or_a_number_that_a_list_explains(parts: list[tuple[list[Shape], bool, str]],
                                                                   size: float) -> None:
    wanted, labels = placed(parts, size)
    assert [label.part for label in labels.labels] == [one.part for one in wanted]
    if labels.numbered:
        assert [label.lines for label in labels.labels] == [(str(number + 1),) for number in range(len(wanted))]
        assert labels.listed == tuple(one.words for one in wanted)
    else:
        assert [" ".join(label.lines) for label in labels.labels] == [one.words for one in wanted]
        assert labels.listed == ()


@settings(max_examples=50)
@given(PARTS, st.floats(8, 30))
def test_a_line_leads_from_the_labels_edge_to_its_own_part(parts: list[tuple[list[Shape], bool, str]],
                                                          size: float) -> None:
    wanted, labels = placed(parts, size)
    for one, label in zip(wanted, labels.labels, strict=True):
        if label.leader is None:
            assert labels.numbered
            continue
        start, end = label.leader
        box = label.box
        assert min(abs(start[0] - box.left), abs(start[0] - box.right), abs(start[1] - box.top),
                   abs(start[1] - box.bottom)) < 1e-6
        around = bounds(point for shape in one.shapes for point in shape)
        assert around.left <= end[0] <= around.right
        assert around.top <= end[1] <= around.bottom


@settings(max_examples=15)
@given(PARTS, st.floats(8, 30))
def test_the_same_picture_has_its_labels_in_the_same_places_every_time(parts: list[tuple[list[Shape], bool, str]],
                                                                      size: float) -> None:
    assert placed(parts, size) == placed(parts, size)


# -- one part ----------------------------------------------------------------------------------------------------

ALONE = shape_at(180, 120, 40, 30)


@pytest.mark.parametrize(("side", "axis", "sign"), [("above", 1, -1), ("below", 1, 1), ("left", 0, -1),
                                                    ("right", 0, 1)])
def test_a_label_stands_on_the_side_that_suits_its_part(side: str, axis: int, sign: int) -> None:
    _, labels = placed([([ALONE], True, side)], 12)
    away = labels.labels[0].box.center[axis] - (180, 120)[axis]
    assert away * sign > 20


def test_a_label_stands_close_to_its_part_when_nothing_is_in_the_way() -> None:
    _, labels = placed([([ALONE], True, "")], 12)
    box = labels.labels[0].box
    assert math.dist(box.center, (180, 120)) < 40 + box.width
    leader = labels.labels[0].leader
    assert leader is not None
    assert min(math.dist((x, y), leader[0]) for x, y in ALONE) < 40


def test_labels_keep_a_gap_from_one_another() -> None:
    _, labels = placed([([shape_at(150, 120, 10, 10)], True, ""), ([shape_at(180, 120, 10, 10)], True, ""),
                        ([shape_at(210, 120, 10, 10)], True, "")], 14)
    boxes = [label.box for label in labels.labels]
    for number, box in enumerate(boxes):
        wider = Rect(box.left - GAP + 0.1, box.top - GAP + 0.1, box.width + 2 * GAP - 0.2, box.height + 2 * GAP - 0.2)
        assert not any(wider.overlaps(other) for other in boxes[:number])


# -- too little space ---------------------------------------------------------------------------------------------


def test_long_words_take_two_lines_when_one_does_not_fit() -> None:
    narrow = Rect(0, 0, 150, 240)
    wanted = [LabelRequest("part", "An antibody against PD-1", (shape_at(75, 120, 10, 10),))]
    labels = place_labels(wanted, {"part": wanted[0].shapes}, narrow, plain_measure(14))
    assert labels.labels[0].lines == ("An antibody", "against PD-1")
    assert not labels.numbered


def test_a_word_that_cannot_be_parted_stays_whole_and_becomes_a_number() -> None:
    wanted = [LabelRequest("part", "Immunglobulinkonzentration", (shape_at(75, 120, 10, 10),))]
    labels = place_labels(wanted, {"part": wanted[0].shapes}, Rect(0, 0, 150, 240), plain_measure(14))
    assert labels.labels[0].lines == ("1",)
    assert labels.listed == ("Immunglobulinkonzentration",)


def test_where_not_even_numbers_find_space_they_stand_on_their_parts() -> None:
    everywhere = corners(Rect(-10, -10, 380, 260))
    wanted = [LabelRequest("ground", "The ground", (everywhere,)),
              LabelRequest("part", "A part", (shape_at(350, 230, 30, 30),))]
    labels = place_labels(wanted, {"ground": [everywhere]}, SURFACE, plain_measure(14))
    ground, part = labels.labels
    assert labels.numbered
    assert (ground.leader, part.leader) == (None, None)
    assert math.dist(ground.box.center, SURFACE.center) < 2
    assert part.box.right <= SURFACE.right
    assert part.box.bottom <= SURFACE.bottom


def test_a_picture_without_labels_has_none() -> None:
    assert place_labels([], {"part": [ALONE]}, SURFACE, plain_measure(14)) == Labels(())
