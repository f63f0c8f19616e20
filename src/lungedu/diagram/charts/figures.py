"""Looks up the figures of a chart in the facts. A missing figure never stops a chart: it is left out and reported."""

from __future__ import annotations

from dataclasses import dataclass, field

from lungedu.base.messages import Messages
from lungedu.content.evidence import FactValue
from lungedu.content.library import Library
from lungedu.content.values import ValueFormatError, as_number, people_of_100
from lungedu.diagram.geometry import Rect


@dataclass(frozen=True)
class Interval:
    """A value with its interval; `low` and `high` are None when there is none, or no such end."""

    value: float
    low: float | None
    high: float | None
    shown: str
    low_shown: str
    high_shown: str

    @property
    def has_range(self) -> bool:
        """Whether there is an interval; one end may be open."""
        return self.low is not None or self.high is not None


@dataclass(frozen=True)
class Figures:
    """Resolves values for charts, and collects what is missing."""

    library: Library
    words: Messages
    missing: list[str] = field(default_factory=list)
    """Values that could not be resolved, for the log."""

    def plain(self, text: str) -> str:
        """A text with its values filled in."""
        return self.library.plain(text)

    def people(self, ref: str) -> int | None:
        """People of 100."""
        value = self._value(ref)
        if value is None:
            return None
        try:
            return people_of_100(value)
        except ValueFormatError as error:
            self.missing.append(str(error))
            return None

    def number(self, ref: str) -> float | None:
        """A value as a number."""
        value = self._value(ref)
        number = _float(value.value) if value is not None else None
        if value is not None and number is None:
            self.missing.append(f"the value {ref!r} ({value.value}) is not a number")
        return number

    def interval(self, ref: str) -> Interval | None:
        """A value with its interval."""
        value, number = self._value(ref), self.number(ref)
        if value is None or number is None:
            return None
        return Interval(number, _float(value.low), _float(value.high), value.value, value.low, value.high)

    def date(self, ref: str) -> str:
        """A date as published: `2026-05-31`, or `2023-08`."""
        value = self._value(ref)
        return value.value if value is not None else ""

    def shown(self, ref: str) -> str:
        """A value formatted for readers."""
        return self.library.value_shown(ref)

    def box_of(self, symbol: str) -> Rect | None:
        """The box of a symbol; None for an unknown symbol."""
        known = self.library.symbols.get(symbol)
        return Rect(*known.box) if known is not None else None

    def _value(self, ref: str) -> FactValue | None:
        fact_id, _, value_id = ref.partition(".")
        fact = self.library.facts.get(fact_id)
        value = fact.value(value_id) if fact else None
        if value is None and ref:
            self.missing.append(f"there is no value {ref!r}")
        return value


def fact_of(ref: str) -> str:
    """The fact of `fact.value`."""
    return ref.partition(".")[0]


def _float(text: str) -> float | None:
    number = as_number(text)
    return float(number) if number is not None else None
