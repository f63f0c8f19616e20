"""The sheet on paper: all of it on the page, in both sizes and on both papers, and nothing about the person."""

from __future__ import annotations

import getpass
import re
import shutil
import socket
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter

from helpers.search import shipped_library
from lungedu.base.resources import Resources, bundled_folder
from lungedu.domain.visit_list import LONGEST_OWN, MOST
from lungedu.loading.front import read_words
from lungedu.paint.fonts import load_fonts
from lungedu.paint.visit_sheet import A4, LETTER, VisitSheet
from lungedu.viewmodels.visit import good_questions
from lungedu.viewmodels.visit_sheet import sheet_text

WORDS = read_words(Resources(bundled_folder()))
GOOD = [question.text for question in good_questions(shipped_library()).values()]
MARGIN = 36
"""Points that stay free all around."""
LISTS = {"one": GOOD[:1], "five": GOOD[:5], "twelve": GOOD[:MOST],
         "longest": ["why must we wait so long " * 9][:1] * MOST, "one word": ["w" * LONGEST_OWN] * 3}
LISTS = {name: [text[:LONGEST_OWN].strip() for text in texts] for name, texts in LISTS.items()}


@pytest.fixture(autouse=True)
def typeface_is_there(qapp: object) -> None:
    assert load_fonts(Resources(bundled_folder())) == ()


def sheet(questions: list[str], *, large: bool = False, paper: object = A4) -> VisitSheet:
    return VisitSheet(sheet_text(shipped_library(), WORDS, questions), large=large, paper=paper)  # type: ignore[arg-type]


def pages_in(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def text_of(pdf: bytes, folder: Path) -> str:
    """All words, as a reader of PDF files finds them."""
    file = folder / "sheet.pdf"
    file.write_bytes(pdf)
    done = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True)
    return without_a(done.stdout.decode())


def without_a(words: str) -> str:
    """Letters alone. Qt's PDFs show a capital A, but pdftotext does not find it in them."""
    return "".join(sign for sign in words if not sign.isspace() and sign not in "A\u200b")


reads_pdf = pytest.mark.skipif(shutil.which("pdftotext") is None,
                               reason="pdftotext reads the words back; it is not installed here")


@pytest.mark.parametrize("name", list(LISTS))
@pytest.mark.parametrize("paper", [A4, LETTER], ids=["A4", "Letter"])
def test_in_normal_print_the_sheet_is_one_page(name: str, paper: object) -> None:
    made = sheet(LISTS[name], paper=paper)
    assert made.pages == 1
    assert pages_in(made.pdf()) == 1


def test_in_large_print_a_few_questions_are_one_page_and_many_are_more() -> None:
    assert sheet(GOOD[:3], large=True).pages == 1
    many = sheet(LISTS["longest"], large=True)
    assert pages_in(many.pdf()) == many.pages > 1


@reads_pdf
def test_a_sheet_of_more_pages_loses_nothing(tmp_path: Path) -> None:
    told = text_of(sheet(LISTS["longest"], large=True).pdf(), tmp_path)
    assert told.count(without_a(LISTS["longest"][0])) == MOST


@reads_pdf
@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
@pytest.mark.parametrize("name", ["one", "twelve"])
def test_every_word_is_on_paper(name: str, tmp_path: Path, *, large: bool) -> None:
    told = text_of(sheet(LISTS[name], large=large).pdf(), tmp_path)
    text = sheet_text(shipped_library(), WORDS, LISTS[name])
    words = [text.title, *text.questions, text.help_title, *(when.title for when in text.help),
             *(when.signs for when in text.help), *(label for label, _ in text.phones), text.foot]
    for word in (word for said in words for word in said.split()):
        assert without_a(word) in told, word


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
@pytest.mark.parametrize("paper", [A4, LETTER], ids=["A4", "Letter"])
@pytest.mark.parametrize("name", list(LISTS))
def test_nothing_runs_over_the_margins(name: str, paper: QPageSize.PageSizeId, *, large: bool) -> None:
    made = sheet(LISTS[name], large=large, paper=paper)
    size = QPageSize(paper).sizePoints()
    for page in range(made.pages):
        image = QImage(size, QImage.Format.Format_Grayscale8)
        image.fill(QColor("white"))
        painter = QPainter(image)
        made.paint(painter, page, 1.0)
        painter.end()
        inside = image.copy(MARGIN, MARGIN, size.width() - 2 * MARGIN, size.height() - 2 * MARGIN)
        assert dark(inside) > 0
        assert dark(image) == dark(inside)


def dark(image: QImage) -> int:
    """How many dots have ink."""
    return sum(dot < 250 for y in range(image.height()) for dot in bytes(image.constScanLine(y))[:image.width()])


def test_it_says_nothing_of_the_person_or_the_computer() -> None:
    pdf = sheet(GOOD[:2]).pdf()
    assert re.search(rb"/Author \(\s*\)|/Author\s*\(\)", pdf) or b"/Author" not in pdf
    for private in (getpass.getuser(), socket.gethostname(), "/home", "/tmp"):
        assert private.encode() not in pdf
        assert private.encode("utf-16-be") not in pdf
