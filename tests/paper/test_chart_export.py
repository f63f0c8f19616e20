"""Charts and walks as files: what stands in them can be seen, and each says when its evidence was checked."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from helpers.charts import CHARTS, WORDS, of_kind, shipped, typed
from helpers.content_folder import SHIPPED
from helpers.diagrams import shipped_library
from lungedu.base.resources import Resources
from lungedu.diagram.charts.people import PeopleChart
from lungedu.loading.front import read_theme
from lungedu.paint.fonts import load_fonts
from lungedu.paper.chart_export import WIDTH, ChartExport
from lungedu.viewmodels.recheck import facts_of

SVG = "{http://www.w3.org/2000/svg}"
PEOPLE = "h6-severe-people"
WALKS = Resources(SHIPPED).names("walks", ".yaml")
CHECKED = min(date.fromisoformat(shipped_library().facts[fact].as_of)
              for fact in facts_of(shipped_library(), shipped_library().charts[PEOPLE]))
"""When the oldest fact of that chart was last checked."""


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    load_fonts(Resources(SHIPPED))


def export(theme: str = "day", today: date = CHECKED) -> ChartExport:
    return ChartExport(Resources(SHIPPED), shipped_library(), WORDS, theme, today)


def picture(folder: Path, name: str = PEOPLE, theme: str = "day", days: int = 0) -> QImage:
    """A chart as it is written so many days after its evidence was checked."""
    file = folder / f"{name}-{theme}-{days}.png"
    export(theme, CHECKED + timedelta(days=days)).write_chart(file, shipped_library().charts[name])
    image = QImage(str(file))
    assert not image.isNull()
    return image


def colors_in(image: QImage) -> dict[str, int]:
    """How many dots of each color, looked at here and there."""
    found: dict[str, int] = {}
    for y in range(0, image.height(), 5):
        for x in range(0, image.width(), 5):
            name = image.pixelColor(x, y).name()
            found[name] = found.get(name, 0) + 1
    return found


def pages(file: Path) -> int:
    written = file.read_bytes()
    assert written.startswith(b"%PDF-")
    return len(re.findall(rb"/Type\s*/Page\b", written))


# -- one chart ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_an_svg_that_stands_alone_and_says_what_it_shows(name: str) -> None:
    text = export().svg(shipped(name))
    root = ElementTree.fromstring(text)
    elements = {element.tag.rpartition("}")[2]: element.text or "" for element in root}
    assert elements["title"] == shipped(name).model.title
    assert shipped(name).sentences[-1].rstrip(".") in elements["desc"]
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(set(ids)) == len(ids)
    assert not any("class" in element.attrib for element in root.iter())
    assert not any(element.get("data-symbol") for element in root.iter())  # no drawing is missing
    assert not any(element.tag.endswith(("style", "image", "script")) for element in root.iter())
    assert set(re.findall(r'href="#([^"]*)"', text)) <= set(ids)
    assert root.get("viewBox", "").split()[:3] == ["0", "0", str(WIDTH + 40)]


def test_an_svg_of_people_has_every_one_of_them() -> None:
    root = ElementTree.fromstring(export().svg(shipped(PEOPLE)))
    counts = [int(element.get("data-count", "0")) for element in root.iter() if element.get("data-count")]
    one, other = (group.counted for group in typed(PeopleChart, shipped(PEOPLE)).groups)
    assert counts == [one, 100 - one, other, 100 - other]
    said = {"".join(element.itertext()) for element in root.iter(f"{SVG}text")}
    assert {str(one), str(other)} <= said


@pytest.mark.parametrize("theme", ["day", "night", "contrast", "print"])
def test_people_are_painted_in_the_colors_of_the_theme(tmp_path: Path, theme: str) -> None:
    found = colors_in(picture(tmp_path, theme=theme))
    colors = read_theme(Resources(SHIPPED), theme).colors
    for role in ("arm_one", "arm_two", "card", "ink"):
        assert found.get(QColor(getattr(colors, role)).name(), 0) > 20, role
    assert max(found, key=lambda color: found[color]) == QColor(colors.card).name()


@pytest.mark.parametrize("name", [of_kind(kind)[0] for kind in (
    "people", "ranges", "points", "practice", "draw", "calendar", "flow", "tiles", "times")])
def test_no_kind_of_chart_is_blank_or_cut_off(tmp_path: Path, name: str) -> None:
    image = picture(tmp_path, name)
    assert image.width() > WIDTH
    assert len(colors_in(image)) > 8
    paper = image.pixelColor(0, 0)
    edges = [*((x, y) for x in range(image.width()) for y in (1, image.height() - 2)),
             *((x, y) for y in range(image.height()) for x in (1, image.width() - 2))]
    assert all(image.pixelColor(x, y) == paper for x, y in edges)


def test_a_chart_as_pdf_is_one_page(tmp_path: Path) -> None:
    file = tmp_path / "chart.pdf"
    export().write_chart(file, shipped_library().charts[PEOPLE])
    assert pages(file) == 1


# -- the line at the foot ----------------------------------------------------------------------------------------


def changed(one: QImage, other: QImage) -> QRect:
    """The box of what differs, on as much as both have."""
    rows = [y for y in range(min(one.height(), other.height())) if one.copy(0, y, one.width(), 1) != other.copy(
        0, y, other.width(), 1)]
    return QRect(0, rows[0], one.width(), rows[-1] - rows[0]) if rows else QRect()


def test_90_days_after_the_check_the_page_is_as_it_was_and_a_day_later_its_foot_says_more(tmp_path: Path) -> None:
    first, last, due = (picture(tmp_path, days=days) for days in (0, 90, 91))
    assert last == first
    assert due != first
    difference = changed(first, due)
    assert difference.top() > first.height() * 0.85
    assert due.height() >= first.height()


@pytest.mark.parametrize("walk", WALKS)
def test_a_printed_walk_says_on_each_page_that_a_recheck_is_due(tmp_path: Path, walk: str) -> None:
    model = shipped_library().walks[walk]
    images = []
    oldest = min(date.fromisoformat(shipped_library().facts[fact].as_of)
                 for fact in facts_of(shipped_library(), model))
    for days in (0, 90, 91):
        file = tmp_path / f"{days}.png"
        export(today=oldest + timedelta(days=days)).write_walk(file, model, 0)
        images.append(QImage(str(file)))
    assert images[0] == images[1]
    assert images[2] != images[0]


# -- a walk ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("walk", WALKS)
def test_a_walk_is_printed_with_two_cards_on_a_page(tmp_path: Path, walk: str) -> None:
    model = shipped_library().walks[walk]
    file = tmp_path / "walk.pdf"
    export("print").write_walk(file, model)
    assert pages(file) == -(-len(model.cards) // 2)
    export("print").write_walk(file, model, 1)
    assert pages(file) == 1


@pytest.mark.parametrize("walk", WALKS)
def test_every_card_of_a_walk_has_its_picture_on_the_page(tmp_path: Path, walk: str) -> None:
    model = shipped_library().walks[walk]
    file = tmp_path / "walk.png"
    export("print").write_walk(file, model)
    image = QImage(str(file))
    tall = image.height() * 2 // (len(model.cards) + len(model.cards) % 2) // 2
    for number in range(len(model.cards)):
        half = image.copy(0, number * tall + 250, image.width(), tall - 330)
        assert len(colors_in(half)) > 3, number


@pytest.mark.parametrize("walk", WALKS)
def test_one_card_as_svg_is_its_chart(tmp_path: Path, walk: str) -> None:
    model = shipped_library().walks[walk]
    file = tmp_path / "card.svg"
    export().write_walk(file, model, 1)
    root = ElementTree.fromstring(file.read_text("utf-8"))
    assert root.findtext(f"{SVG}title") == shipped(model.cards[1].chart).model.title


# -- what cannot be written --------------------------------------------------------------------------------------


@pytest.mark.parametrize("file", ["picture.jpg", "picture", "picture.SVGZ"])
def test_another_kind_of_file_is_refused_and_nothing_is_written(tmp_path: Path, file: str) -> None:
    library = shipped_library()
    with pytest.raises(ValueError, match=r"ends in \.svg, \.png or \.pdf"):
        export().write_chart(tmp_path / file, library.charts[PEOPLE])
    with pytest.raises(ValueError, match=r"ends in \.svg, \.png or \.pdf"):
        export().write_walk(tmp_path / file, library.walks[WALKS[0]])
    assert not list(tmp_path.iterdir())


def test_a_whole_walk_cannot_be_one_svg_and_is_reported_what_can(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="All of them can be a PDF or a PNG"):
        export().write_walk(tmp_path / "walk.svg", shipped_library().walks[WALKS[0]])


@pytest.mark.parametrize("kind", ["svg", "png", "pdf"])
def test_a_folder_that_is_not_there_is_reported(tmp_path: Path, kind: str) -> None:
    with pytest.raises(OSError, match="no-such-folder"):
        export().write_chart(tmp_path / "no-such-folder" / f"picture.{kind}", shipped_library().charts[PEOPLE])
