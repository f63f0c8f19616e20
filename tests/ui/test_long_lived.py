"""A screen that runs for weeks: nothing in Python may stand for a place in a layout, because Qt deletes those alone.

The Python object outlives its place, and then stands for whatever Qt puts at the same address. PySide makes such
objects when a row that is filled already is put into a column of a widget, so rows go in first and are filled then.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QLayoutItem, QVBoxLayout, QWidget

from helpers.use import Person, start
from lungedu.base.resources import Resources, bundled_folder
from lungedu.domain.session import AskNumbers, Open, OpenPanel, Panel, Route, SetTextSize, Unfold
from lungedu.loading.front import read_catalogue
from lungedu.ui.controls.fold import Fold
from lungedu.ui.page_table import PAGES
from lungedu.ui.visit.tick_button import TickButton

SHELVES = read_catalogue(Resources(bundled_folder())).shelves
PLACES = [*(Route(kind) for kind in PAGES if kind not in ("shelf", "topic", "question", "visit_list", "handout")),
          *(Route("shelf", shelf.id) for shelf in SHELVES if shelf.opens == "page:shelf"),
          *(Route("topic", topic) for shelf in SHELVES for topic in shelf.topics),
          Route("quiz", "check-yourself"), Route("question", "what-is-ivonescimab"), Route("visit"),
          Route("visit_list"), Route("handout", "topic:the-brake")]


def items() -> Iterator[object]:
    """Objects in Python that stand for a place in a layout, and are no layout and no widget."""
    return (one for one in shiboken6.getAllValidWrappers() if isinstance(one, QLayoutItem)
            and not isinstance(one, QLayout))


def test_the_habit_that_this_is_about_is_found(qapp: object) -> None:
    widget, row = QWidget(), QHBoxLayout()
    column = QVBoxLayout(widget)
    row.addWidget(QLabel("filled"))
    column.addLayout(row)
    assert len(list(items())) == 1
    del column, row, widget


@pytest.mark.parametrize("size", [100, 200])
def test_no_page_leaves_one(qapp: object, size: int) -> None:
    someone: Person = start()
    before = len(list(items()))
    someone.running.model.dispatch(SetTextSize(size))
    someone.running.model.dispatch(AskNumbers(show=True))
    for route in PLACES if size == 100 else [route for route in PLACES if route.kind != "topic"]:
        someone.running.model.dispatch(Open(route))
        for fold in someone.page.findChildren(Fold)[:2]:
            someone.running.model.dispatch(Unfold(fold._key, open=True))
        for tick in someone.page.findChildren(TickButton)[:3]:
            tick.click()
        someone.settle()
        assert len(list(items())) == before, route
    someone.running.model.dispatch(OpenPanel(Panel("term", "antibody")))
    someone.settle()
    assert len(list(items())) == before
    someone.window.close()
    someone.settle()
