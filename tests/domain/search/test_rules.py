"""Rules know a question by its words; authors learn what is wrong with one."""

from __future__ import annotations

import pytest

from lungedu.content.rules import RuleSyntaxError, read_rule, ready
from lungedu.domain.search.words import WordReader

READER = WordReader((("stop", "quit"), ("chemo", "chemotherapy")))
GROUPS = {"me": ("i", "my", "we")}


def fits(rule: str, question: str) -> bool:
    return ready(rule, READER.tokens, GROUPS).fits(READER.tokens(question))


@pytest.mark.parametrize(("rule", "question"), [
    ("stop chemo", "can I stop the chemotherapy"),
    ("stop chemo", "chemo: quit?"),
    ("should|can stop", "can we stop"),
    ("stop @me", "may we stop"),
    ("stop -smoking", "stop it"),
    ("how_long", "for how long is it"),
    ("how_long$", "for how long"),
    ("^how_long", "how long is it"),
])
def test_a_question_is_known(rule: str, question: str) -> None:
    assert fits(rule, question)


@pytest.mark.parametrize(("rule", "question"), [
    ("stop chemo", "the chemo goes on"),
    ("should|can stop", "it will stop"),
    ("stop @me", "people stop"),
    ("stop -smoking", "stop smoking"),
    ("how_long", "how is it, long or short"),
    ("how_long$", "how long is it"),
    ("^how_long", "for how long"),
])
def test_another_question_is_not(rule: str, question: str) -> None:
    assert not fits(rule, question)


@pytest.mark.parametrize(("rule", "words"), [
    ("", "has to be there"), ("-stop", "has to be there"), ("stop|", "is no word"), ("how^long", "is no word"),
])
def test_a_rule_that_cannot_be_read_is_reported(rule: str, words: str) -> None:
    with pytest.raises(RuleSyntaxError, match=words):
        read_rule(rule)


def test_a_group_that_is_not_there_is_reported() -> None:
    with pytest.raises(RuleSyntaxError, match="no group '@them'"):
        ready("stop @them", READER.tokens, GROUPS)
