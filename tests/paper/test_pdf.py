"""Every PDF that the app writes: its title, its language, its contents, and no time of making."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination, DictionaryObject, StreamObject

from lungedu.base.resources import Resources, bundled_folder
from lungedu.diagram.display_list import Path as Line
from lungedu.diagram.display_list import Text
from lungedu.diagram.scene import Frame, Scene
from lungedu.loading.front import read_catalogue, read_words
from lungedu.loading.store import FileReader, open_library
from lungedu.paint.fonts import load_fonts
from lungedu.paper.chart_export import ChartExport
from lungedu.paper.diagram_export import Export
from lungedu.paper.handout import Handouts
from lungedu.paper.handout_pages import LARGE_POINTS, HandoutSheet
from lungedu.paper.handout_pictures import HandoutPictures
from lungedu.paper.pdf import write_file
from lungedu.paper.visit_sheet import VisitSheet
from lungedu.paper.visit_text import sheet_text

RESOURCES = Resources(bundled_folder())
WORDS = read_words(RESOURCES)
LIBRARY = open_library(FileReader(RESOURCES), read_catalogue(RESOURCES))
TODAY = date(2026, 11, 27)
DIAGRAM, CHART, WALK = LIBRARY.diagrams["two-targets"], LIBRARY.charts["h6-severe-people"], LIBRARY.walks["harmoni-6"]


@pytest.fixture(autouse=True)
def typeface_is_there(qapp: object) -> None:
    assert load_fonts(RESOURCES) == ()


def visit(_: Path) -> bytes:
    return VisitSheet(sheet_text(LIBRARY, WORDS, ["What is a scan?"], TODAY), large=True).pdf()


def handout(_: Path, *, large: bool = False) -> bytes:
    made = Handouts(LIBRARY, WORDS, TODAY).of("diagram:two-targets")
    assert made is not None
    pictures = HandoutPictures(RESOURCES, LIBRARY, WORDS, TODAY, LARGE_POINTS if large else HandoutPictures.least)
    return HandoutSheet(made, pictures, large=large).pdf()


def diagram() -> Export:
    return Export(RESOURCES, LIBRARY, WORDS, Scene(DIAGRAM, LIBRARY.symbols), "print", TODAY)


def charts() -> ChartExport:
    return ChartExport(RESOURCES, LIBRARY, WORDS, "print", TODAY)


def step(folder: Path) -> bytes:
    diagram().write(folder / "step.pdf", Frame(1))
    return (folder / "step.pdf").read_bytes()


def storyboard(folder: Path) -> bytes:
    diagram().write(folder / "board.pdf", None)
    return (folder / "board.pdf").read_bytes()


def chart(folder: Path) -> bytes:
    charts().write_chart(folder / "chart.pdf", CHART)
    return (folder / "chart.pdf").read_bytes()


def walk(folder: Path) -> bytes:
    charts().write_walk(folder / "walk.pdf", WALK)
    return (folder / "walk.pdf").read_bytes()


def contents(pdf: PdfReader) -> list[tuple[str, int]]:
    """Title and page (from 0) of every entry."""
    entries = []
    for item in pdf.outline:
        assert isinstance(item, Destination)
        page = pdf.get_destination_page_number(item)
        assert page is not None
        entries.append((str(item.title), page))
    return entries


TITLES: list[tuple[Callable[[Path], bytes], str]] = [
    (visit, WORDS("sheet.title")), (handout, DIAGRAM.title), (step, DIAGRAM.title), (storyboard, DIAGRAM.title),
    (chart, CHART.title), (walk, WALK.title)]
every_pdf = pytest.mark.parametrize(("writes", "title"), TITLES, ids=[writes.__name__ for writes, _ in TITLES])


@every_pdf
def test_a_reader_finds_the_title_the_language_and_the_contents(writes: Callable[[Path], bytes], title: str,
                                                                tmp_path: Path) -> None:
    pdf = PdfReader(io.BytesIO(writes(tmp_path)))
    assert pdf.metadata is not None
    assert pdf.metadata.title == title
    assert str(pdf.root_object["/Lang"]) == "en-US"
    preferences = pdf.root_object["/ViewerPreferences"].get_object()
    assert isinstance(preferences, DictionaryObject)
    assert preferences["/DisplayDocTitle"]
    places = [page for _, page in contents(pdf)]
    assert places
    assert places == sorted(places)
    assert set(places) <= set(range(len(pdf.pages)))


@every_pdf
def test_no_pdf_says_when_it_was_made_and_two_of_a_kind_are_the_same(writes: Callable[[Path], bytes], title: str,
                                                                     tmp_path: Path) -> None:
    data = writes(tmp_path)
    pdf = PdfReader(io.BytesIO(data))
    assert pdf.metadata is not None
    assert title in pdf.metadata.values()
    assert not [key for key in pdf.metadata if "Date" in key]
    metadata = pdf.root_object["/Metadata"].get_object()
    assert isinstance(metadata, StreamObject)
    xmp = metadata.get_data()
    assert b"rdf:RDF" in xmp
    assert b"Date" not in xmp
    assert not re.search(rb"\d{4}-\d\d-\d\dT|D:\d{8}", data)
    assert writes(tmp_path) == data


def test_the_contents_of_the_sheet_to_take_home_are_the_questions_and_the_card(tmp_path: Path) -> None:
    pdf = PdfReader(io.BytesIO(visit(tmp_path)))
    text = sheet_text(LIBRARY, WORDS, ["What is a scan?"], TODAY)
    assert contents(pdf) == [(text.title, 0), (text.card.title, 1)]


def test_the_contents_of_a_walk_are_its_cards_two_a_page(tmp_path: Path) -> None:
    pdf = PdfReader(io.BytesIO(walk(tmp_path)))
    assert contents(pdf) == [(card.title, number // 2) for number, card in enumerate(WALK.cards)]


def test_numbers_in_a_diagram_of_large_print_have_their_meaning_below_the_picture(tmp_path: Path) -> None:
    first = PdfReader(io.BytesIO(handout(tmp_path, large=True))).pages[0].extract_text()
    said = " ".join(first.replace("\u00a0", " ").split())
    assert "1 T cell" in said
    assert "2 PD-1" in said


def test_no_line_runs_through_the_words_of_a_median() -> None:
    for name in ("h6-pfs-points", "h6-os-points"):
        drawing = charts().drawing(LIBRARY.charts[name], 26, 1100)
        medians = [(place, item) for place, item in enumerate(drawing.items)
                   if isinstance(item, Text) and re.fullmatch(r"[\d.]+ months", item.words)]
        assert len(medians) == 2
        for place, median in medians:
            x, y = median.box.center
            shown = [item for item in drawing.items[:place] if isinstance(item, Line)
                     and min(point[0] for point in item.points) <= x <= max(point[0] for point in item.points)
                     and min(point[1] for point in item.points) <= y <= max(point[1] for point in item.points)]
            assert shown
            assert shown[-1].fill == "card", f"{name}: the line is drawn over {median.words}"


def test_a_file_that_cannot_be_written_stays_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    write_file(file, b"before")
    with pytest.raises(OSError, match=r"page\.pdf"):
        write_file(file, b"")
    assert file.read_bytes() == b"before"
    assert [one.name for one in tmp_path.iterdir()] == ["page.pdf"]
