"""What covers a picture: labels that hide nothing, and parts that a finger can touch. Every shipped picture, too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from helpers.diagrams import (
    LOOKS,
    SHIPPED_IDS,
    USUAL,
    Look,
    corners,
    laid_out,
    name_of,
    overlap,
    plain_measure,
    scene,
    shipped_library,
    shipped_scene,
    view_of,
)
from lungedu.diagram.display_list import Region, View
from lungedu.diagram.geometry import Point, Rect, bounds
from lungedu.diagram.layout import Hand, LaidOut, lay_out
from lungedu.diagram.scene import Frame, Scene

HAND = Hand(44, plain_measure(20))
VIEW = View.fitting((1600, 1000), 800, 500)


def laid(parts: dict[str, dict[str, Any]], show: dict[str, Any], *labels: str, **more: Any) -> LaidOut:
    return lay_out(scene(parts, {"show": show, "labels": labels} | more), Frame(0), VIEW, HAND)


def region(of: LaidOut, part: str) -> Region:
    (found,) = (one for one in of.regions if one.part == part)
    return found


# -- a few parts -------------------------------------------------------------------------------------------------

CELL = {"symbol": "cell", "name": "T cell"}
BUD = {"symbol": "bud", "name": "Bud"}


def test_a_canvas_is_whole_and_in_the_middle_of_its_surface() -> None:
    for width, height in ((800, 500), (500, 500), (2000, 500)):
        view = View.fitting((1600, 1000), width, height)
        (left, top), (right, bottom) = view.point((0, 0)), view.point((1600, 1000))
        assert left == pytest.approx(width - right)
        assert top == pytest.approx(height - bottom)
        assert min(left, top) == pytest.approx(0)


def test_only_what_has_a_name_can_be_touched_and_in_the_order_in_which_it_is_read_out() -> None:
    made = laid({"back": CELL | {"name": ""}, "cell": CELL | {"at": [300, 300]}, "bud": BUD | {"at": [900, 300]}},
                {"bud": {}, "back": {}, "cell": {}})
    assert [(one.part, one.name) for one in made.regions] == [("bud", "Bud"), ("cell", "T cell")]


def test_a_part_that_cannot_be_seen_cannot_be_touched_and_has_no_label() -> None:
    made = laid({"cell": CELL, "bud": BUD | {"at": [-500, 300]}}, {"cell": {"opacity": 0}, "bud": {}}, "cell", "bud")
    assert made.regions == ()
    assert made.labels.labels == ()


def test_a_small_part_is_as_large_to_a_finger_as_a_finger() -> None:
    made = laid({"bud": BUD | {"at": [800, 500], "scale": 0.1}}, {"bud": {}})
    box = region(made, "bud").box
    assert (box.width, box.height) == (44, 44)
    assert box.center == pytest.approx((400, 250))


def test_a_small_part_in_a_corner_is_as_large_to_a_finger_too() -> None:
    made = laid({"bud": BUD | {"at": [4, 996], "scale": 0.1}}, {"bud": {}})
    box = region(made, "bud").box
    assert min(box.width, box.height) >= 44
    assert box.left >= 0
    assert box.bottom <= 500


def test_a_large_part_is_touched_where_it_is_and_not_beside_it() -> None:
    made = laid({"cell": CELL | {"at": [800, 500], "scale": 2}}, {"cell": {}})
    (shape,) = region(made, "cell").shapes
    assert sorted(shape) == [(300, 250), (400, 150), (400, 350), (500, 250)]


def test_a_label_belongs_to_what_can_be_touched_of_its_part() -> None:
    made = laid({"bud": BUD | {"at": [800, 500]}}, {"bud": {}}, "bud")
    label = made.labels.labels[0].box
    assert any(bounds(shape).overlaps(label) for shape in region(made, "bud").shapes)


def test_one_name_stands_for_a_crowd_and_everyone_of_it_can_be_touched() -> None:
    made = laid({"bud": BUD | {"spots": {"row": [[400, 500], [800, 500], [1200, 500]]}}}, {"bud": {"spots": "row"}},
                "bud")
    assert len(made.labels.labels) == 1
    pieces = [bounds(shape) for shape in region(made, "bud").shapes]
    assert len(pieces) == 3 + 1
    assert all(min(piece.width, piece.height) >= 44 for piece in pieces)


def test_a_label_may_lie_over_ground_and_over_nothing_else() -> None:
    show: dict[str, Any] = {"floor": {}, "bud": {}}
    floor, bud = {"symbol": "cell", "at": [800, 500], "scale": 10}, BUD | {"at": [800, 500], "scale": 2}
    over = laid({"floor": floor | {"ground": True}, "bud": bud}, show, "bud").labels.labels[0].box
    assert overlap(corners(over), CELL_TEN_TIMES)
    beside = laid({"floor": floor, "bud": bud}, show, "bud").labels.labels[0].box
    assert not overlap(corners(beside), CELL_TEN_TIMES)


CELL_TEN_TIMES = [VIEW.point(point) for point in ((-200, 500), (800, -500), (1800, 500), (800, 1500))]


def test_a_tag_stands_in_a_corner_where_it_covers_no_part_and_no_label_stands_over_it() -> None:
    for taken in ([], [[100, 60]], [[100, 60], [1500, 60]], [[100, 60], [1500, 60], [100, 940]]):
        parts = {"bud": BUD | {"label": "left", "scale": 5, "spots": {"corners": taken or [[800, 500]]}}}
        made = laid(parts, {"bud": {}}, "bud", tag="Lab finding")
        assert made.tag is not None
        assert min(made.tag.left, VIEW.width - made.tag.right) < 20
        assert min(made.tag.top, VIEW.height - made.tag.bottom) < 20
        assert not any(overlap(corners(made.tag), shape) for one in made.regions for shape in one.shapes)
        assert not made.labels.labels[0].box.overlaps(made.tag)


def test_a_picture_without_a_tag_has_none_and_one_without_a_free_corner_leaves_it_to_the_words() -> None:
    assert laid({"bud": BUD}, {"bud": {}}).tag is None
    assert laid({"cell": CELL | {"at": [800, 500], "scale": 10}}, {"cell": {}}, tag="Lab finding").tag is None


def test_a_place_on_another_part_can_be_touched_though_nothing_is_drawn_there() -> None:
    made = laid({"cell": CELL | {"at": [800, 500]}, "edge": {"name": "The edge", "reach": 60}},
                {"cell": {}, "edge": {"on": "cell.edge"}}, "edge")
    box = region(made, "edge").box
    assert box.united(Rect(450, 250, 0, 0)) == box
    assert not made.labels.numbered


# -- every shipped picture, in windows and text sizes of all kinds -------------------------------------------------


def pictures(name: str, look: Look) -> Iterator[tuple[str, Scene, Frame, LaidOut]]:
    made = shipped_scene(name)
    for number, frame in enumerate(made.frames()):
        yield name_of(made, frame), made, frame, laid_out(name, number, look)


def on_canvas(made: Scene, frame: Frame, look: Look) -> dict[str, list[tuple[Point, ...]]]:
    """The outlines of every part that no label may cover."""
    view = view_of(made, look)
    solid: dict[str, list[tuple[Point, ...]]] = {}
    for one in made.picture(frame).instances:
        if one.opacity and not one.part.ground:
            solid.setdefault(one.part.id, []).append(view.points(made.outline(one)))
    return solid


EVERY_LOOK = pytest.mark.parametrize("look", LOOKS, ids=[look.name for look in LOOKS])
EVERY_DIAGRAM = pytest.mark.parametrize("name", SHIPPED_IDS)


@EVERY_LOOK
@EVERY_DIAGRAM
def test_no_label_of_a_shipped_picture_covers_anything(name: str, look: Look) -> None:
    for which, made, frame, laid in pictures(name, look):
        labels = laid.labels.labels
        if laid.labels.numbered and not all(label.leader for label in labels):
            continue  # numbers on their parts: the last resort
        covered = {label.part: part for label in labels for part, shapes in on_canvas(made, frame, look).items()
                   if any(overlap(corners(label.box), shape) for shape in shapes)}
        assert covered == {}, which
        for number, label in enumerate(labels):
            assert not any(label.box.overlaps(other.box) for other in labels[:number]), which
            assert laid.tag is None or not label.box.overlaps(laid.tag), which
        if laid.tag is not None:
            tag = corners(laid.tag)
            assert not any(overlap(tag, shape) for shapes in on_canvas(made, frame, look).values() for shape in shapes)


@EVERY_LOOK
@EVERY_DIAGRAM
def test_every_label_of_a_shipped_picture_is_there_whole_or_as_a_number_with_its_words_listed(name: str,
                                                                                             look: Look) -> None:
    for which, made, frame, laid in pictures(name, look):
        source = made.picture(frame).source
        wanted = [part.name for part_id in source.show  # the order in which they are read out
                  if part_id in source.labels and (part := made.diagram.part(part_id)) is not None]
        said = laid.labels.listed if laid.labels.numbered else [" ".join(one.lines) for one in laid.labels.labels]
        assert list(said) == wanted, which
        for label in laid.labels.labels:
            assert label.box.left >= 0, which
            assert label.box.top >= 0, which
            assert label.box.right <= look.width, which
            assert label.box.bottom <= look.height, which


@EVERY_DIAGRAM
def test_on_a_large_screen_every_shipped_picture_has_its_words_beside_its_parts(name: str) -> None:
    assert [which for which, *_, laid in pictures(name, USUAL) if laid.labels.numbered] == []


@EVERY_LOOK
@EVERY_DIAGRAM
def test_every_part_of_a_shipped_picture_can_be_touched_and_distinguished(name: str, look: Look) -> None:
    for which, made, frame, laid in pictures(name, look):
        names = [one.name for one in laid.regions]
        assert len(set(names)) == len(names), which
        assert len(laid.regions) == sum(
            1 for part_id in made.picture(frame).source.show
            if (part := made.diagram.part(part_id)) is not None and part.name), which
        for one in laid.regions:
            said = f"{which}: {one.part} {one.box}"
            assert one.box.left >= -1e-6, said
            assert one.box.top >= -1e-6, said
            assert one.box.right <= look.width + 1e-6, said
            assert one.box.bottom <= look.height + 1e-6, said
            pieces = [one.box, *map(bounds, one.shapes)]
            assert min(min(piece.width, piece.height) for piece in pieces) >= look.finger - 1e-6, said


@EVERY_DIAGRAM
def test_every_anchor_and_part_that_a_shipped_picture_names_is_there(name: str) -> None:
    made = Scene(shipped_scene(name).diagram, shipped_library().symbols)
    for frame in made.frames():
        made.picture(frame)
    assert made.faults == []
