"""The list for the visit as it is shown, printed and put into a code."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.content_folder import TODAY
from helpers.present import present
from helpers.search import shipped_library
from lungedu import __version__
from lungedu.base.clock import in_words
from lungedu.base.resources import Resources, bundled_folder
from lungedu.content.library import Library
from lungedu.content.warning_signs import WarningSigns
from lungedu.domain.visit_list import LONGEST_OWN, MOST, own_question
from lungedu.loading.front import read_words
from lungedu.paper.visit_text import SheetText, code_text, sheet_text
from lungedu.viewmodels.visit import good_questions, visit_items
from lungedu.viewmodels.visit_code import QUIET, is_fine, modules_of

LIBRARY = shipped_library()
WORDS = read_words(Resources(bundled_folder()))
GOOD = list(good_questions(LIBRARY).values())


def test_there_are_at_least_forty_good_questions_each_with_a_reason() -> None:
    good = good_questions(LIBRARY)
    assert len(good) >= 40
    assert all(question.why for question in good.values())


def test_questions_come_in_the_readers_order_whatever_they_are_from() -> None:
    names = ("own:can i swim", "visit:pd-l1-score", "faq:cost")
    assert [question.text for question in visit_items(LIBRARY, names)] == [
        "can i swim", "What is my PD-L1 score, and what does it mean for me?", "How much will it cost?"]


def test_a_question_whose_content_is_gone_is_left_out() -> None:
    assert [question.name for question in visit_items(LIBRARY, ("visit:gone", "faq:gone", "faq:cost"))] == ["faq:cost"]


SIGNS = LIBRARY.warning_signs


def text_of(*questions: str, library: Library = LIBRARY, today: date = TODAY) -> SheetText:
    return sheet_text(library, WORDS, questions, today)


def test_the_sheet_has_the_questions_and_beside_each_level_whom_to_call() -> None:
    text = text_of("One?", "Two?")
    assert text.questions == ("One?", "Two?")
    assert [when.title for when in text.card.levels] == [level.title for level in present(SIGNS).levels]
    assert [when.phone.label for when in text.card.levels if when.phone] == [
        "Emergency number", "Clinic's 24-hour number", "Care team in office hours"]
    assert text.card.phones == ()
    assert text.card.above_all == "If in doubt, or if nobody answers, call the emergency number."


IN_SHORT = {
    "emergency": ("Sudden or severe trouble breathing", "Sudden chest pain", "Sudden weakness",
                  "Sudden, severe headache", "a lot of blood coughed up", "Heavy bleeding",
                  "a nosebleed that will not stop", "One swollen leg",
                  "Fainting and not waking up, or very unwell", "Do not drive yourself"),
    "call-now": ("Any blood coughed up", "Fever: the number on your own card counts", "Shivering, or under 36.0 °C,",
                 "even with no fever", "Out of breath sooner, or in a new way", "New or worse cough", "New chest pain",
                 "Fainting", "Severe diarrhea or bad belly pain", "Blood in stool, or black stools", "Severe rash",
                 "at the drip"),
    "call-today": ("Yellow skin or eyes, dark urine, pain on the right of the belly", "Headaches that stay",
                   "Unusual tiredness, feeling cold, strong thirst", "New bruises or small bleeds",
                   "Mild rash, itching, looser stools", "Numb or tingling fingers or toes", "Anything else new",
                   "Office closed? Call the 24-hour number"),
}
"""Every sign of the long list, as the card says it."""


@pytest.mark.parametrize("level", list(IN_SHORT))
def test_every_sign_of_the_list_is_on_the_card(level: str) -> None:
    number = [level.id for level in present(SIGNS).levels].index(level)
    text = text_of().card.levels[number].signs
    for sign in IN_SHORT[level]:
        assert sign in text
    assert len(present(SIGNS).levels[number].signs) <= len(IN_SHORT[level])


def test_a_list_without_short_texts_has_its_full_ones_on_the_card() -> None:
    level = present(SIGNS).levels[0].model_copy(update={"short": "", "phone": ""})
    signs = present(SIGNS).model_copy(update={"levels": (level,), "short": ""})
    card = text_of(library=replace(LIBRARY, single=replace(LIBRARY.single, warning_signs=lambda: signs))).card
    assert all(sign.text in card.levels[0].signs for sign in level.signs)
    assert card.levels[0].signs.endswith(level.action)
    assert card.above_all == LIBRARY.plain(present(SIGNS).summary)
    assert [phone.label for phone in card.phones] == [phone.label for phone in present(SIGNS).slots]


def test_without_the_list_of_signs_the_card_says_whom_to_call() -> None:
    card = text_of(library=replace(LIBRARY, single=replace(LIBRARY.single, warning_signs=lambda: None))).card
    assert (card.title, card.above_all) == (WORDS("help.title"), WORDS("help.fallback"))


def test_a_level_that_names_a_phone_which_is_not_there_is_refused() -> None:
    known = present(SIGNS).model_dump()
    known["levels"][0]["phone"] = "nobody"
    with pytest.raises(ValueError, match="names the phone 'nobody'"):
        WarningSigns.model_validate(known)


def test_the_foot_says_what_the_sheet_is_how_old_and_that_nobody_has_signed_it() -> None:
    checked = date.fromisoformat(LIBRARY.catalogue.as_of)
    foot = text_of(today=checked).foot
    for said in ("not advice", f"lungedu {__version__}", f"checked on {in_words(LIBRARY.catalogue.as_of)}",
                 WORDS("review.draft")):
        assert said in foot
    assert "ago" not in foot
    assert "That is more than 90 days ago" in text_of(today=checked + timedelta(days=400)).foot


def test_the_code_says_the_questions_and_nothing_else() -> None:
    assert code_text(WORDS, ("One?", "Two?")) == "My questions for the visit\n1. One?\n2. Two?"


def test_a_full_list_of_the_longest_questions_fits_a_code() -> None:
    longest = own_question("w" * 500).removeprefix("own:")
    assert len(longest) == LONGEST_OWN
    modules = modules_of(code_text(WORDS, [longest] * MOST))
    assert len(modules) == len(modules[0]) <= 177


def test_more_than_a_code_can_hold_is_reported() -> None:
    with pytest.raises(ValueError, match="more than a code can hold"):
        modules_of("ß" * 2_000)


def test_a_code_that_holds_much_is_known_to_be_fine() -> None:
    assert not is_fine(modules_of(code_text(WORDS, [question.text for question in GOOD[:MOST]])))
    assert is_fine(modules_of(code_text(WORDS, ["w" * LONGEST_OWN] * MOST)))


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
