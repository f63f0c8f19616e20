"""One figure is changed in facts.yaml, and every page, chart and note follows: none shows the old one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest

from helpers.charts import NUMBERS, WORDS
from helpers.content_folder import TODAY, ContentFolder, copy_of_shipped, new_problems
from lungedu.content.library import Library
from lungedu.content.markup import Value, spans
from lungedu.content.model import parts_of
from lungedu.content.problem import Problem
from lungedu.diagram.charts import read
from lungedu.diagram.charts.chart import ChartArea, Letters
from lungedu.loading.checks import check_all
from lungedu.loading.front import read_catalogue
from lungedu.loading.review_copy import review_copy
from lungedu.loading.store import FileReader, open_library

FACTS = "evidence/facts.yaml"
CHANGES: dict[str, dict[str, int | str]] = {
    "h6-g3": {"ivo": 7, "difference": 7},
    "h6-os-24m": {"ivo": 4, "difference": 4},
    "h6-pfs-9m": {"tis": -3, "difference": 3},
    "h6-os-hr": {"hr": "0.05"},
}
"""How much is added to which values of a fact."""
Change = tuple[ContentFolder, str, dict[str, tuple[str, str]]]
EVERYWHERE = "h6-g3"
"""It is reported on pages of every kind."""


def with_values(folder: ContentFolder, fact: str, values: dict[str, str]) -> None:
    """Write other values of a fact, where they stand in its file."""
    text = folder.text(FACTS)
    start = text.index(f"  - id: {fact}\n")
    end = text.index("\n  - id: ", start + 1)
    block = text[start:end]
    for value_id, new in values.items():
        value = rf"(- id: {value_id}\n(?:        .*\n)*?        value: )'[^']*'"
        block, changed = re.subn(value, rf"\g<1>'{new}'", block)
        assert changed == 1, (fact, value_id)
    folder.write(FACTS, text[:start] + block + text[end:])


def opened(folder: ContentFolder) -> Library:
    return open_library(FileReader(folder.resources), read_catalogue(folder.resources))


def models(library: Library) -> Iterator[tuple[str, object]]:
    """Everything that a reader meets, by what it is."""
    yield from ((f"topic {name}", one) for name, one in library.topics.items())
    yield from ((f"chart {name}", one) for name, one in library.charts.items())
    yield from ((f"diagram {name}", one) for name, one in library.diagrams.items())
    yield from ((f"walk {name}", one) for name, one in library.walks.items())
    yield from ((f"trial {name}", one) for name, one in library.trials.items())
    yield from ((f"questions {name}", one) for name, one in library.faq.items())
    if library.news_check is not None:
        yield "news", library.news_check
    yield from ((f"fact {name}", one) for name, one in library.facts.items())


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> ContentFolder:
    return copy_of_shipped(tmp_path_factory.mktemp("change") / "resources")


@pytest.fixture(scope="module")
def copy_before(copy: ContentFolder) -> str:
    return "\n".join(review_copy(copy.resources))


@pytest.fixture(scope="module")
def then(copy: ContentFolder) -> Library:
    """What is shown before any change, all of it read."""
    library = opened(copy)
    assert list(models(library))
    return library


@pytest.fixture(scope="module")
def problems_before(copy: ContentFolder) -> list[Problem]:
    return check_all(copy.resources, TODAY)[0]


@pytest.fixture(params=sorted(CHANGES))
def change(request: pytest.FixtureRequest, copy: ContentFolder, copy_before: str, problems_before: list[Problem],
           then: Library) -> Iterator[Change]:
    """The copy with the change, the fact's id, and what was and is shown, by `value` and `value|format`."""
    fact_id = request.param
    fact = then.facts[fact_id]
    new = {}
    for value_id, more in CHANGES[fact_id].items():
        value = fact.value(value_id)
        assert value is not None
        new[value_id] = str(Decimal(value.value) + Decimal(more))
    with_values(copy, fact_id, new)
    library = opened(copy)
    shown = {}
    for value_id in new:
        for form in ("", "rest", "lower"):
            before, after = (one.value_shown(f"{fact_id}.{value_id}", form) for one in (then, library))
            if before != "…":
                assert before != after
                shown[f"{value_id}|{form}".rstrip("|")] = (before, after)
    yield copy, fact_id, shown
    copy.restore()


def test_every_text_that_names_it_shows_the_new_figure_and_not_the_old(change: Change, then: Library) -> None:
    folder, fact, shown = change
    now = opened(folder)
    followed = set()
    for name, model in models(now):
        for part in parts_of(model):
            if part.mark != "inline":
                continue
            named = [span for span in spans(part.text) if isinstance(span, Value) and span.fact == fact]
            for span in named:
                key = span.ref.partition(".")[2] + (f"|{span.format}" if span.format else "")
                if key in shown:
                    before, after = shown[key]
                    assert then.words_of(span) == before
                    assert now.words_of(span) == after
                    followed.add(name.partition(" ")[0])
            as_typed = part.text
            for key, (_, after) in shown.items():
                as_typed = as_typed.replace(f"{{{fact}.{key}}}", after)
            assert now.plain(part.text) == then.plain(as_typed), name
    assert {"chart", "fact"} <= followed
    if fact == EVERYWHERE:
        assert {"topic", "chart", "trial", "questions", "news", "fact"} <= followed


def test_the_charts_that_show_it_follow_and_no_other_changes(change: Change, then: Library) -> None:
    folder, fact, _ = change
    now = opened(folder)
    area = ChartArea(Letters(18, 44, lambda words, size, _: len(words) * size * 0.5), 700)
    followed = 0
    for name, model in now.charts.items():
        new, old = read(model, now, WORDS), read(then.charts[name], then, WORDS)
        shows = any(part.mark == "value" and part.text.startswith(f"{fact}.") for part in parts_of(model))
        if shows:
            followed += 1
            assert new.sentences != old.sentences
            assert new.rows != old.rows
            assert new.draw(area).items != old.draw(area).items
            assert set(NUMBERS.findall(" ".join(new.draw(area).texts))) != set(
                NUMBERS.findall(" ".join(old.draw(area).texts)))
        elif f"{{{fact}." not in model.model_dump_json():
            assert (new.sentences, new.rows, new.draw(area)) == (old.sentences, old.rows, old.draw(area))
    assert followed >= 1


def test_the_copy_for_review_shows_it_in_as_many_places_as_the_old_figure(change: Change, copy_before: str) -> None:
    folder, fact, shown = change
    after_copy = "\n".join(review_copy(folder.resources))
    news = {after for _, after in shown.values()}
    for before, after in shown.values():
        old_mark, new_mark = f" {before}[^{fact}]", f" {after}[^{fact}]"
        if before not in news and not any(f" {after}[^{fact}]" in copy_before for _, after in shown.values()):
            assert old_mark not in after_copy
            assert after_copy.count(new_mark) == copy_before.count(old_mark)
    assert sum(copy_before.count(f" {before}[^{fact}]") for before, _ in shown.values()) >= 3
    first_line = next(line for line in after_copy.splitlines() if line.startswith(f"[^{fact}]:"))
    main_before, main_after = next(iter(shown.values()))
    assert main_after in NUMBERS.findall(first_line)
    assert main_before not in NUMBERS.findall(first_line)


def test_no_check_complains_about_the_change(change: Change, problems_before: list[Problem]) -> None:
    folder, _, _ = change
    assert new_problems(problems_before, check_all(folder.resources, TODAY)[0]) == []


def test_a_figure_without_its_difference_is_refused(copy: ContentFolder, problems_before: list[Problem]) -> None:
    with_values(copy, "h6-g3", {"ivo": "90"})
    try:
        found = new_problems(problems_before, check_all(copy.resources, TODAY)[0])
    finally:
        copy.restore()
    assert {problem.file for problem in found} == {FACTS, "charts/h6-severe-people.yaml"}
    assert any("differ by" in problem.words for problem in found)
