"""One person's use: pages and back, what stays and what is forgotten."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from lungedu.domain.session import (
    HOME,
    LONGEST_HISTORY,
    Action,
    Appearance,
    AppState,
    AskNumbers,
    Back,
    Choose,
    ClosePanel,
    DiagramProgress,
    FillScreen,
    FinishAndClear,
    GoHome,
    GoToStep,
    Hide,
    Open,
    OpenPanel,
    Panel,
    Play,
    Route,
    SetMotion,
    SetTextSize,
    SetTheme,
    Unfold,
    first_state,
    reduce,
)
from lungedu.theme.metrics import TEXT_SIZES
from lungedu.theme.tokens import THEMES

PLACES = st.builds(Route, st.sampled_from(["home", "topic", "diagram", "faq", "words"]),
                   st.sampled_from(["", "a", "b"]))
SCROLLS = st.integers(0, 5000)
DISPLAYS = st.builds(Appearance, st.sampled_from(TEXT_SIZES), st.sampled_from(THEMES), st.booleans())
DIAGRAMS = st.sampled_from(["a", "b"])
ACTIONS = st.one_of(
    st.builds(Open, PLACES, SCROLLS), st.builds(Back), st.builds(GoHome, SCROLLS),
    st.builds(SetTextSize, st.integers(-50, 1000)), st.builds(SetTheme, st.sampled_from([*THEMES, "pink", ""])),
    st.builds(AskNumbers, st.booleans()), st.builds(Unfold, st.sampled_from(["a#0", "b#1"]), st.booleans()),
    st.builds(OpenPanel, st.builds(Panel, st.sampled_from(["term", "fact"]), st.just("x"))), st.builds(ClosePanel),
    st.builds(Hide, st.booleans()), st.builds(GoToStep, DIAGRAMS, st.integers(-2, 9), st.booleans()),
    st.builds(Choose, DIAGRAMS, st.sampled_from(["drug", "stage"]), st.sampled_from(["none", "both"])),
    st.builds(Play, st.booleans()), st.builds(FillScreen, st.booleans()), st.builds(SetMotion, st.booleans()))
USES = st.lists(ACTIONS, max_size=30)


def after(actions: Sequence[Action], state: AppState | None = None) -> AppState:
    state = state or first_state(Appearance())
    for action in actions:
        state = reduce(state, action)
    return state


@given(DISPLAYS, USES)
def test_finish_and_clear_gives_exactly_the_state_of_a_fresh_start(display: Appearance, use: list[Action]) -> None:
    used = after(use, first_state(display))
    assert reduce(used, FinishAndClear(display)) == first_state(display)


@given(USES)
def test_no_use_is_distinct_from_another_once_it_is_cleared(use: list[Action]) -> None:
    assert after([*use, FinishAndClear(Appearance(150, "night"))]) == after([FinishAndClear(Appearance(150, "night"))])


def test_a_fresh_start_is_home_with_nothing_opened_asked_or_hidden() -> None:
    state = first_state(Appearance(125, "night"))
    assert state == AppState(route=HOME, history=(), appearance=Appearance(125, "night"), numbers_asked=False,
                             more_open=frozenset(), panel=None, hidden=False, diagrams_read=(), playing=False,
                             full_screen=False)


@given(USES, PLACES, SCROLLS)
def test_back_after_opening_a_page_returns_to_the_same_place_and_scroll(use: list[Action], route: Route,
                                                                        scroll: int) -> None:
    before = after([*use, ClosePanel()])
    opened = reduce(before, Open(route, scroll))
    if route.same_as(before.route):
        assert opened == before
    else:
        assert opened.route == route
        back = reduce(opened, Back())
        assert (back.route.kind, back.route.id, back.route.scroll) == (before.route.kind, before.route.id, scroll)
        assert back.history == before.history[-(LONGEST_HISTORY - 1):]


@given(USES)
def test_back_is_pressed_a_bounded_number_of_times_until_home(use: list[Action]) -> None:
    state = after([*use, ClosePanel(), FillScreen(full=False)])
    for _ in range(len(state.history) + 1):
        state = reduce(state, Back())
    assert state.route.same_as(HOME)
    assert state.history == ()


def test_the_history_is_bounded_and_keeps_the_latest() -> None:
    state = after([Open(Route("topic", str(number)), number) for number in range(LONGEST_HISTORY + 20)])
    assert len(state.history) == LONGEST_HISTORY
    assert state.history[-1] == Route("topic", str(LONGEST_HISTORY + 18), scroll=LONGEST_HISTORY + 19)


@given(USES)
def test_the_text_size_and_the_theme_are_always_ones_that_exist(use: list[Action]) -> None:
    state = after(use)
    assert state.appearance.text_size in TEXT_SIZES
    assert state.appearance.theme in THEMES
    assert len(state.history) <= LONGEST_HISTORY


def test_a_text_size_that_does_not_exist_is_taken_to_the_nearest() -> None:
    assert [after([SetTextSize(asked)]).appearance.text_size for asked in (0, 110, 120, 170, 180, 999)] == [
        100, 100, 125, 150, 200, 200]


def test_a_theme_that_does_not_exist_changes_nothing() -> None:
    assert after([SetTheme("night"), SetTheme("pink"), SetTheme("print")]).appearance.theme == "night"


def test_going_home_is_a_step_that_back_takes_back() -> None:
    state = after([Open(Route("topic", "a")), GoHome(scroll_left=300)])
    assert state.route == HOME
    assert reduce(state, Back()).route == Route("topic", "a", scroll=300)


def test_going_home_at_home_changes_nothing() -> None:
    assert after([GoHome(5), GoHome(9)]) == first_state(Appearance())


def test_back_closes_what_is_opened_in_place_before_it_leaves_the_page() -> None:
    meaning = Panel("term", "pd-1")
    state = after([Open(Route("topic", "a")), OpenPanel(meaning)])
    assert state.panel == meaning
    closed = reduce(state, Back())
    assert (closed.panel, closed.route) == (None, Route("topic", "a"))
    assert reduce(closed, Back()).route == HOME


def test_opening_a_page_closes_what_is_opened_in_place() -> None:
    opened = [OpenPanel(Panel("term", "pd-1"))]
    assert after([*opened, Open(Route("words"))]).panel is None
    assert after([*opened, Open(HOME)]).panel is None
    assert after([*opened, ClosePanel()]).panel is None


def test_numbers_that_were_asked_for_stay_asked_for_on_every_page_until_the_end() -> None:
    state = after([AskNumbers(show=True), Open(Route("topic", "a")), Back()])
    assert state.numbers_asked
    assert not reduce(state, AskNumbers(show=False)).numbers_asked


def test_what_is_unfolded_stays_so_until_it_is_folded() -> None:
    state = after([Unfold("a#1", open=True), Unfold("a#1", open=True), Open(Route("topic", "a"))])
    assert state.more_open == {"a#1"}
    assert after([Unfold("a#1", open=False), Unfold("never", open=False)], state).more_open == frozenset()


def test_hiding_the_screen_changes_nothing_else() -> None:
    state = after([Open(Route("topic", "a")), AskNumbers(show=True)])
    hidden = reduce(state, Hide(hidden=True))
    assert hidden.hidden
    assert reduce(hidden, Hide(hidden=False)) == state


# -- diagrams ----------------------------------------------------------------------------------------------------

SEES_A = Open(Route("diagram", "a"))


def test_a_diagram_that_nobody_has_touched_is_at_its_first_step_with_nothing_chosen() -> None:
    assert after([SEES_A]).diagram_progress("a") == DiagramProgress(step=0, choices=())


def test_a_step_and_a_choice_are_those_of_one_diagram() -> None:
    state = after([SEES_A, GoToStep("a", 3), Choose("a", "drug", "both"), GoToStep("b", 1)])
    assert state.diagram_progress("a") == DiagramProgress(3, (("drug", "both"),))
    assert state.diagram_progress("b") == DiagramProgress(1)


def test_the_same_way_in_another_order_is_the_same_state() -> None:
    one: list[Action] = [Choose("a", "drug", "both"), GoToStep("b", 2)]
    other: list[Action] = [Choose("a", "stage", "none"), GoToStep("a", 1)]
    assert after([SEES_A, *one, *other]) == after([SEES_A, *other, *one])


def test_there_is_no_step_before_the_first() -> None:
    assert after([SEES_A, GoToStep("a", -3)]).diagram_progress("a").step == 0


def test_the_last_choice_of_a_switch_counts() -> None:
    state = after([SEES_A, Choose("a", "drug", "both"), Choose("a", "stage", "none"), Choose("a", "drug", "none")])
    assert dict(state.diagram_progress("a").choices) == {"drug": "none", "stage": "none"}


def test_step_and_choice_are_kept_on_the_way_to_other_pages_and_back() -> None:
    read: list[Action] = [SEES_A, GoToStep("a", 3), Choose("a", "drug", "both")]
    ways: list[list[Action]] = [
        [Open(Route("topic", "a")), Back()], [OpenPanel(Panel("part", "a.x")), Back()],
        [Hide(hidden=True), Hide(hidden=False)], [Open(Route("diagram", "b")), GoToStep("b", 4), Back()]]
    for way in ways:
        state = after([*read, *way])
        assert state.route.same_as(SEES_A.route)
        assert state.diagram_progress("a") == DiagramProgress(3, (("drug", "both"),))


def test_reopened_a_diagram_begins_at_its_start_and_another_stays_where_it_was() -> None:
    state = after([SEES_A, GoToStep("a", 3), Choose("a", "drug", "both"), Open(Route("diagram", "b")),
                   GoToStep("b", 2), Open(Route("topic", "a")), SEES_A])
    assert state.diagram_progress("a") == DiagramProgress()
    assert state.diagram_progress("b") == DiagramProgress(2)


def test_opening_the_diagram_that_is_open_changes_nothing() -> None:
    state = after([SEES_A, GoToStep("a", 3), Choose("a", "drug", "both")])
    assert reduce(state, SEES_A) == state


def test_playing_goes_on_only_with_steps_that_come_by_themselves() -> None:
    playing = after([SEES_A, Play(playing=True)])
    assert playing.playing
    assert reduce(playing, GoToStep("a", 1, playing=True)).playing
    assert reduce(playing, SetTextSize(200)).playing
    for stops in (GoToStep("a", 1), Choose("a", "drug", "both"), OpenPanel(Panel("part", "a.x")), Hide(hidden=True),
                  Open(Route("topic", "a")), GoHome(), Play(playing=False), FinishAndClear(Appearance())):
        assert not reduce(playing, stops).playing, stops
    assert not after([Open(Route("topic", "a")), SEES_A, Play(playing=True), Back()]).playing


def test_back_leaves_the_full_screen_before_it_leaves_the_page() -> None:
    state = after([Open(Route("topic", "a")), SEES_A, FillScreen(full=True), OpenPanel(Panel("part", "a.x"))])
    left = []
    for _ in range(3):
        state = reduce(state, Back())
        left.append((state.panel is None, state.full_screen, state.route.kind))
    assert left == [(True, True, "diagram"), (True, False, "diagram"), (True, False, "topic")]


@given(USES, PLACES)
def test_another_page_never_has_the_full_screen_and_never_plays(use: list[Action], route: Route) -> None:
    before = after(use)
    if not route.same_as(before.route):
        opened = reduce(before, Open(route))
        assert not opened.full_screen
        assert not opened.playing


@given(USES)
def test_only_how_it_looks_outlives_finish_and_clear(use: list[Action]) -> None:
    used = after(use)
    assert reduce(used, FinishAndClear(used.appearance)) == first_state(used.appearance)


def test_holding_pictures_still_changes_nothing_but_how_it_looks() -> None:
    state = after([SEES_A, GoToStep("a", 3)])
    held = reduce(state, SetMotion(motion=False))
    assert not held.appearance.motion
    assert reduce(held, SetMotion(motion=True)) == state
