"""The colors of pictures: every role has a color in every theme, or its line is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.content_folder import SHIPPED
from lungedu.base.resources import Resources
from lungedu.content.problem import Problem
from lungedu.loading.palette import read_palette
from lungedu.loading.yaml_tree import YamlSyntaxError
from lungedu.theme.tokens import ALL_THEMES

GOOD = 'leaf: {day: "#1a6b2f", night: "#1A6B2F", contrast: "#000000", print: "#ffffff"}'


def problems_of(folder: Path, text: str) -> tuple[Problem, ...]:
    (folder / "art").mkdir(exist_ok=True)
    (folder / "art/palette.yaml").write_text(text)
    with pytest.raises(YamlSyntaxError) as raised:
        read_palette(Resources(folder))
    return raised.value.problems


def test_the_shipped_palette_has_every_role_in_every_theme() -> None:
    palette = read_palette(Resources(SHIPPED))
    assert len(palette) > 20
    assert all(set(ALL_THEMES) <= colors.keys() for colors in palette.values())


def test_a_role_without_a_color_for_a_theme_is_named_with_its_line(tmp_path: Path) -> None:
    wrong = GOOD.replace("leaf", "stem").replace("night", "nigth")
    (problem,) = problems_of(tmp_path, f"roles:\n  {GOOD}\n  {wrong}\n")
    assert (problem.file, problem.line, problem.path) == ("art/palette.yaml", 3, "roles.stem")
    assert problem.words == "'stem' has no color like #1a2b3c for night"
    assert "nigth" in problem.hint


@pytest.mark.parametrize("color", ["green", "#123", "#12345", "#1234567", "#12345g", "", "1a6b2f", "#1a6b2f;"])
def test_what_is_no_color_is_named(tmp_path: Path, color: str) -> None:
    (problem,) = problems_of(tmp_path, "roles:\n  " + GOOD.replace("#000000", color))
    assert "for contrast" in problem.words


@pytest.mark.parametrize("color", ["[a, b]", "{a: b}"])
def test_a_color_of_the_wrong_shape_is_named_too(tmp_path: Path, color: str) -> None:
    (problem,) = problems_of(tmp_path, "roles:\n  " + GOOD.replace('"#000000"', color))
    assert "for contrast" in problem.words


@pytest.mark.parametrize("text", ["leaf: green", "roles: [leaf]", "- leaf", "roles:"])
def test_a_file_that_is_no_palette_is_reported(tmp_path: Path, text: str) -> None:
    (problem,) = problems_of(tmp_path, text)
    assert "the palette needs 'roles:'" in problem.words


def test_a_role_that_is_no_group_is_reported_for_every_theme(tmp_path: Path) -> None:
    assert len(problems_of(tmp_path, "roles:\n  leaf: green\n")) == len(ALL_THEMES)
