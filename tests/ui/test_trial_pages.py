"""The pages about the trial: what changed, five questions, the news, what is not known, where it is approved; and the
line that says that a recheck is due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QFrame, QWidget

from helpers.diagrams import shipped_library
from helpers.present import present
from helpers.use import Person, name_of, start
from lungedu.base.clock import in_words
from lungedu.content.blocks import ChartBlock
from lungedu.content.charts import Tiles
from lungedu.content.topic import Topic
from lungedu.domain.session import AskNumbers, ClosePanel, Open, Panel, Route, Unfold
from lungedu.ui.controls.fold import Fold
from lungedu.ui.links.recheck_line import recheck_line
from lungedu.viewmodels.recheck import RECHECK_DAYS

LIBRARY = shipped_library()
CHECKED = date.fromisoformat(LIBRARY.catalogue.as_of)
DUE = CHECKED + timedelta(days=RECHECK_DAYS + 1)
NOT_YET = CHECKED + timedelta(days=RECHECK_DAYS)
RESULTS = ("h6-reading", "h6-growth", "h6-survival", "h6-groups", "h6-side-effects", "h6-not-known")
"""The pages with results of the trial, and the one about what is missing."""
GATED = [topic.id for topic in LIBRARY.topics.values()
         if topic.id.startswith("h6-") and any(block.behind for block in topic.blocks)]
OTHER_TRIALS = [trial.name for trial in LIBRARY.trials.values() if trial.id != "harmoni-6"]


@pytest.fixture
def person(shared: Person) -> Person:
    shared.start_over()
    return shared


def cards(person: Person) -> list[QFrame]:
    return [frame for frame in person.page.findChildren(QFrame) if frame.objectName() == "card" and frame.isVisible()]


def unfold(person: Person) -> None:
    for fold in person.page.findChildren(Fold):
        person.running.model.dispatch(Unfold(fold._key, open=True))
    person.settle()


# -- what changed -----------------------------------------------------------------------------------------------------


def when(ref_or_day: str) -> str:
    """The day of a change as it stands in the facts or in the list."""
    fact, _, value = ref_or_day.partition(".")
    found = LIBRARY.facts[fact].value(value) if value else None
    return found.value if found is not None else ref_or_day


def test_changes_stand_newest_first_with_the_dates_of_the_facts(person: Person) -> None:
    person.do(Open(Route("changes")))
    known = present(LIBRARY.changes).changes
    shown = cards(person)
    assert len(shown) == len(known)
    days = [when(change.at or change.on) for change in known]
    assert days == sorted(days, reverse=True)
    assert len(set(days)) > 5
    for card, change, day in zip(shown, known, days, strict=True):
        words = person.reads(card)
        assert in_words(day) in words
        assert person.running.model.messages(f"changes.{change.kind}") in words
        assert LIBRARY.plain(change.text) in words
        assert person.buttons(card), "each leads to what stands behind it, found or not"


def test_the_trial_page_leads_to_what_changed_to_the_news_and_to_five_questions(person: Person) -> None:
    for page in ("changes", "news", "five_questions"):
        person.do(Open(Route("trial")))
        person.touch(person.running.model.messages(f"pages.{page}"), person.page)
        assert person.state.route.same_as(Route(page))


# -- five questions, and the news -------------------------------------------------------------------------------------


def test_five_questions_stand_on_one_page_each_with_its_reason(person: Person) -> None:
    person.do(Open(Route("five_questions")))
    questions = present(LIBRARY.news_check).questions
    shown = [card for card in cards(person) if any(question.ask in person.reads(card) for question in questions)]
    assert len(shown) == len(questions) == 5
    for number, (card, question) in enumerate(zip(shown, questions, strict=True), start=1):
        assert f"{number}. {question.ask}" in person.reads(card)
        assert LIBRARY.plain(question.why) in person.reads(card)


def test_each_claim_of_the_news_has_its_verdict_and_what_was_found(person: Person) -> None:
    person.do(Open(Route("news")))
    unfold(person)
    claims = present(LIBRARY.news_check).claims
    assert len(claims) >= 30
    shown = {person.reads(card): card for card in cards(person)}
    for claim in claims:
        said = LIBRARY.plain(claim.said)
        found = [card for words, card in shown.items() if f"{said}\n" in words]
        assert len(found) == 1, said
        words = person.reads(found[0])
        assert person.running.model.messages(f"verdict.{claim.verdict.replace(' ', '_')}") in words
        assert LIBRARY.plain(claim.found) in words
        behind = [button for button in person.buttons(found[0]) if name_of(button).endswith("what stands behind this")]
        assert len(behind) == 1, claim.id


def test_the_worst_claims_come_first_and_each_group_says_how_many_it_holds(person: Person) -> None:
    person.do(Open(Route("news")))
    claims = present(LIBRARY.news_check).claims
    words = person.running.model.messages
    expected = [words.count("news.claims", sum(claim.verdict == verdict for claim in claims),
                            verdict=words(f"verdict.{verdict.replace(' ', '_')}"))
                for verdict in ("does not hold", "not supported", "partly", "holds")
                if any(claim.verdict == verdict for claim in claims)]
    assert [name_of(fold.button) for fold in person.page.findChildren(Fold)] == expected


# -- what is not known ------------------------------------------------------------------------------------------------


def gaps_of(topic: Topic) -> Tiles:
    found = [chart for block in topic.blocks if isinstance(block, ChartBlock) and not block.behind
             and isinstance(chart := LIBRARY.charts[block.chart], Tiles)]
    assert len(found) == 1, topic.id
    return found[0]


@pytest.mark.parametrize("topic", RESULTS)
def test_every_page_with_results_shows_the_gaps_and_each_leads_on(person: Person, topic: str) -> None:
    gaps = gaps_of(LIBRARY.topics[topic])
    person.do(Open(Route("topic", topic)))
    canvas = person.charts[gaps.id].canvas
    tiles = [tile for column in gaps.columns for tile in column.tiles]
    assert len(canvas.regions) == len(tiles) >= 5
    for button, tile in zip(canvas.regions, tiles, strict=True):
        assert tile.facts or tile.unknown
        assert LIBRARY.plain(tile.text) in button.accessibleName()
        button.click()
        person.settle()
        assert person.state.panel == Panel("evidence", ",".join([*tile.facts, *(f"?{gap}" for gap in tile.unknown)]))
        assert person.window.panel is not None
        text = person.reads(person.window.panel)
        assert all(LIBRARY.plain(LIBRARY.unknown[gap].statement) in text for gap in tile.unknown)
        person.do(ClosePanel())


@pytest.mark.parametrize("topic", GATED)
def test_every_page_where_numbers_wait_leads_to_what_is_not_known_without_asking(person: Person, topic: str) -> None:
    person.do(Open(Route("topic", topic)))
    found = set()
    for button in person.buttons(person.page.sheet):
        if name_of(button).endswith("what stands behind this"):
            button.click()
            assert person.state.panel is not None
            found |= {item for item in person.state.panel.id.split(",") if item.startswith("?")}
            person.do(ClosePanel())
    assert found


def test_the_page_of_the_trial_says_what_is_not_known_too(person: Person) -> None:
    person.do(Open(Route("trial")))
    words = person.reads(person.page)
    trial = LIBRARY.trials["harmoni-6"]
    assert person.running.model.messages("trial.not_known") in words
    assert trial.not_known
    assert all(LIBRARY.plain(text) in words for text in trial.not_known)
    behind = [button for button in person.buttons(person.page)
              if name_of(button).endswith("what stands behind this")]
    behind[0].click()
    person.settle()
    assert person.window.panel is not None
    text = person.reads(person.window.panel)
    assert all(LIBRARY.plain(LIBRARY.unknown[gap].statement) in text for gap in trial.unknown)


# -- countries, and other trials --------------------------------------------------------------------------------------


def test_the_page_on_countries_says_when_it_was_checked_and_what_could_not_be_confirmed(person: Person) -> None:
    person.do(Open(Route("topic", "h6-approved")))
    words = person.reads(person.page)
    assert in_words(LIBRARY.catalogue.as_of) in words
    assert words.count("could not confirm") >= 4
    for fact, value in (("st-cn1", "date"), ("st-cn2", "date"), ("st-cn3", "date")):
        assert LIBRARY.value_shown(f"{fact}.{value}") in words
    for country in ("China", "United States", "European Union", "United Kingdom", "Canada"):
        assert country in words


def test_one_table_names_all_other_trials_with_who_against_what_and_what_came_out(person: Person) -> None:
    person.do(Open(Route("topic", "h6-around")))
    table = next(block for block in LIBRARY.topics["h6-around"].blocks if block.kind == "table")
    assert len(OTHER_TRIALS) == 6
    assert sorted(LIBRARY.plain(row[0]) for row in table.rows) == sorted(OTHER_TRIALS)
    frame = next(frame for frame in person.page.findChildren(QWidget) if frame.accessibleName() == table.title)
    shown = person.reads(frame)
    for row in table.rows:
        assert all(cell.strip() for cell in row)
        assert all(LIBRARY.plain(cell) in shown for cell in row)


# -- a recheck that is due --------------------------------------------------------------------------------------------

SAID_ON = [Route("trial"), Route("topic", "h6-growth"), Route("topic", "squamous-what"), Route("news"),
           Route("changes")]


@pytest.fixture(scope="module", params=[DUE, NOT_YET, CHECKED - timedelta(days=400)],
                ids=["a day too late", "on the last day", "a clock that is wrong"])
def some_day(request: pytest.FixtureRequest, qapp: object) -> Iterator[tuple[date, Person]]:
    someone = start(today=request.param)
    yield request.param, someone
    someone.window.close()
    someone.settle()


@pytest.mark.parametrize("route", SAID_ON, ids=lambda route: route.id or route.kind)
def test_a_page_says_that_a_recheck_is_due_from_the_day_after_the_last(some_day: tuple[date, Person],
                                                                     route: Route) -> None:
    today, person = some_day
    person.start_over()
    person.do(Open(route))
    said = person.running.model.messages("recheck.due", date=in_words(CHECKED.isoformat()), days=RECHECK_DAYS)
    assert (said in person.reads(person.page)) == (today == DUE)
    assert (recheck_line(person.window._ctx) is None) == (today != DUE)


def test_home_says_it_in_place_of_when_the_evidence_was_checked(some_day: tuple[date, Person]) -> None:
    today, person = some_day
    person.start_over()
    words, day = person.running.model.messages, in_words(CHECKED.isoformat())
    shown = person.reads(person.page)
    assert (words("recheck.short", date=day) in shown) == (today == DUE)
    assert (words("home.checked", date=day) in shown) == (today != DUE)


def test_a_panel_says_it_of_its_fact(some_day: tuple[date, Person]) -> None:
    today, person = some_day
    person.start_over()
    person.do(AskNumbers(show=True))
    person.window._ctx.explain("fact", "h6-size")
    person.settle()
    assert person.window.panel is not None
    text = person.reads(person.window.panel)
    assert (person.running.model.messages("source.recheck") in text) == (today == DUE)
