"""The search opens from the index that an earlier start saved, and rebuilds it when it does not fit."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from helpers.content_folder import ContentFolder, tiny
from lungedu.base.resources import Resources
from lungedu.domain.search.building import Building
from lungedu.domain.search.entries import Entry
from lungedu.loading.front import read_catalogue
from lungedu.loading.store import FileReader, open_library
from lungedu.viewmodels.saved_index import SAVED_AS
from lungedu.viewmodels.search import Search, content_mark


@pytest.fixture
def content(tmp_path: Path) -> ContentFolder:
    return tiny(tmp_path / "content")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The entries that were read into an index, by id."""
    added: list[str] = []
    add = Building.add

    def noted(self: Building, entry: Entry) -> None:
        added.append(entry.id)
        add(self, entry)

    monkeypatch.setattr(Building, "add", noted)
    return added


def search_of(content: ContentFolder, index: Path | None) -> Search:
    resources = Resources(content.folder)
    return Search(open_library(FileReader(resources), read_catalogue(resources)), resources, index)


def test_a_second_start_reads_no_entry(content: ContentFolder, tmp_path: Path, read: list[str]) -> None:
    first = search_of(content, tmp_path / "index").asker
    assert first is not None
    assert read
    read.clear()
    second = search_of(content, tmp_path / "index").asker
    assert second is not None
    assert read == []
    assert second.ask("why do seeds grow") == first.ask("why do seeds grow") != ()


def test_one_changed_letter_of_the_content_rebuilds_it(content: ContentFolder, tmp_path: Path,
                                                          read: list[str]) -> None:
    assert search_of(content, tmp_path / "index").asker
    read.clear()
    content.append("glossary.yaml", "# one more line")
    assert search_of(content, tmp_path / "index").asker
    assert read


@pytest.mark.parametrize("damage", [
    lambda data: data[:-1], lambda data: data[:60] + b"x" + data[61:], lambda data: data[:32], lambda data: b"",
    lambda data: b"x" * 100,
], ids=["shorter", "changed", "mark alone", "empty", "noise"])
def test_a_damaged_file_is_rebuilt(content: ContentFolder, tmp_path: Path, read: list[str], damage: object) -> None:
    good = search_of(content, tmp_path / "index").asker
    assert good is not None
    file = tmp_path / "index" / SAVED_AS
    file.write_bytes(damage(file.read_bytes()))  # type: ignore[operator]
    read.clear()
    again = search_of(content, tmp_path / "index").asker
    assert again is not None
    assert read
    assert again.ask("why do seeds grow") == good.ask("why do seeds grow")


def test_what_a_power_cut_left_half_written_goes_at_the_next_start(content: ContentFolder, tmp_path: Path) -> None:
    assert search_of(content, tmp_path / "index").asker
    (tmp_path / "index" / SAVED_AS).with_suffix(".half").write_bytes(b"half of it")
    assert search_of(content, tmp_path / "index").asker
    assert [file.name for file in (tmp_path / "index").iterdir()] == [SAVED_AS]


def test_where_nothing_is_kept_nothing_is_saved(content: ContentFolder, tmp_path: Path) -> None:
    assert search_of(content, None).asker
    assert not list(tmp_path.rglob(SAVED_AS))


def test_a_folder_that_cannot_be_written_to_is_reported_and_the_search_works(
        content: ContentFolder, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    in_the_way = tmp_path / "index"
    in_the_way.write_text("a file where a folder would be", encoding="utf-8")
    with caplog.at_level(logging.WARNING, "lungedu"):
        asker = search_of(content, in_the_way).asker
    assert asker is not None
    assert asker.ask("why do seeds grow")
    assert "cannot be written" in caplog.text


def test_without_its_rules_there_is_no_search(content: ContentFolder) -> None:
    content.write("asking.yaml", "fillers: [")
    assert search_of(content, None).asker is None


def test_nothing_that_is_asked_is_in_the_saved_index(content: ContentFolder, tmp_path: Path) -> None:
    asker = search_of(content, tmp_path / "index").asker
    assert asker is not None
    asker.ask("my neighbour Xanthippe asked why do seeds grow")
    assert b"xanthippe" not in (tmp_path / "index" / SAVED_AS).read_bytes().lower()


def test_the_mark_stays_the_same_for_the_same_content(content: ContentFolder) -> None:
    assert content_mark(Resources(content.folder)) == content_mark(Resources(content.folder))
