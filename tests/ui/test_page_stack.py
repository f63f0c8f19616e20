"""A page that was made ready before it was asked for is the page that would be built now, and looks like it."""

from __future__ import annotations

import pytest

from helpers.use import Person, look_at, start, words_shown
from lungedu.domain.session import (
    AskNumbers,
    GoToStep,
    Open,
    OpenPanel,
    Panel,
    Route,
    SetChartValues,
    SetTextSize,
    TakeAlong,
    Unfold,
)
from lungedu.ui.page import Page
from ui.test_long_lived import PLACES

MEANWHILE = (AskNumbers(show=True), Unfold("h6-growth.more", open=True), TakeAlong("what-is-pd-l1"),
             GoToStep("blood-supply", 2), SetChartValues((("walk:harmoni-6.card", 3), ("check-yourself.question", 1))))
"""What may change between the making ready and the showing."""


def prepared(person: Person, route: Route) -> Page:
    """The page of a place, made ready, then shown."""
    person.running.window.prepare(route)
    ready = person.running.window._pages._ready
    assert ready is not None
    person.do(Open(route))
    assert person.page is ready.frame.page, "the page that was made ready is the one that is shown"
    return person.page


@pytest.mark.parametrize("route", [route for route in PLACES if route.kind not in ("attract", "home")], ids=str)
def test_it_is_the_page_that_would_be_built_now(qapp: object, route: Route) -> None:
    now, before = start(), start()
    now.do(Open(route))
    prepared(before, route)
    assert list(words_shown(before.running.window)) == list(words_shown(now.running.window))
    assert look_at(before.running.window) == look_at(now.running.window)
    assert before.running.window.focusWidget() is before.page


@pytest.mark.parametrize("route", [Route("topic", "h6-growth"), Route("topic", "h6-survival"), Route("visit"),
                                   Route("diagram", "blood-supply"), Route("walk", "harmoni-6"), Route("faq"),
                                   Route("quiz", "check-yourself"), Route("question", "what-is-pd-l1")], ids=str)
def test_what_changed_meanwhile_shows_on_it(qapp: object, route: Route) -> None:
    now, before = start(), start()
    before.running.window.prepare(route)
    for person in (now, before):
        for action in MEANWHILE:
            person.do(action)
        person.do(Open(route))
    assert list(words_shown(before.page)) == list(words_shown(now.page))
    assert look_at(before.running.window) == look_at(now.running.window)


def test_another_page_than_the_one_asked_for_is_let_go_of(qapp: object) -> None:
    person = start()
    person.running.window.prepare(Route("topic", "the-brake"))
    person.do(Open(Route("visit")))
    assert person.page.route == Route("visit")
    assert person.running.window._pages._ready is None


@pytest.mark.parametrize("what", ["size of the window", "size of the words", "not needed"])
def test_it_is_let_go_of_when_it_would_look_otherwise_or_is_not_needed(qapp: object, what: str) -> None:
    person = start()
    person.running.window.prepare(Route("topic", "the-brake"))
    if what == "size of the window":
        person.resize(1024, 768)
    elif what == "size of the words":
        person.do(SetTextSize(150))
    else:
        person.running.window.prepare(None)
    assert person.running.window._pages._ready is None
    person.do(Open(Route("topic", "the-brake")))
    assert "brake" in person.reads()


def test_a_page_made_ready_is_seen_and_spoken_by_nobody(qapp: object) -> None:
    person = start()
    before, pixels = person.reads(), look_at(person.running.window)
    person.running.window.prepare(Route("warning_signs"))
    person.settle()
    assert person.reads() == before
    assert look_at(person.running.window) == pixels
    person.do(OpenPanel(Panel("term", "antibody")))
    assert person.page.route.kind == "home"
