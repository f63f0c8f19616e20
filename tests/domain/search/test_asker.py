"""A question brings stored entries, the best first; emergencies and questions for people come before all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.search import GARDENER, garden, garden_index, shipped
from lungedu.domain.search.asker import Asker, SearchHit
from lungedu.domain.search.index import IndexFormatError, opened
from lungedu.domain.search.words import WordReader

ASKER = garden()


def ids(question: str, *, typing: bool = False) -> list[str]:
    return [found.id for found in ASKER.ask(question, typing=typing)]


@pytest.mark.parametrize(("question", "first"), [
    ("when do I water my flowers", "watering"),
    ("watring", "watering"),
    ("it is so dark", "light"),
    ("a bigger pot", "repot"),
    ("humus", "humus"),
    ("what do roots do", "topic:roots"),
    ("may we eat this?", "eat-it"),
    ("the child ate a berry", "warning_signs"),
    ("poison", "warning_signs"),
])
def test_the_entry_that_fits_is_first(question: str, first: str) -> None:
    assert ids(question)[0] == first


def test_an_emergency_comes_before_all_whatever_else_is_asked() -> None:
    asked = "my dog swallowed a leaf, can I eat it, and when do I water the plant"
    assert ids(asked)[:2] == ["warning_signs", "eat-it"]


def test_a_question_that_only_people_can_answer_is_known_by_its_examples() -> None:
    for question in ("could my child eat this leaf", "is it safe to eat", "may my dog eat the berry"):
        assert ids(question)[0] == "eat-it"


def test_a_word_that_must_not_be_there_keeps_a_rule_from_fitting() -> None:
    assert "warning_signs" not in ids("why is soil poison")[:1]


def test_a_word_that_nothing_here_is_about_finds_nothing() -> None:
    assert ids("football window") == []
    assert ids("window")[0] == "light"


def test_a_half_typed_word_finds_what_it_may_become_only_while_somebody_types() -> None:
    assert ids("repot", typing=True)[0] == "repot"
    assert ids("repo", typing=True)[0] == "repot"
    assert ids("wa", typing=True)[0] == "watering"


@pytest.mark.parametrize("question", ["", " ", "a", "?", "\n", "🙂", "…!?", "ß"])
def test_fewer_than_two_letters_find_nothing(question: str) -> None:
    assert ids(question) == []


@pytest.mark.parametrize("question", ["zzzz qqqq", "the and of", "лёгкие и рак", "肺癌", "💊💊💊"])
def test_what_nothing_fits_finds_nothing(question: str) -> None:
    assert ids(question) == []


def test_an_index_that_was_saved_gives_the_same_entries() -> None:
    reader = WordReader(GARDENER.same)
    again = Asker(GARDENER, opened(garden_index().saved()), reader)
    for question in ("water", "eat it, can I", "drak", "humus soil"):
        assert again.ask(question) == ASKER.ask(question)


def broken_indexes() -> Iterator[bytes]:
    data = garden_index().saved()
    yield b""
    yield b"SQLite format 3\x00" + b"\x00" * 200
    yield data[:len(data) // 2]
    yield b"x" * 5000


@pytest.mark.parametrize("data", list(broken_indexes()), ids=("empty", "header", "half", "noise"))
def test_a_broken_index_is_reported(data: bytes) -> None:
    with pytest.raises(IndexFormatError):
        opened(data)


WILD = st.one_of(
    st.text(), st.text(st.characters(categories=["Cc", "Cf", "Cs", "Zs", "So", "Mn"])),
    st.text("abc \"'*()^:-+{}%;\x00"),
    st.lists(st.sampled_from(['"', "*", "NEAR(", "AND", "OR", "NOT", "'; DROP TABLE entry; --", "water", "^", "said:",
                              "{", "}", "cancer", "chemo", "-", "\x00", "\u202e"])).map(" ".join),
)


@given(WILD)
def test_anything_at_all_can_be_typed(question: str) -> None:
    for asker in (ASKER, shipped()):
        found = asker.ask(question)
        assert len(found) <= 5
        assert all(isinstance(one, SearchHit) and 0 < one.score <= 1 for one in found)
        assert len({(one.kind, one.id) for one in found}) == len(found)
        asker.ask(question, typing=True)


@pytest.mark.parametrize("question", ["chemo " * 2_000, "x" * 10_000, "'" * 10_000, "🙂" * 10_000, "a b " * 5_000])
def test_ten_thousand_letters_are_no_trouble(question: str) -> None:
    assert len(shipped().ask(question)) <= 5
