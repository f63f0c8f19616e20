"""The first screen's compiled copies: the same as the files, never an old state, nothing if they are broken."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from helpers.content_folder import ContentFolder, tiny
from lungedu.base.errors import ContentError
from lungedu.base.resources import Resources
from lungedu.loading.compiled import FILE, CompiledFiles
from lungedu.loading.front import read_catalogue, read_theme, read_words

START = """
import sys
from pathlib import Path
from lungedu.base.resources import Resources, bundled_folder
from lungedu.loading.compiled import CompiledFiles
from lungedu.loading.front import read_catalogue, read_theme, read_words
from lungedu.loading.lazy import open_lazily
compiled = CompiledFiles(Path(sys.argv[1]))
resources = Resources(bundled_folder())
read_theme(resources, "day", compiled), read_words(resources, compiled)
open_lazily(resources, read_catalogue(resources, compiled))
compiled.save()
print("yaml" in sys.modules)
"""


@pytest.fixture
def content(tmp_path: Path) -> ContentFolder:
    return tiny(tmp_path / "content")


def start(resources: Resources, folder: Path) -> tuple[object, ...]:
    """What the first screen reads in a start that keeps copies."""
    compiled = CompiledFiles(folder)
    words = read_words(resources, compiled)
    read = (read_catalogue(resources, compiled), read_theme(resources, "day", compiled),
            {name: words(name) for name in words.ids()})
    compiled.save()
    return read


def test_the_second_start_parses_no_yaml(tmp_path: Path) -> None:
    said = [subprocess.run([sys.executable, "-c", START, str(tmp_path)], capture_output=True, text=True, check=True,
                           env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}).stdout.strip()
            for _ in range(2)]

    assert said == ["True", "False"]


def test_copies_give_what_the_files_give(content: ContentFolder, tmp_path: Path) -> None:
    assert start(content.resources, tmp_path) == start(content.resources, tmp_path)


def test_a_changed_file_counts_at_once_and_a_file_changed_back_too(content: ContentFolder, tmp_path: Path) -> None:
    for title in ("Garden", "Meadow", "Garden"):
        content.write("ui.yaml", f"home:\n  title: {title}\n")
        compiled = CompiledFiles(tmp_path)

        assert read_words(content.resources, compiled)("home.title") == title
        compiled.save()


@pytest.mark.parametrize("damage", [b"", b"\x00" * 50, b"{}", b"00000000\n[]"])
def test_a_damaged_copy_is_ignored_and_written_again(content: ContentFolder, tmp_path: Path, damage: bytes) -> None:
    read = start(content.resources, tmp_path)
    whole = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(damage)

    assert start(content.resources, tmp_path) == read
    assert sorted((tmp_path / FILE).read_bytes()) == sorted(whole)


def test_one_changed_letter_of_a_copy_is_damage(content: ContentFolder, tmp_path: Path) -> None:
    content.write("ui.yaml", "home:\n  title: Garden\n")
    compiled = CompiledFiles(tmp_path)
    read_words(content.resources, compiled)
    compiled.save()
    file = tmp_path / FILE
    file.write_bytes(file.read_bytes().replace(b'"title": "Garden"', b'"title": "Warden"'))

    assert read_words(content.resources, CompiledFiles(tmp_path))("home.title") == "Garden"


def test_broken_words_are_told_with_their_line_in_every_start(content: ContentFolder, tmp_path: Path) -> None:
    content.write("ui.yaml", "home:\n  title: ''\n")
    for _ in range(2):
        compiled = CompiledFiles(tmp_path)
        with pytest.raises(ContentError) as told:
            read_words(content.resources, compiled)
        compiled.save()

        assert [problem.line for problem in told.value.problems] == [2]  # type: ignore[attr-defined]


def test_without_a_folder_nothing_is_written(content: ContentFolder, tmp_path: Path) -> None:
    compiled = CompiledFiles(None)
    read_words(content.resources, compiled)
    compiled.save()

    assert not (tmp_path / FILE).exists()


def test_a_folder_that_cannot_be_written_changes_nothing(content: ContentFolder, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file is in the way", "utf-8")

    assert start(content.resources, tmp_path / "kept") == start(content.resources, tmp_path / "other")
