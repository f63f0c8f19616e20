"""Words without blanks, such as a pasted address: they wrap, and push nothing off the screen or off the paper."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from helpers.clipping import clipped, outside
from helpers.use import Person, saved_indexes, start
from lungedu import app
from lungedu.domain.session import Ask, Open, Route, TakeAlong, Unfold
from lungedu.paper.visit_sheet import A4, LETTER, VisitSheet
from lungedu.paper.visit_text import HelpCard, SheetText, Slot
from lungedu.ui.asking.results import NONE_OF_THESE
from lungedu.ui.controls.labels import Label
from lungedu.ui.visit.qr_code import QrCode
from lungedu.ui.visit.question_row import QuestionRow
from lungedu.viewmodels.features import kiosk as kiosk_features

ADDRESS = "https://example.org/articles/lung-cancer-and-what-i-read-there-0012345"
FORTY = "Donaudampfschifffahrtsgesellschaftswitwe"
RUSSIAN = "Рентгеноэлектрокардиографического" * 2
WORDS = (ADDRESS, FORTY, "W" * 70, RUSSIAN)


@pytest.fixture(scope="module")
def upright(qapp: QApplication) -> Iterator[Person]:
    """Someone at an upright screen, with words of twice the size."""
    someone = start(size=(768, 1366))
    someone.text_size(200)
    yield someone
    someone.window.close()
    someone.settle()


def fits(person: Person) -> None:
    """Nothing is cut off, and nothing is to the side of the screen."""
    assert person.page.horizontalScrollBar().maximum() == 0
    assert not list(clipped(person.window, "page"))
    assert not list(outside(person.window, "page"))
    for widget in person.page.findChildren(QWidget):
        if widget.isVisibleTo(person.window) and not widget.visibleRegion().isEmpty():
            left = widget.mapTo(person.window, QPoint(0, 0)).x()
            assert left + widget.width() <= person.window.width(), widget


@pytest.mark.parametrize("words", WORDS)
def test_an_own_question_of_one_long_word_wraps_on_the_list(upright: Person, words: str) -> None:
    upright.start_over()
    upright.text_size(200)
    upright.do(TakeAlong(f"own:{words}"))
    upright.do(Open(Route("visit_list")))
    upright.resize(768, 1366)
    fits(upright)
    row = upright.page.findChildren(QuestionRow)[0]
    label = next(label for label in row.findChildren(Label) if label.text() == words)
    assert label.height() >= 2 * label.fontMetrics().height()
    upright.touch(upright.running.model.messages("visit.move_spoken", question=words,
                                                 does=upright.running.model.messages("visit.leave_out")))
    assert words in upright.reads()
    fits(upright)


def test_all_letters_of_a_long_word_are_painted_one_line_below_the_other(upright: Person) -> None:
    label = Label("W" * 70, "h2")
    label.setStyleSheet("font-size: 40px; color: #000000; background: #ffffff;")
    label.resize(400, label.heightForWidth(400))
    image = label.grab().toImage()
    line = label.fontMetrics().height()
    inked = [any(image.pixelColor(x, y).lightness() < 128 for x in range(400) for y in range(top, top + line))
             for top in range(0, label.height() - line + 1, line)]
    assert len(inked) >= 70 * label.fontMetrics().horizontalAdvance("W") // 400
    assert all(inked)


@pytest.mark.parametrize("words", WORDS)
def test_what_was_asked_wraps_below_the_search_box(upright: Person, words: str) -> None:
    upright.start_over()
    upright.text_size(200)
    upright.do(Open(Route("faq")))
    upright.do(Unfold(NONE_OF_THESE, open=True))
    upright.do(Ask(words))
    upright.settle()
    assert words in upright.reads()
    fits(upright)


def test_the_code_of_a_list_of_long_words_is_on_the_screen(upright: Person) -> None:
    upright.start_over()
    upright.text_size(200)
    for words in WORDS:
        upright.do(TakeAlong(f"own:{words}"))
    upright.do(Open(Route("visit_list")))
    upright.touch(upright.running.model.messages("sheet.code"))
    code = upright.page.findChild(QrCode)
    assert code is not None
    assert code.mapTo(upright.window, QPoint(code.width(), 0)).x() <= upright.window.width()
    fits(upright)


def test_a_clinics_long_name_and_the_labels_of_its_phones_wrap(qapp: QApplication) -> None:
    someone = Person(app.start(app.CommonStart(
        size=(768, 1366), today=lambda: date(2026, 11, 27), index_folder=saved_indexes(),
        features=kiosk_features(clinic="Universitätslungenkrebszentrum" * 2))))
    someone.text_size(200)
    assert "Universitätslungenkrebszentrum" in someone.reads()
    fits(someone)
    signs = someone.running.model.library.warning_signs
    assert signs is not None
    phones = [phone.model_copy(update={"label": "Lungenkrebsambulanz" * 3}) for phone in signs.phones]
    for phone, own in zip(signs.phones, phones, strict=True):
        object.__setattr__(phone, "label", own.label)
    someone.do(Open(Route("warning_signs")))
    assert "LungenkrebsambulanzLungenkrebsambulanz" in someone.reads()
    fits(someone)
    someone.window.close()


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("paper", [A4, LETTER])
def test_no_long_word_runs_off_the_paper(qapp: QApplication, *, large: bool, paper: object) -> None:
    card = HelpCard("When to call", "Call.", phones=(Slot("Lungenkrebsambulanz" * 4, ""),))
    sheet = VisitSheet(SheetText("Questions", WORDS[:3], "Notes", card, "foot", "Page {number} of {count}"),
                       large=large, paper=paper)  # type: ignore[arg-type]
    printed = "".join(page.extract_text() for page in PdfReader(io.BytesIO(sheet.pdf())).pages)
    for words in WORDS[:3]:
        assert words in "".join(printed.replace("\u200b", "").split())
    for number in range(sheet.pages):
        image = QImage(round(sheet.layout.fullRectPoints().width()), round(sheet.layout.fullRectPoints().height()),
                       QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        sheet.paint(painter, number, 1.0)
        painter.end()
        edge = image.width() - 30
        assert not any(image.pixelColor(x, y).lightness() < 200
                       for x in range(edge, image.width()) for y in range(image.height())), number
