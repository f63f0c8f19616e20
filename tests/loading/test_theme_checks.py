"""A theme that cannot be read is refused: the check names the file, the line, both colors and the contrast."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.content_folder import SHIPPED, TODAY, ContentFolder, copy_of_shipped
from lungedu.base.resources import Resources
from lungedu.loading.checks import check_all


@pytest.fixture
def content(tmp_path: Path) -> ContentFolder:
    return copy_of_shipped(tmp_path / "content")


def test_ink_of_the_color_of_paper_is_refused_with_its_line(content: ContentFolder) -> None:
    line = content.replace("themes/day.yaml", 'ink: "#15252d"', 'ink: "#faf5ef"')
    problems = [problem for problem in check_all(content.resources, TODAY)[0] if problem.file == "themes/day.yaml"]
    first = next(problem for problem in problems if "on paper" in problem.words)
    assert first.line == line
    assert not first.warning
    assert first.words == "ink (#faf5ef) on paper (#faf5ef) has a contrast of 1.0 to 1"
    assert "7 to 1" in first.hint


@pytest.mark.parametrize("theme", ["night", "contrast", "print"])
def test_every_theme_is_checked(content: ContentFolder, theme: str) -> None:
    text = content.text(f"themes/{theme}.yaml")
    paper = next(row for row in text.splitlines() if row.startswith("  paper:")).partition(":")[2].split()[0]
    ink = next(row for row in text.splitlines() if row.startswith("  ink:"))
    content.write(f"themes/{theme}.yaml", text.replace(ink, f"  ink: {paper}"))
    assert any(problem.file == f"themes/{theme}.yaml" and "on paper" in problem.words
               for problem in check_all(content.resources, TODAY)[0])


def test_an_outline_that_fades_is_refused_too(content: ContentFolder) -> None:
    content.replace("themes/day.yaml", 'control_line: "#73878f"', 'control_line: "#f0f0f0"')
    assert any("control_line" in problem.words and "3 to 1" in problem.hint
               for problem in check_all(content.resources, TODAY)[0])


def test_the_shipped_themes_pass() -> None:
    assert not [problem for problem in check_all(Resources(SHIPPED), TODAY)[0] if problem.file.startswith("themes/")]
