"""A walk as it is being read: which card the state shows, what goes on, what is said."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from helpers.content_folder import SHIPPED, ContentFolder, tiny
from lungedu.base.resources import Resources
from lungedu.domain.session import Appearance, Back, GoHome, Open, Route, SetChartValues
from lungedu.loading.front import read_catalogue, read_words
from lungedu.loading.store import FileReader, open_library
from lungedu.viewmodels.app_model import AppModel, Started
from lungedu.viewmodels.walk_stepper import WalkStepper

WALK = "walks/seeds.yaml"
SEEDS = """\
id: seeds
title: A walk
summary: In three cards.
trial: tiny
cards:
  - {id: one, title: The first, text: 'About {count.of-100} of them.', chart: seeds}
  - {id: two, title: The second, text: 'A [seed](term:seed) grows.', chart: seeds}
  - {id: three, title: The third, text: It is done., chart: seeds}
related: [topic:rests, topic:two, topic:one]
"""
HERE, ELSEWHERE = Route("walk", "seeds"), Route("topic", "one")


@pytest.fixture
def content(tmp_path: Path) -> ContentFolder:
    made = tiny(tmp_path)
    made.write(WALK, SEEDS)
    return made


def walk_in(content: ContentFolder) -> WalkStepper:
    library = open_library(FileReader(content.resources), read_catalogue(content.resources))
    words = read_words(Resources(SHIPPED))
    story = WalkStepper(AppModel(Started(library, words, Appearance(), None, lambda: date(2026, 11, 24))),
                        library.walks["seeds"])
    story.app.dispatch(Open(HERE))
    return story


@pytest.fixture
def walk(content: ContentFolder) -> WalkStepper:
    return walk_in(content)


def test_a_walk_begins_at_its_first_card(walk: WalkStepper) -> None:
    assert (walk.at, walk.card.id, walk.heading) == (0, "one", "Card 1 of 3")
    assert walk.names == ("Card 1: The first", "Card 2: The second", "Card 3: The third")


def test_turning_goes_from_card_to_card_and_stops_at_the_ends(walk: WalkStepper) -> None:
    went = []
    for steps in (-1, 1, 1, 1, -1, -1, -1):
        walk.turn(steps)
        went.append(walk.at)
    assert went == [0, 1, 2, 2, 1, 0, 0]


@pytest.mark.parametrize("card", [-1, 3, 99])
def test_a_card_that_is_not_there_is_not_gone_to(walk: WalkStepper, card: int) -> None:
    walk.go(1)
    walk.go(card)
    assert walk.at == 1


@pytest.mark.parametrize(("kept", "shown"), [(-5, 0), (40, 2)])
def test_a_state_that_is_past_the_ends_shows_the_nearest_card(walk: WalkStepper, kept: int, shown: int) -> None:
    walk.app.dispatch(SetChartValues((("walk:seeds", kept),)))
    assert walk.at == walk.at_in(walk.app.state) == shown


def test_a_card_is_spoken_with_its_number_its_title_and_its_figures(walk: WalkStepper) -> None:
    shown = walk.app.library.value_shown("count.of-100")
    assert walk.spoken == f"Card 1 of 3. The first. About {shown} of them."
    walk.turn(1)
    assert walk.spoken == "Card 2 of 3. The second. A seed grows."


def test_from_the_last_card_it_goes_on_to_the_first_page_that_can_be_shown(walk: WalkStepper) -> None:
    for _ in range(2):
        walk.go_on()
        assert walk.app.state.route == HERE
    assert walk.at == 2
    assert walk.after_end == walk.app.messages("walk.to_results")
    walk.go_on()
    assert walk.app.state.route.same_as(Route("topic", "two"))  # the one before it rests


def test_without_a_page_to_go_on_with_the_last_card_is_the_end(content: ContentFolder) -> None:
    content.replace(WALK, "related: [topic:rests, topic:two, topic:one]", "related: [topic:rests]")
    walk = walk_in(content)
    walk.go(2)
    assert walk.after_end == ""
    walk.go_on()
    assert walk.app.state.route == HERE
    assert walk.at == 2


def test_back_leads_to_the_card_that_was_left_and_reopening_to_the_first(walk: WalkStepper) -> None:
    walk.go(2)
    walk.app.dispatch(Open(ELSEWHERE))
    walk.app.dispatch(Back())
    assert (walk.app.state.route.kind, walk.at) == ("walk", 2)
    walk.app.dispatch(GoHome())
    walk.app.dispatch(Open(HERE))
    assert walk.at == 0
