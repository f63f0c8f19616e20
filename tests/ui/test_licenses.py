"""Who asks what the app is made of reads it all, offline: names, versions, licenses, and how to change Qt."""

from __future__ import annotations

import platform
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import qVersion
from pytestqt.qtbot import QtBot

from helpers.content_folder import copy_of_shipped
from helpers.use import Person, start
from lungedu.domain.session import Open, Route
from lungedu.ui.controls.list_button import ListButton
from lungedu.ui.pages import license as license_page
from lungedu.ui.pages import licenses as licenses_page


@pytest.fixture
def person(qtbot: QtBot) -> Person:
    return start()


def notes(person: Person) -> dict[str, str]:
    """What stands beside each line of the page, by the line's words."""
    return {line.accessibleName(): line.accessibleDescription() for line in person.page.findChildren(ListButton)}


def test_about_leads_to_the_licenses(person: Person) -> None:
    person.touch("About")
    person.touch("Licenses")
    assert person.page.title == "Licenses"
    assert "Each has its license" in person.reads(person.page)


def test_every_part_is_named_with_its_version_and_license(person: Person) -> None:
    person.do(Open(Route("licenses")))
    versions = notes(person)
    assert versions["Qt"] == f"{qVersion()} · LGPL-3.0-only"
    assert versions["Python"] == f"{platform.python_version()} · PSF-2.0"
    assert versions["SQLite"] == f"{sqlite3.sqlite_version} · Public domain"
    assert versions["rapidfuzz"].endswith(" · MIT")
    assert versions["Atkinson Hyperlegible Next"].endswith(" · OFL-1.1")


def test_a_reader_is_reported_that_qt_may_be_changed_and_how(person: Person) -> None:
    person.do(Open(Route("licenses")))
    said = person.reads(person.page)
    assert "use your own copies with this app" in said
    assert "READ-ME-FIRST" in said
    assert "How to get the source code" in said
    assert "download.qt.io" in said


def test_a_part_with_one_license_shows_it_whole_at_once(person: Person) -> None:
    person.do(Open(Route("license", "segno")))
    assert person.page.title == "segno"
    assert "Redistribution and use in source and binary forms" in person.reads(person.page)


def test_the_texts_of_qt_unfold_one_by_one(person: Person) -> None:
    person.do(Open(Route("license", "qt")))
    assert "Installation Information" not in person.reads(person.page)
    person.touch("GNU Lesser General Public License, version 3")
    assert "Installation Information" in person.reads(person.page)
    person.touch("Notices of the parts inside Qt")
    assert "harfbuzz" in person.reads(person.page)


def test_a_part_that_is_not_here_is_reported_kindly(person: Person) -> None:
    person.do(Open(Route("license", "no-such-part")))
    assert person.page.title == person.running.model.messages("page.not_here")


def test_a_built_folder_adds_what_it_brings_of_the_system(
        person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built = copy_of_shipped(tmp_path / "content").folder
    (built / "licenses" / "system.yaml").write_text(
        "parts:\n- {id: libglib2.0-0, name: libglib2.0-0, version: 2.74.6-2, license: LGPL-2.1-or-later, "
        "files: [libglib-2.0.so.0], texts: [system-libglib2.0-0, lgpl-2-1]}\n", "utf-8")
    (built / "licenses" / "system-libglib2.0-0.txt").write_text("The notice of GLib.\n", "utf-8")
    for module in (licenses_page, license_page):
        monkeypatch.setattr(module, "bundled_folder", lambda: built)
    person.do(Open(Route("licenses")))
    person.touch("Parts of the system")
    person.touch("libglib2.0-0")
    said = person.reads(person.page)
    assert "Version 2.74.6-2" in said
    assert "libglib-2.0.so.0" in said
    person.touch("libglib2.0-0", person.page)
    assert "The notice of GLib." in person.reads(person.page)


def test_a_list_that_cannot_be_read_rests(person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = copy_of_shipped(tmp_path / "content").folder
    (broken / "licenses" / "licenses.yaml").write_text("parts: [", "utf-8")
    monkeypatch.setattr(licenses_page, "bundled_folder", lambda: broken)
    person.do(Open(Route("licenses")))
    assert person.running.model.messages("page.resting") in person.reads(person.page)
