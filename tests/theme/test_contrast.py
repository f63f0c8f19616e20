"""Every pair of colors that must be distinguishable is, in every theme."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.content_folder import SHIPPED
from lungedu.base.resources import Resources
from lungedu.loading.front import read_theme
from lungedu.theme.tokens import SHAPE_PAIRS, SHAPE_RATIO, TEXT_PAIRS, TEXT_RATIO, Colors, contrast

SHIPPED_THEMES = Resources(SHIPPED).names("themes", ".yaml")
COLORS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def ratio(theme: str, pair: tuple[str, str]) -> float:
    colors = read_theme(Resources(SHIPPED), theme).colors
    return contrast(*(getattr(colors, role) for role in pair))


def test_the_four_themes_ship_and_are_called_as_their_files() -> None:
    assert set(SHIPPED_THEMES) == {"day", "night", "contrast", "print"}
    assert all(read_theme(Resources(SHIPPED), name).id == name for name in SHIPPED_THEMES)


@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
@pytest.mark.parametrize("theme", SHIPPED_THEMES)
def test_words_stand_out_from_their_ground(theme: str, pair: tuple[str, str]) -> None:
    assert ratio(theme, pair) >= TEXT_RATIO


@pytest.mark.parametrize("pair", SHAPE_PAIRS, ids="-on-".join)
@pytest.mark.parametrize("theme", SHIPPED_THEMES)
def test_outlines_focus_and_charts_stand_out(theme: str, pair: tuple[str, str]) -> None:
    assert ratio(theme, pair) >= SHAPE_RATIO


def test_the_bars_are_those_that_the_issue_asks_for_and_every_ink_and_line_is_in_a_pair() -> None:
    assert (TEXT_RATIO, SHAPE_RATIO) == (7.0, 3.0)
    paired = {role for pair in (*TEXT_PAIRS, *SHAPE_PAIRS) for role in pair}
    decoration = {"card_line"}  # parts two grounds that words already part
    assert {field.name for field in fields(Colors)} - paired == decoration


@pytest.mark.parametrize(("one", "other", "known"), [
    ("#000000", "#ffffff", 21.0),
    ("#777777", "#ffffff", 4.48),   # WebAIM's example of a gray that just fails 4.5
    ("#767676", "#ffffff", 4.54),   # and of one that just passes
    ("#ff0000", "#ffffff", 4.00),   # 1.05 / (0.2126 + 0.05) = 3.998
    ("#0000ff", "#ffffff", 8.59),   # 1.05 / (0.0722 + 0.05) = 8.592
    ("#00ff00", "#000000", 15.30),  # (0.7152 + 0.05) / 0.05 = 15.304
])
def test_contrast_is_that_of_wcag(one: str, other: str, known: float) -> None:
    assert contrast(one, other) == pytest.approx(known, abs=0.005)


@given(COLORS, COLORS)
def test_contrast_is_between_1_and_21_and_has_no_direction(one: str, other: str) -> None:
    assert 1 <= contrast(one, other) <= 21
    assert contrast(one, other) == contrast(other, one)
    assert contrast(one, one) == 1


@given(COLORS)
def test_upper_and_lower_case_are_the_same_color(color: str) -> None:
    assert contrast(color, color.upper()) == 1
