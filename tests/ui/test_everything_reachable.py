"""Every page and every piece of content can be reached from Home by touching what is shown."""

from __future__ import annotations

import pytest

from helpers.use import Person
from lungedu.domain.session import HOME, Action, AskNumbers, GoHome, Open, OpenPanel, Panel, Route, TakeAlong, Unfold
from lungedu.ui.controls.fold import Fold
from lungedu.ui.page_table import PAGES


@pytest.fixture
def reached(person: Person) -> tuple[set[Route], set[Panel]]:
    """All that is reached by touching everything on every page, from Home on."""
    person.running.model.dispatch(AskNumbers(show=True))
    person.running.model.dispatch(TakeAlong("faq:cost"))  # the list can be opened when something is on it
    waiting, routes, panels = [HOME], {HOME}, set[Panel]()
    while waiting:
        for action in _touched(person, waiting.pop()):
            if isinstance(action, OpenPanel):
                panels.add(action.panel)
            elif isinstance(action, Open) and (found := Route(action.route.kind, action.route.id)) not in routes:
                routes.add(found)
                waiting.append(found)
    return routes, panels


def test_a_person_reaches_every_page_topic_and_question(person: Person, reached: tuple[set[Route], set[Panel]]) -> None:
    routes, _ = reached
    library = person.running.model.library
    questions = {entry.id for group in library.faq.values() for entry in group.entries}
    assert {route.kind for route in routes} == set(PAGES) - {"attract", "welcome"}, "these come before Home, at a kiosk"
    assert {route.id for route in routes if route.kind == "topic"} == set(library.topics)
    assert {route.id for route in routes if route.kind == "question"} == questions


def test_a_person_reaches_every_word_source_and_fact(person: Person, reached: tuple[set[Route], set[Panel]]) -> None:
    _, panels = reached
    library = person.running.model.library
    assert {panel.id for panel in panels if panel.kind == "term"} == set(library.glossary)
    assert {panel.id for panel in panels if panel.kind == "source"} == set(library.sources)
    behind = {item for panel in panels if panel.kind in ("fact", "evidence") for item in panel.id.split(",")}
    assert behind >= set(library.facts)


def _touched(person: Person, route: Route) -> list[Action]:
    """What every button of a page, with all of it unfolded, would do."""
    model = person.running.model
    model.dispatch(Open(route) if route != HOME else GoHome())
    for fold in person.page.findChildren(Fold):
        model.dispatch(Unfold(fold._key, open=True))
    person.settle()
    actions: list[Action] = []
    do = model.dispatch
    model.dispatch = actions.append  # type: ignore[method-assign, assignment]  # look at each way out without going
    try:
        for button in person.buttons(person.window if route == HOME else person.page):  # the bars once, too
            button.click()
    finally:
        model.dispatch = do  # type: ignore[method-assign]
    return actions
