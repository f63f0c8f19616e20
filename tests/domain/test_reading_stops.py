"""A long page a screen at a time: no text is left out, and headings and charts come to the top."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lungedu.domain.reading_stops import next_stop, reading_stops, stop_before


def test_the_last_heading_in_the_next_screen_comes_to_the_top() -> None:
    assert reading_stops((0, 200, 450, 900), 500, 1000) == (0, 450, 900, 1000)


def test_a_heading_just_below_the_top_does_not_make_a_tiny_step() -> None:
    assert reading_stops((0, 60), 500, 700) == (0, 450, 700)


def test_a_short_page_has_one_screen() -> None:
    assert reading_stops((0, 100), 500, 0) == (0,)
    assert reading_stops((0, 100), 0, 300) == (0,), "a window that is not laid out yet"


def test_from_between_two_stops_both_ways_lead_to_the_nearest() -> None:
    assert (stop_before((0, 450, 900), 500), next_stop((0, 450, 900), 500)) == (450, 900)
    assert (stop_before((0, 450), 0), next_stop((0, 450), 450)) == (None, None)


@given(st.lists(st.integers(0, 6000), max_size=30), st.integers(1, 900), st.integers(0, 6000))
def test_nothing_is_left_out(tops: list[int], screen: int, end: int) -> None:
    stops = reading_stops(tops, screen, end)
    assert (stops[0], stops[-1]) == (0, end)
    assert all(0 < after - before <= screen for before, after in pairwise(stops))
