"""Misspelled and half-typed words find the words that were meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lungedu.domain.search.spelling import Spelling

WORDS = Spelling({"chemotherapy": 30, "chemo": 50, "hair": 8, "ivonescimab": 90, "bleeding": 12, "breathing": 9,
                  "side": 40, "effects": 38, "pembrolizumab": 20, "drive": 3, "drip": 10, "squamous": 60})


@pytest.mark.parametrize(("typed", "meant"), [
    ("chemotherpy", "chemotherapy"), ("kemotherapy", "chemotherapy"), ("hiar", "hair"), ("ivonesimab", "ivonescimab"),
    ("ivonecsimb", "ivonescimab"), ("bleding", "bleeding"), ("pembrolizamub", "pembrolizumab"), ("squamus", "squamous"),
])
def test_a_misspelled_word_is_known(typed: str, meant: str) -> None:
    assert WORDS.nearest(typed)[0].word == meant


@pytest.mark.parametrize("typed", ["xyzzyq", "hat", "he", "", "12345", "wardrobe"])
def test_a_word_that_is_near_to_nothing_stays_alone(typed: str) -> None:
    assert WORDS.nearest(typed) == ()


def test_a_word_that_is_spelled_right_is_not_made_another() -> None:
    assert WORDS.nearest("hair") == ()


def test_a_beginning_finds_what_may_follow_and_the_nearest_end_is_surest() -> None:
    begun = WORDS.begun("chem")
    assert [guess.word for guess in begun] == ["chemo", "chemotherapy"]
    assert begun[0].weight > begun[1].weight
    assert WORDS.begun("c") == ()


def test_two_words_written_as_one_come_apart() -> None:
    assert WORDS.split("sideeffects") == ("side", "effects")
    assert WORDS.split("sidewards") is None


@given(st.text(max_size=40))
def test_any_word_is_looked_up_without_an_error(typed: str) -> None:
    for guess in (*WORDS.nearest(typed), *WORDS.begun(typed)):
        assert guess.word in WORDS
        assert 0 < guess.weight < 1
    WORDS.split(typed)


def test_each_further_slip_makes_a_guess_less_sure_and_a_wrong_first_letter_most_of_all() -> None:
    one, two = WORDS.nearest("squamus")[0], WORDS.nearest("squmus")[0]
    first = WORDS.nearest("kemotherapy")[0]
    assert (one.word, two.word) == ("squamous", "squamous")
    assert 0.9 > one.weight > first.weight
    assert one.weight > two.weight >= 0.4
