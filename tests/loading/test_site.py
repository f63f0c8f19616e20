"""What a clinic changes of the content from its kiosk's settings: its numbers, and which topics it shows."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from helpers.clipping import findings
from helpers.present import present
from helpers.use import Person
from lungedu import app
from lungedu.base.resources import Resources, bundled_folder
from lungedu.content.site import Site, shelves_at
from lungedu.domain.session import Open, Route
from lungedu.kiosk.settings.config import KioskConfig
from lungedu.kiosk.settings.flags import with_clinic
from lungedu.loading.front import read_catalogue, read_words
from lungedu.loading.lazy import open_lazily
from lungedu.paper.handout import Handouts, HandoutText
from lungedu.paper.visit_sheet import VisitSheet
from lungedu.paper.visit_text import sheet_text
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


ODD = ("<b>River</b> {x} & %s **clinic**", "מרפאת הנהר של ירושלים", " ".join(["Cancer"] * 80))
HOURS = ("Monday to Friday, <i>8:00</i> to 17:00", "Saturday {y}")


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("mode", ["laptop", "session", "kiosk"])
def test_name_numbers_and_hours_are_where_one_calls_in_every_mode(qapp: QApplication, mode: str, name: str) -> None:
    site, today = Site(name, "us", HOURS, (("crisis-line", "988"),)), lambda: date(2026, 11, 27)
    if mode == "session":
        person = Person(app.start_session_window(app.SessionStart(today=today, site=site)))
    elif mode == "kiosk":
        person = Person(app.start(app.at_kiosk(app.KioskStart(today=today, site=site, config=KioskConfig()))))
        assert person.page.width() <= person.window.width(), "the name widens the first screen"
        assert cut_short(name) in person.reads(person.page)
    else:
        person = Person(app.start(app.LaptopStart(today=today, site=site)))
    person.do(Open(Route("warning_signs")))
    text = person.reads(person.page)
    assert name in text
    assert "988" in text
    assert all(line in text for line in HOURS)
    assert findings(person.window, mode) == []


def cut_short(name: str) -> str:
    return Site(name).short_name


def test_a_crisis_line_without_a_number_is_left_out(qapp: QApplication) -> None:
    person = Person(app.start(app.CommonStart(today=lambda: date(2026, 11, 27))))
    person.do(Open(Route("warning_signs")))
    assert "Crisis line" not in person.reads(person.page)


def test_the_kiosks_own_settings_count_more_than_the_clinics_file() -> None:
    site = Site("The clinic", phones=(("emergency", "911"), ("clinic-line", "555 0100")))
    merged = with_clinic(KioskConfig(clinic_name="The desk", phones=(("clinic-line", "555 0199"),)), site)
    assert merged.clinic_name == "The desk"
    assert dict(merged.phones) == {"emergency": "911", "clinic-line": "555 0199"}
    assert with_clinic(KioskConfig(), site).clinic_name == "The clinic"


@pytest.mark.parametrize("name", ODD)
def test_paper_has_name_numbers_and_hours(qapp: QApplication, name: str) -> None:
    site = Site(name, "us", HOURS, (("clinic-line", "555 0100"), ("crisis-line", "988")))
    library = open_lazily(RESOURCES, CATALOGUE, site).library
    words, today = read_words(RESOURCES), date(2026, 11, 27)
    for link in ("page:warning_signs", "topic:the-brake"):
        handout = present(Handouts(library, words, today).of(link))
        assert handout.clinic == cut_short(name)
        told = " ".join(part.text for part in handout.parts if isinstance(part, HandoutText))
        if link == "page:warning_signs":
            assert all(word in told for word in (*HOURS, "Crisis line: 988", "555 0100"))
    sheet = sheet_text(library, words, ["What is a scan?"], today)
    assert sheet.clinic == cut_short(name)
    assert all(line in sheet.card.hours for line in HOURS)
    assert VisitSheet(sheet).pages == 1
    assert "988" in [slot.number for slot in sheet.card.phones]
