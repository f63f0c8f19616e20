"""A session as it goes: on and back, past what is not there, on hold and blank; its clock, its marks, its displays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lungedu.domain import annotations as drawing
from lungedu.domain.annotations import MOST, Annotations
from lungedu.domain.monitors import (
    CHANGED,
    MIRRORED,
    MOVED,
    NOT_AGREED,
    Monitor,
    MonitorAssignment,
    choices,
    doubt_about,
    swapped,
)
from lungedu.domain.presenting import Presenting, blanked, held, jumped, moved, start
from lungedu.domain.session_clock import SessionClock

# -- items ------------------------------------------------------------------------------------------------------------


def test_what_is_not_there_is_gone_past() -> None:
    now = start((False, True, False, True, False))
    assert (now.at, now.shown) == (1, 1)
    now = moved(now, 1)
    assert (now.at, now.shown) == (3, 3)
    assert moved(now, 1) == now, "nothing comes after the last one"
    assert moved(now, -1).at == 1
    assert jumped(now, 2) == now
    assert jumped(now, 99) == now


def test_a_plan_of_which_nothing_is_there_cannot_be_run() -> None:
    with pytest.raises(ValueError, match="no item"):
        start((False, False))


def test_on_hold_the_patients_keep_their_page_and_see_the_nurses_when_it_is_let_go() -> None:
    now = held(start((True, True, True)), hold=True)
    now = moved(moved(now, 1), 1)
    assert (now.at, now.shown) == (2, 0)
    assert held(now, hold=False).shown == 2


actions = st.lists(st.one_of(st.tuples(st.just("move"), st.sampled_from((-1, 1))),
                             st.tuples(st.just("jump"), st.integers(-2, 9)),
                             st.tuples(st.just("hold"), st.booleans()), st.tuples(st.just("blank"), st.booleans())))


@given(st.lists(st.booleans(), min_size=1, max_size=8).filter(any), actions)
def test_whatever_is_done_both_are_at_something_that_is_there(there: list[bool],
                                                              done: list[tuple[str, int | bool]]) -> None:
    now = start(tuple(there))
    for kind, how in done:
        before = now
        match kind:
            case "move":
                now = moved(now, int(how))
            case "jump":
                now = jumped(now, int(how))
            case "hold":
                now = held(now, hold=bool(how))
            case _:
                now = blanked(now, blank=bool(how))
        assert there[now.at]
        assert there[now.shown]
        assert now.held or now.at == now.shown
        if before.held and now.held:
            assert now.shown == before.shown


def test_following_and_before_are_what_comes_next_and_what_came() -> None:
    now = Presenting((True, False, True), at=2, shown=2)
    assert (now.before, now.following) == (0, None)


# -- time -------------------------------------------------------------------------------------------------------------


def test_the_clock_says_how_long_and_how_much_over() -> None:
    clock = SessionClock((4, 3), 100.0, 220.0)
    assert clock.whole(225.0).clock == "2:05"
    assert clock.item(0, 225.0).left == 235
    late = clock.item(1, 220.0 + 200.0)
    assert (late.over, late.left) == (20, 0)
    assert clock.whole(50.0).gone == 0, "a clock that was set back makes no time"


# -- marks ------------------------------------------------------------------------------------------------------------

spots = st.tuples(st.floats(-1, 2), st.floats(-1, 2))


@given(st.lists(st.tuples(st.booleans(), spots), max_size=60))
def test_marks_stay_on_the_page(done: list[tuple[bool, tuple[float, float]]]) -> None:
    marks = Annotations()
    for begins, spot in done:
        marks = (drawing.begun if begins else drawing.drawn)(marks, spot)
    for line in marks.lines:
        assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in line)
    assert bool(marks) == bool(done)


def test_of_too_many_marks_the_oldest_go() -> None:
    marks = drawing.begun(Annotations(), (0.1, 0.1))
    for _ in range(2):
        marks = drawing.begun(marks, (0.5, 0.5))
        for _ in range(MOST // 2 + 10):
            marks = drawing.drawn(marks, (0.6, 0.6))
    assert sum(map(len, marks.lines)) <= MOST
    assert marks.lines[0][0] == (0.5, 0.5)


def test_pointing_at_nothing_leaves_nothing() -> None:
    assert not drawing.pointed(drawing.pointed(Annotations(), (0.5, 0.5)), None)


# -- displays ---------------------------------------------------------------------------------------------------------

LAPTOP, PROJECTOR = Monitor("eDP-1", 0, 0, 1366, 768), Monitor("HDMI-1", 1366, 0, 1920, 1080)
BOTH = MonitorAssignment((LAPTOP, PROJECTOR), "eDP-1", "HDMI-1")


@pytest.mark.parametrize(("outputs", "agreed", "nurse", "patients", "expected"), [
    ((LAPTOP, PROJECTOR), None, "eDP-1", "", NOT_AGREED),
    ((LAPTOP, PROJECTOR), BOTH, "eDP-1", "HDMI-1", ""),
    ((LAPTOP,), BOTH, "eDP-1", "eDP-1", CHANGED),
    ((PROJECTOR,), BOTH, "HDMI-1", "HDMI-1", CHANGED),
    ((), BOTH, "", "", CHANGED),
    ((LAPTOP, Monitor("HDMI-1", 1366, 0, 1280, 720)), BOTH, "eDP-1", "HDMI-1", CHANGED),
    ((LAPTOP, Monitor("HDMI-1", 0, 0, 1366, 768)), BOTH, "eDP-1", "HDMI-1", MIRRORED),
    ((LAPTOP, PROJECTOR, Monitor("DP-2", 3286, 0, 800, 600)), BOTH, "eDP-1", "HDMI-1", CHANGED),
    ((LAPTOP, PROJECTOR), BOTH, "HDMI-1", "HDMI-1", MOVED),
    ((LAPTOP, PROJECTOR), BOTH, "eDP-1", "eDP-1", MOVED),
])
def test_in_any_doubt_there_is_a_reason(outputs: tuple[Monitor, ...], agreed: MonitorAssignment | None, nurse: str,
                                        patients: str,
                                        expected: str) -> None:
    assert doubt_about(outputs, agreed, nurse, patients) == expected


def test_with_one_display_it_is_a_rehearsal_and_with_two_the_other_one_is_the_patients() -> None:
    alone = choices((LAPTOP,), "eDP-1")
    assert alone is not None
    assert alone.is_rehearsal
    assert choices((LAPTOP, PROJECTOR), "eDP-1") == BOTH
    assert swapped(BOTH) == MonitorAssignment((LAPTOP, PROJECTOR), "HDMI-1", "eDP-1")
    assert swapped(alone) == alone
    assert choices((LAPTOP, Monitor("HDMI-1", 0, 0, 800, 600)), "eDP-1") is None


outputs = st.builds(Monitor, st.sampled_from(("A", "B", "C")), st.integers(-3000, 3000), st.integers(-3000, 3000),
                    st.integers(1, 4000), st.integers(1, 4000))


@given(st.lists(outputs, max_size=3).map(tuple))
def test_notes_are_seen_on_no_display_that_was_not_there_when_the_nurse_agreed(now: tuple[Monitor, ...]) -> None:
    if not doubt_about(now, BOTH):
        assert now == BOTH.outputs


@given(outputs, outputs)
def test_overlapping_is_mutual(one: Monitor, other: Monitor) -> None:
    assert one.overlaps(other) == other.overlaps(one)
