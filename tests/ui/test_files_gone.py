"""The program's files go away under an open window: calling for help still works, and the rest says what happened."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.present import present
from helpers.use import Person, start
from lungedu.base.resources import bundled_folder
from lungedu.content.library import Library
from lungedu.domain.session import Open, Route, SetTextSize, SetTheme
from lungedu.ui.controls.icon import Icon
from lungedu.ui.page_table import PAGES

SAYS = "The files of this app are gone"


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    """At an app whose resources folder has just been deleted."""
    folder = Path(shutil.copytree(bundled_folder(), tmp_path / "resources"))
    made = start(resources=folder)
    made.settle()
    shutil.rmtree(folder)
    return made


def ids_of(library: Library, kind: str) -> str:
    return {"topic": "the-brake", "diagram": "the-brake", "trial": "harmoni-6", "walk": "harmoni-6",
            "shelf": library.catalogue.shelves[0].id, "group": "urgent", "question": "fever", "quiz": "check-yourself",
            "license": "lgpl-3", "handout": "topic:the-brake"}.get(kind, "")


def test_when_to_call_for_help_still_opens_in_full_and_in_every_look(person: Person) -> None:
    person.do(Open(Route("warning_signs")))
    text = person.reads(person.page)
    assert "Call the emergency number" in text
    signs = present(person.running.model.library.warning_signs)
    assert all(level.title in text for level in signs.levels)
    for theme in ("night", "contrast", "day"):
        person.do(SetTheme(theme))
        person.do(SetTextSize(200))
        assert signs.levels[0].title in person.reads(person.page)
    icons = person.page.findChildren(Icon)
    assert icons
    image = icons[0].grab().toImage()
    colors = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert len(colors) > 1, "the icon is empty"


def test_every_other_page_opens_and_one_sentence_says_what_happened(
        person: Person, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "lungedu"):
        for kind in PAGES:
            person.do(Open(Route(kind, ids_of(person.running.model.library, kind))))
            assert "Traceback" not in person.reads()
    assert SAYS in person.reads()
    assert caplog.text.count("resources is gone") == 1


def test_when_the_files_come_back_so_do_the_pages(person: Person) -> None:
    person.do(Open(Route("topic", "two-targets")))
    folder = person.running.window.ctx.art.resources.folder
    shutil.copytree(bundled_folder(), folder)
    person.do(Open(Route("topic", "the-brake")))
    assert "T cells" in person.reads(person.page)
