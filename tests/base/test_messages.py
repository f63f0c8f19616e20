"""Small things that every package uses: hints, words, dates."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lungedu.base.clock import day, in_words, is_overdue
from lungedu.base.ids import PATTERN, did_you_mean
from lungedu.base.messages import Messages, fields_in

TERMS = ("pd-1", "pd-l1", "vegf", "chemotherapy", "t-cell", "median", "stage", "tumor", "antibody")


@pytest.mark.parametrize(("typed", "meant"), [
    ("pdl1", "pd-l1"), ("PD-L1", "pd-l1"), ("pd_1", "pd-1"), ("chemoterapy", "chemotherapy"),
    ("tcell", "t-cell"), ("tumour", "tumor"), ("antibodies", "antibody"),
])
def test_a_misspelled_id_brings_the_one_that_was_meant_first(typed: str, meant: str) -> None:
    assert did_you_mean(typed, TERMS).startswith(f"did you mean '{meant}'")


def test_a_hint_names_two_at_most_and_nothing_when_nothing_is_near() -> None:
    assert did_you_mean("h6-os-24", ["h6-os-24m", "h6-os-12m", "h6-os-36m"]).count("'") == 4
    assert did_you_mean("zzzz", TERMS) == ""
    assert did_you_mean("anything", []) == ""


def test_a_short_list_is_named_when_nothing_is_near() -> None:
    assert did_you_mean("zzzz", ["plain", "more"]) == "known here: more, plain"


@pytest.mark.parametrize("good", ["pd-l1", "the-brake", "h6", "24"])
def test_ids_are_lower_case_with_dashes(good: str) -> None:
    assert re.search(PATTERN, good)


@pytest.mark.parametrize("bad", ["PD-L1", "the_brake", "-a", "a-", "a--b", "a b", "", "a.b", "é"])
def test_other_ids_are_refused(bad: str) -> None:
    assert not re.search(PATTERN, bad)


WORDS = Messages({"size.now": "Text size {percent} percent.", "minutes.one": "{number} minute",
                  "minutes.other": "{number} minutes", "plain.braces": "Press {enter}"})


def test_words_are_filled_in_by_name() -> None:
    assert WORDS("size.now", percent=125) == "Text size 125 percent."


def test_words_without_values_stay_as_they_are_written() -> None:
    assert WORDS("plain.braces") == "Press {enter}"


def test_unknown_words_show_their_id_so_that_nothing_breaks() -> None:
    assert WORDS("no.such", percent=1) == "no.such"
    assert "no.such" not in WORDS
    assert "size.now" in WORDS
    assert WORDS.ids() == {"size.now", "minutes.one", "minutes.other", "plain.braces"}


@pytest.mark.parametrize("written", ["Text size {percnt}.", "Text size {percent.", "Text size {}."])
def test_a_clinics_misspelled_place_for_a_value_does_not_stop_the_app(written: str) -> None:
    assert "Text size" in Messages({"size.now": written})("size.now", percent=125)


@pytest.mark.parametrize(("number", "said"), [(0, "0 minutes"), (1, "1 minute"), (2, "2 minutes")])
def test_a_count_chooses_its_form(number: int, said: str) -> None:
    assert WORDS.count("minutes", number) == said


def test_the_places_for_values_in_a_text_are_known() -> None:
    assert fields_in("{label}: {counted} of 100") == {"label", "counted"}
    assert fields_in("nothing") == frozenset()


@pytest.mark.parametrize(("iso", "said"), [
    ("2026-11-14", "November 14, 2026"), ("2026-01-01", "January 1, 2026"), ("2023-08", "August 2023"),
    ("2026 H1", "the first half of 2026"), ("2026 H2", "the second half of 2026"), ("2024", "2024"),
    ("not reached", "not reached"), ("", ""),
])
def test_dates_are_said_as_readers_say_them(iso: str, said: str) -> None:
    assert in_words(iso) == said


@pytest.mark.parametrize("wrong", ["2026-13-01", "2026-00-10", "2026-13", "2026-11-99", "2026-²-01"])
def test_a_date_that_is_none_comes_back_as_it_is(wrong: str) -> None:
    assert in_words(wrong) == wrong


@given(st.dates())
def test_every_day_survives_being_written(some_day: date) -> None:
    assert day(some_day.isoformat()) == some_day
    assert in_words(some_day.isoformat()).endswith(f" {some_day.day}, {some_day.year:04d}")


@pytest.mark.parametrize("text", ["", "2026-02-30", "yesterday", "2026"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert day(text) is None


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)), st.integers(0, 400))
def test_a_check_is_overdue_after_its_days_and_not_on_the_last_of_them(checked: date, after: int) -> None:
    last = checked + timedelta(days=after)
    assert not is_overdue(checked.isoformat(), after, last)
    assert is_overdue(checked.isoformat(), after, last + timedelta(days=1))


def test_what_has_no_date_is_never_overdue() -> None:
    assert not is_overdue("", 0, date(2026, 11, 24))
