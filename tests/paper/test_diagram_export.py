"""Pictures as files: what stands in them can be seen, and a drawing that is missing or broken is an outline by name."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from helpers.content_folder import SHIPPED, ContentFolder
from helpers.diagrams import GARDEN, LEAF, SHIPPED_IDS, garden, shipped_library, shipped_scene
from lungedu.base.resources import Resources
from lungedu.content.library import Library
from lungedu.diagram.display_list import View
from lungedu.diagram.label_places import Labels
from lungedu.diagram.layout import LaidOut
from lungedu.diagram.motion import at_rest
from lungedu.diagram.scene import Frame, Scene
from lungedu.diagram.svg import Colors, Writer
from lungedu.loading.front import read_catalogue, read_theme, read_words
from lungedu.loading.store import FileReader, open_library
from lungedu.paint.art import ArtCache
from lungedu.paint.fonts import load_fonts
from lungedu.paint.symbols import SymbolCache
from lungedu.paper.diagram_export import WIDTH, Export
from lungedu.paper.storyboard import MARGIN, sheets

LEAVES = Frame(1)
"""The step of the garden in which the leaf stands on its stem: upright, from (750, 410) to (850, 510)."""
MIDDLE_OF_LEAF = (800, 460)


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    load_fonts(Resources(SHIPPED))


@pytest.fixture
def content(tmp_path: Path) -> ContentFolder:
    return garden(tmp_path / "content")


def opened(content: ContentFolder) -> Library:
    return open_library(FileReader(content.resources), read_catalogue(content.resources))


def export(content: ContentFolder, theme: str = "day") -> Export:
    library = opened(content)
    words = read_words(Resources(SHIPPED))
    return Export(content.resources, library, words, Scene(library.diagrams["garden"], library.symbols), theme)


def picture(content: ContentFolder, frame: Frame | None = LEAVES, theme: str = "day") -> QImage:
    """What is written as a PNG."""
    file = content.folder / "picture.png"
    export(content, theme).write(file, frame)
    image = QImage(str(file))
    file.unlink()
    assert not image.isNull()
    return image


def blank(content: ContentFolder, theme: str = "day") -> QColor:
    return QColor(read_theme(content.resources, theme).colors.picture)


def seen_at(image: QImage, paper: QColor, box: tuple[int, int, int, int]) -> int:
    """How many dots of a box (left, top, right, bottom) differ from the paper."""
    return sum(image.pixelColor(x, y) != paper for x in range(box[0], box[2], 2) for y in range(box[1], box[3], 2))


# -- what can be seen --------------------------------------------------------------------------------------------


def test_a_drawing_stands_where_its_part_does_in_the_color_of_its_role(content: ContentFolder) -> None:
    image = picture(content)
    assert (image.width(), image.height()) == (WIDTH, WIDTH * 10 // 16)
    assert image.pixelColor(*MIDDLE_OF_LEAF) == QColor("#1a6b2f")
    assert image.pixelColor(40, 40) == blank(content)


def missing(content: ContentFolder) -> None:
    content.remove(LEAF)


def broken(content: ContentFolder) -> None:
    content.write(LEAF, '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0')


def no_text(content: ContentFolder) -> None:
    content.write(LEAF, b"\x89PNG\x00\x00\xff\xfe")


@pytest.mark.parametrize("spoil", [missing, broken, no_text])
def test_a_drawing_that_is_missing_or_broken_is_an_outline_with_its_name_and_the_rest_is_as_ever(
        content: ContentFolder, spoil: Callable[[ContentFolder], None]) -> None:
    whole = picture(content)
    spoil(content)
    outlined = picture(content)
    assert seen_at(outlined, blank(content), (745, 405, 855, 515)) > 300
    assert outlined.pixelColor(*MIDDLE_OF_LEAF) != whole.pixelColor(*MIDDLE_OF_LEAF)
    assert seen_at(outlined, blank(content), (790, 540, 810, 790)) == seen_at(whole, blank(content),
                                                                              (790, 540, 810, 790)) > 0
    content.replace(GARDEN, "    name: The leaf\n    says: It drinks.\n", "")
    content.replace(GARDEN, "        labels: [leaf]\n", "")
    by_symbol = picture(content)
    content.replace(GARDEN, "  - id: leaf\n    symbol: leaf\n", "  - id: leaf\n    symbol: leaf\n    name: '|'\n")
    by_name = picture(content)
    inside = (760, 420, 840, 500)
    card = QColor(read_theme(content.resources, "day").colors.card)
    assert seen_at(by_symbol, card, inside) > seen_at(by_name, card, inside) > 0


def test_a_drawing_of_which_nothing_at_all_is_known_is_a_plain_box(content: ContentFolder) -> None:
    content.replace(GARDEN, "    symbol: leaf\n", "    symbol: laef\n")
    assert seen_at(picture(content), blank(content), (700, 380, 900, 540)) > 300


@pytest.mark.parametrize("theme", ["day", "night", "contrast", "print"])
def test_every_theme_has_its_own_paper(content: ContentFolder, theme: str) -> None:
    assert picture(content, theme=theme).pixelColor(2, 2) == blank(content, theme)


def test_labels_and_lines_are_painted_too(content: ContentFolder) -> None:
    with_labels = picture(content, Frame(0))
    content.replace(GARDEN, "        labels: [stem, path]\n", "")
    without = picture(content, Frame(0))
    everywhere = (0, 0, WIDTH, 1000)
    assert seen_at(with_labels, blank(content), everywhere) > seen_at(without, blank(content), everywhere) + 500
    assert without.pixelColor(800, 860) != blank(content)  # the path


def test_labels_have_a_ground_of_their_own_so_that_they_can_be_read_over_any_drawing(content: ContentFolder) -> None:
    def on_card() -> int:
        image, card = picture(content, Frame(0)), QColor(read_theme(content.resources, "day").colors.card)
        return sum(image.pixelColor(x, y) == card for x in range(0, WIDTH, 2) for y in range(0, image.height(), 2))

    with_labels = on_card()
    content.replace(GARDEN, "        labels: [stem, path]\n", "")
    assert with_labels > on_card() + 300


def test_nothing_of_a_storyboard_reaches_the_edge_of_its_page(content: ContentFolder) -> None:
    board = picture(content, None)
    first = sheets(export(content).scene)[0].size
    for sheet_width, top, bottom in ((first[0], 0, first[1]), (board.width(), first[1], board.height())):
        edge = (sheet_width - MARGIN + 4, top, sheet_width, bottom)
        assert seen_at(board, board.pixelColor(2, 2), edge) == 0
        assert seen_at(board, board.pixelColor(2, 2), (0, top, MARGIN - 4, bottom)) == 0


# -- kinds of file -----------------------------------------------------------------------------------------------


def test_a_storyboard_shows_every_step_on_one_page_and_the_what_ifs_on_another(content: ContentFolder) -> None:
    board = picture(content, None)
    leaf = QColor("#1a6b2f")
    dots = [(x, y) for x in range(0, board.width(), 4) for y in range(0, board.height(), 4)
            if board.pixelColor(x, y) == leaf]
    steps = {(x * 3 // board.width(), y * 4 // board.height()) for x, y in dots if y < board.height() // 2}
    what_ifs = {x * 2 // board.width() for x, y in dots if y > board.height() // 2}
    assert len(steps) == 5
    assert what_ifs == {0, 1}


def pages(file: Path) -> int:
    written = file.read_bytes()
    assert written.startswith(b"%PDF-")
    return len(re.findall(rb"/Type\s*/Page\b", written))


def test_a_pdf_of_a_step_is_one_page_and_a_storyboard_has_one_more_for_its_what_ifs(content: ContentFolder,
                                                                                   tmp_path: Path) -> None:
    file = tmp_path / "picture.pdf"
    export(content).write(file, LEAVES)
    assert pages(file) == 1
    export(content).write(file, None)
    assert pages(file) == 2


def test_an_svg_says_what_it_shows_and_has_its_drawings_in_it(content: ContentFolder) -> None:
    root = ElementTree.fromstring(export(content).svg(Frame(2, {"water": "much"})))
    texts = {element.tag.rpartition("}")[2]: element.text or "" for element in root}
    assert "Much" in texts["title"]
    assert "Drops beside the stem." in texts["desc"]
    assert not any("class" in element.attrib for element in root.iter())
    uses = [element.get("href") for element in root.iter() if element.tag.endswith("use")]
    assert uses == ["#stem", "#leaf", "#drop", "#drop"]


@pytest.mark.parametrize("file", ["picture.jpg", "picture", "picture.SVGZ", "."])
def test_another_kind_of_file_is_refused_and_nothing_is_written(content: ContentFolder, tmp_path: Path,
                                                               file: str) -> None:
    with pytest.raises(ValueError, match=r"ends in \.svg, \.png or \.pdf"):
        export(content).write(tmp_path / file, LEAVES)
    assert not (tmp_path / file).is_file()


def test_a_storyboard_cannot_be_one_svg_and_is_reported_what_can(content: ContentFolder, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="A storyboard can be a PDF or a PNG"):
        export(content).write(tmp_path / "picture.svg", None)


@pytest.mark.parametrize("kind", ["svg", "png", "pdf"])
def test_a_folder_that_is_not_there_is_reported(content: ContentFolder, tmp_path: Path, kind: str) -> None:
    with pytest.raises(OSError, match="no-such-folder"):
        export(content).write(tmp_path / "no-such-folder" / f"picture.{kind}", LEAVES)


# -- the shipped ones --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SHIPPED_IDS)
def test_every_shipped_picture_is_an_svg_that_stands_alone(name: str) -> None:
    """No class that a style would have to color, no name twice, nothing that is outside the file."""
    made, art = shipped_scene(name), ArtCache(Resources(SHIPPED), dict)
    colors = Colors({}, "#ffffff", "#ffffff", "#888888", "#000000")
    writer = Writer(colors, made.shape, lambda symbol: art.part_source(symbol, "day"))
    view = View.fitting(made.diagram.canvas, 1600, 1000)
    for frame in made.frames():
        text = writer.document(at_rest(made, frame), LaidOut(Labels(()), (), None), view, title="T", words="W")
        root = ElementTree.fromstring(text)
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        assert len(set(ids)) == len(ids)
        assert not any("class" in element.attrib for element in root.iter())
        assert not any(element.tag.endswith(("polygon", "style", "image", "script")) for element in root.iter()
                       if not element.get("data-part"))
        named = set(re.findall(r"url\(#([^)]*)\)|href=\"#([^\"]*)\"", text))
        assert {one or other for one, other in named} <= set(ids)


@pytest.mark.parametrize("name", SHIPPED_IDS)
def test_every_drawing_of_a_shipped_diagram_is_there_and_can_be_drawn(name: str) -> None:
    made, library = shipped_scene(name), shipped_library()
    cache = SymbolCache(ArtCache(Resources(SHIPPED), dict), made.shape)
    used = {one.symbol for frame in made.frames() for one in made.picture(frame).instances if one.symbol}
    used |= {part.tip for part in made.diagram.parts if part.tip}
    assert used <= set(library.symbols)
    for symbol in sorted(used):
        drawn = cache.drawn(symbol, "day", 0.1)
        assert drawn is not None, symbol
        image = drawn.pixmap.toImage()
        assert any(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())), symbol
