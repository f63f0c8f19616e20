"""Reading grades: syllables as a dictionary counts them, and the formula as it was published."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.content_folder import TODAY, ContentFolder, tiny
from lungedu.loading.checks import check_all
from lungedu.loading.checks.everything import read_everything
from lungedu.loading.checks.reading import Grade, grades, reading_grade
from lungedu.loading.syllables import syllables


@pytest.mark.parametrize(("word", "count"), [
    ("the", 1), ("a", 1), ("drug", 1), ("lung", 1), ("cells", 1), ("these", 1), ("like", 1), ("called", 1),
    ("lives", 1), ("planned", 1), ("helps", 1), ("through", 1), ("strength", 1), ("brake", 1), ("months", 1),
    ("phase", 1), ("half", 1),
    ("cancer", 2), ("doctor", 2), ("people", 2), ("treatment", 2), ("tumor", 2), ("trial", 2), ("treated", 2),
    ("changes", 2), ("doses", 2), ("early", 2), ("somewhere", 2), ("careful", 2),
    ("table", 2), ("body", 2), ("attack", 2), ("protein", 2), ("vessels", 2), ("hopeless", 2), ("react", 2),
    ("together", 3), ("medicine", 3), ("hospital", 3), ("family", 3), ("serious", 3), ("area", 3), ("idea", 3),
    ("usual", 3), ("video", 3), ("surgery", 3), ("cancer's", 2), ("doctor’s", 2), ("survival", 3), ("radio", 3),
    ("antibody", 4), ("radiation", 4), ("experiment", 4), ("biology", 4), ("chemotherapy", 5), ("university", 5),
])
def test_syllables_are_counted_as_they_are_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


@given(st.text(max_size=30))
def test_every_word_has_at_least_one_syllable_and_no_more_than_letters(word: str) -> None:
    assert 1 <= syllables(word) <= max(1, len(word) * 2)


@given(st.from_regex(r"[a-z]{1,12}", fullmatch=True))
def test_capital_letters_and_possession_change_nothing(word: str) -> None:
    assert syllables(word) == syllables(word.upper()) == syllables(word + "'s")


def test_the_grade_of_one_short_sentence_is_that_of_the_formula() -> None:
    # The cat sat on the mat: 1 sentence, 6 words, 6 syllables.
    # 0.39 * 6/1 + 11.8 * 6/6 - 15.59 = 2.34 + 11.8 - 15.59 = -1.45
    assert reading_grade([["The", "cat", "sat", "on", "the", "mat"]]) == pytest.approx(-1.45)


def test_the_grade_of_two_sentences_is_that_of_the_formula() -> None:
    # The doc-tor ex-plained the treat-ment: 5 words, 8 syllables.
    # It helps the bod-y at-tack can-cer: 6 words, 9 syllables.
    # 0.39 * 11/2 + 11.8 * 17/11 - 15.59 = 2.145 + 18.2364 - 15.59 = 4.7914
    sentences = [["The", "doctor", "explained", "the", "treatment"], ["It", "helps", "the", "body", "attack", "cancer"]]
    assert reading_grade(sentences) == pytest.approx(4.7914, abs=0.0001)


@pytest.fixture
def content(tmp_path: Path) -> ContentFolder:
    return tiny(tmp_path / "content")


def grade_of(content: ContentFolder, text: str) -> Grade:
    """The grade of a topic of which this text is all that is read."""
    head = content.text("topics/one.yaml").split("blocks:")[0]
    block = f"  - kind: paragraph\n    facts: [count]\n    text: >-\n      {text}\n"
    content.write("topics/one.yaml", f"{head}blocks:\n{block}")
    everything = read_everything(content.resources)
    assert everything.problems == []
    return next(grade for grade in grades(everything) if grade.file == "topics/one.yaml")


def test_a_page_is_graded_by_its_sentences_as_readers_meet_them(content: ContentFolder) -> None:
    one = grade_of(content, "The **cat** sat on the [mat](term:seed).")
    assert (one.file, one.words) == ("topics/one.yaml", 6)
    assert one.grade == pytest.approx(-1.45)
    assert grade_of(content, "The cat sat on the mat. The cat sat on the mat.").grade == pytest.approx(-1.45)


def test_a_value_is_read_as_it_is_shown(content: ContentFolder) -> None:
    # "About 65 of the cats sat down": the digits are no word, so 6 words stay, with 7 syllables.
    # 0.39 * 6 + 11.8 * 7/6 - 15.59 = 0.5167
    one = grade_of(content, "About {count.of-100} of the cats sat down.")
    assert (one.file, one.words) == ("topics/one.yaml", 6)
    assert one.grade == pytest.approx(0.5167, abs=0.0001)


def test_lists_headings_and_bits_of_two_words_are_no_sentences(content: ContentFolder) -> None:
    assert grade_of(content, "The cat sat on the mat. Yes, indeed.").words == 6


HARD = ("Immunotherapeutic interventions, administered intravenously, demonstrate considerable heterogeneity regarding "
        "tolerability and effectiveness in representative populations.")
MIDDLING = "The doctor explained the treatment and told the people about a plan for the tumor"


def test_a_page_over_the_limit_is_refused_and_one_over_the_target_is_warned_about(content: ContentFolder) -> None:
    grade_of(content, HARD)
    (refused,) = check_all(content.resources, TODAY)[0]
    assert refused.words.startswith("the reading grade is ")
    assert refused.words.endswith("; 8 is the most")
    assert not refused.warning
    assert 6 < grade_of(content, MIDDLING).grade <= 8
    (warned,) = check_all(content.resources, TODAY)[0]
    assert warned.warning
    assert warned.words.endswith("the target is 6")


def test_what_stands_beside_a_picture_is_graded_and_refused_as_a_page_is(content: ContentFolder) -> None:
    content.replace("diagrams/growth.yaml", "It comes out of the soil.", f"{HARD} " * 9)
    (refused,) = check_all(content.resources, TODAY)[0]
    assert (refused.file, refused.warning) == ("diagrams/growth.yaml", False)
    assert refused.words.startswith("the reading grade is ")


def test_the_clinics_own_rules_set_limit_and_target(content: ContentFolder) -> None:
    content.append("checks.yaml", "reading: {target: 50, limit: 60}")
    grade_of(content, HARD)
    assert check_all(content.resources, TODAY)[0] == []
