"""Labels on a drawing: inside it, apart from one another, or not at all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lungedu.diagram.still_labels import GAP, StillLabel, StillLabelRequest, place

BOX = (400.0, 300.0)
LABELS = st.lists(st.builds(StillLabelRequest, st.floats(10, 200), st.floats(10, 60), st.floats(0, BOX[0]),
                            st.floats(0, BOX[1]),
                            st.floats(0, BOX[0]), st.floats(0, BOX[1])), max_size=5)


@given(LABELS)
def test_labels_that_are_placed_lie_inside_and_apart(wanted: list[StillLabelRequest]) -> None:
    placed = place(wanted, *BOX)
    if placed is None:
        return
    assert len(placed) == len(wanted)
    for number, label in enumerate(placed):
        assert GAP - 1e-6 <= label.left <= BOX[0] - GAP - label.width + 1e-6
        assert GAP - 1e-6 <= label.top <= BOX[1] - GAP - label.height + 1e-6
        assert not any(label.overlaps(other) for other in placed[:number])


@given(LABELS)
def test_a_label_keeps_its_size_and_the_point_that_it_means(wanted: list[StillLabelRequest]) -> None:
    for asked, got in zip(wanted, place(wanted, *BOX) or (), strict=False):
        assert (got.width, got.height, got.to_x, got.to_y) == (asked.width, asked.height, asked.to_x, asked.to_y)


def test_a_label_with_space_stands_around_its_middle() -> None:
    assert place([StillLabelRequest(100, 20, 200, 150, 200, 200)], *BOX) == (StillLabel(150, 140, 100, 20, 200, 200),)


def test_a_label_at_the_edge_is_moved_inside() -> None:
    placed = place([StillLabelRequest(100, 20, 0, 0, 10, 10), StillLabelRequest(100, 20, 400, 300, 390, 290)], *BOX)
    assert placed is not None
    assert [(label.left, label.top) for label in placed] == [(GAP, GAP), (400 - 100 - GAP, 300 - 20 - GAP)]


def test_labels_that_would_lie_over_one_another_are_not_placed_at_all() -> None:
    assert place([StillLabelRequest(100, 20, 200, 150, 0, 0), StillLabelRequest(100, 20, 210, 155, 0, 0)], *BOX) is None


def test_a_label_larger_than_the_drawing_is_not_placed() -> None:
    assert place([StillLabelRequest(BOX[0], 20, 200, 150, 0, 0)], *BOX) is None
    assert place([StillLabelRequest(20, BOX[1], 200, 150, 0, 0)], *BOX) is None
    assert place([], *BOX) == ()
