"""A theme whose words or outlines cannot be seen is reported: file, line, both colors, and the contrast."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from helpers.content_folder import copy_of_shipped
from lungedu.base.resources import Resources
from lungedu.content.problem import Problem
from lungedu.loading.checks.everything import read_everything
from lungedu.loading.checks.themes import themes_can_be_read
from lungedu.theme.tokens import ALL_THEMES


def found(folder: Path) -> list[Problem]:
    return list(themes_can_be_read(read_everything(Resources(folder)), date(2026, 1, 1)))


def test_ink_in_the_color_of_the_page_is_reported_at_its_line(tmp_path: Path) -> None:
    content = copy_of_shipped(tmp_path / "content")
    assert found(content.folder) == []
    line = content.replace("themes/day.yaml", 'ink: "#15252d"', 'ink: "#faf5ef"')
    first = found(content.folder)[0]
    assert (first.file, first.line, first.path, first.warning) == ("themes/day.yaml", line, "colors.ink", False)
    assert first.words == "ink on paper has a contrast of 1.0 to 1"
    assert "text needs 7 to 1" in first.hint


@pytest.mark.parametrize("theme", ALL_THEMES)
def test_every_theme_is_measured_and_outlines_need_less(tmp_path: Path, theme: str) -> None:
    content = copy_of_shipped(tmp_path / "content")
    file = f"themes/{theme}.yaml"
    colors = dict(line.split(": ", 1) for line in content.text(file).splitlines() if line.startswith("  "))
    content.replace(file, f"  focus: {colors['  focus']}", f"  focus: {colors['  paper']}")
    problems = found(content.folder)
    assert problems
    assert {problem.file for problem in problems} == {file}
    assert "focus on paper has a contrast of 1.0 to 1" in {problem.words for problem in problems}
    assert all("a shape needs 3 to 1" in problem.hint for problem in problems)
