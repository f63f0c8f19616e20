"""The draw, to replay: one person or everybody, once more, with and without motion. The numbers are those drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from helpers.diagrams import shipped_library
from helpers.use import WALK, Person, look_at, name_of
from lungedu.diagram.charts.chart import ARMS
from lungedu.diagram.charts.draw import DrawChart
from lungedu.diagram.display_list import MarkGroup
from lungedu.domain.session import Open, Route, SetChartValues, SetMotion, first_state
from lungedu.ui.figures.chart_box import ChartBox
from lungedu.ui.figures.chart_controls import DrawControls

CARD = next(number for number, card in enumerate(shipped_library().walks[WALK].cards) if card.chart == "h6-draw")
ONE, ALL, AGAIN = "Draw one person", "Draw everybody", "Once more, from the start"
KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Space)


@pytest.fixture
def person(shared: Person) -> Person:
    shared.start_over()
    shared.stroll(CARD)
    return shared


class Clock:
    """A clock that stands still until it is set, in place of the draw's own."""

    seconds = 0.0

    def start(self) -> None:
        self.seconds = 0.0

    def elapsed(self) -> int:
        return round(self.seconds * 1000)


@pytest.fixture
def clock(person: Person, monkeypatch: pytest.MonkeyPatch) -> Iterator[Clock]:
    """With pictures that move, as fast as the test wants."""
    made = Clock()
    monkeypatch.setattr("lungedu.ui.figures.chart_controls.QElapsedTimer", lambda: made)
    person.do(SetMotion(motion=True))
    person.stroll(0)
    person.stroll(CARD)
    yield made
    person.do(SetMotion(motion=False))


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader announced about the draw."""
    said: list[str] = []
    monkeypatch.setattr("lungedu.ui.figures.chart_controls.announce", lambda widget, words: said.append(words))
    return said


def box_of(person: Person) -> ChartBox:
    return person.charts["h6-draw"]


def controls(person: Person) -> DrawControls:
    found = box_of(person).controls
    assert isinstance(found, DrawControls)
    return found


def chart(person: Person) -> DrawChart:
    found = box_of(person).chart
    assert isinstance(found, DrawChart)
    return found


def dots(person: Person) -> tuple[int, int, int]:
    """The people on the picture: those who wait, and those of each group."""
    marks = [item for item in box_of(person).canvas.drawing.items if isinstance(item, MarkGroup)]
    counted = [sum(len(one.at) for one in marks if one.line == ink) for ink in ("ink_soft", *ARMS)]
    return counted[0] - 2, counted[1], counted[2]  # the two that explain who is who do not wait


def numbers(words: str) -> list[int]:
    return [int(found) for found in re.findall(r"\d+", words)]


def groups_on_picture(person: Person) -> list[int]:
    """The large number in each group, as drawn."""
    texts = box_of(person).canvas.drawing.texts
    return [int(text) for text in texts if text.isdigit()]


def focus(person: Person) -> str:
    widget = QApplication.focusWidget()
    return name_of(widget) if widget in person.buttons() else ""


def test_at_first_everybody_waits_and_only_once_more_makes_no_sense(person: Person) -> None:
    assert dots(person) == (chart(person).total, 0, 0)
    assert groups_on_picture(person) == [0, 0]
    assert person.running.model.messages("chart.none_drawn") in person.reads(person.page)
    shown = set(map(name_of, person.buttons(box_of(person))))
    assert {ONE, ALL} <= shown
    assert AGAIN not in shown


def test_one_by_one_each_goes_into_a_group_and_the_sentence_says_so(person: Person, spoken: list[str]) -> None:
    total = chart(person).total
    for drawn in range(1, 6):
        person.touch(ONE)
        waiting, first, second = dots(person)
        assert (waiting, first + second) == (total - drawn, drawn)
        assert groups_on_picture(person) == [first, second]
        sentence = controls(person).reading.text()
        assert sentence == spoken[-1]
        assert len(spoken) == drawn
        if drawn == 1:
            assert chart(person).model.groups[0 if first else 1] in sentence
        else:
            assert numbers(sentence) == [drawn, first, second]
    assert AGAIN in map(name_of, person.buttons(box_of(person)))


def test_everybody_makes_two_groups_alike_and_only_once_more_is_left(person: Person, spoken: list[str]) -> None:
    person.touch(ALL)
    whole, each = chart(person).total, chart(person).each
    assert dots(person) == (0, each, each)
    assert groups_on_picture(person) == [each, each]
    sentence = controls(person).reading.text()
    assert numbers(sentence)[:3] == [whole, each, each]
    assert numbers(sentence)[-2:] == [chart(person).first] * 2, "as many of the first layer in each"
    assert spoken == [sentence]
    left = set(map(name_of, person.buttons(box_of(person))))
    assert AGAIN in left
    assert not {ONE, ALL} & left


def test_once_more_lets_everybody_wait_again_and_the_next_draw_is_another(person: Person) -> None:
    found = []
    for _ in range(3):
        for _ in range(6):
            person.touch(ONE)
        seed = person.state.chart_value("h6-draw.seed")
        found.append((tuple(one.arm for one in chart(person).people(seed)), look_at(box_of(person).canvas)))
        person.touch(AGAIN)
        assert dots(person) == (chart(person).total, 0, 0)
        assert AGAIN not in map(name_of, person.buttons(box_of(person)))
    assert len({arms for arms, _ in found}) == 3
    assert found[0][1] != found[1][1] or found[1][1] != found[2][1]


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_by_key_the_focus_stays_among_the_buttons_of_the_draw(person: Person, key: Qt.Key) -> None:
    person.button(ONE).setFocus()
    person.key(key)
    assert focus(person) == ONE
    person.key(key)
    assert focus(person) == ONE
    person.button(ALL).setFocus()
    person.key(key)
    assert focus(person) == AGAIN
    person.key(key)
    assert focus(person) == ALL
    person.key(key)
    assert focus(person) == AGAIN, "from the start, too, when nobody was drawn one by one"


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_the_last_person_drawn_one_by_one_hands_the_focus_to_once_more(person: Person, key: Qt.Key) -> None:
    person.do(SetChartValues((("h6-draw.drawn", chart(person).total - 1),)))
    person.button(ONE).setFocus()
    person.key(key)
    assert dots(person)[0] == 0
    assert focus(person) == AGAIN


def test_with_motion_they_go_on_their_way_and_arrive(person: Person, clock: Clock, spoken: list[str]) -> None:
    person.touch(ALL)
    total, each = chart(person).total, chart(person).each
    seen = []
    for seconds in (0.0, 1.0, 2.0, 3.0):
        clock.seconds = seconds
        controls(person)._tick()
        seen.append(look_at(box_of(person).canvas))
        so_far = groups_on_picture(person)
        assert sum(so_far) < total
        sentence = numbers(controls(person).reading.text())
        assert sum(so_far) <= 1 or sentence == [sum(so_far), *so_far], "the sentence counts along"
    assert all(seen[number] != seen[number + 1] for number in range(len(seen) - 1))
    assert not spoken, "nothing is said before they have come to rest"
    clock.seconds = 60
    controls(person)._tick()
    assert dots(person) == (0, each, each)
    assert numbers(controls(person).reading.text())[:3] == [total, each, each]
    assert spoken == [controls(person).reading.text()]
    assert not controls(person)._timer.isActive()


def test_one_more_while_one_is_on_the_way_is_counted(person: Person, clock: Clock) -> None:
    for _ in range(3):
        person.touch(ONE)
        clock.seconds = 0.3
        controls(person)._tick()
    clock.seconds = 60
    controls(person)._tick()
    assert dots(person)[0] == chart(person).total - 3
    assert sum(groups_on_picture(person)) == 3


def test_once_more_in_the_middle_of_a_draw_sends_everybody_back_at_once(person: Person, clock: Clock) -> None:
    person.touch(ALL)
    clock.seconds = 2
    controls(person)._tick()
    person.touch(AGAIN)
    assert dots(person) == (chart(person).total, 0, 0)
    assert not controls(person)._timer.isActive()
    person.touch(ALL)
    clock.seconds = 60
    controls(person)._tick()
    assert dots(person)[0] == 0


@pytest.mark.parametrize("away", ["Next", "Home", "When to call for help"])
def test_who_leaves_while_it_moves_finds_it_done_on_the_way_back(person: Person, clock: Clock, away: str) -> None:
    person.touch(ALL)
    clock.seconds = 1
    controls(person)._tick()
    person.touch(away)
    assert "h6-draw" not in person.charts
    person.touch("Back one card" if away == "Next" else "Back")
    each = chart(person).each
    assert dots(person) == (0, each, each)
    assert not controls(person)._timer.isActive()


def test_held_still_in_the_middle_nothing_moves_on(person: Person, clock: Clock) -> None:
    person.do(SetMotion(motion=False))
    person.touch(ALL)
    assert not controls(person)._timer.isActive()
    assert dots(person)[0] == 0


def test_larger_text_keeps_the_draw(person: Person) -> None:
    for _ in range(4):
        person.touch(ONE)
    before = dots(person)
    for text in (125, 200):
        person.text_size(text)
        assert dots(person) == before


def test_finish_and_clear_forgets_the_draw(person: Person) -> None:
    person.touch(ONE)
    person.touch(AGAIN)
    person.touch(ALL)
    person.touch("Finish and clear")
    assert person.state == first_state(person.running.model._start_appearance)
    person.do(Open(Route("walk", WALK)))
    person.stroll(CARD)
    assert dots(person) == (chart(person).total, 0, 0)
    assert person.state.chart_value("h6-draw.seed") == 0
