"""What a clinician gets from `lungedu text` of charts and walks: their words, and every figure with its fact."""

from __future__ import annotations

import re

import pytest

from helpers.charts import CHARTS, NUMBERS, shipped
from helpers.content_folder import SHIPPED
from helpers.diagrams import shipped_library
from lungedu.base.resources import Resources
from lungedu.content.model import parts_of
from lungedu.loading.review_copy import review_copy

WALKS = Resources(SHIPPED).names("walks", ".yaml")


def as_read(text: str) -> str:
    """The words of Markdown, without what makes it Markdown."""
    text = re.sub(r"\[\^[^\]]+\]", "", re.sub(r"^> ?", "", text, flags=re.MULTILINE))
    return re.sub(r"\s+", " ", re.sub(r"\\(.)", r"\1", text).replace("*", ""))


@pytest.fixture(scope="module")
def whole() -> str:
    return "\n".join(review_copy(Resources(SHIPPED)))


def of_chart(whole: str, name: str) -> str:
    """From a chart's first words to the next chart or heading."""
    start = whole.index(f"*Chart* `{name}`")
    end = re.compile(r"\*Chart\* `|^(?:> )?#", re.MULTILINE).search(whole, start + 10)
    return whole[start:end.start() if end else None]


@pytest.mark.parametrize("name", CHARTS)
def test_every_word_of_a_chart_is_in_the_copy(whole: str, name: str) -> None:
    section = as_read(of_chart(whole, name))
    library, model = shipped_library(), shipped(name).model
    for part in parts_of(model):
        if part.mark not in ("inline", "plain") or not part.text:
            continue
        if model.kind == "practice" and part.path[0] == "asks":
            words = model.filled(model.asks[part.path[1]], part.text)
        else:
            words = library.plain(part.text) if part.mark == "inline" else part.text
        assert re.sub(r"\s+", " ", words) in section, part.path


@pytest.mark.parametrize("name", CHARTS)
def test_every_figure_of_a_chart_is_in_the_copy_with_its_fact(whole: str, name: str) -> None:
    section, library = of_chart(whole, name), shipped_library()
    for part in parts_of(shipped(name).model):
        if part.mark == "value" and part.text:
            shown, fact = library.value_shown(part.text), part.text.partition(".")[0]
            assert f"[^{fact}]" in section, part.path
            assert shown in as_read(section), part.path
            if part.path[-1] not in ("difference", "at"):  # reported beside figures of the same fact
                assert f"{shown}[^{fact}]" in section.replace("\\", ""), part.path
        elif part.mark == "fact":
            assert f"[^{part.text}]" in section
        elif part.mark == "unknown" and part.text:
            assert f"[^unknown-{part.text}]" in section


@pytest.mark.parametrize("name", CHARTS)
def test_every_number_that_is_drawn_can_be_signed(whole: str, name: str) -> None:
    chart = shipped(name)
    if chart.model.kind in ("practice", "draw", "calendar"):  # counted from what the copy tells
        return
    numbers = set(NUMBERS.findall(as_read(of_chart(whole, name))))
    assert {number for cells in chart.rows.cells for cell in cells for number in NUMBERS.findall(cell)} - {
        "100", *map(str, range(1, 10))} <= numbers


@pytest.mark.parametrize("walk_id", WALKS)
def test_a_walk_is_reported_card_by_card_each_with_its_chart_and_its_facts(whole: str, walk_id: str) -> None:
    library, walk = shipped_library(), shipped_library().walks[walk_id]
    start = whole.index(f"## {walk.title}\n")
    section = whole[start:whole.index("\n## ", start + 4)]
    at = 0
    for number, card in enumerate(walk.cards, 1):
        at = section.index(f"### {number}. {card.title}", at)
        end = section.find("\n### ", at + 4)
        text = section[at:end if end > 0 else None]
        assert re.sub(r"\s+", " ", library.plain(card.on_screen)) in as_read(text)
        assert f"*Chart* `{card.chart}`" in text
        for fact in card.facts:
            assert f"[^{fact}]" in text
        for unknown in card.unknown:
            assert f"[^unknown-{unknown}]" in text
    assert as_read(section).count("Chart") >= len(walk.cards)


def test_survival_charts_stand_in_a_quotation_since_they_wait(whole: str) -> None:
    for name in CHARTS:
        if shipped(name).model.behind:
            for line in whole.splitlines():
                if f"*Chart* `{name}`" in line:
                    assert line.startswith("> "), name


def test_every_mark_of_a_chart_has_its_note(whole: str) -> None:
    marks = {mark for name in CHARTS for mark in re.findall(r"\[\^([^\]]+)\]", of_chart(whole, name))}
    assert marks
    for mark in marks:
        assert f"\n[^{mark}]: " in whole, mark
