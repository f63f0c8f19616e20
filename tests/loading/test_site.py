"""What a clinic changes of the content from its kiosk's settings: its numbers, and which topics it shows."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QApplication

from helpers.use import Person
from lungedu import app
from lungedu.base.resources import Resources, bundled_folder
from lungedu.content.site import Site, shelves_at
from lungedu.domain.session import Open, Route
from lungedu.loading.front import read_catalogue
from lungedu.loading.lazy import open_lazily
from lungedu.viewmodels.features import kiosk

RESOURCES = Resources(bundled_folder())
CATALOGUE = read_catalogue(RESOURCES)


def test_without_changes_everything_is_there() -> None:
    assert shelves_at(Site(), CATALOGUE) == CATALOGUE


def test_topics_that_are_not_shown_are_on_no_shelf_and_in_no_library() -> None:
    content = open_lazily(RESOURCES, CATALOGUE, Site(topics=("the-brake", "h6-survival")))
    shelves = {shelf.id: shelf.topics for shelf in content.library.catalogue.shelves}
    assert shelves["mechanism"] == ("the-brake",)
    assert shelves["trial"] == ("h6-survival",)
    assert "squamous" not in shelves, "a shelf that would be empty"
    assert "questions" in shelves, "a shelf that never had topics"
    assert sorted(content.library.topics) == ["h6-survival", "the-brake"]
    assert content.library.topics.get("blood-supply") is None


def test_topics_of_quite_another_content_leave_no_screen_empty() -> None:
    content = open_lazily(RESOURCES, CATALOGUE, Site(topics=("our-own",)))
    assert content.library.catalogue == CATALOGUE
    assert "blood-supply" in content.library.topics


def test_the_clinics_numbers_stand_where_one_calls(qapp: QApplication) -> None:
    person = Person(app.start(app.CommonStart(today=lambda: date(2026, 11, 27), features=kiosk(),
                                              site=Site(phones=(("clinic-line", "555 0100"),), topics=("the-brake",)))))
    person.do(Open(Route("warning_signs")))
    assert "555 0100" in person.reads(person.page)
    person.do(Open(Route("home")))
    assert "Squamous lung cancer" not in person.reads(person.page)
    for entry in ("driving", "how-long-me"):
        person.do(Open(Route("question", entry)))
        assert "This page is not here" not in person.reads(person.page)
