"""Why an entry came first can be read: what each part contributed, and which alarm holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.search import garden, shipped
from lungedu.domain.search.asker import Weighed
from lungedu.domain.search.explanation import lines_of, parts_of_score

ASKER = garden()


def best(question: str) -> Weighed:
    return ASKER.explain(question).weighed[0]


def lines(question: str) -> list[str]:
    return list(lines_of(ASKER.explain(question)))


@pytest.mark.parametrize("question", ["when do I water my flowers", "watring", "may we eat this?", "poison", "window",
                                      "the child ate a berry", "football window", "zzzz", "", "?"])
def test_an_explanation_is_of_what_is_found(question: str) -> None:
    assert ASKER.explain(question).hits == ASKER.ask(question)
    assert ASKER.explain(question, 1).hits == ASKER.ask(question, 1)


@given(st.lists(st.sampled_from(["chemo", "cough", "blood", "stop", "what", "is", "hair", "drive", "immuno", "pd", "l1",
                                 "should", "i", "qqq", "paris"]), max_size=8).map(" ".join))
def test_the_parts_of_a_score_are_the_score(question: str) -> None:
    explanation = shipped().explain(question)
    assert explanation.hits == shipped().ask(question)
    for weighed in explanation.weighed:
        assert sum(value for _, value in parts_of_score(weighed)) == pytest.approx(weighed.score, abs=1e-9)


def test_what_is_found_without_an_alarm_is_what_is_weighed_and_fits_enough() -> None:
    explanation = ASKER.explain("the water for the plant")
    enough = [weighed.hit for weighed in explanation.weighed if weighed.score >= explanation.needed]
    assert list(explanation.hits) == enough
    assert len(enough) < len(explanation.weighed)


def test_the_way_of_asking_that_comes_nearest_is_named() -> None:
    assert best("a bigger pot please").way == "bigger pot"
    assert best("it is too dry").way == "too dri"  # stems
    assert 'nearest way "bigger pot"' in "\n".join(lines("a bigger pot please"))


def test_each_part_has_its_name_and_what_does_nothing_is_left_out() -> None:
    first = lines("repot new soil")[-1]
    repot = next(line for line in lines("new soil") if "nearest way" in line)
    assert "often asked" in repot
    assert "kind" not in repot
    assert "+0.000" not in first
    roots = next(following for line, following in zip(lines("roots"), lines("roots")[1:], strict=False)
                 if "topic:roots" in line)
    assert "-0.060 kind page" in roots


def test_what_fits_too_little_is_marked() -> None:
    weak = [line for line in lines("the water for the plant") if "not found" in line]
    assert weak
    assert all("fits too little" in line for line in weak)


def test_an_alarm_says_whether_a_rule_or_an_example_made_it() -> None:
    assert "emergency: yes; a rule of asking.yaml fits" in lines("somebody swallowed a berry")
    assert "for people (eat-it): yes; a rule of asking.yaml fits" in lines("may we eat this?")
    by_example = next(line for line in lines("is this berry safe to eat") if line.startswith("for people (eat-it)"))
    assert "yes; learned score" in by_example
    assert "first, whatever else fits: warning_signs" in lines("somebody swallowed a berry")


def test_a_guessed_word_shows_its_weight_and_a_near_one_what_it_may_mean() -> None:
    assert "water×0.80" in lines("watre")[0]
    assert "light×0.60" in lines("dark")[0]


def test_a_question_that_may_be_about_anything_is_marked() -> None:
    assert any("may be about anything" in line for line in lines("football window"))
    assert not any("may be about anything" in line for line in lines("a bright window"))


def test_an_empty_question_has_a_line_of_its_own() -> None:
    assert lines("") == lines("?") == ["nothing in it can be searched for"]
