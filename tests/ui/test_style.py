"""A clinic's own style sheet that is broken gives way to the shipped one; drawings that are broken are left blank."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from lungedu.base.resources import Resources, bundled_folder
from lungedu.loading.front import read_theme
from lungedu.paint.art import ArtCache
from lungedu.theme.metrics import metrics_for
from lungedu.ui.style import Style, style_sheet

SHIPPED = Resources(bundled_folder())


@pytest.fixture
def style() -> Style:
    return Style(read_theme(SHIPPED, "day"), metrics_for(1366, 768, 100))


def own(folder: Path, content: bytes) -> Resources:
    (folder / "qss").mkdir()
    (folder / "qss" / "00_own.qss").write_bytes(content)
    return Resources(folder)


@pytest.mark.parametrize("content", [b"QLabel { color: $inc; }", b'QLabel { qproperty-text: "$5"; }', b"QLabel {",
                                     b"/* gr\xfcn */", b"QLabel { color: #000 }\0"])
def test_a_broken_one_gives_way_and_staff_are_told_file_and_line(tmp_path: Path, style: Style, content: bytes,
                                                                 caplog: pytest.LogCaptureFixture) -> None:
    assert style_sheet(own(tmp_path, content), style) == style_sheet(SHIPPED, style)
    assert "00_own.qss" in caplog.text


def test_a_folder_without_any_uses_the_shipped_ones(tmp_path: Path, style: Style) -> None:
    assert style_sheet(Resources(tmp_path), style) == style_sheet(SHIPPED, style)


def test_a_sound_one_is_used_whatever_its_comments_say(tmp_path: Path, style: Style) -> None:
    made = style_sheet(own(tmp_path, b'/* costs $5, $nothing */ QLabel { color: $ink; margin: ${pad}px; }'), style)
    assert made.strip() == f"QLabel {{ color: {style.theme.colors.ink}; margin: {style.metrics.pad}px; }}"


def test_qt_takes_the_shipped_style_sheet(style: Style, qtbot: object, qtlog: pytest.LogCaptureFixture) -> None:
    widget = QWidget()
    widget.setStyleSheet(style_sheet(SHIPPED, style))
    widget.ensurePolished()
    assert not [record for record in qtlog.records if "stylesheet" in str(record)]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("svg", ["", "<svg", "no svg", "\0", "<svg xmlns='http://www.w3.org/2000/svg'/>",
                                 "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 0' width='0' height='0'/>"])
def test_a_broken_drawing_is_blank(tmp_path: Path, svg: str) -> None:
    for folder in ("art", "icons"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "own.svg").write_text(svg, "utf-8")
    art = ArtCache(Resources(tmp_path), dict)
    art.wake()
    for drawn in (art.picture("own", QSize(40, 30), "night", 1.0), art.icon("own", 30, "#000000", 1.0),
                  art.icon_file("own", QSize(30, 30))):
        assert not drawn.isNull()
