"""The walk through the trial: few words and a picture on each card, and one way on, by touch and by keyboard."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from helpers.content_folder import SHIPPED
from helpers.diagrams import shipped_library
from helpers.use import WALK, Person, in_sight, name_of, start
from lungedu.content.walk import MOST_WORDS
from lungedu.domain.session import Open, Panel, Route, SetChartValues
from lungedu.ui.controls.rich_text import RichText
from lungedu.ui.pages.walk import WalkPage

CARDS = shipped_library().walks[WALK].cards
LAST = len(CARDS) - 1
ON, BEFORE, TO_RESULTS = "Next", "Back one card", "To the results"


@pytest.fixture
def person(shared: Person) -> Person:
    shared.start_over()
    return shared


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader announced about the card."""
    said: list[str] = []
    monkeypatch.setattr("lungedu.ui.pages.walk.announce", lambda widget, words: said.append(words))
    return said


def page_of(person: Person) -> WalkPage:
    assert isinstance(person.page, WalkPage)
    return person.page


def dot(person: Person, number: int) -> str:
    """What the dot of a card is called while it is not the one shown."""
    return person.running.model.messages("walk.dot", number=number + 1, title=CARDS[number].title)


def test_the_walk_has_eight_cards() -> None:
    assert len(CARDS) == 8


def test_the_walk_starts_on_the_page_of_the_trial(person: Person) -> None:
    person.touch("The HARMONi-6 trial")
    person.touch("Walk through the trial, picture by picture")
    assert person.state.route.same_as(Route("walk", WALK))
    assert person.walk.title in person.window.windowTitle()
    person.sees_card(0)


def test_next_and_back_go_through_all_cards_and_each_is_reported(person: Person, spoken: list[str]) -> None:
    person.stroll()
    assert BEFORE not in map(name_of, person.buttons())
    for number in range(1, len(CARDS)):
        person.touch(ON)
        person.sees_card(number)
    for number in reversed(range(LAST)):
        person.touch(BEFORE)
        person.sees_card(number)
    assert len(spoken) == 2 * LAST
    for said, number in zip(spoken, [*range(1, len(CARDS)), *reversed(range(LAST))], strict=True):
        assert CARDS[number].title in said
        assert person.running.model.library.plain(CARDS[number].on_screen) in said


@pytest.mark.parametrize("number", range(len(CARDS)), ids=lambda number: CARDS[number].id)
def test_a_dot_leads_to_its_card_and_the_card_shows_its_own_picture(person: Person, number: int) -> None:
    person.stroll(0 if number else LAST)
    person.touch(dot(person, number))
    person.sees_card(number)
    assert list(person.charts) == [CARDS[number].chart]


def test_a_card_that_was_left_is_gone_from_the_page_at_once(person: Person) -> None:
    """What is on its way out and still looked at takes the app down, not always, and soon."""
    person.stroll()
    for number in range(1, len(CARDS)):
        person.running.model.dispatch(SetChartValues(((f"walk:{WALK}", number),)))  # with nothing settled in between
        for pane in (page_of(person)._text_pane, page_of(person)._chart_pane):
            rows = [item.widget() for at in range(pane.column.count()) if (item := pane.column.itemAt(at)) is not None]
            assert all(row in page_of(person)._parts for row in rows if row is not None)


@pytest.mark.parametrize("number", range(len(CARDS)), ids=lambda number: CARDS[number].id)
def test_a_card_has_few_words(person: Person, number: int) -> None:
    person.stroll(number)
    plain = person.running.model.library.plain(CARDS[number].on_screen)
    assert plain in [label.text() for label in person.page.findChildren(RichText)]
    assert 0 < len(plain.split()) <= MOST_WORDS == 60


def test_keys_go_from_card_to_card_and_stop_at_the_ends(person: Person) -> None:
    person.stroll()
    for key, card in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_PageDown, 2), (Qt.Key.Key_Left, 1), (Qt.Key.Key_PageUp, 0),
                      (Qt.Key.Key_Left, 0), (Qt.Key.Key_End, LAST), (Qt.Key.Key_Right, LAST),
                      (Qt.Key.Key_PageDown, LAST), (Qt.Key.Key_Home, 0), (Qt.Key.Key_PageUp, 0)):
        person.key(key)
        person.sees_card(card)


@pytest.mark.parametrize("where", ["word", "picture", "behind", "way on"])
def test_keys_work_from_wherever_the_focus_is_on_the_page(person: Person, where: str) -> None:
    person.stroll(2)
    {"word": person.button("randomized, what this word means", person.page),
     "picture": next(iter(person.charts.values())).canvas.regions[0],
     "behind": person.button("Where this comes from, what stands behind this", person.page),
     "way on": person.button(ON)}[where].setFocus()
    person.key(Qt.Key.Key_Right)
    person.sees_card(3)


def test_the_focus_stays_on_next_while_one_goes_on_by_key(person: Person) -> None:
    person.stroll()
    person.button(ON).setFocus()
    for number in range(1, len(CARDS)):
        person.key(Qt.Key.Key_Space)
        person.sees_card(number)
        assert QApplication.focusWidget() is page_of(person)._bar.next


def test_from_the_last_card_it_goes_on_to_the_results_and_back_to_the_same_card(person: Person) -> None:
    person.stroll(LAST)
    assert ON not in map(name_of, person.buttons())
    person.touch(TO_RESULTS)
    kind, _, first = person.walk.related[0].partition(":")
    assert person.state.route.same_as(Route(kind, first))
    person.touch("Back")
    person.sees_card(LAST)
    for link in person.walk.related:
        assert person.running.model.library.topics[link.partition(":")[2]].title in person.reads(person.page)


@pytest.mark.parametrize("number", range(len(CARDS)), ids=lambda number: CARDS[number].id)
def test_a_card_leads_to_the_page_that_says_more_and_back_returns_to_the_card(person: Person, number: int) -> None:
    person.stroll(number)
    topic = person.running.model.library.topics[CARDS[number].more.partition(":")[2]]
    person.touch(person.running.model.messages("diagram.read_more", title=topic.title))
    assert person.page.title == topic.title
    person.touch("Back")
    person.sees_card(number)


def test_reopened_the_walk_begins_at_its_first_card(person: Person) -> None:
    person.stroll(3)
    person.touch("Home")
    person.touch("The HARMONi-6 trial")
    person.touch("Walk through the trial, picture by picture")
    person.sees_card(0)


def test_a_word_and_what_stands_behind_a_card_open_beside_it_and_esc_returns(person: Person) -> None:
    person.stroll()
    word = person.button("antibody, what this word means")
    word.setFocus()
    person.key(Qt.Key.Key_Return)
    assert person.state.panel == Panel("term", "antibody")
    person.key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is word
    person.touch("Where this comes from, what stands behind this", person.page)
    assert person.state.panel == Panel("evidence", ",".join(CARDS[0].facts))
    assert person.window.panel is not None
    library = person.running.model.library
    for fact in CARDS[0].facts:
        assert library.plain(library.facts[fact].statement) in person.reads(person.window.panel)
    person.key(Qt.Key.Key_Escape)
    person.sees_card(0)


@pytest.mark.parametrize(("key", "text"), [(Qt.Key.Key_F11, 100), (Qt.Key.Key_F5, 200)], ids=["F11", "F5 large"])
def test_a_key_gives_the_card_the_whole_screen_and_takes_it_back(person: Person, key: Qt.Key, text: int) -> None:
    person.text_size(text)
    person.stroll(2)
    person.key(key)
    assert person.state.full_screen
    assert not person.window._header.isVisible()
    person.sees_card(2)
    person.touch(ON)
    person.sees_card(3)
    person.key(key)
    assert not person.state.full_screen
    assert person.window._header.isVisible()
    person.touch(person.running.model.messages("diagram.full_screen"))
    person.key(Qt.Key.Key_Escape)
    assert not person.state.full_screen
    person.sees_card(3)


# -- the order of Tab -----------------------------------------------------------------------------------------------


def tabbed(person: Person) -> list[str]:
    """What Tab goes through on the page, from its beginning: words, picture, what stands behind, the way on."""
    page, box = page_of(person), next(iter(person.charts.values()))

    def kind(stop: QWidget) -> str:
        if page._bar.isAncestorOf(stop):
            return "on"
        if box.isAncestorOf(stop):
            return "picture"
        if page.has_two_panes:
            return "words" if stop is page._text_pane or page._text_pane.isAncestorOf(stop) else "picture"
        inside = page._text_pane.sheet.isAncestorOf(stop)
        return "behind" if inside and not isinstance(stop.parentWidget(), RichText) else "words"

    page.setFocus()
    on_page = {button for button in person.buttons(page.sheet) if button.focusPolicy() & Qt.FocusPolicy.TabFocus}
    stops: list[QWidget] = []
    while True:
        person.key(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in stops or not page.isAncestorOf(focus):
            break
        stops.append(focus)
    assert on_page <= set(stops), [name_of(button) for button in on_page - set(stops)]
    return [one for one, _ in groupby(map(kind, stops))]


@pytest.mark.parametrize("number", range(len(CARDS)), ids=lambda number: CARDS[number].id)
@pytest.mark.parametrize(("text", "order"), [(100, ["words", "picture", "on"]),
                                            (200, ["words", "picture", "behind", "on"])], ids=["beside", "stacked"])
def test_tab_goes_through_a_card_as_one_reads_it(person: Person, number: int, text: int, order: list[str]) -> None:
    person.text_size(text)
    person.stroll(number)
    assert page_of(person).has_two_panes == (text == 100)
    assert tabbed(person) == order


# -- what is in sight -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", range(len(CARDS)), ids=lambda number: CARDS[number].id)
def test_picture_and_the_way_on_are_in_sight_without_scrolling(person: Person, number: int) -> None:
    person.stroll(number)
    page = page_of(person)
    box = next(iter(person.charts.values()))
    for button in page._bar.in_order():
        assert in_sight(person.window, button), button.accessibleName()
    assert in_sight(person.window, box.canvas)
    if box.controls is not None:
        assert in_sight(person.window, box.controls), "what can be set on the picture is seen beside what it does"


@pytest.mark.parametrize("text", [100, 125, 150, 200])
def test_the_way_on_is_in_sight_at_every_text_size_and_each_card_begins_at_its_top(person: Person, text: int) -> None:
    person.text_size(text)
    person.stroll()
    page = page_of(person)
    panes = dict.fromkeys((page._text_pane, page._chart_pane))
    for number in range(1, len(CARDS)):
        for pane in panes:
            pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum())
        person.touch(ON)
        person.sees_card(number)
        assert [pane.verticalScrollBar().value() for pane in panes] == [0] * len(panes)
        assert all(in_sight(person.window, button) for button in page._bar.in_order())


# -- a file that is broken ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def with_a_broken_chart(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Person]:
    folder = Path(shutil.copytree(SHIPPED, tmp_path_factory.mktemp("broken") / "resources"))
    (folder / "charts" / f"{CARDS[2].chart}.yaml").write_text("broken: [", "utf-8")
    someone = start(resources=folder)
    yield someone
    someone.window.close()
    someone.settle()


def test_where_a_chart_is_broken_a_calm_line_stands_and_the_rest_works(with_a_broken_chart: Person) -> None:
    person = with_a_broken_chart
    person.start_over()
    person.stroll(1)
    person.touch(ON)
    person.sees_card(2)
    assert person.running.model.messages("chart.resting") in person.reads(person.page)
    assert not person.charts
    assert "Traceback" not in person.reads()
    person.touch("Where this comes from, what stands behind this", person.page)
    person.key(Qt.Key.Key_Escape)
    person.touch(ON)
    person.sees_card(3)
    assert list(person.charts) == [CARDS[3].chart]
    person.touch("Home")
    assert person.button("The HARMONi-6 trial")


def test_upright_and_opened_first_a_broken_chart_leaves_its_card(qapp: object, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SHIPPED, tmp_path / "resources"))
    (folder / "charts" / f"{CARDS[0].chart}.yaml").write_text("broken: [", "utf-8")
    someone = start(resources=folder, size=(1080, 1920))
    someone.stroll()
    someone.sees_card(0)
    assert someone.running.model.messages("chart.resting") in someone.reads(someone.page)
    someone.touch(ON)
    someone.sees_card(1)
    assert list(someone.charts) == [CARDS[1].chart]
    someone.window.close()
    someone.settle()


def test_a_walk_that_is_not_there_rests(person: Person) -> None:
    person.do(Open(Route("walk", "nowhere")))
    assert person.running.model.messages("page.resting") in person.reads(person.page)
    person.key(Qt.Key.Key_Right)
    person.touch("Home")
    assert person.state.route.kind == "home"
