"""The practice curve: it says that it is made up, every month can be read off, and each answer gets its own words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QSlider, QWidget

from helpers.diagrams import shipped_library
from helpers.use import Person, look_at, name_of
from lungedu.content.charts import Ask, Practice
from lungedu.diagram.charts.practice import PracticeChart
from lungedu.diagram.display_list import Text
from lungedu.domain.session import Back, Open, Route, first_state
from lungedu.ui.figures.chart_box import ChartBox

CURVE, TOPIC = "practice-curve", "h6-reading"
_READ = shipped_library().charts[CURVE]
assert isinstance(_READ, Practice)
MODEL = _READ
ASKS = MODEL.asks
LESS, MORE, ON, AGAIN = "One month earlier", "One month later", "Go on", "chart.practice_again"


@pytest.fixture
def person(shared: Person) -> Person:
    shared.start_over()
    shared.do(Open(Route("topic", TOPIC)))
    return shared


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader announced."""
    said: list[str] = []
    for module in ("chart_controls", "practice_questions"):
        monkeypatch.setattr(f"lungedu.ui.figures.{module}.announce", lambda widget, words: said.append(words))
    return said


def box_of(person: Person) -> ChartBox:
    return person.charts[CURVE]


def chart(person: Person) -> PracticeChart:
    found = box_of(person).chart
    assert isinstance(found, PracticeChart)
    return found


def count(arm: int, month: int) -> int:
    """How many of 100 are left: the line goes down in steps."""
    return [left for at, left in MODEL.groups[arm].points if at <= month][-1]


def answer(ask: Ask) -> int:
    """What is right: a count, or the month when half are left."""
    if ask.at_month is not None:
        return count(ask.arm, ask.at_month)
    return next(at for at, left in MODEL.groups[ask.arm].points if left <= 50)


def slider(person: Person) -> QSlider:
    return box_of(person).findChildren(QSlider)[0]


def offer(person: Person, ask: Ask, value: int) -> str:
    """What the button of an answer says."""
    return person.running.model.messages("chart.month_offer" if ask.at_month is None else "chart.of_100_short",
                                         number=value)


def filled(person: Person, ask: Ask, text: str) -> str:
    """A stored text with its figures."""
    right = answer(ask)
    for name, value in {"month": ask.at_month or 0, "answer": right, "rest": 100 - right}.items():
        text = text.replace("{" + name + "}", str(value))
    return text


def to_question(person: Person, number: int) -> None:
    for ask in ASKS[:number]:
        person.touch(offer(person, ask, ask.offers[0]), box_of(person))
        person.touch(ON, box_of(person))


def sees_month(person: Person, month: int) -> None:
    """Slider, sentence, buttons and picture are at one month."""
    words = chart(person).reading(month)
    assert slider(person).value() == month == person.state.chart_value(f"{CURVE}.month")
    assert words in person.reads(box_of(person))
    assert slider(person).accessibleDescription() == words
    counts = [str(count(arm, month)) for arm in range(len(MODEL.groups))]
    texts = box_of(person).canvas.drawing.texts
    assert all(count in texts for count in counts)
    enabled = set(map(name_of, person.buttons(box_of(person))))
    assert (LESS in enabled) == (month > 0)
    assert (MORE in enabled) == (month < chart(person).months)


def test_the_picture_itself_says_that_it_is_made_up(person: Person) -> None:
    canvas = box_of(person).canvas
    assert MODEL.made_up in " ".join(canvas.drawing.texts)
    assert MODEL.made_up in canvas.accessibleName()
    label = next(item for item in canvas.drawing.items if isinstance(item, Text) and item.words in MODEL.made_up)
    assert label.box.top < canvas.height() / 4, "above the curve, where one looks first"


def test_the_label_stays_on_the_picture_at_every_text_size(person: Person) -> None:
    for text in (125, 150, 200):
        person.text_size(text)
        assert MODEL.made_up in " ".join(box_of(person).canvas.drawing.texts)


def test_keys_move_the_mark_and_each_month_is_reported(person: Person, spoken: list[str]) -> None:
    slider(person).setFocus()
    expected = 0
    for key, by in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Right, 1), (Qt.Key.Key_PageUp, 3), (Qt.Key.Key_Left, -1),
                    (Qt.Key.Key_PageDown, -3)):
        person.key(key)
        expected += by
        sees_month(person, expected)
        assert spoken[-1] == chart(person).reading(expected)
    person.key(Qt.Key.Key_End)
    sees_month(person, chart(person).months)
    person.key(Qt.Key.Key_Home)
    sees_month(person, 0)
    assert QApplication.focusWidget() is slider(person)


def test_minus_and_plus_go_month_by_month_to_both_ends(person: Person) -> None:
    for month in range(1, chart(person).months + 1):
        person.touch(MORE, box_of(person))
        sees_month(person, month)
    for month in reversed(range(chart(person).months)):
        person.touch(LESS, box_of(person))
        assert slider(person).value() == month
    sees_month(person, 0)


@pytest.mark.parametrize("button", [LESS, MORE])
def test_at_an_end_the_focus_stays_with_what_moves_the_mark(person: Person, button: str) -> None:
    slider(person).setValue(1 if button == LESS else chart(person).months - 1)
    person.settle()
    person.button(button, box_of(person)).setFocus()
    person.key(Qt.Key.Key_Space)
    sees_month(person, 0 if button == LESS else chart(person).months)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QAbstractButton | QSlider)
    assert focus is slider(person) or name_of(focus) == (MORE if button == LESS else LESS)


def test_a_value_that_is_set_moves_the_picture_along(person: Person) -> None:
    seen = []
    for month in (1, 9, chart(person).months - 1):
        slider(person).setValue(month)
        person.settle()
        sees_month(person, month)
        seen.append(look_at(box_of(person).canvas))
    assert seen[0] != seen[1] != seen[2]


def test_a_value_that_is_too_large_stops_at_the_end(person: Person) -> None:
    slider(person).setValue(10_000)
    person.settle()
    sees_month(person, chart(person).months)


@pytest.mark.parametrize("number", range(len(ASKS)), ids=lambda number: ASKS[number].id)
def test_every_answer_gets_its_own_words_and_the_curve_shows_where_it_is_read(person: Person, spoken: list[str],
                                                                             number: int) -> None:
    ask = ASKS[number]
    right = answer(ask)
    assert ask.offers.count(right) == 1
    to_question(person, number)
    assert filled(person, ask, ask.ask) in person.reads(box_of(person))
    for value in (*(other for other in ask.offers if other != right), right):
        spoken.clear()
        name = offer(person, ask, value)
        person.touch(name, box_of(person))
        said = person.reads(box_of(person))
        expected, other = (ask.right, ask.not_quite) if value == right else (ask.not_quite, ask.right)
        assert filled(person, ask, expected) in said
        assert filled(person, ask, other) not in said
        assert filled(person, ask, expected) in spoken
        assert person.button(person.running.model.messages("diagram.chosen", name=name), box_of(person))
        sees_month(person, ask.at_month if ask.at_month is not None else answer(ask))


def test_no_feedback_names_a_figure_that_the_curve_does_not_show(person: Person) -> None:
    for ask in ASKS:
        assert answer(ask) in ask.offers
        for text in (ask.ask, ask.right, ask.not_quite):
            left = filled(person, ask, text)
            assert "{" not in left
            assert "}" not in left


def test_to_the_end_and_once_more_from_the_start(person: Person) -> None:
    words = person.running.model.messages
    for _ in range(2):
        for number, ask in enumerate(ASKS):
            assert words("chart.question_of", number=number + 1, count=len(ASKS)) in person.reads(box_of(person))
            assert ON not in map(name_of, person.buttons(box_of(person))), "first an answer"
            person.touch(offer(person, ask, ask.offers[-1]), box_of(person))
            person.touch(ON, box_of(person))
        assert words("chart.practice_done") in person.reads(box_of(person))
        person.touch(words(AGAIN), box_of(person))


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return], ids=lambda key: key.name)
def test_all_of_it_works_by_keyboard_and_the_focus_stays_in_it(person: Person, key: Qt.Key) -> None:
    def inside() -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        assert box_of(person).isAncestorOf(focus)
        return focus

    person.button(offer(person, ASKS[0], ASKS[0].offers[0]), box_of(person)).setFocus()
    for number, ask in enumerate(ASKS):
        while name_of(inside()) != offer(person, ask, ask.offers[0]):
            person.key(Qt.Key.Key_Tab)
        person.key(key)
        assert name_of(inside()) == ON
        person.key(key)
        inside()
        assert person.state.chart_value(f"{CURVE}.ask") == number + 1
    assert name_of(inside()) == person.running.model.messages(AGAIN)


def test_what_was_answered_is_there_on_the_way_back(person: Person) -> None:
    to_question(person, 1)
    person.touch(offer(person, ASKS[1], ASKS[1].offers[0]), box_of(person))
    before = person.reads(box_of(person))
    person.touch("When to call for help")
    person.do(Back())
    assert person.reads(box_of(person)) == before


def test_nothing_of_it_stays_after_finish_and_clear(person: Person) -> None:
    fresh = person.reads(box_of(person))
    to_question(person, 2)
    person.touch(MORE, box_of(person))
    person.touch("Finish and clear")
    assert person.state == first_state(person.running.model._start_appearance)
    person.do(Open(Route("topic", TOPIC)))
    assert person.reads(box_of(person)) == fresh
    assert person.state.chart_values == ()


def test_a_click_on_the_bar_moves_the_mark(person: Person) -> None:
    bar = slider(person)
    person.page.ensureWidgetVisible(bar)
    person.settle()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.rect().center())
    person.settle()
    assert bar.value() > 0
    sees_month(person, bar.value())
