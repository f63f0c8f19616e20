"""The on-screen keyboard without a screen: planes that come and go, letters put in and taken out whole."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTextBoundaryFinder

from helpers.keyboards import ARABIC, GREEK, all_keys, key_that, keyboard_of, shipped_keyboard
from lungedu.content.keyboard import Key, Keyboard
from lungedu.domain.keyboard import PlaneState, TypedLine, at_first, length, line_after, pieces, shown_after

ENGLISH = shipped_keyboard("en")
PIN = shipped_keyboard("pin")
KEYBOARDS = (ENGLISH, PIN, keyboard_of(ARABIC), keyboard_of(GREEK))
ROOMY = 32767

USES = st.sampled_from(KEYBOARDS).flatmap(
    lambda keyboard: st.tuples(st.just(keyboard), st.lists(st.sampled_from(all_keys(keyboard)), max_size=40)))
LETTERS = st.sampled_from(["a", "é", "e\u0301", "😀", "👩\u200d🔬", "👍🏽", "ب", "بُ", "لا", "-"])
TEXTS = st.lists(st.one_of(LETTERS, st.just(" ")), max_size=8).map("".join)
LINES = st.builds(TypedLine, TEXTS, TEXTS, st.one_of(st.just(""), TEXTS))


def shown(keyboard: Keyboard, *does: str) -> PlaneState:
    """What is shown after these keys."""
    now = at_first(keyboard)
    for what in does:
        now = shown_after(keyboard, now, key_that(keyboard, what))
    return now


def typed(keyboard: Keyboard, keys: Sequence[Key], limit: int = ROOMY) -> TypedLine:
    line = TypedLine()
    for key in keys:
        line = line_after(line, key, limit, rtl=keyboard.direction == "rtl")
    return line


# -- planes -----------------------------------------------------------------------------------------------------------


def test_shift_holds_for_one_letter() -> None:
    assert shown(ENGLISH, "shift").plane == "capitals"
    assert shown(ENGLISH, "shift", "H") == at_first(ENGLISH)
    assert shown(ENGLISH, "shift", "space") == at_first(ENGLISH)


def test_a_second_touch_locks_shift_and_a_third_lets_it_go() -> None:
    assert shown(ENGLISH, "shift", "shift", "P", "D").plane == "capitals"
    assert shown(ENGLISH, "shift", "shift", "P", "D", "shift", "p") == at_first(ENGLISH)


def test_taking_back_a_letter_keeps_shift() -> None:
    assert shown(ENGLISH, "shift", "backspace").plane == "capitals"


def test_digits_stay_until_another_key_leads_away() -> None:
    assert shown(ENGLISH, "signs", "1", "2", "space", "3") == PlaneState("signs")
    assert shown(ENGLISH, "signs", "1", "letters") == at_first(ENGLISH)


def test_digits_that_were_reached_from_capitals_lead_back_to_letters() -> None:
    assert shown(ENGLISH, "shift", "signs") == PlaneState("signs")
    assert shown(ENGLISH, "shift", "shift", "signs", "1", "letters", "a") == PlaneState("letters")


def test_a_plane_for_shift_that_was_reached_by_a_key_of_its_own_can_be_left_by_shift() -> None:
    assert shown_after(ENGLISH, PlaneState("capitals"), key_that(ENGLISH, "shift")) == PlaneState("letters")


def test_a_key_that_leads_nowhere_changes_nothing() -> None:
    assert shown_after(ENGLISH, at_first(ENGLISH), Key(does="sings")) == at_first(ENGLISH)
    assert shown_after(PIN, at_first(PIN), Key(does="shift")) == at_first(PIN)


@given(USES)
def test_there_is_always_a_plane_to_show(use: tuple[Keyboard, list[Key]]) -> None:
    keyboard, keys = use
    now = at_first(keyboard)
    for key in keys:
        now = shown_after(keyboard, now, key)
        assert keyboard.plane(now.plane) is not None
        assert not now.came_from or keyboard.plane(now.came_from) is not None
        assert now.came_from or not now.locked
        if key.writes and now.came_from:
            assert now.locked, "for one letter alone"


# -- text -------------------------------------------------------------------------------------------------------------


def test_a_letter_goes_where_the_cursor_is() -> None:
    assert line_after(TypedLine("PD", "1"), Key(types="-"), ROOMY) == TypedLine("PD-", "1")


def test_what_is_marked_gives_way_to_a_letter_or_is_taken_out() -> None:
    marked = TypedLine("a ", " c", "bb")
    assert line_after(marked, Key(types="x"), ROOMY) == TypedLine("a x", " c")
    assert line_after(marked, Key(does="backspace"), ROOMY) == TypedLine("a ", " c")


@pytest.mark.parametrize(("text", "left"), [
    ("cat", "ca"), ("", ""), ("a😀", "a"), ("e\u0301", ""), ("x👩\u200d🔬", "x"), ("👍🏽", ""), ("🇩🇪🇫🇷", "🇩🇪"),
    ("كتبُ", "كت"), ("می\u200c", "م"), ("न\u093f", ""), ("cafe\u0301", "caf")])
def test_what_is_read_as_one_letter_is_taken_back_as_one(text: str, left: str) -> None:
    assert line_after(TypedLine(text, "!"), Key(does="backspace"), ROOMY) == TypedLine(left, "!")


def test_what_does_not_fit_as_a_whole_is_not_put_in_at_all() -> None:
    assert line_after(TypedLine("123"), Key(types="4"), 4) == TypedLine("1234")
    assert line_after(TypedLine("1234"), Key(types="5"), 4) == TypedLine("1234")
    assert line_after(TypedLine("ab", "c"), Key(types="لا"), 4) == TypedLine("ab", "c")
    assert line_after(TypedLine("abc"), Key(types="😀"), 4) == TypedLine("abc")
    assert line_after(TypedLine("ab", "", "cd"), Key(types="لا"), 4) == TypedLine("abلا"), "the marked text gives way"


def test_arrows_go_over_a_letter_the_way_they_point() -> None:
    left, right = Key(does="left"), Key(does="right")
    assert line_after(TypedLine("a😀", "b"), left, ROOMY) == TypedLine("a", "😀b")
    assert line_after(TypedLine("a", "😀b"), right, ROOMY) == TypedLine("a😀", "b")
    assert line_after(TypedLine("ا", "ب"), right, ROOMY, rtl=True) == TypedLine("", "اب")
    assert line_after(TypedLine("ا", "ب"), left, ROOMY, rtl=True) == TypedLine("اب", "")
    assert line_after(TypedLine("a", "c", "b"), left, ROOMY) == TypedLine("a", "bc")
    assert line_after(TypedLine("a", "c", "b"), right, ROOMY) == TypedLine("ab", "c")


@given(USES, st.integers(0, 12))
def test_no_use_passes_the_limit_or_leaves_half_a_letter(use: tuple[Keyboard, list[Key]], limit: int) -> None:
    line = typed(*use, limit)
    assert length(line.text) <= limit
    line.text.encode("utf-8")


@given(LINES, LETTERS)
def test_backspace_takes_back_what_was_typed(line: TypedLine, letter: str) -> None:
    put_in = line_after(line, Key(types=letter), ROOMY)
    assert put_in.text == line.before + letter + line.after
    for _ in pieces(put_in.before)[len(pieces(line.before)):]:
        put_in = line_after(put_in, Key(does="backspace"), ROOMY)
    assert put_in == TypedLine(line.before, line.after)


@given(LINES)
def test_arrows_change_no_letter_and_backspace_ends(line: TypedLine) -> None:
    for does in ("left", "right"):
        moved = line_after(line, Key(does=does), ROOMY)
        assert moved.text == line.text
    for _ in line.text:
        line = line_after(line, Key(does="backspace"), ROOMY)
    assert line.before == ""
    assert line_after(line, Key(does="clear"), ROOMY) == TypedLine()


@given(TEXTS)
def test_letters_are_cut_where_qt_cuts_them(text: str) -> None:
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    ends = []
    while (end := finder.toNextBoundary()) != -1:
        ends.append(end)
    cut = pieces(text)
    assert "".join(cut) == text
    assert [length("".join(cut[:number + 1])) for number in range(len(cut))] == ends
