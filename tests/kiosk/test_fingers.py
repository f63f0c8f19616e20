"""What is touched at a kiosk is large enough for a finger."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication

from helpers.use import Person, name_of, saved_indexes
from lungedu import app
from lungedu.domain.session import Open, Route
from lungedu.kiosk.guard.finger import least_touch
from lungedu.ui.page_table import PAGES
from lungedu.viewmodels.features import kiosk

LEAST = 80
IDS = {"topic": "h6-survival", "diagram": "the-brake", "shelf": "mechanism", "walk": "harmoni-6", "group": "drug",
       "question": "driving", "quiz": "check-yourself"}
INLINE = "_LinkButton"
"""A word of running text that can be touched is as high as its line: larger, it would lie over its neighbors."""


@pytest.mark.parametrize(("dots", "height", "expected"), [
    (102.0, 1080, 72), (92.0, 1080, 72), (141.0, 1080, 83), (100.0, 768, 59), (0.0, 1080, 72), (5000.0, 768, 51),
    (184.0, 2160, 120), (40.0, 1080, 72)])
def test_15_millimeters_at_the_screens_density_and_72_pixels_at_1080(dots: float, height: int, expected: int) -> None:
    assert least_touch(dots, height) == expected


@pytest.fixture(scope="module")
def person(qapp: QApplication) -> Iterator[Person]:
    someone = Person(app.start(app.CommonStart(size=(1920, 1080), today=lambda: date(2026, 11, 27),
                                               index_folder=saved_indexes(), features=kiosk(least_touch=LEAST))))
    yield someone
    someone.window.close()
    someone.settle()


@pytest.mark.parametrize("kind", PAGES)
def test_nothing_to_touch_is_smaller_than_a_finger_but_words_in_running_text(person: Person, kind: str) -> None:
    person.do(Open(Route(kind, IDS.get(kind, ""))))
    small = [f"{name_of(button)}: {button.width()} × {button.height()}" for button in _buttons(person)
             if min(button.width(), button.height()) < LEAST]
    assert small == []


def _buttons(person: Person) -> list[QAbstractButton]:
    return [button for button in person.buttons() if type(button).__name__ != INLINE]
