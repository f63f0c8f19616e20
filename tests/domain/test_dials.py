"""What a reader has set on charts and cards: kept while the session lasts, forgotten with it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lungedu.domain.session import (
    Action,
    AppState,
    Back,
    ClosePanel,
    Display,
    FinishAndClear,
    GoHome,
    Hide,
    Open,
    OpenPanel,
    Panel,
    Place,
    SetDials,
    SetTextSize,
    first_state,
    reduce,
)

KEYS = st.sampled_from(["curve.month", "draw.seed", "walk:a", "walk:b"])
DIALS = st.dictionaries(KEYS, st.integers(-5, 100), max_size=4).map(lambda found: tuple(found.items()))
SETS = st.lists(st.builds(SetDials, DIALS), max_size=8)
WALK, OTHER, TOPIC = Place("walk", "a"), Place("walk", "b"), Place("topic", "a")


def after(*actions: Action, state: AppState | None = None) -> AppState:
    state = state or first_state(Display())
    for action in actions:
        state = reduce(state, action)
    return state


@given(SETS)
def test_the_last_that_was_set_holds_and_the_order_does_not_matter(sets: list[SetDials]) -> None:
    state = after(*sets)
    wanted: dict[str, int] = {}
    for one in sets:
        wanted |= dict(one.dials)
    assert dict(state.dials) == wanted
    assert state.dials == tuple(sorted(wanted.items()))
    assert all(state.dial(key, 7) == value for key, value in wanted.items())
    assert state.dial("never-set", 7) == 7


@given(SETS)
def test_setting_dials_changes_nothing_else(sets: list[SetDials]) -> None:
    before = after(Open(TOPIC, 30), OpenPanel(Panel("term", "x")), SetTextSize(150))
    now = after(*sets, state=before)
    for field in AppState.__slots__:
        if field != "dials":
            assert getattr(now, field) == getattr(before, field)


@given(SETS)
def test_finish_and_clear_forgets_every_dial(sets: list[SetDials]) -> None:
    display = Display(text_size=150)
    assert after(*sets, FinishAndClear(display)) == first_state(display)


@given(SETS)
def test_a_walk_that_is_opened_anew_begins_at_its_first_card_and_all_else_stays(sets: list[SetDials]) -> None:
    before = after(*sets)
    now = after(Open(WALK), state=before)
    assert now.dial("walk:a") == 0
    assert [dial for dial in now.dials if dial[0] != "walk:a"] == [dial for dial in before.dials if dial[0] != "walk:a"]


def test_back_leads_to_the_card_that_was_left() -> None:
    left = after(Open(WALK), SetDials((("walk:a", 4),)), Open(TOPIC))
    assert left.dial("walk:a") == 4
    assert after(Back(), state=left).place.same_as(WALK)
    assert after(Back(), state=left).dial("walk:a") == 4


def test_the_page_that_is_open_is_not_opened_anew() -> None:
    here = after(Open(WALK), SetDials((("walk:a", 4),)), OpenPanel(Panel("term", "x")))
    assert after(Open(WALK), state=here).dial("walk:a") == 4
    assert after(ClosePanel(), Hide(hidden=True), Hide(hidden=False), state=here).dial("walk:a") == 4


def test_one_walk_leaves_the_card_of_another_and_a_topic_of_the_same_name_too() -> None:
    both = after(SetDials((("walk:a", 3), ("walk:b", 5))))
    assert after(Open(OTHER), state=both).dials == (("walk:a", 3),)
    assert after(Open(TOPIC), GoHome(), state=both).dials == both.dials


def test_charts_keep_what_was_set_when_their_page_is_opened_again() -> None:
    state = after(Open(TOPIC), SetDials((("curve.month", 12),)), GoHome(), Open(TOPIC))
    assert state.dial("curve.month") == 12
