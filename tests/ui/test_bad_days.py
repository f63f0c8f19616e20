"""Broken content, settings and fonts: each is reported in plain words, and the rest works."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from helpers.use import Person, start
from lungedu.base.errors import ContentError
from lungedu.base.resources import bundled_folder
from lungedu.domain.session import Open, Route
from lungedu.viewmodels.settings import FILE


@pytest.fixture
def own_copy(tmp_path: Path) -> Path:
    """A clinic's own copy of the resources."""
    return Path(shutil.copytree(bundled_folder(), tmp_path / "resources"))


@pytest.fixture
def started(qtbot: QtBot) -> Iterator[Callable[..., Person]]:
    """Starts people, and sends them home."""
    people: list[Person] = []

    def one(**options: object) -> Person:
        people.append(start(**options))  # type: ignore[arg-type]
        return people[-1]

    yield one
    for person in people:
        person.window.close()
        person.settle()


def survey(person: Person) -> None:
    """Wait until the app has looked through its topics."""
    for _ in range(400):
        QTest.qWait(5)
        if person.running.model.surveyed:
            return
    raise AssertionError("the survey did not end")


BROKEN = {
    "not YAML": b"title: [unclosed",
    "empty": b"",
    "binary": b"\x00\x01\x02\xff",
    "wrong encoding": "id: the-brake\ntitle: Grö\u00dfe".encode("latin-1"),
    "huge": b"a: b\n" * 500_000,
    "unknown field": b"id: the-brake\ntitel: PD-1\n",
    "wrong shape": b"- just\n- a list\n",
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_topic_rests_home_says_so_the_log_names_it_and_the_others_work(
        own_copy: Path, started: Callable[..., Person], caplog: pytest.LogCaptureFixture, data: bytes) -> None:
    (own_copy / "topics" / "the-brake.yaml").write_bytes(data)
    with caplog.at_level(logging.WARNING, "lungedu"):
        person = started(resources=own_copy)
        survey(person)
    assert "One topic is resting" in person.reads(person.page)
    assert "topics/the-brake.yaml:" in caplog.text
    person.touch("How the treatment works")
    assert "VEGF and the blood supply" in person.reads(person.page)
    assert "the brake on T cells" not in person.reads(person.page)
    person.running.model.dispatch(Open(Route("topic", "the-brake")))
    person.settle()
    assert "This topic is resting" in person.reads(person.page)
    assert "Traceback" not in person.reads()


def test_a_missing_topic_file_rests_too(own_copy: Path, started: Callable[..., Person]) -> None:
    (own_copy / "topics" / "squamous-what.yaml").unlink()
    (own_copy / "topics" / "squamous-where.yaml").unlink()
    person = started(resources=own_copy)
    survey(person)
    assert "2 topics are resting" in person.reads(person.page)


@pytest.mark.parametrize("file", ["glossary.yaml", "evidence/facts.yaml", "evidence/sources.yaml", "warning_signs.yaml",
                                  "news_check.yaml", "visit_questions.yaml", "art/palette.yaml", "art/anchors.yaml",
                                  "faq/drug.yaml", "trials/harmoni-6.yaml"])
def test_any_other_broken_file_leaves_every_page_standing(
        own_copy: Path, started: Callable[..., Person], file: str) -> None:
    (own_copy / file).write_text("broken: [", encoding="utf-8")
    person = started(resources=own_copy)
    person.touch("Contrast")
    kinds = ("trial", "faq", "words", "sources", "facts", "warning_signs", "news", "visit", "about")
    for route in (Route("topic", "the-brake"), Route("topic", "h6-growth"), *map(Route, kinds)):
        person.running.model.dispatch(Open(route))
        person.settle()
        assert person.page.title
        assert person.button("Home")
    person.window._ctx.explain("term", "pd-1")
    person.settle()
    assert person.window.panel is not None


def test_when_to_call_for_help_says_what_matters_even_when_its_file_is_broken(
        own_copy: Path, started: Callable[..., Person]) -> None:
    (own_copy / "warning_signs.yaml").write_text("broken: [", encoding="utf-8")
    person = started(resources=own_copy)
    person.touch("When to call for help")
    assert "call the emergency number" in person.reads(person.page)


@pytest.mark.parametrize("file", ["ui.yaml", "catalogue.yaml", "themes/day.yaml"])
def test_a_clinics_broken_front_page_gives_way_to_the_shipped_one_and_says_so(
        own_copy: Path, started: Callable[..., Person], caplog: pytest.LogCaptureFixture, file: str) -> None:
    (own_copy / file).write_text("broken: [", encoding="utf-8")
    with caplog.at_level(logging.WARNING, "lungedu"):
        person = started(resources=own_copy)
        person.settle()
    assert "What would you like to understand?" in person.reads()
    assert "The clinic's own pages could not be read" in person.reads()
    assert file in caplog.text


def test_when_even_the_shipped_front_page_is_broken_the_start_says_why(
        own_copy: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    (own_copy / "ui.yaml").write_text("broken: [", encoding="utf-8")
    monkeypatch.setattr("lungedu.app.bundled_folder", lambda: own_copy)
    with pytest.raises(ContentError, match=r"ui\.yaml") as refused:
        start()
    assert str(refused.value.problems[0]).startswith("ui.yaml:")


def test_settings_survive_a_restart(tmp_path: Path, started: Callable[..., Person]) -> None:
    first = started(settings=tmp_path)
    first.touch("A+, larger text")
    first.touch("Contrast")
    second = started(settings=tmp_path)
    assert second.state.appearance.text_size == 125
    assert second.state.appearance.theme == "night"
    assert second.state.route.kind == "home", "nothing else is kept"


@pytest.mark.parametrize("kept", [b"\x00\xff", b"{", b'{"text_size": 3}', b'{"text_size": 125, "theme": "pink"}', b"[]",
                                  b"x" * 20_000])
def test_corrupt_settings_are_reported_once_and_the_app_starts_as_usual(
        tmp_path: Path, started: Callable[..., Person], kept: bytes) -> None:
    (tmp_path / FILE).write_bytes(kept)
    person = started(settings=tmp_path)
    person.settle()
    assert "could not be read" in person.reads()
    assert person.state.appearance.text_size == 100


def test_settings_that_cannot_be_kept_are_reported_once_and_hold_for_this_use(
        tmp_path: Path, started: Callable[..., Person]) -> None:
    in_the_way = tmp_path / "settings"
    in_the_way.write_text("a file where the folder should be", encoding="utf-8")
    person = started(settings=in_the_way)
    person.settle()
    person.touch("Close this message")
    person.touch("A+, larger text")
    assert "cannot be kept" in person.reads()
    assert person.state.appearance.text_size == 125
    person.touch("Close this message")
    person.touch("A+, larger text")
    assert "cannot be kept" not in person.reads()


def test_a_font_that_does_not_load_is_logged_and_the_systems_is_used(
        own_copy: Path, started: Callable[..., Person], caplog: pytest.LogCaptureFixture) -> None:
    QFontDatabase.removeAllApplicationFonts()
    for font in (own_copy / "fonts").glob("*.ttf"):
        font.write_bytes(b"no font")
    with caplog.at_level(logging.WARNING, "lungedu"):
        person = started(resources=own_copy)
        person.settle()
    assert "is no font that can be loaded" in caplog.text
    assert "What would you like to understand?" in person.reads()


def test_nothing_is_written_where_nothing_may_be_kept(tmp_path: Path, started: Callable[..., Person]) -> None:
    before = set(tmp_path.iterdir())
    person = started()
    person.touch("A+, larger text")
    person.touch("Finish and clear")
    assert set(tmp_path.iterdir()) == before
