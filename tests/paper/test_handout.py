"""Handouts: what is on them, in which size, and what a reader of the PDF finds."""

from __future__ import annotations

import io
from datetime import date

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination
from PySide6.QtGui import QColor, QImage, QPainter

from helpers.present import present
from lungedu.base.resources import Resources, bundled_folder
from lungedu.content.link import PAGES, Link, PageId
from lungedu.content.plan import Plan, PlanItem
from lungedu.loading.front import read_catalogue, read_words
from lungedu.loading.store import FileReader, open_library
from lungedu.paint.fonts import load_fonts
from lungedu.paper.handout import BULLET, HEADING, Handout, HandoutPicture, Handouts, HandoutTable, HandoutText
from lungedu.paper.handout_pages import HandoutSheet
from lungedu.paper.handout_pictures import HandoutPictures
from lungedu.paper.page import A4, LARGE, LETTER, NORMAL, height_of
from lungedu.viewmodels.destinations import is_printable
from lungedu.viewmodels.showable import Showable, showable

RESOURCES = Resources(bundled_folder())
WORDS = read_words(RESOURCES)
LIBRARY = open_library(FileReader(RESOURCES), read_catalogue(RESOURCES))
TODAY = date(2026, 11, 27)
LINKS = ("topic:the-brake", "topic:h6-side-effects", "topic:h6-survival", "diagram:two-targets", "walk:harmoni-6",
         "trial:harmoni-6", "faq:driving", "page:warning_signs", "page:visit")


def made(link: str, *, numbers: bool = False, today: date = TODAY) -> Handout:
    found = Handouts(LIBRARY, WORDS, today, numbers=numbers).of(link)
    assert found is not None
    return found


def all_words(handout: Handout) -> str:
    said = [handout.title, handout.lead, handout.foot]
    for part in handout.parts:
        match part:
            case HandoutText():
                said.append(part.text)
            case HandoutTable():
                said += [*part.head, *(cell for row in part.rows for cell in row)]
            case HandoutPicture():
                said.append(part.alt)
    return "\n".join(said)


def sheet(handout: Handout, *, large: bool = False, letter: bool = False) -> HandoutSheet:
    load_fonts(RESOURCES)
    pictures = HandoutPictures(RESOURCES, LIBRARY, WORDS, TODAY, 18.0 if large else 8.0)
    return HandoutSheet(handout, pictures, large=large, paper=LETTER if letter else A4)


# -- what is on them --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("link", LINKS)
def test_each_says_what_it_is_when_it_was_checked_and_that_nobody_has_signed_it(link: str) -> None:
    said = all_words(made(link))
    for words in ("For learning, not advice.", "This sheet holds no name.", "Draft for clinic review",
                  "Evidence checked on November 22, 2026."):
        assert words in said
    assert "{" not in said
    assert "…" not in said.replace(" …", "")


def test_a_topic_has_its_words_its_pictures_and_its_sources_with_the_day_they_were_checked() -> None:
    handout = made("topic:the-brake")
    said = all_words(handout)
    assert "Like a car, a T cell has a brake. It is called PD-1." in said
    assert any(isinstance(part, HandoutPicture) for part in handout.parts)
    assert "Where this comes from" in said
    assert "Checked on November 22, 2026." in said


def test_a_recheck_that_is_due_is_reported() -> None:
    assert "more than 90 days" in all_words(made("topic:the-brake", today=date(2027, 6, 1))) or \
        "90 days" in all_words(made("topic:the-brake", today=date(2027, 6, 1)))


def test_survival_numbers_are_there_only_when_they_were_asked_for() -> None:
    without, with_them = made("topic:h6-survival"), made("topic:h6-survival", numbers=True)
    assert "Numbers on survival are not on this sheet." in all_words(without)
    assert "Numbers on survival are not on this sheet." not in all_words(with_them)
    assert len(with_them.parts) > len(without.parts)
    month = LIBRARY.value_shown("h6-os.ivonescimab-median") if "h6-os" in LIBRARY.facts else ""
    assert not month or month not in all_words(without)


def test_the_warning_signs_are_all_there_with_a_line_for_each_number() -> None:
    said = all_words(made("page:warning_signs"))
    signs = LIBRARY.warning_signs
    for level in present(signs).levels:
        assert level.title in said
        for sign in level.signs:
            assert LIBRARY.plain(sign.text) in said
    for phone in present(signs).slots:
        assert phone.label in said


def test_a_plan_has_what_the_group_saw_and_none_of_the_nurses_notes() -> None:
    for plan in LIBRARY.plans.values():
        handout = Handouts(LIBRARY, WORDS, TODAY).of_plan(plan, ["Who do I call at night?"])
        said = all_words(handout)
        assert "Who do I call at night?" in said
        for item in plan.items:
            assert LIBRARY.plain(item.notes) not in said
            for prompt in item.prompts:
                assert prompt.ask not in said
        headings = [part.text for part in handout.parts if isinstance(part, HandoutText) and part.kind == HEADING]
        assert len(headings) >= len(plan.items)


def test_what_is_not_there_makes_none() -> None:
    for link in ("topic:none", "diagram:none", "trial:none", "faq:none", "page:none", "plan:none", "", "::"):
        assert Handouts(LIBRARY, WORDS, TODAY).of(link) is None


# -- on paper ---------------------------------------------------------------------------------------------------------


def test_no_word_of_large_print_is_under_18_points() -> None:
    assert min(LARGE.title, LARGE.heading, LARGE.sub, LARGE.body, LARGE.small) >= 18
    assert NORMAL.body >= 12


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
@pytest.mark.parametrize("letter", [False, True], ids=["a4", "letter"])
@pytest.mark.parametrize("link", ["topic:h6-side-effects", "diagram:two-targets", "page:warning_signs"])
def test_nothing_is_printed_in_the_margins_and_no_page_is_empty(qapp: object, link: str, letter: bool,
                                                                large: bool) -> None:
    paper = sheet(made(link), large=large, letter=letter)
    points = paper.layout.pageSize().sizePoints()
    for number in range(paper.pages):
        image = QImage(points, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paper.paint(painter, number, 1.0)
        painter.end()
        dark = [(x, y) for y in range(0, image.height(), 2) for x in range(0, image.width(), 2)
                if image.pixelColor(x, y).lightness() < 200]
        assert len(dark) > 30
        assert min(x for x, _ in dark) >= 44
        assert max(x for x, _ in dark) <= points.width() - 44
        assert min(y for _, y in dark) >= 44
        assert max(y for _, y in dark) <= points.height() - 42


@pytest.mark.parametrize("letter", [False, True], ids=["a4", "letter"])
@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
def test_no_page_holds_more_than_there_is_space_for(qapp: object, large: bool, letter: bool) -> None:
    everything = [*LINKS, *(f"topic:{topic}" for topic in LIBRARY.topics),
                  *(f"diagram:{diagram}" for diagram in LIBRARY.diagrams)]
    for link in everything:
        paper = sheet(made(link, numbers=True), large=large, letter=letter)
        for number, blocks in enumerate(paper._laid):
            assert height_of(blocks) <= paper._room(number) + 1, (link, number)


def test_a_picture_taller_than_a_page_is_reported_in_words(qapp: object) -> None:
    said = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(sheet(
        made("walk:harmoni-6"), large=True).pdf())).pages)
    alt = next(part.alt for part in made("walk:harmoni-6").parts
               if isinstance(part, HandoutPicture) and part.id == "h6-joining")
    assert " ".join(alt.split()) in " ".join(said.split())


def test_nothing_on_paper_asks_to_touch_it() -> None:
    for link in [*LINKS, *(f"topic:{topic}" for topic in LIBRARY.topics)]:
        assert "Touch" not in all_words(made(link))
        assert "Try it" not in all_words(made(link))


def test_a_reader_of_the_pdf_finds_title_language_contents_and_words(qapp: object) -> None:
    paper = sheet(made("topic:h6-side-effects"))
    data = paper.pdf()
    pdf = PdfReader(io.BytesIO(data))
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Side effects in the trial"
    assert str(pdf.root_object["/Lang"]) == "en-US"
    titles = [str(item["/Title"]) for item in pdf.outline if isinstance(item, Destination)]
    assert titles == [name for name, _ in paper.contents]
    text = "\n".join(page.extract_text() for page in pdf.pages).replace("\t", " ")
    assert "Side effects in the trial" in text
    assert "Page 1 of" in text


def test_two_of_a_kind_are_the_same_bytes(qapp: object) -> None:
    papers = [sheet(made("page:warning_signs")) for _ in range(2)]
    assert papers[0].pdf() == papers[1].pdf()


def test_making_it_can_be_stopped(qapp: object) -> None:
    seen: list[int] = []

    def goes_on(number: int) -> bool:
        seen.append(number)
        return number < 1

    assert sheet(made("topic:h6-side-effects")).pdf(goes_on) == b""
    assert seen == [0, 1]


def test_a_heading_stays_with_what_follows(qapp: object) -> None:
    long = tuple(part for number in range(40)
                 for part in (HandoutText(HEADING, f"Heading {number}"), HandoutText(BULLET, "Words below it. " * 12)))
    paper = sheet(Handout("Long", "", long, "Foot.", "Page {number} of {count}."))
    assert paper.pages > 2
    for page in paper._laid:
        assert not page[-1].name, "no heading stands alone at the foot of a page"


# -- what a plan shows ------------------------------------------------------------------------------------------


def group_sheet(*links: str) -> Handout:
    plan = Plan(id="a-plan", title="A plan", summary="For a group",
                items=tuple(PlanItem(shows=link, minutes=5) for link in links))
    return Handouts(LIBRARY, WORDS, TODAY).of_plan(plan)


@pytest.mark.parametrize("shown", showable(LIBRARY, WORDS), ids=lambda shown: shown.link)
def test_whatever_the_plan_editor_offers_stands_on_the_sheet_for_the_group(shown: Showable) -> None:
    assert is_printable(shown.link)
    headings = [part.text for part in group_sheet(shown.link).parts
                if isinstance(part, HandoutText) and part.kind == HEADING]
    assert headings[:1] == [made(shown.link).title]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_on_paper_exactly_if_the_editor_does_not_say_that_it_cannot_be_printed(page: PageId) -> None:
    link = str(Link("page", page))
    assert is_printable(link) == (Handouts(LIBRARY, WORDS, TODAY).of(link) is not None)


def test_the_pages_that_were_missing_have_their_words_on_the_sheet() -> None:
    check = LIBRARY.news_check
    assert check is not None
    words = all_words(group_sheet("page:news", "page:five_questions", "page:words", "page:trial"))
    assert all(LIBRARY.plain(claim.found) in words for claim in check.claims)
    assert all(question.ask in words for question in check.questions)
    assert all(LIBRARY.plain(term.plain) in words for term in LIBRARY.glossary.values())
    assert LIBRARY.plain(LIBRARY.trials["harmoni-6"].compared) in words
