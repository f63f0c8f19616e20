"""Themes: text must be readable on its background. A clinic cannot ship words that nobody sees."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lungedu.content.problem import Problem
from lungedu.loading.checks.everything import Everything
from lungedu.theme.tokens import ALL_THEMES, SHAPE_PAIRS, SHAPE_RATIO, TEXT_PAIRS, TEXT_RATIO, Theme, contrast


def themes_can_be_read(everything: Everything, _: date) -> Iterator[Problem]:
    """Every pair of colors that the interface puts on one another has the contrast it needs, in every theme."""
    for name in ALL_THEMES:
        file = f"themes/{name}.yaml"
        theme = everything.models.get(file)
        if isinstance(theme, Theme):
            for pairs, ratio, what in ((TEXT_PAIRS, TEXT_RATIO, "text"), (SHAPE_PAIRS, SHAPE_RATIO, "outlines")):
                for front, back in pairs:
                    if problem := _problem(everything, file, theme, front, back, ratio, what):
                        yield problem


def _problem(everything: Everything, file: str, theme: Theme, front: str, back: str, needed: float,
             what: str) -> Problem | None:
    color, background = getattr(theme.colors, front), getattr(theme.colors, back)
    ratio = contrast(color, background)
    if ratio >= needed:
        return None
    return everything.trees[file].problem(
        ("colors", front), f"{front} ({color}) on {back} ({background}) has a contrast of {_rounded_down(ratio)} to 1",
        f"{what} need at least {needed:g} to 1: make one of the two darker or lighter")


def _rounded_down(ratio: float) -> str:
    """A ratio just below what is asked must not read as what is asked."""
    return f"{int(ratio * 10) / 10:.1f}"
