"""Tab goes through a page as one reads it, also through what was opened later."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from helpers.use import Person
from lungedu.domain.session import AskNumbers, Open, Route, SetChartValues
from lungedu.ui.figures.region_button import RegionButton


def stops(person: Person) -> list[QWidget]:
    """What Tab goes through on the page, in its order."""
    found: list[QWidget] = []
    here: QWidget = person.page
    while (following := here.nextInFocusChain()) is not person.page:
        assert following is not None
        here = following
        if (here.focusPolicy() & Qt.FocusPolicy.TabFocus and here.isVisibleTo(person.window)
                and person.page.sheet.isAncestorOf(here)):
            found.append(here)
    return found


def is_read_in_order(person: Person) -> bool:
    """Each stop is below the one before, beside it, or in a column to its right."""
    sheet = person.page.sheet
    routes = [(stop.mapTo(sheet, QPoint(0, 0)), stop) for stop in stops(person)]
    return all(at.y() + stop.height() > before.y() or at.x() >= before.x() + earlier.width()
               for (before, earlier), (at, stop) in pairwise(routes))


def show(person: Person, topic: str) -> None:
    person.running.model.dispatch(Open(Route("topic", topic)))
    person.settle()


def test_what_is_unfolded_comes_right_after_its_button(person: Person) -> None:
    show(person, "h6-design")
    before = len(stops(person))
    person.touch("More detail", person.page)
    assert len(stops(person)) > before
    assert is_read_in_order(person)


def test_numbers_that_were_asked_for_come_where_they_stand(person: Person) -> None:
    show(person, "h6-growth")
    person.running.model.dispatch(AskNumbers(show=True))
    person.settle()
    assert is_read_in_order(person)


def test_after_an_answer_tab_goes_on_below_it(person: Person) -> None:
    show(person, "h6-reading")
    person.running.model.dispatch(SetChartValues((("practice-curve.answer", 1),)))
    person.settle()
    assert is_read_in_order(person)



def test_who_asks_for_numbers_by_key_stands_before_them_and_back_at_the_choice(person: Person) -> None:
    show(person, "h6-growth")
    person.button("Show me the numbers", person.page).setFocus()
    person.key(Qt.Key.Key_Space)
    hide = person.button("Hide the numbers", person.page)
    assert hide.hasFocus()
    after = stops(person)[stops(person).index(hide) + 1]
    assert isinstance(after, RegionButton), "the first chart comes next"
    person.key(Qt.Key.Key_Space)
    assert person.button("Not now", person.page).hasFocus()
