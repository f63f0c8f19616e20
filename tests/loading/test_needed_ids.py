"""What the code names by id, and colors copied into drawings: `lungedu check` says when they are missing or stale."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.content_folder import TODAY, ContentFolder, copy_of_shipped
from lungedu.loading.checks import check_all
from lungedu.loading.checks.needed_ids import NEEDED_ART


@pytest.fixture
def content(tmp_path: Path) -> ContentFolder:
    return copy_of_shipped(tmp_path / "content")


@pytest.mark.parametrize(("file", "consequence", "error"), [
    ("trials/harmoni-6.yaml", "the page of the trial", False),
    ("walks/harmoni-6.yaml", "the walk through the trial", False),
    ("quiz/check-yourself.yaml", "Check yourself", False),
    ("keyboards/en.yaml", "the on-screen keyboard", False),
    ("keyboards/pin.yaml", "the kiosk's PIN", False),
    ("faq/for-your-team.yaml", "the answer to thoughts of suicide", True),
    ("art/books.svg", "the hidden screen", False),
])
def test_a_file_that_the_app_needs_is_missed_by_name(content: ContentFolder, file: str, consequence: str,
                                                      error: bool) -> None:
    content.remove(file)
    matches = [problem for problem in check_all(content.resources, TODAY)[0]
               if problem.file == file and consequence in problem.words]
    assert [problem.warning for problem in matches] == [not error]
    assert matches[0].hint


def test_the_search_must_know_thoughts_of_suicide(content: ContentFolder) -> None:
    content.write("asking.yaml", content.text("asking.yaml").replace("faq: self-harm", "faq: cost"))
    assert any("knows no thoughts of suicide" in problem.words and not problem.warning
               for problem in check_all(content.resources, TODAY)[0])


def test_a_group_of_facts_without_a_heading_is_named_with_its_line(content: ContentFolder) -> None:
    line = content.replace("evidence/facts.yaml", "    topic: harmoni6-design", "    topic: harmoni6-designs")
    assert any((problem.file, problem.line) == ("evidence/facts.yaml", line) and "no heading" in problem.words
               for problem in check_all(content.resources, TODAY)[0])


def test_a_color_of_the_palette_that_was_changed_leaves_stale_copies_that_are_named(content: ContentFolder) -> None:
    palette = content.text("art/palette.yaml")
    assert 'day: "#cf6a50"' in palette
    content.write("art/palette.yaml", palette.replace('day: "#cf6a50"', 'day: "#cf6a51"'))
    stale = [problem for problem in check_all(content.resources, TODAY)[0] if "the copy of" in problem.words]
    assert stale
    assert all("#cf6a51" in problem.words and "tools/draw" in problem.hint for problem in stale)
    lines = content.text(stale[0].file).splitlines()
    assert "#cf6a50" in lines[stale[0].line - 1]


def test_the_drawings_that_the_code_names_ship() -> None:
    from helpers.content_folder import SHIPPED

    assert all((SHIPPED / "art" / f"{name}.svg").is_file() for name in NEEDED_ART)
