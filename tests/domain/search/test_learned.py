"""What is learned from examples: which of them a question is like, and that nothing but the examples decides."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from lungedu.domain.search.learned import Classifier, ClassifierTraining, Example, features

GROUPS = {"mum": "@relative", "dad": "@relative"}
EXAMPLES = [
    *(Example(tuple(text.split()), "leave") for text in (
        "may i leave early", "may my mum leave now", "can i go home before the end", "i want to leave")),
    *(Example(tuple(text.split())) for text in (
        "when do trains leave", "why do birds leave", "where is the end of the line", "what does home mean")),
]


def learned() -> Classifier:
    learning = ClassifierTraining(EXAMPLES, GROUPS)
    for _ in learning:
        pass
    return learning.learned


def test_every_example_is_distinct() -> None:
    for example in EXAMPLES:
        assert (learned().score(example.tokens, "leave") > 0) == (example.kind == "leave"), example


def test_words_of_one_group_teach_for_each_other() -> None:
    assert learned().score(["may", "my", "dad", "leave", "now"], "leave") > 0


def test_the_same_examples_always_teach_the_same() -> None:
    assert learned() == learned()


def test_an_example_that_teaches_nothing_about_a_kind_moves_none_of_its_weights() -> None:
    beside = [Example(("strange", "words"), teaches_not="leave")]
    learning = ClassifierTraining([*EXAMPLES, *beside], GROUPS)
    for _ in learning:
        pass
    assert not any("strange" in feature for feature in learning.learned.weights["leave"])


def test_a_kind_that_nobody_taught_is_never_meant() -> None:
    assert learned().score(("leave",), "stay") == -math.inf
    assert Classifier({}).best(("leave",)) == ("", -math.inf)
    assert learned().best(("leave",), but="leave") == ("", -math.inf)


@given(st.lists(st.sampled_from(["i", "mum", "leave", "the", "end"]), max_size=30))
def test_a_question_has_the_same_length_however_long_it_is(tokens: list[str]) -> None:
    length = sum(value * value for value in features(tokens, GROUPS).values())
    assert math.isclose(length, 1.0)
