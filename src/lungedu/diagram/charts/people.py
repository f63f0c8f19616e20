"""The places of 100 people in a chart: rows of ten or twenty, filled from the same corner in the same order."""

from __future__ import annotations

from dataclasses import dataclass

PEOPLE = 100


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the chart. Lengths are in the unit that was asked for."""

    x: float
    y: float
    """The upper left corner."""
    size: float
    counted: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """All people of one group, and the room they take."""

    people: tuple[Person, ...]
    width: float
    height: float


def grid(counted: int, width: float, largest: float) -> Grid:
    """100 people in the given width, each at most `largest` wide, the first `counted` of them filled.

    Rows hold ten people, or twenty where ten would leave more than half of the width empty.
    """
    if not 0 <= counted <= PEOPLE:
        raise ValueError(f"{counted} of {PEOPLE} people cannot be drawn")
    columns = 20 if width > 20 * largest else 10
    cell = min(width / columns, largest)
    people = tuple(Person((number % columns) * cell, (number // columns) * cell * 1.18, cell * 0.8, number < counted)
                   for number in range(PEOPLE))
    return Grid(people, columns * cell, (PEOPLE // columns) * cell * 1.18)
