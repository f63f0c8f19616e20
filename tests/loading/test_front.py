"""What the first screen needs: read the quick way, equal to the thorough way; when broken, reported as thoroughly."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.content_folder import SHIPPED, ContentFolder, tiny
from lungedu.base.errors import ContentError
from lungedu.base.resources import Resources
from lungedu.content.front import Catalogue
from lungedu.content.problem import Problem
from lungedu.loading.front import read_catalogue, read_theme, read_words
from lungedu.loading.quick import QuickBuildError, build
from lungedu.loading.validate import InvalidModelError, validate
from lungedu.loading.yaml_tree import Tree, read_tree
from lungedu.theme.tokens import Theme

SHIPPED_RESOURCES = Resources(SHIPPED)


@pytest.fixture
def content(tmp_path: Path) -> ContentFolder:
    return tiny(tmp_path / "content")


def problems_of(read: Callable[[Resources], object], content: ContentFolder) -> tuple[Problem, ...]:
    with pytest.raises(ContentError) as raised:
        read(content.resources)
    assert all(isinstance(problem, Problem) for problem in raised.value.problems)
    return raised.value.problems  # type: ignore[return-value]


def test_the_shipped_shelves_are_the_same_both_ways() -> None:
    tree = read_tree(SHIPPED_RESOURCES, "catalogue.yaml")
    assert build(Catalogue, tree.data) == validate(Catalogue, tree) == read_catalogue(SHIPPED_RESOURCES)


@pytest.mark.parametrize("theme", SHIPPED_RESOURCES.names("themes", ".yaml"))
def test_every_shipped_theme_is_the_same_both_ways(theme: str) -> None:
    tree = read_tree(SHIPPED_RESOURCES, f"themes/{theme}.yaml")
    assert build(Theme, tree.data) == validate(Theme, tree) == read_theme(SHIPPED_RESOURCES, theme)


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=12)
PICTURES = st.fixed_dictionaries({"art": TEXTS, "alt": TEXTS})
SHELVES = st.fixed_dictionaries(
    {"id": TEXTS, "title": TEXTS, "summary": TEXTS, "picture": PICTURES, "opens": TEXTS},
    optional={"note": TEXTS, "topics": st.lists(TEXTS, max_size=3), "colour": TEXTS})
CATALOGUES = st.fixed_dictionaries({"as_of": TEXTS}, optional={"shelves": st.lists(SHELVES, max_size=3) | TEXTS})


@given(CATALOGUES)
def test_the_quick_way_makes_what_the_thorough_way_makes_or_nothing(data: dict[str, object]) -> None:
    quick = thorough = None
    with suppress(QuickBuildError):
        quick = build(Catalogue, data)
    with suppress(InvalidModelError):
        thorough = validate(Catalogue, Tree("catalogue.yaml", data, {(): 1}))
    assert quick in (None, thorough)


def test_long_words_that_stand_on_several_lines_are_one_line() -> None:
    catalogue = read_catalogue(SHIPPED_RESOURCES)
    assert not any("\n" in text for shelf in catalogue.shelves for text in (shelf.title, shelf.summary))


def test_the_first_screen_needs_no_pydantic(tmp_path: Path) -> None:
    script = ("import sys\n"
              "from lungedu.base.resources import Resources, bundled_folder\n"
              "from lungedu.loading.front import read_catalogue, read_theme, read_words\n"
              "from lungedu.loading.lazy import open_lazily\n"
              "resources = Resources(bundled_folder())\n"
              "read_words(resources), read_theme(resources, 'day')\n"
              "content = open_lazily(resources, read_catalogue(resources))\n"
              "assert content.library.catalogue.shelves\n"
              "print('pydantic' in sys.modules)\n"
              "content.library.topics\n"
              "print('pydantic' in sys.modules)\n")
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=tmp_path,
                            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)})
    assert result.stdout.split() == ["False", "True"]


def test_the_words_of_the_interface_are_named_by_group(content: ContentFolder) -> None:
    content.write("ui.yaml", "home:\n  title: Garden\n  lead: >-\n    Touch\n    a card.\nbar: {back: Back}\n")
    words = read_words(content.resources)
    assert words.ids() == {"home.title", "home.lead", "bar.back"}
    assert words("home.lead") == "Touch a card."


@pytest.mark.parametrize(("text", "line", "path", "words"), [
    ("home:\n  title: ''\n", 2, "home.title", "these words are empty or not text"),
    ("home:\n  title:\n", 2, "home.title", "these words are empty or not text"),
    ("home:\n  lead: Touch\n  title: [Garden]\n", 3, "home.title", "these words are empty or not text"),
    ("home:\n  lead: Touch\nbar: Back\n", 3, "bar", "this must be a group of words"),
    ("- home\n", 1, "", "this must be groups of words"),
    ("home:\n  title: a\n  title: b\n", 3, "home.title", "'title' is written twice"),
    ("home:\n\ttitle: a\n", 2, "", "this is not valid YAML"),
    ("", 1, "", "this file is empty"),
])
def test_broken_interface_words_are_reported_with_their_line(content: ContentFolder, text: str, line: int, path: str,
                                                        words: str) -> None:
    content.write("ui.yaml", text)
    (problem,) = problems_of(read_words, content)
    assert (problem.file, problem.line, problem.path) == ("ui.yaml", line, path)
    assert problem.words.startswith(words)


def test_all_broken_words_are_reported_at_once(content: ContentFolder) -> None:
    content.write("ui.yaml", "a: words\nb:\n  c: ''\n  d: fine\n  e: []\n")
    assert [problem.line for problem in problems_of(read_words, content)] == [1, 3, 5]


@pytest.mark.parametrize("file", ["ui.yaml", "catalogue.yaml", "themes/day.yaml"])
@pytest.mark.parametrize("broken", [b"\x00\x01", "déjà".encode("latin-1"), b"a: [", b"", b"- a\n", b"words", None])
def test_a_first_screen_that_cannot_be_read_is_reported_with_the_file(content: ContentFolder, file: str,
                                                                      broken: bytes | None) -> None:
    if broken is None:
        content.remove(file)
    else:
        content.write(file, broken)
    read = {"ui.yaml": read_words, "catalogue.yaml": read_catalogue}.get(file, lambda folder: read_theme(folder, "day"))
    with pytest.raises(ContentError, match=file) as raised:
        read(content.resources)
    assert {problem.file for problem in raised.value.problems} == {file}  # type: ignore[attr-defined]


def test_a_shelf_with_an_unknown_field_is_reported_as_everywhere(content: ContentFolder) -> None:
    line = content.append("catalogue.yaml", "    notte: Four pages")
    (problem,) = problems_of(read_catalogue, content)
    assert (problem.line, problem.words, problem.hint) == (line, "unknown field 'notte'", "did you mean 'note'?")


def read_day(resources: Resources) -> Theme:
    return read_theme(resources, "day")


def test_a_theme_that_lacks_a_color_is_reported(content: ContentFolder) -> None:
    content.write("themes/day.yaml", content.text("themes/day.yaml").replace("  paper:", "  papper:"))
    said = {problem.words for problem in problems_of(read_day, content)}
    assert said == {"'paper' is missing", "unknown field 'papper'"}


@pytest.mark.parametrize("color", ["blueish", "#12345", "#12345g", "''", "#fff"])
def test_a_color_that_is_none_is_reported_with_its_line(content: ContentFolder, color: str) -> None:
    text = content.text("themes/day.yaml")
    written = next(line for line in text.splitlines() if line.startswith("  ink:"))
    content.write("themes/day.yaml", text.replace(written, f"  ink: '{color}'" if color != "''" else "  ink: ''"))
    (problem,) = problems_of(read_day, content)
    assert problem.line == text.splitlines().index(written) + 1


@pytest.mark.parametrize("theme", ["../day", "none", "", "/etc/passwd"])
def test_a_theme_that_is_not_there_is_reported(content: ContentFolder, theme: str) -> None:
    with pytest.raises(ContentError):
        read_theme(content.resources, theme)
