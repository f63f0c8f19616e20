"""What a reader sees of a fact, a source and a link."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from helpers.content_folder import SHIPPED, ContentFolder, tiny
from lungedu.base.messages import Messages
from lungedu.base.resources import Resources
from lungedu.content.evidence import Certainty, Fact
from lungedu.content.library import Library
from lungedu.content.link import PAGES
from lungedu.domain.session import Route
from lungedu.loading.front import read_catalogue, read_words
from lungedu.loading.store import FileReader, open_library
from lungedu.viewmodels.evidence import FactSheet, fact_sheet, source_lines
from lungedu.viewmodels.links import LinkCard, link_card, next_on_shelf, shelf_of
from lungedu.viewmodels.recheck import RECHECK_DAYS

WORDS = read_words(Resources(SHIPPED))


@pytest.fixture
def content(tmp_path: Path) -> ContentFolder:
    return tiny(tmp_path / "content")


@pytest.fixture
def library(content: ContentFolder) -> Library:
    return open_library(FileReader(content.resources), read_catalogue(content.resources))


def sheet_of(library: Library, on: date = date(2026, 11, 24), **changes: object) -> FactSheet:
    written = library.facts["count"].model_dump() | changes
    return fact_sheet(library, WORDS, Fact.model_validate(written), on)


def value(**changes: object) -> dict[str, object]:
    return {"id": "v", "measure": "alive", "value": "64.7", "unit": "%", **changes}


def test_a_fact_shows_what_it_says_where_it_is_from_when_it_was_checked_and_how_sure_it_is(library: Library) -> None:
    sheet = sheet_of(library, limits="One garden only.", tags=("one trial",))
    assert sheet.statement == "About {count.of-100} of 100 seeds grow."
    assert sheet.checked == "Checked on November 22, 2026."
    assert sheet.certainty == WORDS("certainty.news")
    assert sheet.limits == "One garden only."
    assert sheet.tags == ("one trial",)
    (source,) = sheet.sources
    assert (source.name, source.title, source.locator, source.kind, source.source_id) == (
        "The press 2026", "The book", "page one", "book", "book")


@pytest.mark.parametrize(("one", "said"), [
    (value(), ("alive", "64.7%")),
    (value(value="65", exact="64.7"), ("alive", "64.7%")),
    (value(arm="chemo"), ("alive, chemo", "64.7%")),
    (value(low="58.1", high="70.5"), ("alive", "64.7%; likely between 58.1 and 70.5")),
    (value(value="0.66", unit="ratio", low="0.50", high="0.87", p="0.0017"),
     ("alive", "0.66; likely between 0.50 and 0.87; p 0.0017")),
    (value(value="11.14", unit="months"), ("alive", "11.14 months")),
    (value(value="2026-05-31", unit="date"), ("alive", "May 31, 2026")),
    (value(value="NCT05840016", unit="id"), ("alive", "NCT05840016")),
    (value(low="58.1"), ("alive", "64.7%")),
])
def test_the_exact_figure_is_shown_with_its_unit_and_range(library: Library, one: dict[str, object],
                                                           said: tuple[str, str]) -> None:
    assert sheet_of(library, values=(one,)).values == (said,)


def test_a_quiet_note_says_that_a_fact_is_due_for_a_recheck(library: Library) -> None:
    last_day = date.fromordinal(date(2026, 11, 22).toordinal() + RECHECK_DAYS)
    assert sheet_of(library, last_day).recheck == ""
    assert sheet_of(library, date.fromordinal(last_day.toordinal() + 1)).recheck == WORDS("source.recheck")


def test_a_source_that_is_not_there_is_named_by_its_id(library: Library) -> None:
    (source,) = sheet_of(library, sources=({"id": "gone", "locator": "page two"},)).sources
    assert (source.name, source.title, source.locator) == ("gone", "", "page two")


def test_a_date_that_is_none_does_not_keep_a_fact_from_being_read(library: Library) -> None:
    assert "2026-13-01" in sheet_of(library, as_of="2026-13-01").checked


@pytest.mark.parametrize("certainty", get_args(Certainty))
def test_every_kind_of_certainty_is_said_in_plain_words(library: Library, certainty: str) -> None:
    said = sheet_of(library, certainty=certainty).certainty
    assert " " in said
    assert said.endswith(".")


def test_a_source_is_shown_by_name_and_value_and_nothing_empty(library: Library) -> None:
    lines = dict(source_lines(WORDS, library.sources["book"]))
    assert lines == {"Title": "The book", "Published by": "The press", "Date": "2026", "Kind": "book"}


def test_the_full_date_of_a_source_comes_before_its_year(library: Library) -> None:
    book = library.sources["book"].model_copy(update={"date": "May 2026", "note": "Read in part."})
    lines = dict(source_lines(WORDS, book))
    assert (lines["Date"], lines["Good to know"]) == ("May 2026", "Read in part.")


def test_a_link_to_a_topic_is_a_card_with_its_picture(library: Library) -> None:
    card = link_card(library, WORDS, "topic:one")
    assert card == LinkCard("The first topic", "What a seed is.", "seed", Route("topic", "one"))


def test_a_link_to_a_question_shows_the_question_and_its_group(library: Library) -> None:
    card = link_card(library, WORDS, "faq:why")
    assert card is not None
    assert (card.title, card.summary) == ("Why do seeds grow?", "Garden questions")
    assert card.route == Route("question", "why")


@pytest.mark.parametrize("page", PAGES)
def test_every_page_that_a_text_may_link_to_has_a_card_with_a_picture_that_ships(library: Library, page: str) -> None:
    card = link_card(library, WORDS, f"page:{page}")
    assert card is not None
    assert card.route == Route(page)
    assert card.title
    assert card.summary
    assert Resources(SHIPPED).has(f"art/{card.art}.svg")


@pytest.mark.parametrize("link", ["topic:gone", "faq:gone", "page:gone", "", "nonsense", "topic:", "page:"])
def test_a_link_that_leads_nowhere_has_no_card(library: Library, link: str) -> None:
    assert link_card(library, WORDS, link) is None


def test_a_broken_topic_has_no_card_and_is_passed_over_on_its_shelf(content: ContentFolder) -> None:
    content.write("catalogue.yaml", content.text("catalogue.yaml").replace("[one, two]", "[one, two, three]"))
    content.write("topics/three.yaml", content.text("topics/two.yaml").replace("id: two", "id: three"))
    content.write("topics/two.yaml", "id: two\n")
    library = open_library(FileReader(content.resources), read_catalogue(content.resources))
    assert link_card(library, Messages({}), "topic:two") is None
    assert next_on_shelf(library, "one") == "three"


def test_the_next_topic_is_that_of_the_same_shelf(library: Library) -> None:
    assert (shelf_of(library, "one"), shelf_of(library, "gone")) == ("garden", "")
    assert [next_on_shelf(library, topic) for topic in ("one", "two", "gone")] == ["two", "", ""]
