"""What a clinician gets from `lungedu text`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

import pytest

from helpers.content_folder import ContentFolder, copy_of_shipped
from lungedu.base.errors import CommandError
from lungedu.base.resources import Resources, bundled_folder
from lungedu.content.blocks import BlockBase
from lungedu.content.charts import Practice
from lungedu.content.model import Inline, Plain, parts_of
from lungedu.loading.checks.everything import Everything, read_everything
from lungedu.loading.review_copy import review_copy
from lungedu.loading.review_copy.blocks import write_blocks
from lungedu.loading.review_copy.markdown import paragraph, plain, quoted
from lungedu.loading.review_copy.writer import ReviewWriter

MARK = re.compile(r"\[\^([^\]]+)\]")


@cache
def shipped() -> Everything:
    return read_everything(Resources(bundled_folder()))


@cache
def whole_copy() -> tuple[str, ...]:
    return tuple(review_copy(Resources(bundled_folder())))


@pytest.fixture
def clinic(tmp_path: Path) -> ContentFolder:
    """A clinic's own copy of the resources, to change."""
    return copy_of_shipped(tmp_path / "resources")


def as_read(text: str) -> str:
    """The words of Markdown, without what makes it Markdown."""
    return squeezed(re.sub(r"\\(.)", r"\1", MARK.sub("", text)))


def squeezed(text: str) -> str:
    return " ".join(text.replace("*", "").split())


def named(text: str) -> set[str]:
    """The labels of all marks in running text."""
    return {label for line in text.splitlines() for label in MARK.findall(re.sub(r"^\[\^[^\]]+\]:", "", line))}


def explained(text: str) -> list[str]:
    """The labels of all notes."""
    return re.findall(r"^\[\^([^\]]+)\]:", text, re.MULTILINE)


def part(text: str, start: str, end: str) -> str:
    """From one heading to the next of the same rank."""
    after = text[text.index(start):]
    return after[:after.index(end, len(start))]


def as_met(everything: Everything, file: str, path: tuple[str | int, ...], text: str) -> str:
    """A question of the practice curve with its figures filled in; other words as they are."""
    model = everything.models[file]
    if isinstance(model, Practice) and path[0] == "asks" and isinstance(path[1], int):
        return model.filled(model.asks[path[1]], text)
    return text


# -- nothing is missing ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mark", ["inline", "plain", "alt"])
def test_every_word_that_a_reader_can_meet_is_in_the_copy(mark: str) -> None:
    everything, read = shipped(), as_read("\n".join(whole_copy()))
    wanted = [(file, found.path, found.text) for file, model in everything.models.items()
              for found in parts_of(model) if found.mark == mark]
    missing = [(file, path) for file, path, text in wanted
               if squeezed(as_met(everything, file, path, text) if mark == "plain"
                           else everything.library.plain(text) if mark == "inline" else text) not in read]
    assert len(wanted) > 30
    assert missing == []


def test_every_word_of_the_interface_is_in_the_copy() -> None:
    read = as_read("\n".join(whole_copy()))
    assert [word_id for word_id, text in shipped().interface.items() if squeezed(text) not in read] == []


def test_every_fact_source_and_gap_that_is_named_has_exactly_one_note() -> None:
    text = "\n".join(whole_copy())
    notes = explained(text)
    assert sorted(notes) == sorted(set(notes))
    assert set(notes) == named(text)


def test_the_notes_hold_every_fact_and_every_gap_of_the_evidence() -> None:
    library = shipped().library
    notes = set(explained("\n".join(whole_copy())))
    assert set(library.facts) <= notes
    assert {f"unknown-{gap}" for gap in library.unknown} <= notes


def test_one_topic_comes_with_its_own_notes_words_and_sources_only() -> None:
    text = "\n".join(review_copy(Resources(bundled_folder()), "the-brake"))
    library = shipped().library
    assert set(explained(text)) == named(text)
    assert library.glossary["t-cell"].plain in text
    assert library.topics["two-targets"].summary not in text
    cited = {place.id for fact_id in explained(text) if fact_id in library.facts
             for place in library.facts[fact_id].sources}
    assert {source for source in library.sources if f"- `{source}`: " in text} == cited


def test_topics_stand_in_the_order_of_the_shelves() -> None:
    lines = whole_copy()
    library = shipped().library
    wanted = [library.topics[topic].title for shelf in library.catalogue.shelves for topic in shelf.topics
              if topic in library.topics]
    places = [lines.index(f"### {plain(title)}") for title in wanted]
    assert places == sorted(places)


# -- what a passage looks like -----------------------------------------------------------------------------------


def test_a_value_is_filled_in_as_shown_and_its_note_gives_the_exact_figure_and_the_sources() -> None:
    text = "\n".join(review_copy(Resources(bundled_folder()), "h6-survival"))
    fact = shipped().library.facts["h6-os-24m"]
    value = fact.value("ivo")
    assert value is not None
    assert f"{shipped().library.value_shown('h6-os-24m.ivo')}[^h6-os-24m]" in text
    note = part(text, "[^h6-os-24m]:", "\n[^")
    assert f"{value.value} {value.unit}" in note
    assert fact.certainty in note
    for place in fact.sources:
        assert f"`{place.id}`" in note
        assert as_read(plain(place.locator)) in as_read(note)


def test_survival_numbers_stand_only_in_quotations_that_say_what_they_wait_for() -> None:
    lines = list(review_copy(Resources(bundled_folder()), "h6-survival"))
    page = lines[:lines.index("## Words that this topic explains")]
    holding = [line for line in page if re.search(r"\d\[\^h6-os-24m\]", line)]
    assert holding
    assert all(line.startswith(">") for line in holding)
    assert any(line.startswith("> **") and "Show me the numbers" in line for line in page)


def test_more_detail_is_marked_as_such() -> None:
    lines = list(review_copy(Resources(bundled_folder()), "the-brake"))
    assert any(line.startswith("> **") and "More detail" in line for line in lines)


def test_a_topic_that_nobody_signed_says_so_and_has_lines_to_sign() -> None:
    text = "\n".join(review_copy(Resources(bundled_folder()), "the-brake"))
    assert shipped().interface["review.draft"] in text
    assert re.search(r"^Reviewed by: _+ Role: _+ Date: _+$", text, re.MULTILINE)


def test_a_signed_topic_names_who_and_when_and_the_next_review(clinic: ContentFolder) -> None:
    clinic.replace("topics/the-brake.yaml", 'review: {by: "", on: "", next: ""}',
         'review: {by: "Dr. A. Example", on: 2026-11-20, next: 2027-05-20}')
    text = "\n".join(review_copy(clinic.resources, "the-brake"))
    page = text[:text.index("## Diagram: ")]
    assert "Dr. A. Example on November 20, 2026" in page
    assert "Next review: May 20, 2027" in page
    assert shipped().interface["review.draft"] not in page


def test_the_clinics_phone_number_is_printed_once_it_is_filled_in(clinic: ContentFolder) -> None:
    clinic.replace("warning_signs.yaml", 'number: ""', 'number: "555 0100"')
    assert "555 0100" in "\n".join(review_copy(clinic.resources))


# -- what is broken ----------------------------------------------------------------------------------------------


def test_a_broken_topic_is_named_as_left_out_with_file_and_line_and_the_rest_is_there(clinic: ContentFolder) -> None:
    clinic.replace("topics/the-brake.yaml", "title:", "tittle:")
    text = "\n".join(review_copy(clinic.resources))
    assert re.search(r"Left out, because the file is broken:\*\*\n\n- `topics/the-brake\.yaml:\d+`:", text)
    assert "**Left out:** the topic the-brake" in text
    assert shipped().library.topics["two-targets"].title in text


def test_a_broken_topic_asked_for_by_name_says_what_is_wrong_with_it(clinic: ContentFolder) -> None:
    clinic.replace("topics/the-brake.yaml", "title:", "tittle:")
    text = "\n".join(review_copy(clinic.resources, "the-brake"))
    assert "- `topics/the-brake.yaml:" in text
    assert "did you mean 'title'?" in text


@pytest.mark.parametrize("file", ["ui.yaml", "catalogue.yaml", "glossary.yaml", "evidence/facts.yaml",
                                  "evidence/sources.yaml", "news_check.yaml", "visit_questions.yaml",
                                  "warning_signs.yaml", "art/anchors.yaml", "art/symbols.yaml",
                                  "diagrams/the-brake.yaml"])
def test_any_one_broken_file_is_named_and_the_topics_are_still_printed(clinic: ContentFolder, file: str) -> None:
    clinic.write(file, "nothing: [")
    text = "\n".join(review_copy(clinic.resources))
    assert re.search(rf"^- `{file}:\d+`: .*not valid YAML", text, re.MULTILINE)
    assert shipped().library.topics["the-brake"].title in text


def test_a_fact_that_is_missing_has_a_note_that_says_so(clinic: ContentFolder) -> None:
    clinic.replace("topics/the-brake.yaml", "facts: [m-pd1", "facts: [m-pd9")
    assert "[^m-pd9]: **missing**" in "\n".join(review_copy(clinic.resources, "the-brake"))


def test_an_unknown_topic_is_refused_with_a_hint() -> None:
    with pytest.raises(CommandError, match=r"There is no topic 'the-brak'.*did you mean 'the-brake'"):
        list(review_copy(Resources(bundled_folder()), "the-brak"))


# -- clean Markdown ----------------------------------------------------------------------------------------------


def test_passages_are_apart_by_one_blank_line_and_no_line_ends_in_a_space() -> None:
    lines = whole_copy()
    assert [line for line in lines if line != line.rstrip()] == []
    assert [number for number, two in enumerate(pairwise(lines)) if two == ("", "")] == []


def test_headings_go_down_one_rank_at_a_time() -> None:
    ranks = [len(line) - len(line.lstrip("#")) for line in whole_copy() if line.startswith("#")]
    assert ranks[0] == 1
    assert [two for two in pairwise(ranks) if two[1] > two[0] + 1] == []


def test_every_row_of_a_table_has_as_many_cells_as_its_head() -> None:
    def tables() -> Iterator[list[int]]:
        rows: list[int] = []
        for line in (*whole_copy(), ""):
            inner = line.removeprefix("> ")
            if inner.startswith("|"):
                rows.append(len(re.findall(r"(?<!\\)\|", inner)))
            elif rows:
                yield rows
                rows = []

    found = list(tables())
    assert found
    assert [rows for rows in found if len(set(rows)) != 1] == []


@pytest.mark.parametrize(("typed", "written"), [
    ("a * b", r"a \* b"), ("[x](y)", r"\[x\](y)"), ("under_score", r"under\_score"), ("a | b", r"a \| b"),
    ("<b>", r"\<b\>"), ("back\\slash", r"back\\slash"),
])
def test_words_are_never_taken_for_markdown(typed: str, written: str) -> None:
    assert plain(typed) == written


@pytest.mark.parametrize(("typed", "written"), [
    ("2024. That year", r"2024\. That year"), ("# one", r"\# one"), ("- one", r"\- one"), ("1:1 chance", "1:1 chance"),
])
def test_a_sentence_is_never_taken_for_a_list_or_a_heading(typed: str, written: str) -> None:
    assert paragraph(typed) == written


def test_a_quotation_marks_every_line_of_every_passage() -> None:
    assert quoted("Waits:", ["one", "- a\n- b"]) == "> **Waits:**\n>\n> one\n>\n> - a\n> - b"


class Recipe(BlockBase):
    """A kind of block that nobody has written Markdown for."""

    kind: Literal["recipe"]
    title: Plain
    steps: tuple[Inline, ...]


def test_a_kind_of_block_that_nobody_has_written_markdown_for_is_refused_and_not_left_out() -> None:
    scribe = ReviewWriter(shipped().library, shipped().interface)
    block: Any = Recipe(kind="recipe", title="Tea", steps=("Boil **water**.",), facts=("m-pd1",))
    with pytest.raises(AssertionError, match="Recipe"):
        list(write_blocks(scribe, [block], 2))
