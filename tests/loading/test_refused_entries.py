"""One bad fact, source, term or answer is refused alone: the rest of its file works, the cause is reported first."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from helpers.content_folder import ContentFolder, copy_of_shipped
from lungedu.base.resources import Resources
from lungedu.loading.checks import check_all
from lungedu.loading.front import read_catalogue
from lungedu.loading.store import FileReader, open_library
from lungedu.loading.yaml_tree import parse_tree

TODAY = date(2026, 12, 1)
CASES = [
    ("evidence/facts.yaml", "    certainty: ", "    certanty: ", "facts", 15),
    ("evidence/sources.yaml", "    title: ", "    titel: ", "sources", 5),
    ("glossary.yaml", "    plain: ", "    plane: ", "glossary", 5),
    ("faq/drug.yaml", "    answer: ", "    anser: ", "faq", 2),
]
"""A file, a mistake in one of its entries, what of the library it belongs to, and which occurrence is changed."""


def spoiled(folder: ContentFolder, file: str, right: str, wrong: str, number: int) -> int:
    """Make one mistake; its line."""
    text, at = folder.text(file), -1
    for _ in range(number):
        at = text.index(right, at + 1)
    folder.write(file, text[:at] + wrong + text[at + len(right):])
    return text.count("\n", 0, at) + 1


def entries(folder: Path, kind: str) -> list[str]:
    """The ids of all facts, sources, terms or answers that the app has."""
    library = open_library(FileReader(Resources(folder)), read_catalogue(Resources(folder)))
    if kind == "faq":
        return [entry.id for group in library.faq.values() for entry in group.entries]
    return list(getattr(library, kind))


@pytest.mark.parametrize(("file", "right", "wrong", "kind", "number"), CASES, ids=[case[0] for case in CASES])
def test_a_bad_entry_is_refused_alone_and_reported_first(tmp_path: Path, file: str, right: str, wrong: str, kind: str,
                                                      number: int) -> None:
    content = copy_of_shipped(tmp_path / "content")
    before = entries(content.folder, kind)
    line = spoiled(content, file, right, wrong, number)
    after = entries(content.folder, kind)
    assert len(after) == len(before) - 1
    assert set(after) < set(before)
    problems = [problem for problem in check_all(Resources(content.folder), TODAY)[0] if not problem.warning]
    assert problems[0].file == file
    assert line in {problem.line for problem in problems[:2]}
    assert len(problems) < 40, "one mistake is one cause and what follows from it, not a flood"


def test_a_mistake_outside_the_entries_still_refuses_the_file(tmp_path: Path) -> None:
    content = copy_of_shipped(tmp_path / "content")
    content.replace("evidence/facts.yaml", "as_of: '2026-11-22'\nfacts:", "as_off: '2026-11-22'\nfacts:")
    assert entries(content.folder, "facts") == []


def test_lines_of_the_entries_that_stay_are_still_theirs(tmp_path: Path) -> None:
    content = copy_of_shipped(tmp_path / "content")
    spoiled(content, *CASES[0][:3], 3)
    reader = FileReader(Resources(content.folder), keeps_trees=True)
    library = open_library(reader, read_catalogue(Resources(content.folder)))
    tree, lines = reader.trees.get("evidence/facts.yaml"), content.text("evidence/facts.yaml").splitlines()
    assert tree is None, "nothing was read yet"
    for number, fact in enumerate(library.facts):
        line = reader.trees["evidence/facts.yaml"].line(("facts", number, "id"))
        assert lines[line - 1].strip("- ") == f"id: {fact}"


def test_the_tree_without_an_entry_keeps_the_lines_of_the_others() -> None:
    tree = parse_tree("list:\n- id: a\n- id: b\n- id: c\nother: x\n", "f.yaml")
    left = tree.without({("list", 1)})
    assert left.data == {"list": [{"id": "a"}, {"id": "c"}], "other": "x"}
    assert left.line(("list", 1, "id")) == tree.line(("list", 2, "id")) == 4
    assert left.line(("other",)) == 5
