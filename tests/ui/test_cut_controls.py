"""A control that the window's edge cuts still opens at the first tap: nothing moves from under a finger."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from helpers.diagrams import shipped_library
from helpers.screens import pages
from helpers.use import Person, name_of
from lungedu.domain.session import GoHome, Open

SIZES = ((1366, 768), (1080, 1920))
VISIBLE = 16
"""Pixels of a control that are left of it at the edge of the page."""
VIEWS = [view for view in pages(shipped_library().catalogue) if view.route.kind not in ("attract", "welcome")]


@pytest.fixture
def person(shared: Person) -> Person:
    shared.start_over()
    return shared


def controls(person: Person) -> Iterator[QAbstractButton]:
    """What can be pressed on the sheet of the page."""
    sheet = person.page.sheet
    for button in sheet.findChildren(QAbstractButton):
        if button.isVisibleTo(sheet) and button.isEnabled():
            yield button


def tap(person: Person, at: QPoint) -> int:
    """Press and release in one place of the window, as the system reports it; how far the page was scrolled between."""
    handle = person.window.windowHandle()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QApplication.processEvents()
    scrolled = person.page.verticalScrollBar().value()
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QApplication.processEvents()
    return scrolled


def lost_taps(person: Person) -> list[str]:
    """Controls of the page that do not answer to a tap on what the lower or upper edge leaves of them."""
    page, lost = person.page, []
    bar, ground = page.verticalScrollBar(), page.viewport()
    for button in controls(person):
        top = button.mapTo(page.sheet, QPoint(0, 0)).y()
        for edge, value in (("lower", top + VISIBLE - ground.height()), ("upper", top + button.height() - VISIBLE)):
            if not bar.minimum() <= value <= bar.maximum():
                continue
            if (focus := QApplication.focusWidget()) is not None:
                focus.clearFocus()
            bar.setValue(value)
            QApplication.processEvents()
            x = next((x for x in range(4, button.width(), 4)
                      if button.hitButton(QPoint(x, 8 if edge == "lower" else button.height() - 8))), None)
            at = button.mapTo(person.window, QPoint(x or 0, 8 if edge == "lower" else button.height() - 8))
            if x is None or person.window.childAt(at) is not button:
                continue
            answers = QSignalSpy(button.clicked)
            scrolled = tap(person, at)
            if answers.count() != 1 or scrolled != value:
                lost.append(f"{edge}: {name_of(button)}")
    return lost


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_cut_control_of_every_page_answers_to_the_first_tap(person: Person, monkeypatch: pytest.MonkeyPatch,
                                                                   size: tuple[int, int]) -> None:
    person.resize(*size)
    lost, tapped = {}, 0
    for view in VIEWS:
        person.running.model.dispatch(GoHome())
        person.running.model.dispatch(Open(view.route))
        person.settle()
        with monkeypatch.context() as still:  # what a tap opens would take the page away under the next one
            still.setattr(person.running.model, "dispatch", lambda _: None)
            missed = lost_taps(person)
        tapped += 1
        if missed:
            lost[view.name] = missed
    assert lost == {}
    assert tapped == len(VIEWS)


def test_the_focus_that_comes_by_key_is_brought_into_sight(person: Person) -> None:
    person.running.model.dispatch(Open(VIEWS[0].route))
    person.settle()
    page = person.page
    for _ in range(40):
        person.key(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is not None and page.sheet.isAncestorOf(focus):
            top = focus.mapTo(page.viewport(), QPoint(0, 0)).y()
            assert top >= 0
            assert top + focus.height() <= page.viewport().height()
