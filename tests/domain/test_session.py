"""One person's use: pages and back, what stays and what is forgotten."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from lungedu.domain.session import (
    HOME,
    LONGEST_HISTORY,
    THEMES,
    Action,
    AppState,
    AskNumbers,
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
    SetTextSize,
    SetTheme,
    Unfold,
    first_state,
    reduce,
)
from lungedu.theme.metrics import TEXT_SIZES

PLACES = st.builds(Place, st.sampled_from(["home", "topic", "faq", "words"]), st.sampled_from(["", "a", "b"]))
SCROLLS = st.integers(0, 5000)
DISPLAYS = st.builds(Display, st.sampled_from(TEXT_SIZES), st.sampled_from(THEMES))
ACTIONS = st.one_of(
    st.builds(Open, PLACES, SCROLLS), st.builds(Back), st.builds(GoHome, SCROLLS),
    st.builds(SetTextSize, st.integers(-50, 1000)), st.builds(SetTheme, st.sampled_from([*THEMES, "pink", ""])),
    st.builds(AskNumbers, st.booleans()), st.builds(Unfold, st.sampled_from(["a#0", "b#1"]), st.booleans()),
    st.builds(OpenPanel, st.builds(Panel, st.sampled_from(["term", "fact"]), st.just("x"))), st.builds(ClosePanel),
    st.builds(Hide, st.booleans()))
USES = st.lists(ACTIONS, max_size=30)


def after(actions: Sequence[Action], state: AppState | None = None) -> AppState:
    state = state or first_state(Display())
    for action in actions:
        state = reduce(state, action)
    return state


@given(DISPLAYS, USES)
def test_finish_and_clear_gives_exactly_the_state_of_a_fresh_start(display: Display, use: list[Action]) -> None:
    used = after(use, first_state(display))
    assert reduce(used, FinishAndClear(display)) == first_state(display)


@given(USES)
def test_no_use_is_told_apart_from_another_once_it_is_cleared(use: list[Action]) -> None:
    assert after([*use, FinishAndClear(Display(150, "night"))]) == after([FinishAndClear(Display(150, "night"))])


def test_a_fresh_start_is_home_with_nothing_opened_asked_or_hidden() -> None:
    state = first_state(Display(125, "night"))
    assert state == AppState(place=HOME, history=(), display=Display(125, "night"), numbers_asked=False,
                             more_open=frozenset(), panel=None, hidden=False)


@given(USES, PLACES, SCROLLS)
def test_back_after_opening_a_page_returns_to_the_same_place_and_scroll(use: list[Action], place: Place,
                                                                        scroll: int) -> None:
    before = after([*use, ClosePanel()])
    opened = reduce(before, Open(place, scroll))
    if place.same_as(before.place):
        assert opened == before
    else:
        assert opened.place == place
        back = reduce(opened, Back())
        assert (back.place.kind, back.place.id, back.place.scroll) == (before.place.kind, before.place.id, scroll)
        assert back.history == before.history[-(LONGEST_HISTORY - 1):]


@given(USES)
def test_back_is_pressed_a_bounded_number_of_times_until_home(use: list[Action]) -> None:
    state = reduce(after(use), ClosePanel())
    for _ in range(len(state.history) + 1):
        state = reduce(state, Back())
    assert state.place.same_as(HOME)
    assert state.history == ()


def test_the_history_is_bounded_and_keeps_the_latest() -> None:
    state = after([Open(Place("topic", str(number)), number) for number in range(LONGEST_HISTORY + 20)])
    assert len(state.history) == LONGEST_HISTORY
    assert state.history[-1] == Place("topic", str(LONGEST_HISTORY + 18), scroll=LONGEST_HISTORY + 19)


@given(USES)
def test_the_text_size_and_the_theme_are_always_ones_that_exist(use: list[Action]) -> None:
    state = after(use)
    assert state.display.text_size in TEXT_SIZES
    assert state.display.theme in THEMES
    assert len(state.history) <= LONGEST_HISTORY


def test_a_text_size_that_does_not_exist_is_taken_to_the_nearest() -> None:
    assert [after([SetTextSize(asked)]).display.text_size for asked in (0, 110, 120, 170, 180, 999)] == [
        100, 100, 125, 150, 200, 200]


def test_a_theme_that_does_not_exist_changes_nothing() -> None:
    assert after([SetTheme("night"), SetTheme("pink"), SetTheme("print")]).display.theme == "night"


def test_going_home_is_a_step_that_back_takes_back() -> None:
    state = after([Open(Place("topic", "a")), GoHome(scroll_left=300)])
    assert state.place == HOME
    assert reduce(state, Back()).place == Place("topic", "a", scroll=300)


def test_going_home_at_home_changes_nothing() -> None:
    assert after([GoHome(5), GoHome(9)]) == first_state(Display())


def test_back_closes_what_is_opened_in_place_before_it_leaves_the_page() -> None:
    meaning = Panel("term", "pd-1")
    state = after([Open(Place("topic", "a")), OpenPanel(meaning)])
    assert state.panel == meaning
    closed = reduce(state, Back())
    assert (closed.panel, closed.place) == (None, Place("topic", "a"))
    assert reduce(closed, Back()).place == HOME


def test_opening_a_page_closes_what_is_opened_in_place() -> None:
    opened = [OpenPanel(Panel("term", "pd-1"))]
    assert after([*opened, Open(Place("words"))]).panel is None
    assert after([*opened, Open(HOME)]).panel is None
    assert after([*opened, ClosePanel()]).panel is None


def test_numbers_that_were_asked_for_stay_asked_for_on_every_page_until_the_end() -> None:
    state = after([AskNumbers(show=True), Open(Place("topic", "a")), Back()])
    assert state.numbers_asked
    assert not reduce(state, AskNumbers(show=False)).numbers_asked


def test_what_is_unfolded_stays_so_until_it_is_folded() -> None:
    state = after([Unfold("a#1", open=True), Unfold("a#1", open=True), Open(Place("topic", "a"))])
    assert state.more_open == {"a#1"}
    assert after([Unfold("a#1", open=False), Unfold("never", open=False)], state).more_open == frozenset()


def test_hiding_the_screen_changes_nothing_else() -> None:
    state = after([Open(Place("topic", "a")), AskNumbers(show=True)])
    hidden = reduce(state, Hide(hidden=True))
    assert hidden.hidden
    assert reduce(hidden, Hide(hidden=False)) == state
