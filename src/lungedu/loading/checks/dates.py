"""Dates: none is in the future, and content not rechecked for too long is reported."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lungedu.base.clock import day, is_overdue
from lungedu.content.evidence import Evidence
from lungedu.content.problem import Problem
from lungedu.content.topic import Topic
from lungedu.loading import files
from lungedu.loading.checks.everything import Everything


def dates_are_past(everything: Everything, today: date) -> Iterator[Problem]:
    """A check or a review cannot have happened tomorrow; every date is a real day."""
    for file, model in everything.models.items():
        tree = everything.trees[file]
        dated: list[tuple[tuple[str | int, ...], str]] = []
        if isinstance(model, Evidence):
            dated = [(("facts", number, "as_of"), fact.as_of) for number, fact in enumerate(model.facts)]
        if hasattr(model, "as_of"):
            dated.append((("as_of",), model.as_of))
        if isinstance(model, Topic) and model.review.on:
            dated.append((("review", "on"), model.review.on))
        for path, text in dated:
            dated_on = day(text)
            if dated_on is None:
                yield tree.problem(path, f"{text!r} is no date", "write it as 2026-11-22")
            elif dated_on > today + timedelta(days=1):  # clinic clocks drift
                yield tree.problem(path, f"the date {text} is in the future")


def rechecks_are_due(everything: Everything, today: date) -> Iterator[Problem]:
    """A fact not rechecked for longer than the evidence allows (90 days) is a warning."""
    evidence = everything.models.get(files.FACTS)
    if not isinstance(evidence, Evidence):
        return
    for number, fact in enumerate(evidence.facts):
        if is_overdue(fact.as_of, evidence.recheck_after_days, today):
            yield everything.trees[files.FACTS].problem(
                ("facts", number, "as_of"), f"the fact {fact.id!r} was last checked on {fact.as_of}",
                f"recheck it: more than {evidence.recheck_after_days} days have passed", warning=True)
