"""Formats the value of a fact: by its unit, unless the author asked for a format.

Percents and counts of 100 are shown as whole people (64.7 is 65); the exact figure stays one tap away.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from lungedu.base import clock
from lungedu.base.errors import LungeduError
from lungedu.content.evidence import FactValue

_UNITS_OF_PEOPLE = ("%", "per 100")
_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
          "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")


_LARGEST = 10 ** 12


class ValueFormatError(LungeduError, ValueError):
    """The value cannot be formatted this way; the message tells the author why."""


def shown(value: FactValue, form: str = "") -> str:
    """Format a value for readers. Raises `ValueFormatError` if `form` does not fit the value."""
    match form:
        case "":
            return _as_unit_asks(value)
        case "exact":
            return value.exact or value.value
        case "low" | "high" | "p":
            text = str(getattr(value, form))
            if not text:
                raise ValueFormatError(f"the value {value.id!r} has no {form!r}")
            return text
        case "rest":
            return str(100 - people_of_100(value))
        case "lower":
            return str(_percent_lower(value))
        case "round":
            return str(_rounded(_number(value)))
        case "words":
            return _in_words(value)
        case "year":
            return _year(value)
        case _:
            raise ValueFormatError(f"there is no format {form!r}")


def people_of_100(value: FactValue) -> int:
    """A percent as whole people of 100, rounded half up. Raises `ValueFormatError` for any other unit."""
    if value.unit not in _UNITS_OF_PEOPLE:
        raise ValueFormatError(f"the value {value.id!r} counts {value.unit}, not people of 100")
    people = _rounded(_number(value))
    if not 0 <= people <= 100:
        raise ValueFormatError(f"the value {value.id!r} is not between 0 and 100")
    return people


def as_number(text: str) -> Decimal | None:
    """Parse a figure; None for text such as *not reached*.

    >>> as_number("64.70"), as_number("not reached")
    (Decimal('64.70'), None)
    """
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number) <= _LARGEST else None


def _percent_lower(value: FactValue) -> int:
    ratio = _number(value)
    if value.unit != "ratio" or not 0 < ratio <= 1:
        raise ValueFormatError(f"the value {value.id!r} ({value.value}) is no ratio up to 1")
    return _rounded((1 - ratio) * 100)


def _year(value: FactValue) -> str:
    if value.unit not in ("date", "year") or not value.value[:4].isdigit():
        raise ValueFormatError(f"the value {value.id!r} ({value.value}) has no year")
    return value.value[:4]


def _as_unit_asks(value: FactValue) -> str:
    if value.unit in _UNITS_OF_PEOPLE:
        return str(people_of_100(value))
    if value.unit == "date":
        return clock.in_words(value.value)
    if value.value.isdigit() and value.unit not in ("id", "year"):
        return _counted(int(value.value))
    return value.value


def _counted(number: int) -> str:
    if number >= 1_000_000 and number % 100_000 == 0:
        return f"{number / 1_000_000:g} million"
    return f"{number:,}"


def _in_words(value: FactValue) -> str:
    number = _number(value)
    if number != int(number) or not 0 <= number < len(_WORDS):
        raise ValueFormatError(f"the value {value.id!r} ({value.value}) is not a whole number up to twenty")
    return _WORDS[int(number)]


def _number(value: FactValue) -> Decimal:
    number = as_number(value.value)
    if number is None:
        raise ValueFormatError(f"the value {value.id!r} ({value.value}) is not a number that can be shown")
    return number


def _rounded(number: Decimal) -> int:
    return int(number.quantize(Decimal(1), rounding=ROUND_HALF_UP))
