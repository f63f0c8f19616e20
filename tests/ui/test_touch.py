"""Fingers: a tap opens, a drag scrolls and opens nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from helpers.use import Person
from lungedu.domain.session import Open, Panel, Route
from lungedu.ui.controls.rich_text import RichText


@pytest.fixture(scope="module")
def finger(qapp: object) -> QPointingDevice:
    return QTest.createTouchDevice()


def tap(person: Person, widget: QWidget, finger: QPointingDevice) -> None:
    """A finger touches the window where the widget is."""
    window = person.window
    spot = widget.mapTo(window, widget.rect().center())
    QTest.touchEvent(window, finger).press(1, spot, window).commit()
    QTest.qWait(30)
    QTest.touchEvent(window, finger).release(1, spot, window).commit()
    QTest.qWait(300)  # a finger is waited for, in case it drags


def drag_up(person: Person, widget: QWidget, finger: QPointingDevice) -> None:
    window = person.window
    spot = widget.mapTo(window, widget.rect().center())
    QTest.touchEvent(window, finger).press(1, spot, window).commit()
    for moved in range(0, spot.y() - 20, 12):
        QTest.touchEvent(window, finger).move(1, spot - QPoint(0, moved), window).commit()
        QTest.qWait(5)
    QTest.touchEvent(window, finger).release(1, QPoint(spot.x(), 20), window).commit()
    QTest.qWait(300)


def test_a_tap_opens_a_card_and_a_word(person: Person, finger: QPointingDevice) -> None:
    tap(person, person.button("How the treatment works"), finger)
    assert person.state.route.same_as(Route("shelf", "mechanism"))
    person.running.model.dispatch(Open(Route("topic", "the-brake")))
    person.settle()
    tap(person, person.button("T cell, what this word means"), finger)
    assert person.state.panel == Panel("term", "t-cell")


def test_a_drag_over_words_scrolls_the_page(person: Person, finger: QPointingDevice) -> None:
    person.running.model.dispatch(Open(Route("topic", "h6-growth")))
    person.settle()
    drag_up(person, person.page.findChildren(RichText)[0], finger)
    assert person.page.verticalScrollBar().value() > 50


def test_a_drag_that_begins_on_a_card_scrolls_and_opens_nothing(person: Person, finger: QPointingDevice) -> None:
    person.running.model.dispatch(Open(Route("shelf", "squamous")))
    person.settle()
    drag_up(person, person.button("What is squamous lung cancer?"), finger)
    assert person.page.verticalScrollBar().value() > 50
    assert person.state.route.same_as(Route("shelf", "squamous"))
