"""The library of a folder: only what is opened is read, what is broken is left out and reported, the rest works."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from helpers.content_folder import ContentFolder, tiny
from helpers.present import present
from lungedu.base.resources import Resources
from lungedu.content.library import Library
from lungedu.content.topic import Topic
from lungedu.loading.front import read_catalogue
from lungedu.loading.lazy import LazyContent, open_lazily
from lungedu.loading.store import FileReader, open_library


class Counted(Resources):
    """Resources that remember which files were read."""

    def __init__(self, folder: Path):
        super().__init__(folder)
        self.read: list[str] = []

    def data(self, path: str) -> bytes:
        self.read.append(path)
        return super().data(path)


@pytest.fixture
def content(tmp_path: Path) -> ContentFolder:
    return tiny(tmp_path / "content")


@pytest.fixture
def resources(content: ContentFolder) -> Counted:
    return Counted(content.folder)


def opened(resources: Counted) -> tuple[FileReader, Library]:
    catalogue = read_catalogue(resources)
    resources.read.clear()
    reader = FileReader(resources)
    return reader, open_library(reader, catalogue)


def test_opening_the_library_reads_nothing(resources: Counted) -> None:
    opened(resources)
    assert resources.read == []


def test_opening_one_topic_reads_one_file_once(resources: Counted) -> None:
    _, library = opened(resources)
    first = library.topics["one"]
    assert first.title == "The first topic"
    assert library.topics["one"] is first
    assert "one" in library.topics
    assert resources.read == ["topics/one.yaml"]


@pytest.mark.parametrize(("look", "read"), [
    (lambda library: library.plain("{count.of-100}"), ["evidence/facts.yaml"]),
    (lambda library: library.plain("no value"), []),
    (lambda library: library.glossary["seed"], ["glossary.yaml"]),
    (lambda library: library.sources["book"], ["evidence/sources.yaml"]),
    (lambda library: library.trials["tiny"], ["trials/tiny.yaml"]),
    (lambda library: library.faq_entry("why"), ["faq/garden.yaml"]),
    (lambda library: library.topics.get("no-such"), []),
    (lambda library: [*library.facts, *library.unknown, *library.facts.values()], ["evidence/facts.yaml"]),
    (lambda library: [*library.topics], ["topics/one.yaml", "topics/two.yaml"]),
])
def test_only_what_is_looked_into_is_read(resources: Counted, look: Callable[[Library], object],
                                          read: list[str]) -> None:
    _, library = opened(resources)
    look(library)
    look(library)
    assert resources.read == read


@pytest.mark.parametrize("broken", [b"\x00", "déjà".encode("latin-1"), b"id: [", b"", b"id: two\n", b"- a\n",
                                    b"a" * 2_000_001, None],
                         ids=["binary", "encoding", "not-yaml", "empty", "not-a-topic", "a-list", "huge", "gone"])
def test_a_broken_topic_is_left_out_and_reported_and_the_rest_works(content: ContentFolder, resources: Counted,
                                                                    broken: bytes | None) -> None:
    reader, library = opened(resources)
    if broken is None:
        content.remove("topics/two.yaml")
    else:
        content.write("topics/two.yaml", broken)
    assert "two" not in library.topics
    assert library.topics.get("two") is None
    with pytest.raises(KeyError):
        library.topics["two"]
    assert list(library.topics) == ["one"]
    assert len(library.topics) == 1
    assert {problem.file for problem in reader.problems} == {"topics/two.yaml"}
    assert resources.read.count("topics/two.yaml") == 1


def test_problems_are_noted_once_however_often_a_broken_file_is_asked_for(content: ContentFolder,
                                                                         resources: Counted) -> None:
    content.write("topics/two.yaml", "id: [")
    reader, library = opened(resources)
    for _ in range(3):
        library.topics.get("two")
    assert len(reader.problems) == 1


def test_broken_evidence_leaves_pages_that_can_be_read(content: ContentFolder, resources: Counted) -> None:
    content.write("evidence/facts.yaml", "facts: [")
    content.write("glossary.yaml", b"\x00")
    reader, library = opened(resources)
    assert library.topics["one"].title == "The first topic"
    assert library.plain("About {count.of-100} of 100") == "About … of 100"
    assert (dict(library.facts), dict(library.glossary)) == ({}, {})
    assert {problem.file for problem in reader.problems} == {"evidence/facts.yaml", "glossary.yaml"}


def test_a_page_of_one_file_is_there_or_not(content: ContentFolder, resources: Counted) -> None:
    _, library = opened(resources)
    assert present(library.warning_signs).title == "When to call"
    content.remove("news_check.yaml")
    assert library.news_check is None


def test_a_file_is_never_given_out_as_another_kind(resources: Counted) -> None:
    reader, _ = opened(resources)
    assert reader.model("topics/one.yaml", Topic) is not None
    assert reader.model("topics/one.yaml", Library) is None


def test_lazy_content_looks_like_the_library_and_reads_no_sooner(resources: Counted) -> None:
    catalogue = read_catalogue(resources)
    resources.read.clear()
    lazy = open_lazily(resources, catalogue)
    assert lazy.library.catalogue is catalogue
    assert resources.read == []
    assert lazy.library.topics["one"].title == "The first topic"
    assert lazy.library.plain("{count.of-100}") == "65"
    assert resources.read == ["topics/one.yaml", "evidence/facts.yaml"]
    assert lazy.problems() == ()


def test_lazy_content_tells_what_it_found_wrong_in_words(content: ContentFolder, resources: Counted) -> None:
    content.write("topics/two.yaml", "id: two\n")
    lazy = open_lazily(resources, read_catalogue(resources))
    assert lazy.library.topics.get("two") is None
    assert "topics/two.yaml:1: 'title' is missing (add the line 'title: …')" in lazy.problems()


def broken_palette(content: ContentFolder) -> LazyContent:
    content.write("art/palette.yaml", "roles:\n  leaf: {day: green}\n")
    return open_lazily(content.resources, read_catalogue(content.resources))


def test_a_broken_palette_leaves_pictures_as_they_were_drawn_and_is_reported_once(content: ContentFolder) -> None:
    lazy = broken_palette(content)
    assert lazy.palette() == lazy.palette() == {}
    assert len(lazy.problems()) == 4
    assert all("art/palette.yaml:2: roles.leaf" in problem for problem in lazy.problems())


def test_the_palette_is_read_once(resources: Counted) -> None:
    lazy = open_lazily(resources, read_catalogue(resources))
    assert lazy.palette() is lazy.palette()
    assert resources.read.count("art/palette.yaml") == 1
