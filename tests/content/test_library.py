"""The library: words with their values filled in, questions with their groups, nothing wrong shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.content_folder import tiny
from lungedu.content.library import NOT_TO_BE_SHOWN, Library
from lungedu.loading.front import read_catalogue
from lungedu.loading.store import FileReader, open_library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    folder = tiny(tmp_path / "content")
    return open_library(FileReader(folder.resources), read_catalogue(folder.resources))


@pytest.mark.parametrize(("written", "read"), [
    ("A [seed](term:seed) **grows**.", "A seed grows."),
    ("About {count.of-100} grow, and {count.of-100|rest} do not.", "About 65 grow, and 35 do not."),
    ("Exactly {count.of-100|exact}.", "Exactly 64.5."),
    ("[The book](source:book) says so.", "The book says so."),
    ("**never closed", "**never closed"),
    ("", ""),
])
def test_a_text_is_read_with_its_values(library: Library, written: str, read: str) -> None:
    assert library.plain(written) == read


@pytest.mark.parametrize("written", ["{nothing.at-all}", "{count.no-such}", "{count.of-100|low}",
                                     "{count.of-100|words}", "{count.of-100|nonsense}"])
def test_a_value_that_cannot_be_had_is_no_wrong_number(library: Library, written: str) -> None:
    assert library.plain(f"About {written} people") == f"About {NOT_TO_BE_SHOWN} people"


def test_a_value_is_looked_up_by_its_fact_and_its_own_id(library: Library) -> None:
    assert library.value_shown("count.of-100") == "65"
    assert library.value_shown("count") == library.value_shown("") == NOT_TO_BE_SHOWN


def test_a_question_comes_with_its_group(library: Library) -> None:
    found = library.faq_entry("why")
    assert found is not None
    group, entry = found
    assert (group.id, entry.question) == ("garden", "Why do seeds grow?")
    assert library.faq_entry("no-such") is None


def test_a_fact_gives_its_value_by_id(library: Library) -> None:
    value = library.facts["count"].value("of-100")
    assert value is not None
    assert value.value == "64.5"
    assert library.facts["count"].value("no-such") is None


def test_a_source_is_called_by_its_short_name_or_else_by_publisher_and_year(library: Library) -> None:
    book = library.sources["book"]
    assert book.name == "The press 2026"
    assert book.model_copy(update={"short": "The book, 2026"}).name == "The book, 2026"
