"""Themes: every text and every outline has enough contrast with what is behind it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lungedu.content.problem import Problem
from lungedu.loading.checks.everything import Everything
from lungedu.theme.tokens import ALL_THEMES, SHAPE_PAIRS, SHAPE_RATIO, TEXT_PAIRS, TEXT_RATIO, Theme, contrast


def themes_can_be_read(everything: Everything, _: date) -> Iterator[Problem]:
    """Each pair of colors below its ratio, at the line of the color in front."""
    for name in ALL_THEMES:
        file = f"themes/{name}.yaml"
        theme = everything.models.get(file)
        if isinstance(theme, Theme):
            for pairs, asked, what in ((TEXT_PAIRS, TEXT_RATIO, "text"), (SHAPE_PAIRS, SHAPE_RATIO, "a shape")):
                for front, back in pairs:
                    ratio = contrast(getattr(theme.colors, front), getattr(theme.colors, back))
                    if ratio < asked:
                        yield everything.trees[file].problem(
                            ("colors", front), f"{front} on {back} has a contrast of {_rounded_down(ratio)} to 1",
                            f"{what} needs {asked:g} to 1: make one of the two colors lighter or darker")


def _rounded_down(ratio: float) -> str:
    """A ratio just below what is asked must not read as what is asked."""
    return f"{int(ratio * 10) / 10:.1f}"
