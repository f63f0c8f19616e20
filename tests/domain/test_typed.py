"""Whatever is typed or pasted, what is left is one line that can be shown."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lungedu.domain.typed import on_one_line

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=200)


@given(ANY_TEXT)
def test_what_is_left_of_any_text_is_one_line_without_control_characters(text: str) -> None:
    line = on_one_line(text)
    assert len(line.splitlines()) <= 1
    assert not {unicodedata.category(sign) for sign in line} & {"Cc", "Cs"}
    line.encode()


@given(ANY_TEXT)
def test_a_line_is_left_as_it_is(text: str) -> None:
    line = on_one_line(text)
    assert on_one_line(line) == line


@given(ANY_TEXT, st.integers(0, 200))
def test_what_stands_before_a_place_is_the_same_whatever_follows(text: str, place: int) -> None:
    assert on_one_line(text).startswith(on_one_line(text[:place]))


@pytest.mark.parametrize(("pasted", "left"), [
    ("PD-1\nand\r\nVEGF\t?", "PD-1 and  VEGF ?"), ("a\x00b\x07c\x1b[31m", "abc[31m"), ("ab\u202edc", "abdc"),
    ("half \ud83d of a sign", "half  of a sign"), ("Größe  ", "Größe  "), ("肺がん 👩‍⚕️ سرطان", "肺がん 👩‍⚕️ سرطان"),
    ("'; DROP TABLE terms; --", "'; DROP TABLE terms; --"), ("", "")])
def test_letters_of_every_script_stay_and_what_cannot_be_shown_goes(pasted: str, left: str) -> None:
    assert on_one_line(pasted) == left
