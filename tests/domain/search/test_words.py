"""A question is read as its writer meant it: accents, apostrophes, endings and other words for the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lungedu.domain.search.words import LONGEST_TEXT, WordReader
from lungedu.domain.typed import raw_words

READER = WordReader((("chemo", "chemotherapy", "kemo"), ("pdl1", "pd l1", "pd l 1"), ("live longer", "extra time"),
                     ("cannot", "can't", "can not")))


@pytest.mark.parametrize(("text", "words"), [
    ("I'm SCARED!", ("i", "scared")),
    ("can't", ("cant",)),
    ("can’t", ("cant",)),
    ("Diarrhœa & naïve café", ("diarrhœa", "naive", "cafe")),
    ("PD-L1 24/7", ("pd", "l1", "24", "7")),
    ("ﬁne", ("fine",)),
    ("heeeelp sooo", ("heelp", "soo")),
    ("лёгкие 肺", ("легкие", "肺")),
    ("🙂 🤒", ()),
    ("", ()),
])
def test_words_are_small_and_plain(text: str, words: tuple[str, ...]) -> None:
    assert raw_words(text) == words


@pytest.mark.parametrize(("one", "other"), [
    ("treatments", "treatment"), ("chemotherapy", "chemo"), ("PD-L1", "pd l1"), ("pdl1", "PD-L 1"),
    ("can not drive", "can't driving"), ("live longer", "extra time"),
])
def test_words_that_mean_the_same_are_one_token(one: str, other: str) -> None:
    assert READER.tokens(one) == READER.tokens(other)


def test_a_phrase_is_one_token_and_its_words_alone_are_not() -> None:
    assert len(READER.tokens("extra time")) == 1
    assert READER.tokens("time") != READER.tokens("extra time")


@given(st.text())
def test_any_text_is_read_without_an_error_and_the_same_each_time(text: str) -> None:
    tokens = READER.tokens(text)
    assert tokens == READER.tokens(text)
    assert all(token and " " not in token and '"' not in token for token in tokens)


def test_a_text_without_end_is_read_up_to_a_limit() -> None:
    assert len(READER.tokens("word " * 10_000)) <= LONGEST_TEXT // 5
