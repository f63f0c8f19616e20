"""A word of the glossary is found from the first letter on, by its other names, and with an error or two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.search import shipped_library
from lungedu.domain.word_search import WordSearch, folded

SEARCH = WordSearch(shipped_library().glossary.values())


def names(asked: str) -> list[str]:
    return [found.term.term for found in SEARCH.find(asked)]


@pytest.mark.parametrize(("asked", "first"), [
    ("pdl1", "PD-L1"), ("PD-L1", "PD-L1"), ("pd l1", "PD-L1"), ("chemo", "chemotherapy"),
    ("kemotherapy", "chemotherapy"), ("kemothe", "chemotherapy"), ("BIOPSY", "biopsy"), ("bíopsÿ", "biopsy"),
    ("t-cell", "T cell"), ("tcell", "T cell"), ("what does pd-1 mean", "PD-1"),
    ("biopsi", "biopsy"), ("what is a biopsy", "biopsy"), ("hazzard ratio", "hazard ratio"),
])
def test_the_word_that_was_meant_is_first(asked: str, first: str) -> None:
    assert names(asked)[0] == first


def test_another_name_finds_the_word_and_is_reported() -> None:
    found = SEARCH.find("bleeding")[0]
    assert (found.term.term, found.name) == ("hemorrhage", "bleeding")


def test_one_letter_finds_every_word_that_begins_with_it() -> None:
    beginning = [term.term for term in shipped_library().glossary.values() if folded(term.term).startswith("b")]
    assert set(beginning) <= set(names("b"))


@pytest.mark.parametrize("asked", ["", " ", "?!", "zzzz", "insurance", "pizza in town", "🙂", "肺癌", "x" * 10_000])
def test_what_is_no_word_finds_none(asked: str) -> None:
    assert names(asked) == []


@given(st.sampled_from(sorted(shipped_library().glossary)), st.data())
def test_every_word_is_found_by_any_beginning_of_its_name(term_id: str, data: st.DataObject) -> None:
    term = shipped_library().glossary[term_id]
    length = data.draw(st.integers(1, len(term.term)))
    if folded(term.term[:length]):
        assert term.term in names(term.term[:length])


@given(st.text())
def test_anything_at_all_can_be_typed(asked: str) -> None:
    found = SEARCH.find(asked)
    assert len({one.term.id for one in found}) == len(found)
