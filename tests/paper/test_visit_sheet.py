"""The sheet on paper: all of it on the page, in both sizes and on both papers, and nothing about the person."""

from __future__ import annotations

import getpass
import itertools
import re
import shutil
import socket
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter

from helpers.content_folder import TODAY
from helpers.search import shipped_library
from lungedu.base.resources import Resources, bundled_folder
from lungedu.domain.visit_list import LONGEST_OWN, MOST
from lungedu.loading.front import read_words
from lungedu.paint.fonts import load_fonts
from lungedu.paper.visit_sheet import A4, LETTER, VisitSheet
from lungedu.paper.visit_text import SheetText, sheet_text
from lungedu.viewmodels.visit import good_questions

WORDS = read_words(Resources(bundled_folder()))
GOOD = [question.text for question in good_questions(shipped_library()).values()]
MARGIN = 36
"""Points that stay free all around."""
LISTS = {"one": GOOD[:1], "five": GOOD[:5], "twelve": sorted(GOOD, key=len)[-MOST:],
         "longest": ["why must we wait so long " * 9][:1] * MOST, "one word": ["w" * LONGEST_OWN] * 3}
LISTS = {name: [text[:LONGEST_OWN].strip() for text in texts] for name, texts in LISTS.items()}


@pytest.fixture(autouse=True)
def typeface_is_there(qapp: object) -> None:
    assert load_fonts(Resources(bundled_folder())) == ()


def sheet(questions: list[str], *, large: bool = False, paper: object = A4) -> VisitSheet:
    return VisitSheet(text_for(questions), large=large, paper=paper)  # type: ignore[arg-type]


def text_for(questions: list[str]) -> SheetText:
    return sheet_text(shipped_library(), WORDS, questions, TODAY)


def pages_in(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def text_of(pdf: bytes, folder: Path) -> str:
    """All words, as a reader of PDF files finds them."""
    file = folder / "sheet.pdf"
    file.write_bytes(pdf)
    done = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True)
    return letters(done.stdout.decode())


def letters(words: str) -> str:
    """Without what stands between them, and without the signs at which a long word may break."""
    return "".join(sign for sign in words if not sign.isspace() and sign != "\u200b")


reads_pdf = pytest.mark.skipif(shutil.which("pdftotext") is None,
                               reason="pdftotext reads the words back; it is not installed here")


@pytest.mark.parametrize("name", list(LISTS))
@pytest.mark.parametrize("paper", [A4, LETTER], ids=["A4", "Letter"])
def test_in_normal_print_the_sheet_is_one_page(name: str, paper: object) -> None:
    made = sheet(LISTS[name], paper=paper)
    assert made.pages == 1
    assert pages_in(made.pdf()) == 1


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["A4", "Letter"])
def test_in_large_print_the_card_is_on_the_back_of_the_questions(paper: object) -> None:
    for name, pages in (("one", 2), ("five", 2), ("longest", 4)):
        made = sheet(LISTS[name], large=True, paper=paper)
        assert pages_in(made.pdf()) == made.pages == pages, name


def test_words_so_wide_that_a_page_cannot_hold_them_go_on_overleaf_in_normal_print_too() -> None:
    made = sheet(["W" * LONGEST_OWN] * MOST)
    assert pages_in(made.pdf()) == made.pages == 2


def lines_on(made: VisitSheet, left: int = 300) -> list[float]:
    """Where lines stand on the first page, from the top, in points: those from `left` to near the right margin."""
    image = painted(made, 0)
    across = range(left, image.width() - MARGIN - 20)
    rows = [y for y in range(image.height()) if all(image.pixelColor(x, y).lightness() < 250 for x in across)]
    return [y for y in rows if y - 1 not in rows]


def painted(made: VisitSheet, page: int) -> QImage:
    """A page, a dot for each point."""
    image = QImage(made.layout.fullRectPoints().size(), QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    made.paint(painter, page, 1.0)
    painter.end()
    return image


@pytest.mark.parametrize(("name", "fewest"), [("one", 4), ("five", 10), ("twelve", 12)])
def test_each_question_has_lines_to_write_on_and_they_are_apart_enough_for_a_pen(name: str, fewest: int) -> None:
    lines = lines_on(sheet(LISTS[name]))[:-2]  # the last two are the frame of the card
    assert len(lines) >= fewest
    assert min(after - before for before, after in itertools.pairwise(lines)) >= 16  # 16 points: 5.6 mm


@reads_pdf
def test_a_number_that_the_clinic_has_set_is_printed_in_place_of_the_line(tmp_path: Path) -> None:
    text = text_for(LISTS["twelve"])  # so many leave no space in which a line for notes could take its place
    level = text.card.levels[0]
    assert level.phone is not None
    called = replace(level, phone=replace(level.phone, number="555 0100"))
    made = VisitSheet(replace(text, card=replace(text.card, levels=(called, *text.card.levels[1:]))))
    assert letters("Emergency number: 555 0100") in text_of(made.pdf(), tmp_path)
    assert len(lines_on(made, left=450)) == len(lines_on(VisitSheet(text), left=450)) - 1


def test_a_card_of_more_than_a_page_is_in_parts_and_stays_on_the_paper() -> None:
    text = text_for(GOOD[:1])
    long = tuple(replace(level, signs=f"{level.signs} " * 2) for level in text.card.levels)
    made = VisitSheet(replace(text, card=replace(text.card, levels=long)), large=True)
    assert made.pages > 2
    assert_nothing_over_the_margins(made)


@reads_pdf
def test_a_sheet_of_more_pages_loses_nothing(tmp_path: Path) -> None:
    printed = text_of(sheet(LISTS["longest"], large=True).pdf(), tmp_path)
    assert printed.count(letters(LISTS["longest"][0])) == MOST


@reads_pdf
@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
@pytest.mark.parametrize("name", ["one", "twelve"])
def test_every_word_is_on_paper(name: str, tmp_path: Path, *, large: bool) -> None:
    printed = text_of(sheet(LISTS[name], large=large).pdf(), tmp_path)
    text = text_for(LISTS[name])
    said = [text.title, *text.questions, text.card.title, text.card.above_all, text.foot]
    for when in text.card.levels:
        assert when.phone is not None
        said += [when.title, when.phone.label, when.signs]
    for words in said:
        assert letters(words) in printed, words


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
@pytest.mark.parametrize("paper", [A4, LETTER], ids=["A4", "Letter"])
@pytest.mark.parametrize("name", list(LISTS))
def test_nothing_runs_over_the_margins(name: str, paper: QPageSize.PageSizeId, *, large: bool) -> None:
    assert_nothing_over_the_margins(sheet(LISTS[name], large=large, paper=paper))


def assert_nothing_over_the_margins(made: VisitSheet) -> None:
    for page in range(made.pages):
        image = painted(made, page)
        inside = image.copy(MARGIN, MARGIN, image.width() - 2 * MARGIN, image.height() - 2 * MARGIN)
        assert dark(inside) > 0
        assert dark(image) == dark(inside)


@reads_pdf
@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
@pytest.mark.parametrize("paper", [A4, LETTER], ids=["A4", "Letter"])
@pytest.mark.parametrize("name", list(LISTS))
def test_no_words_lie_over_others(name: str, paper: QPageSize.PageSizeId, tmp_path: Path, *, large: bool) -> None:
    file = tmp_path / "sheet.pdf"
    file.write_bytes(sheet(LISTS[name], large=large, paper=paper).pdf())
    done = subprocess.run(["pdftotext", "-bbox", str(file), "-"], capture_output=True, check=True)
    for page in done.stdout.decode().split("<page ")[1:]:
        boxes = [QRectF(QPointF(*map(float, found[:2])), QPointF(*map(float, found[2:]))).adjusted(1, 4, -1, -4)
                 for found in re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"', page)]
        assert boxes
        over = [(one, other) for place, one in enumerate(boxes) for other in boxes[place + 1:] if one.intersects(other)]
        assert not over


def dots(image: QImage, y: int) -> bytes:
    """One row of a picture of grays."""
    row = image.constScanLine(y)
    assert isinstance(row, memoryview)
    return bytes(row)[:image.width()]


def dark(image: QImage) -> int:
    """How many dots have ink."""
    return sum(dot < 250 for y in range(image.height()) for dot in dots(image, y))


def test_it_says_nothing_of_the_time_so_two_of_a_kind_are_the_same() -> None:
    pdf = sheet(GOOD[:2]).pdf()
    assert not re.search(rb"D:20\d\d|20\d\d-\d\d-\d\d", pdf)
    assert pdf == sheet(GOOD[:2]).pdf()


def test_it_says_nothing_of_the_person_or_the_computer() -> None:
    pdf = re.sub(rb"/FlateDecode.*?endstream", b"", sheet(GOOD[:2]).pdf(), flags=re.DOTALL)  # shapes of letters
    assert b"<x:xmpmeta" in pdf or b"rdf:RDF" in pdf
    assert re.search(rb"/Author \(\s*\)|/Author\s*\(\)", pdf) or b"/Author" not in pdf
    for private in (getpass.getuser(), socket.gethostname(), "home", "tmp"):
        for coded in (private.encode(), private.encode("utf-16-be")):
            assert not re.search(rb"(?<![A-Za-z])" + re.escape(coded) + rb"(?![A-Za-z])", pdf), private
