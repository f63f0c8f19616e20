"""The checks across files. Each module is one kind of check: a function from all content to problems."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from lungedu.base.resources import Resources
from lungedu.content.problem import Problem
from lungedu.loading.checks import (
    charts,
    dates,
    diagrams,
    evidence,
    keyboards,
    needed_ids,
    numbers,
    pictures,
    plans,
    reading,
    references,
    style_sheets,
    themes,
    wording,
)
from lungedu.loading.checks.everything import Everything, read_everything
from lungedu.loading.checks.reading import Grade

Check = Callable[[Everything, date], Iterator[Problem]]

CHECKS: Sequence[Check] = (
    references.ids_match_files, references.ids_exist, references.no_link_to_itself, references.quiz_has_one_answer,
    numbers.no_naked_digits, numbers.values_can_be_shown, numbers.differences_add_up, numbers.sums_add_up,
    numbers.intervals_hold_their_value, numbers.units_are_given,
    charts.charts_are_right, charts.charts_wait_where_they_must, charts.cards_are_short,
    charts.results_come_with_gaps,
    wording.markup_is_complete, wording.no_refused_words, wording.meanings_are_short,
    evidence.claims_have_facts, evidence.tables_are_whole, evidence.survival_numbers_wait, evidence.nothing_unused,
    dates.dates_are_past, dates.rechecks_are_due,
    pictures.art_uses_the_palette, pictures.copied_colors_are_current, pictures.drawings_can_be_drawn,
    style_sheets.style_sheets_are_whole,
    themes.themes_can_be_read, needed_ids.needed_ids_exist, needed_ids.every_topic_of_facts_has_a_heading,
    diagrams.diagrams_are_whole,
    keyboards.keyboards_are_whole,
    plans.items_begin_somewhere,
    reading.grades_are_low,
)


def check_all(resources: Resources, today: date) -> tuple[list[Problem], list[Grade]]:
    """Every problem of a resources folder, and the reading grades.

    Causes come first: what cannot be read at all, then what the checks find, which may follow from it. Both are in
    order of file and line, errors before warnings.
    """
    everything = read_everything(resources)
    causes = set(everything.problems)
    found = {problem for check in CHECKS for problem in check(everything, today)}
    return [*_in_order(causes), *_in_order(found - causes)], list(reading.grades(everything))


def _in_order(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: (problem.warning, problem.file, problem.line, problem.path))
