"""A diagram as it is being read: which picture the state shows, what goes on, what is said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from helpers.content_folder import SHIPPED, ContentFolder, tiny
from lungedu.base.resources import Resources
from lungedu.diagram.scene import Frame
from lungedu.domain import session
from lungedu.domain.session import Appearance, AppState, GoToStep, OpenPanel, Panel, Play, Route, first_state
from lungedu.loading.front import read_catalogue, read_words
from lungedu.loading.store import FileReader, open_library
from lungedu.viewmodels.app_model import AppModel, Started
from lungedu.viewmodels.diagram_stepper import DiagramStepper

GROWTH, SECOND = "diagrams/growth.yaml", "diagrams/second.yaml"
LAST = 4


def story_in(content: ContentFolder, diagram: str = "growth") -> DiagramStepper:
    """A diagram of the tiny content, at a fresh start, with the words that ship."""
    library = open_library(FileReader(content.resources), read_catalogue(content.resources))
    model = AppModel(Started(library, read_words(Resources(SHIPPED)), Appearance(), None, lambda: date(2026, 11, 24)))
    return DiagramStepper.of(model, library.diagrams[diagram])


@pytest.fixture
def content(tmp_path: Path) -> ContentFolder:
    """Two topics on a shelf; the first has a diagram."""
    return tiny(tmp_path)


@pytest.fixture
def story(content: ContentFolder) -> DiagramStepper:
    return story_in(content)


@pytest.fixture
def two(content: ContentFolder) -> ContentFolder:
    """The second topic has a diagram as well."""
    content.write(SECOND, content.text(GROWTH).replace("id: growth", "id: second").replace("topic: one", "topic: two"))
    content.replace("topics/two.yaml", "diagram: ''", "diagram: second")
    return content


def test_a_story_begins_at_its_first_step_with_every_switch_at_its_first_choice(story: DiagramStepper) -> None:
    assert story.frame == Frame(0, {"water": "none"})
    assert story.heading == "Step 1 of 5"
    assert story.step.id == "step-one"
    assert not story.at_end
    assert story.switches == ()


def test_turning_goes_from_step_to_step_and_stops_at_the_ends(story: DiagramStepper) -> None:
    went = []
    for steps in (1, 1, -1, 1, 1, 1, 1, -1):
        story.turn(steps)
        went.append(story.frame.step)
    assert went == [1, 2, 1, 2, 3, 4, 4, 3]
    story.go(0)
    story.turn(-1)
    assert story.frame.step == 0


@pytest.mark.parametrize("step", [-1, LAST + 1, 99])
def test_a_step_that_does_not_exist_is_not_gone_to(story: DiagramStepper, step: int) -> None:
    story.go(2)
    story.go(step)
    assert story.frame.step == 2


def test_a_state_that_is_past_the_end_shows_the_last_step(story: DiagramStepper) -> None:
    story.app.dispatch(GoToStep("growth", 40))
    assert story.frame.step == LAST
    assert story.at_end
    assert story.step.id == "rain"


def test_a_choice_changes_the_picture_and_what_is_said_where_it_matters(story: DiagramStepper) -> None:
    story.go(LAST)
    assert [switch.id for switch in story.switches] == ["water"]
    before = story.spoken
    story.choose("water", "rain")
    assert story.frame == Frame(LAST, {"water": "rain"})
    assert story.scene.picture(story.frame).source.when == {"water": "rain"}
    assert story.spoken != before
    assert story.name == "Step 5 of 5. Rain comes. Rain."
    story.go(0)
    assert story.name == "Step 1 of 5. Step one."
    story.go(LAST)
    assert story.frame.choices["water"] == "rain"


@pytest.mark.parametrize(("switch", "choice"), [("water", "wine"), ("never", "rain")])
def test_a_choice_that_does_not_exist_shows_the_first_picture(story: DiagramStepper, switch: str, choice: str) -> None:
    story.go(LAST)
    story.choose(switch, choice)
    assert story.scene.picture(story.frame).source == story.step.pictures[0]
    assert story.spoken.startswith("Step 5 of 5")


def test_what_is_said_of_a_step_is_where_one_is_the_text_and_what_is_seen(story: DiagramStepper) -> None:
    story.go(1)
    assert story.spoken == "Step 2 of 5. Step two. A seed makes a sprout. In the picture: A sprout stands in soil."


def test_two_states_can_be_distinguished_by_the_picture_that_they_show(story: DiagramStepper) -> None:
    fresh = first_state(Appearance())
    assert story.frame_in(fresh) == story.frame_in(AppState(route=Route("about"), playing=True))
    assert story.frame_in(fresh) != story.frame_in(AppState(diagrams_read=(("growth", session.DiagramProgress(1)),)))
    assert story.frame_in(fresh) == story.frame_in(AppState(diagrams_read=(("other", session.DiagramProgress(1)),)))


# -- going on by itself ------------------------------------------------------------------------------------------


def test_it_plays_from_here_step_by_step_and_stops_at_the_last(story: DiagramStepper) -> None:
    story.go(1)
    story.play_or_pause()
    went = []
    while story.app.state.playing:
        story.play_on()
        went.append(story.frame.step)
        assert len(went) < 9
    assert went == [2, 3, 4]


def test_pause_stays_where_it_is(story: DiagramStepper) -> None:
    story.go(1)
    story.play_or_pause()
    story.play_or_pause()
    assert (story.frame.step, story.app.state.playing) == (1, False)


def test_play_at_the_end_begins_at_the_first_step(story: DiagramStepper) -> None:
    story.go(LAST)
    story.play_or_pause()
    assert (story.frame.step, story.app.state.playing) == (0, True)


def test_playing_on_at_the_end_only_stops(story: DiagramStepper) -> None:
    story.go(LAST)
    story.app.dispatch(Play(playing=True))
    story.play_on()
    assert (story.frame.step, story.app.state.playing) == (LAST, False)


def test_it_stops_when_someone_turns_chooses_or_opens_something(story: DiagramStepper) -> None:
    ways: tuple[Callable[[], None], ...] = (
        lambda: story.turn(1), lambda: story.choose("water", "rain"),
        lambda: story.app.dispatch(OpenPanel(Panel("part", "growth.sprout"))))
    for stops in ways:
        story.go(1)
        story.play_or_pause()
        assert story.app.state.playing
        stops()
        assert not story.app.state.playing


def test_a_longer_text_stays_longer_and_even_the_shortest_long_enough_to_look(content: ContentFolder) -> None:
    content.replace(GROWTH, "text: A [seed](term:seed) makes a sprout.", "text: A seed.")
    story = story_in(content)
    short = story.reading_time()
    story.go(1)
    assert story.reading_time() > short > 4
    slow_words_a_minute = 60 * 3 / (story.reading_time() - short)  # five words against two
    assert 120 < slow_words_a_minute < 200


# -- from story to story -----------------------------------------------------------------------------------------


def test_the_next_story_is_the_next_diagram_on_the_shelf_and_the_last_has_none(two: ContentFolder) -> None:
    assert story_in(two).next_story == "second"
    assert story_in(two, "second").next_story == ""


def test_a_topic_without_a_diagram_is_no_next_story(story: DiagramStepper) -> None:
    assert story.next_story == ""


@pytest.mark.parametrize("broken", [SECOND, "topics/two.yaml"])
def test_a_story_that_rests_or_whose_topic_rests_is_not_offered(two: ContentFolder, broken: str) -> None:
    two.write(broken, "broken: [")
    assert story_in(two).next_story == ""


def test_going_on_takes_the_next_step_and_from_the_last_the_next_story(two: ContentFolder) -> None:
    story = story_in(two)
    story.go(LAST - 1)
    story.go_on()
    assert (story.frame.step, story.app.state.route.kind) == (LAST, "home")
    story.go_on()
    assert story.app.state.route.same_as(Route("diagram", "second"))


def test_going_on_from_the_last_step_of_the_last_story_does_nothing(story: DiagramStepper) -> None:
    story.go(LAST)
    before = story.app.state
    story.go_on()
    assert story.app.state == before
