"""The list for the visit as it is shown, printed and put into a code."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.search import shipped_library
from lungedu.base.resources import Resources, bundled_folder
from lungedu.domain.visit_list import LONGEST_OWN, MOST, own_question
from lungedu.loading.front import read_words
from lungedu.viewmodels.visit import good_questions, listed
from lungedu.viewmodels.visit_code import QUIET, modules_of
from lungedu.viewmodels.visit_sheet import code_text, sheet_text

LIBRARY = shipped_library()
WORDS = read_words(Resources(bundled_folder()))


def test_there_are_at_least_forty_good_questions_each_with_a_reason() -> None:
    good = good_questions(LIBRARY)
    assert len(good) >= 40
    assert all(question.why for question in good.values())


def test_questions_come_in_the_readers_order_whatever_they_are_from() -> None:
    names = ("own:can i swim", "visit:pd-l1-score", "faq:cost")
    assert [question.text for question in listed(LIBRARY, names)] == [
        "can i swim", "What is my PD-L1 score, and what does it mean for me?", "How much will it cost?"]


def test_a_question_whose_content_is_gone_is_left_out() -> None:
    assert [question.name for question in listed(LIBRARY, ("visit:gone", "faq:gone", "faq:cost"))] == ["faq:cost"]


def test_the_sheet_has_the_questions_when_to_call_and_a_place_for_each_number() -> None:
    text = sheet_text(LIBRARY, WORDS, ("One?", "Two?"))
    assert text.questions == ("One?", "Two?")
    signs = next(iter(LIBRARY.warning_signs.values()))
    assert [when.title for when in text.help] == [level.title for level in signs.levels]
    assert [label for label, _ in text.phones] == [phone.label for phone in signs.phones]


def test_every_sign_of_an_emergency_is_on_the_card_in_short() -> None:
    short = " ".join(when.signs for when in sheet_text(LIBRARY, WORDS, ()).help).casefold()
    for sign in ("breath", "chest pain", "weakness", "headache", "blood", "swollen leg", "fainting", "fever",
                 "shivering", "cough", "diarrhea", "belly pain", "stool", "rash", "yellow", "bruises", "numb"):
        assert sign in short, sign


def test_the_code_says_the_questions_and_nothing_else() -> None:
    assert code_text(WORDS, ("One?", "Two?")) == "My questions for the visit\n1. One?\n2. Two?"


def test_a_full_list_of_the_longest_questions_fits_a_code() -> None:
    longest = own_question("w" * 500).removeprefix("own:")
    assert len(longest) == LONGEST_OWN
    modules = modules_of(code_text(WORDS, [longest] * MOST))
    assert len(modules) == len(modules[0]) <= 177


def test_more_than_a_code_can_hold_is_told() -> None:
    with pytest.raises(ValueError, match="more than a code can hold"):
        modules_of("ß" * 2_000)


def picture_of(text: str, file: Path) -> Path:
    """The code as a portable bitmap, four pixels a module, with its quiet zone."""
    modules = modules_of(text)
    side = len(modules) + 2 * QUIET
    rows = [[0] * side for _ in range(side)]
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            rows[y + QUIET][x + QUIET] = int(dark)
    bits = "\n".join(" ".join(str(bit) for bit in row for _ in range(4)) for row in rows for _ in range(4))
    file.write_text(f"P1\n{4 * side} {4 * side}\n{bits}\n", encoding="ascii")
    return file


@pytest.mark.skipif(shutil.which("zbarimg") is None, reason="zbarimg reads codes back; it is not installed here")
@settings(max_examples=15, deadline=None)
@given(st.lists(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs", "So"]), max_size=LONGEST_OWN),
                min_size=1, max_size=MOST))
def test_a_reader_that_is_not_ours_reads_the_same_text(tmp_path_factory: pytest.TempPathFactory,
                                                       own: list[str]) -> None:
    questions = [question for words in own if (question := own_question(words).removeprefix("own:"))]
    text = code_text(WORDS, questions)
    if len(text.encode()) > 2_900:
        return
    file = picture_of(text, tmp_path_factory.mktemp("code") / "code.pbm")
    done = subprocess.run(["zbarimg", "--quiet", "--raw", str(file)], capture_output=True, check=True)
    assert done.stdout.decode().rstrip("\n") == text
