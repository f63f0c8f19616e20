"""Numbers: none is typed in patient text, every one can be shown, differences are right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lungedu.content.evidence import Evidence
from lungedu.content.markup import Reference, Strong, Value, Words, spans
from lungedu.content.problem import Problem
from lungedu.content.values import CannotShow, people_of_100, shown
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
    """A format must fit its value, and a chart needs people of 100."""
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
                if "groups" in passage.path:
                    people_of_100(value)
            except CannotShow as error:
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
            except CannotShow as error:
                yield tree.problem(where, f"a difference counts people of 100: {error}")
                continue
            if abs(first - second) != said:
                yield tree.problem(where, f"{first} and {second} differ by {abs(first - second)}, not {value.value}")


def _typed(passage: Passage) -> str:
    """What the author typed as words: without values and without the targets of links."""
    if passage.mark != "inline":
        return re.sub(r"\{[a-z_]+\}", "", passage.text)
    return "".join(span.text if isinstance(span, Words | Strong | Reference) else "" for span in spans(passage.text))
