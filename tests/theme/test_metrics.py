"""Sizes: a finger always fits, text grows as asked, and nothing shrinks when the reader asks for more."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lungedu.theme.metrics import TEXT_SIZES, Metrics, metrics_for

SIDES = st.integers(200, 5000)
PERCENTS = st.sampled_from(TEXT_SIZES)
TEXT = ("body", "small", "h1", "h2", "number")


def test_the_text_sizes_are_those_of_the_design() -> None:
    assert TEXT_SIZES == (100, 125, 150, 200)


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_a_full_hd_kiosk_has_buttons_of_72_pixels_upright_or_not(size: tuple[int, int]) -> None:
    assert metrics_for(*size, 100).touch == 72


@given(SIDES, SIDES, PERCENTS)
def test_whatever_is_touched_is_never_under_44_pixels(width: int, height: int, percent: int) -> None:
    assert metrics_for(width, height, percent).touch >= 44


@given(SIDES, SIDES, PERCENTS)
def test_a_line_of_text_fits_into_what_is_touched(width: int, height: int, percent: int) -> None:
    sizes = metrics_for(width, height, percent)
    assert sizes.touch >= 2 * sizes.body


@given(SIDES, SIDES)
def test_every_text_grows_with_each_step(width: int, height: int) -> None:
    steps = [metrics_for(width, height, percent) for percent in TEXT_SIZES]
    for name in TEXT:
        grown = [getattr(sizes, name) for sizes in steps]
        assert all(small < large for small, large in pairwise(grown)), name
    touch = [sizes.touch for sizes in steps]
    assert touch == sorted(touch)


@given(SIDES, SIDES)
def test_running_text_is_exactly_as_large_as_asked(width: int, height: int) -> None:
    at_100 = metrics_for(width, height, 100).body
    for percent in TEXT_SIZES:
        assert abs(metrics_for(width, height, percent).body - at_100 * percent / 100) <= 0.5


@given(SIDES, SIDES, PERCENTS)
def test_headings_are_no_smaller_than_the_text_and_notes_no_larger(width: int, height: int, percent: int) -> None:
    sizes = metrics_for(width, height, percent)
    assert sizes.small <= sizes.body <= sizes.h2 <= sizes.h1
    assert sizes.small >= 16
    assert sizes.body >= 18


@given(SIDES, SIDES, PERCENTS)
def test_the_column_of_text_is_inside_the_window(width: int, height: int, percent: int) -> None:
    sizes = metrics_for(width, height, percent)
    assert 0 < sizes.column_width <= width - 2 * sizes.margin
    assert sizes.column_width <= sizes.column


@given(SIDES, SIDES)
def test_larger_text_never_puts_things_side_by_side_again(width: int, height: int) -> None:
    narrow = [metrics_for(width, height, percent).narrow for percent in TEXT_SIZES]
    assert narrow == sorted(narrow)


@pytest.mark.parametrize(("size", "percent", "narrow"), [
    ((1920, 1080), 100, False), ((1366, 768), 100, False), ((1366, 768), 200, True), ((1080, 1920), 200, True),
])
def test_things_stand_below_one_another_where_space_is_short(size: tuple[int, int], percent: int,
                                                             narrow: bool) -> None:
    assert metrics_for(*size, percent).narrow is narrow


def test_sizes_depend_on_the_window_and_the_text_alone() -> None:
    assert metrics_for(1366, 768, 125) == Metrics(root=18, percent=125, width=1366, height=768)
    assert metrics_for(1366, 768, 125) != metrics_for(1920, 1080, 125)
