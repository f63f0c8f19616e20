"""What a reader has set on charts and cards: kept while the session lasts, forgotten with it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lungedu.domain.session import (
    Action,
    Appearance,
    AppState,
    Back,
    ClosePanel,
    FinishAndClear,
    GoHome,
    Hide,
    Open,
    OpenPanel,
    Panel,
    Route,
    SetChartValues,
    SetTextSize,
    first_state,
    reduce,
)

KEYS = st.sampled_from(["curve.month", "draw.seed", "walk:a", "walk:b"])
DIALS = st.dictionaries(KEYS, st.integers(-5, 100), max_size=4).map(lambda found: tuple(found.items()))
SETS = st.lists(st.builds(SetChartValues, DIALS), max_size=8)
WALK, OTHER, TOPIC = Route("walk", "a"), Route("walk", "b"), Route("topic", "a")


def after(*actions: Action, state: AppState | None = None) -> AppState:
    state = state or first_state(Appearance())
    for action in actions:
        state = reduce(state, action)
    return state


@given(SETS)
def test_the_last_that_was_set_holds_and_the_order_does_not_matter(sets: list[SetChartValues]) -> None:
    state = after(*sets)
    wanted: dict[str, int] = {}
    for one in sets:
        wanted |= dict(one.chart_values)
    assert dict(state.chart_values) == wanted
    assert state.chart_values == tuple(sorted(wanted.items()))
    assert all(state.chart_value(key, 7) == value for key, value in wanted.items())
    assert state.chart_value("never-set", 7) == 7


@given(SETS)
def test_setting_dials_changes_nothing_else(sets: list[SetChartValues]) -> None:
    before = after(Open(TOPIC, 30), OpenPanel(Panel("term", "x")), SetTextSize(150))
    now = after(*sets, state=before)
    for field in AppState.__slots__:
        if field != "chart_values":
            assert getattr(now, field) == getattr(before, field)


@given(SETS)
def test_finish_and_clear_forgets_every_dial(sets: list[SetChartValues]) -> None:
    display = Appearance(text_size=150)
    assert after(*sets, FinishAndClear(display)) == first_state(display)


@given(SETS)
def test_a_walk_that_is_reopened_begins_at_its_first_card_and_all_else_stays(sets: list[SetChartValues]) -> None:
    before = after(*sets)
    now = after(Open(WALK), state=before)
    assert now.chart_value("walk:a") == 0
    others = [[value for value in state.chart_values if value[0] != "walk:a"] for state in (now, before)]
    assert others[0] == others[1]


def test_back_leads_to_the_card_that_was_left() -> None:
    left = after(Open(WALK), SetChartValues((("walk:a", 4),)), Open(TOPIC))
    assert left.chart_value("walk:a") == 4
    assert after(Back(), state=left).route.same_as(WALK)
    assert after(Back(), state=left).chart_value("walk:a") == 4


def test_the_page_that_is_open_is_not_reopened() -> None:
    here = after(Open(WALK), SetChartValues((("walk:a", 4),)), OpenPanel(Panel("term", "x")))
    assert after(Open(WALK), state=here).chart_value("walk:a") == 4
    assert after(ClosePanel(), Hide(hidden=True), Hide(hidden=False), state=here).chart_value("walk:a") == 4


def test_one_walk_leaves_the_card_of_another_and_a_topic_of_the_same_name_too() -> None:
    both = after(SetChartValues((("walk:a", 3), ("walk:b", 5))))
    assert after(Open(OTHER), state=both).chart_values == (("walk:a", 3),)
    assert after(Open(TOPIC), GoHome(), state=both).chart_values == both.chart_values


def test_charts_keep_what_was_set_when_their_page_is_opened_again() -> None:
    state = after(Open(TOPIC), SetChartValues((("curve.month", 12),)), GoHome(), Open(TOPIC))
    assert state.chart_value("curve.month") == 12
