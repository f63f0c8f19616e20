"""Real-style questions: the right answer comes first, redirects and emergencies are known, the rest is found or not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml

from helpers.search import shipped, shipped_library
from lungedu.domain.search.asker import SearchHit
from lungedu.domain.typed import raw_words

FOLDER = Path(__file__).parent / "questions"
Row = dict[str, object]


@cache
def rows(name: str) -> tuple[Row, ...]:
    return tuple(yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8")))


def of_kind(name: str, *kinds: str) -> list[Row]:
    return [row for row in rows(name) if row["kind"] in kinds]


def found(row: Row) -> tuple[SearchHit, ...]:
    return shipped().ask(str(row["q"]))


def name_of(one: SearchHit) -> str:
    return f"term:{one.id}" if one.kind == "term" else f"page:{one.id.removeprefix('topic:')}" if one.kind == "page" \
        else one.id


def right(row: Row) -> set[str]:
    ids = row["right"]
    assert isinstance(ids, list)
    return set(ids)


def ordinary(name: str) -> list[Row]:
    return of_kind(name, "answer", "term", "ordinary_near_miss")


def below_the_signs(row: Row) -> list[str]:
    """What was found; the warning signs on top may lead, they answer nothing."""
    names = [name_of(one) for one in found(row)]
    return names if "warning_signs" in right(row) else [name for name in names if name != "warning_signs"]


def share(rows_: list[Row], *, places: int) -> float:
    return sum(bool(right(row) & set(below_the_signs(row)[:places])) for row in rows_) / len(rows_)


@pytest.mark.parametrize(("name", "first", "three"), [("known", 0.95, 0.97), ("held_out", 0.85, 0.95)])
def test_the_right_entry_is_first_or_among_the_first_three(name: str, first: float, three: float) -> None:
    assert share(ordinary(name), places=1) >= first
    assert share(ordinary(name), places=3) >= three


def is_redirect(row: Row) -> bool:
    kinds = [one.kind for one in found(row) if one.kind != "urgent"]
    return kinds[:1] == ["redirect"]


def test_every_question_that_only_people_can_answer_is_known_as_one() -> None:
    assert [row["q"] for row in of_kind("known", "redirect") if not is_redirect(row)] == []


def test_nearly_every_such_question_of_a_stranger_is() -> None:
    missed = [row["q"] for row in of_kind("held_out", "redirect") if not is_redirect(row)]
    assert len(missed) <= 2, missed


@pytest.mark.parametrize("name", ["known", "held_out"])
def test_hardly_an_ordinary_question_is_sent_to_people(name: str) -> None:
    sure = [row for row in ordinary(name) if found(row)[:1] and found(row)[0].kind == "redirect"
            and found(row)[0].score == 1.0 and found(row)[0].id not in right(row)]
    assert len(sure) <= 0.02 * len(ordinary(name)), [row["q"] for row in sure]


@pytest.mark.parametrize(("name", "least"), [("known", 1.0), ("held_out", 0.9)])
def test_an_emergency_brings_the_warning_signs_to_the_top(name: str, least: float) -> None:
    """Thoughts of suicide have an answer of their own above them."""
    urgent = of_kind(name, "urgent")
    led = [row for row in urgent if [one.id for one in found(row) if one.id != "self-harm"][:1] == ["warning_signs"]]
    assert len(led) >= least * len(urgent)


@pytest.mark.parametrize(("name", "least"), [("known", 0.8), ("held_out", 0.6)])
def test_what_the_app_has_no_answer_for_mostly_finds_nothing(name: str, least: float) -> None:
    nothing = of_kind(name, "nothing")
    assert sum(not found(row) for row in nothing) >= least * len(nothing)


def ways() -> Iterator[str]:
    library = shipped_library()
    for group in library.faq.values():
        for entry in group.entries:
            yield from entry.ways
    assert library.asking is not None
    yield from library.asking.urgent.ways
    for entry_ in library.asking.for_people:
        yield from entry_.ways


def test_no_question_of_these_sets_stands_among_the_ways() -> None:
    known = {raw_words(way) for way in ways()}
    assert [row["q"] for name in ("known", "held_out") for row in rows(name) if raw_words(str(row["q"])) in known] == []


def test_every_answer_is_right_for_some_question() -> None:
    asked = {name for row in (*rows("known"), *rows("held_out")) for name in right(row)}
    answers = {entry.id for group in shipped_library().faq.values() for entry in group.entries}
    assert len(answers - asked) <= 3, answers - asked
