"""Numbers: none is typed in patient text, every one can be shown, differences are right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from lungedu.content.evidence import Evidence, Fact, FactValue
from lungedu.content.markup import Reference, Strong, TextSpan, Value, spans
from lungedu.content.problem import Problem
from lungedu.content.values import ValueFormatError, as_number, people_of_100, shown
from lungedu.loading import files
from lungedu.loading.checks.everything import PATIENT_TEXT, Everything, Passage

_DIGITS = re.compile(r"\S*\d\S*")


def no_naked_digits(everything: Everything, _: date) -> Iterator[Problem]:
    """A digit in patient text belongs to a name, or is a number without its fact."""
    names = re.compile("|".join(everything.rules.names_with_digits) or r"(?!)")
    for passage in (*everything.passages(*PATIENT_TEXT), *everything.interface_passages()):
        left = names.sub("", _typed(passage))
        if found := _DIGITS.search(left):
            yield passage.problem(f"a number is typed: {found.group().strip('.,;:()')!r}",
                                  "name the fact's value, as {fact.value}, or add the name to checks.yaml")


def values_can_be_shown(everything: Everything, _: date) -> Iterator[Problem]:
    """A format must fit its value."""
    facts = everything.library.facts
    for passage in everything.passages("inline", "value"):
        asked = ([(passage.text, "")] if passage.mark == "value" else
                 [(span.ref, span.format) for span in spans(passage.text) if isinstance(span, Value)])
        for ref, form in asked:
            fact_id, _dot, value_id = ref.partition(".")
            fact = facts.get(fact_id)
            value = fact.value(value_id) if fact else None
            if value is None:
                continue
            try:
                shown(value, form)
            except ValueFormatError as error:
                yield passage.problem(str(error))


def differences_add_up(everything: Everything, _: date) -> Iterator[Problem]:
    """A difference in people is the difference of the two rounded counts that a reader sees."""
    evidence = everything.models.get(files.FACTS)
    if not isinstance(evidence, Evidence):
        return
    for number, fact in enumerate(evidence.facts):
        for place, value in enumerate(fact.values):
            if not value.difference_of:
                continue
            two = [fact.value(value_id) for value_id in value.difference_of]
            where = ("facts", number, "values", place, "difference_of")
            tree = everything.trees[files.FACTS]
            if len(two) != 2 or None in two:
                yield tree.problem(where, "a difference names two values of the same fact")
                continue
            try:
                first, second, said = (people_of_100(one) for one in (*two, value) if one)
            except ValueFormatError as error:
                yield tree.problem(where, f"a difference counts people of 100: {error}")
                continue
            if abs(first - second) != said:
                yield tree.problem(where, f"{first} and {second} differ by {abs(first - second)}, not {value.value}")


def sums_add_up(everything: Everything, _: date) -> Iterator[Problem]:
    """A total is the sum of its parts, and a percent that of the counts that it was made from."""
    for path, fact, value in _values(everything):
        tree = everything.trees[files.FACTS]
        if value.sum_of:
            parts = [fact.value(part) for part in value.sum_of]
            numbers = [as_number(part.value) for part in parts if part is not None]
            total = as_number(value.value)
            where = (*path, "sum_of")
            if None in parts or None in numbers or total is None:
                yield tree.problem(where, "a sum names values of the same fact, and all are numbers")
                continue
            summed = sum((number for number in numbers if number is not None), start=Decimal(0))
            slack = Decimal(len(parts)) / 2 if value.unit == "%" else Decimal(0)  # each share was rounded
            if abs(summed - total) > slack:
                yield tree.problem(where, f"the parts add up to {summed}, not to {value.value}")
        if value.part_of:
            yield from _share(everything, path, value)


def _share(everything: Everything, path: tuple[str | int, ...], value: FactValue) -> Iterator[Problem]:
    tree, where = everything.trees[files.FACTS], (*path, "part_of")
    found = []
    for ref in value.part_of:
        fact = everything.library.facts.get(ref.partition(".")[0])
        counted = fact.value(ref.partition(".")[2]) if fact is not None else None
        found.append(as_number(counted.value) if counted is not None else None)
    percent = as_number(value.value)
    if len(found) != 2 or None in found or percent is None or not found[1]:
        yield tree.problem(where, "a share names the values of two counts, as [fact.part, fact.whole]")
        return
    part, whole = found
    assert part is not None
    assert whole is not None
    if abs(part / whole * 100 - percent) > Decimal("0.5"):
        yield tree.problem(where, f"{part} of {whole} is {part / whole * 100:.1f} percent, not {value.value}")


def intervals_hold_their_value(everything: Everything, _: date) -> Iterator[Problem]:
    """An interval contains its value, its lower end first."""
    for path, _fact, value in _values(everything):
        low, number, high = as_number(value.low), as_number(value.value), as_number(value.high)
        if number is None:
            continue
        if (low is not None and low > number) or (high is not None and high < number):
            yield everything.trees[files.FACTS].problem(
                (*path, "low" if low is not None and low > number else "high"),
                f"the range {value.low or '?'} to {value.high or '?'} does not hold {value.value}")


def units_are_given(everything: Everything, _: date) -> Iterator[Problem]:
    """A figure without a unit means nothing."""
    for path, _fact, value in _values(everything):
        if not value.unit.strip():
            yield everything.trees[files.FACTS].problem(
                (*path, "unit"), f"the value {value.id!r} has no unit", "write %, months, people, ratio, date …")


def _values(everything: Everything) -> Iterator[tuple[tuple[str | int, ...], Fact, FactValue]]:
    evidence = everything.models.get(files.FACTS)
    for number, fact in enumerate(evidence.facts if isinstance(evidence, Evidence) else ()):
        for place, value in enumerate(fact.values):
            yield ("facts", number, "values", place), fact, value


def _typed(passage: Passage) -> str:
    """What the author typed as words: without values and without the targets of links."""
    if passage.mark != "inline":
        return re.sub(r"\{[a-z_]+\}", "", passage.text)
    return "".join(span.text if isinstance(span, TextSpan | Strong | Reference) else "" for span in spans(passage.text))
