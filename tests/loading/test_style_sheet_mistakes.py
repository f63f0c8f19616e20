"""A mistake in a style sheet, a drawing or an icon is reported with its file and line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from helpers.content_folder import ContentFolder, tiny
from lungedu.base.resources import Resources, bundled_folder
from lungedu.content.problem import Problem
from lungedu.loading.checks import check_all
from lungedu.theme.style_templates import faults_of

TODAY = date(2026, 1, 1)

MISTAKES = {
    "a price in a rule": ('QLabel { qproperty-text: "$5"; }', 1, "names no color and no size"),
    "a misspelled name": ("QLabel {\n  color: $inc;\n}", 2, "$inc is no color and no size"),
    "a misspelled name in braces": ("QLabel { margin: ${pda}px; }", 1, "$pda is no color and no size"),
    "a rule that does not end": ("QLabel { color: $ink;\nQFrame { color: $ink; }", 1, "this { is not closed"),
    "the last rule does not end": ("QFrame { color: $ink; }\nQLabel { color: $ink;", 2, "this { is not closed"),
    "a brace too many": ("QLabel { color: $ink; }\n}", 2, "this } closes nothing"),
    "a forgotten semicolon": ("QLabel {\n  color: $ink\n  margin: 0;\n}", 2, "is followed by no semicolon"),
    "a forgotten colon": ("QLabel {\n  color $ink;\n}", 2, "is not a name, a colon and a value"),
    "a value that is missing": ("QLabel { color: ; }", 1, "is not a name, a colon and a value"),
    "a comment that does not end": ("QLabel { color: $ink; }\n/* no end", 2, "this comment does not end"),
    "a quotation that does not end": ('QLabel { font-family: "$family; }', 1, "has no second one"),
    "a parenthesis that does not end": ("QLabel { color: rgb(1, 2, 3; }", 1, "this ( is not closed"),
    "words without a rule": ("QLabel", 1, "has no braces"),
}


def found(content: ContentFolder, file: str) -> list[Problem]:
    return [problem for problem in check_all(Resources(content.folder), TODAY)[0] if problem.file == file]


@pytest.mark.parametrize(("text", "line", "words"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_reported_at_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    content = tiny(tmp_path / "content")
    content.write("qss/00_own.qss", text)
    first = found(content, "qss/00_own.qss")[0]
    assert (first.line, first.warning) == (line, False), first
    assert words in first.words


def test_a_misspelled_name_brings_the_right_one(tmp_path: Path) -> None:
    content = tiny(tmp_path / "content")
    content.write("qss/00_own.qss", "QLabel { color: $ink_sof; }")
    assert "ink_soft" in found(content, "qss/00_own.qss")[0].hint


def test_a_dollar_in_a_comment_is_a_warning(tmp_path: Path) -> None:
    content = tiny(tmp_path / "content")
    content.write("qss/00_own.qss", "/* costs $5,\n   as $nothing */\nQLabel { color: $ink; }")
    assert [(problem.line, problem.warning) for problem in found(content, "qss/00_own.qss")] == [(1, True), (2, True)]


def test_latin_1_is_reported_with_its_line_in_style_sheets_icons_and_drawings(tmp_path: Path) -> None:
    content = tiny(tmp_path / "content")
    for file in ("qss/00_own.qss", "icons/own.svg", "art/own.svg", "art/parts/own.svg"):
        (content.folder / file).parent.mkdir(parents=True, exist_ok=True)
        (content.folder / file).write_bytes("\n/* gr\u00fcn */".encode("latin-1"))
        assert [(problem.line, "not UTF-8" in problem.words) for problem in found(content, file)] == [(2, True)]


def test_files_that_a_mac_or_windows_leaves_are_no_content(tmp_path: Path) -> None:
    content = tiny(tmp_path / "content")
    before = check_all(Resources(content.folder), TODAY)[0]
    files = [path for path in content.folder.rglob("*") if path.is_file()]
    for path in [*files, content.folder / "qss" / "a.qss", content.folder / "icons" / "a.svg"]:
        path.parent.mkdir(exist_ok=True)
        (path.parent / f"._{path.name}").write_bytes(b"\x00\x05\x16\x07Mac OS X\xff")
        for name in (".DS_Store", "Thumbs.db"):
            (path.parent / name).write_bytes(b"\x00\x00\x00\x01Bud1")
    assert check_all(Resources(content.folder), TODAY)[0] == before


def test_the_shipped_style_sheets_have_no_fault() -> None:
    shipped = Resources(bundled_folder())
    names = shipped.names("qss", ".qss")
    assert len(names) > 5
    assert [fault for name in names for fault in faults_of(shipped.text(f"qss/{name}.qss"))] == []
