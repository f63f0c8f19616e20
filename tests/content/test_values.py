"""How numbers are shown: whole people of 100, both sides, and never a form that does not fit."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lungedu.content.evidence import FactValue
from lungedu.content.markup import FORMATS
from lungedu.content.values import ValueFormatError, people_of_100, shown

PERCENTS = st.decimals(0, 100, places=2) | st.decimals(0, 100, places=1) | st.integers(0, 100)


def value(text: str, unit: str = "%", **more: str) -> FactValue:
    return FactValue(id="it", measure="alive", value=text, unit=unit, **more)


@given(PERCENTS, st.sampled_from(["%", "per 100"]))
def test_people_and_the_rest_are_always_100(percent: Decimal | int, unit: str) -> None:
    some = value(str(percent), unit)
    assert int(shown(some)) + int(shown(some, "rest")) == 100
    assert people_of_100(some) == int(shown(some))


@given(PERCENTS)
def test_people_are_the_nearest_whole_number(percent: Decimal | int) -> None:
    assert abs(Decimal(people_of_100(value(str(percent)))) - Decimal(percent)) <= Decimal("0.5")


@pytest.mark.parametrize(("percent", "people"), [
    ("64.7", 65), ("64.5", 65), ("64.49", 64), ("0.5", 1), ("2.5", 3), ("0.4", 0), ("99.5", 100),
    ("48.6", 49), ("1.005", 1), ("0", 0), ("100", 100),
])
def test_a_half_is_rounded_up(percent: str, people: int) -> None:
    assert people_of_100(value(percent)) == people


HAZARD = value("0.66", "ratio", low="0.50", high="0.87", p="0.0017")


@pytest.mark.parametrize(("some", "form", "said"), [
    (value("64.7"), "", "65"),
    (value("16", "per 100"), "", "16"),
    (value("2026-05-31", "date"), "", "May 31, 2026"),
    (value("2023-08", "date"), "", "August 2023"),
    (value("2026 H2", "date"), "", "the second half of 2026"),
    (value("532", "people"), "", "532"),
    (value("12345", "people"), "", "12,345"),
    (value("2500000", "people"), "", "2.5 million"),
    (value("2000000", "people"), "", "2 million"),
    (value("2480685", "people"), "", "2,480,685"),
    (value("2024", "year"), "", "2024"),
    (value("12345", "id"), "", "12345"),
    (value("11.14", "months"), "", "11.14"),
    (value("not reached", "months"), "", "not reached"),
    (value("65", exact="64.7"), "exact", "64.7"),
    (value("64.7"), "exact", "64.7"),
    (value("64.7"), "rest", "35"),
    (HAZARD, "low", "0.50"),
    (HAZARD, "high", "0.87"),
    (HAZARD, "p", "0.0017"),
    (HAZARD, "lower", "34"),
    (value("0.605", "ratio"), "lower", "40"),
    (value("4", "cycles"), "words", "four"),
    (value("0", "cycles"), "words", "zero"),
    (value("20", "cycles"), "words", "twenty"),
    (value("2024-05-24", "date"), "year", "2024"),
    (value("2024-05", "date"), "year", "2024"),
    (value("11.5", "months"), "round", "12"),
    (value("11.14", "months"), "round", "11"),
])
def test_a_value_is_shown(some: FactValue, form: str, said: str) -> None:
    assert shown(some, form) == said


@pytest.mark.parametrize(("some", "form", "message"), [
    (value("11.14", "months"), "rest", "counts months, not people of 100"),
    (value("101"), "", "not between 0 and 100"),
    (value("-1"), "", "not between 0 and 100"),
    (value("-1"), "rest", "not between 0 and 100"),
    (value("many"), "", "is not a number"),
    (value("0.66", "ratio"), "low", "has no 'low'"),
    (value("0.66", "ratio"), "high", "has no 'high'"),
    (value("0.66", "ratio"), "p", "has no 'p'"),
    (value("not reached", "months"), "round", "is not a number"),
    (value("not reached", "months"), "lower", "is not a number"),
    (value("1.2", "ratio"), "lower", ""),
    (value("21", "cycles"), "words", "not a whole number up to twenty"),
    (value("1.5", "cycles"), "words", "not a whole number up to twenty"),
    (value("-1", "cycles"), "words", "not a whole number up to twenty"),
    (value("not reached", "months"), "year", ""),
    (value("64.7"), "percent", "there is no format 'percent'"),
])
def test_a_form_that_does_not_fit_is_reported_and_never_shown(some: FactValue, form: str, message: str) -> None:
    with pytest.raises(ValueFormatError) as error:
        shown(some, form)
    assert message in str(error.value)


ODD = st.sampled_from(["nan", "Infinity", "-Infinity", "1e30", "1e-30", "²", "٣", "", " ", "1_000", "-0"])
UNITS = st.sampled_from(["%", "per 100", "people", "months", "date", "id", "ratio"])


@given(st.text(max_size=12) | ODD, UNITS, st.sampled_from([*FORMATS, "nonsense"]))
def test_whatever_stands_in_the_evidence_is_shown_or_refused(text: str, unit: str, form: str) -> None:
    try:
        said = shown(value(text, unit), form)
    except ValueFormatError as refused:
        said = str(refused)
    assert said or not text.strip()
