"""Free space: every corner on offer is free, and every free corner is on offer."""

from __future__ import annotations

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.diagrams import corners, overlap
from lungedu.diagram.geometry import Point, Rect
from lungedu.diagram.occupancy_grid import OccupancyGrid

WIDTH, HEIGHT, CELL = 160.0, 120.0, 4.0
SURFACE = Rect(0, 0, WIDTH, HEIGHT)
STEPS = st.integers(-80, 400).map(lambda number: number / 2)
"""Halves, so that an edge may lie exactly between two cells."""
BOXES = st.builds(Rect, STEPS, STEPS, st.integers(0, 160).map(lambda number: number / 2),
                  st.integers(0, 160).map(lambda number: number / 2))


@st.composite
def shapes(draw: st.DrawFn) -> tuple[Point, ...]:
    """A convex shape, which may reach over the edge."""
    x, y = draw(st.floats(-20, WIDTH + 20)), draw(st.floats(-20, HEIGHT + 20))
    wide, high = draw(st.floats(1, 60)), draw(st.floats(1, 60))
    angles = sorted(draw(st.lists(st.integers(0, 35), min_size=3, max_size=9, unique=True)))
    return tuple((x + wide * math.cos(math.radians(angle * 10)), y + high * math.sin(math.radians(angle * 10)))
                 for angle in angles)


def grid_with(*taken: tuple[Point, ...]) -> OccupancyGrid:
    grid = OccupancyGrid(WIDTH, HEIGHT, CELL)
    for shape in taken:
        grid.take_polygon(shape)
    return grid


@settings(max_examples=40)
@given(st.lists(shapes(), max_size=4), st.floats(4, 60), st.floats(4, 40))
def test_a_rectangle_at_a_free_corner_touches_nothing_taken_and_no_edge(taken: list[tuple[Point, ...]], width: float,
                                                                       height: float) -> None:
    for left, top in grid_with(*taken).free_corners(width, height, SURFACE):
        box = Rect(left, top, width, height)
        assert box.left >= 0
        assert box.top >= 0
        assert box.right <= WIDTH
        assert box.bottom <= HEIGHT
        assert not any(overlap(corners(box), shape) for shape in taken)


@settings(max_examples=40)
@given(st.lists(shapes(), max_size=4), st.floats(4, 60), st.floats(4, 40))
def test_a_place_well_clear_of_everything_is_offered(taken: list[tuple[Point, ...]], width: float,
                                                     height: float) -> None:
    offered = set(grid_with(*taken).free_corners(width, height, SURFACE))
    for column in range(1, int(WIDTH / CELL)):
        for row in range(1, int(HEIGHT / CELL)):
            wide = Rect((column - 2) * CELL, (row - 2) * CELL, width + 5 * CELL, height + 5 * CELL)
            if wide.right <= WIDTH and wide.bottom <= HEIGHT and not any(
                    overlap(corners(wide), shape) for shape in taken):
                assert (column * CELL, row * CELL) in offered


@given(BOXES, BOXES)
def test_a_rectangle_is_free_when_no_cell_that_it_touches_is_taken(taken: Rect, asked: Rect) -> None:
    grid = OccupancyGrid(WIDTH, HEIGHT, CELL)
    grid.take(taken)
    cells = [(column, row) for column in range(int(WIDTH / CELL)) for row in range(int(HEIGHT / CELL))]

    def touched(box: Rect) -> set[tuple[int, int]]:
        return {(column, row) for column, row in cells
                if column * CELL <= box.right and box.left < (column + 1) * CELL
                and row * CELL <= box.bottom and box.top < (row + 1) * CELL}

    assert grid.is_free(asked) == (not touched(taken) & touched(asked))


@settings(max_examples=50)
@given(st.lists(shapes(), max_size=3), shapes())
def test_a_grid_and_its_copy_are_filled_apart(taken: list[tuple[Point, ...]], more: tuple[Point, ...]) -> None:
    grid = grid_with(*taken)
    before = list(grid.rows)
    twin = grid.copy()
    twin.take_polygon(more)
    assert grid.rows == before
    both = grid_with(*taken)
    both.add(grid_with(more))
    assert twin.rows == both.rows


def test_points_are_counted_where_something_stands_and_nowhere_else() -> None:
    grid = OccupancyGrid(WIDTH, HEIGHT, CELL)
    grid.take(Rect(40, 40, 20, 20))
    assert grid.taken_at([(50, 50), (42, 58), (10, 10), (-50, 50), (50, 5000)]) == 2


def test_a_margin_is_taken_too() -> None:
    grid = OccupancyGrid(WIDTH, HEIGHT, CELL)
    grid.take(Rect(40, 40, 20, 20), 8)
    assert not grid.is_free(Rect(33, 50, 2, 2))
    assert grid.is_free(Rect(26, 50, 2, 2))


def test_what_is_larger_than_the_surface_finds_no_corner() -> None:
    grid = OccupancyGrid(WIDTH, HEIGHT, CELL)
    assert not list(grid.free_corners(WIDTH * 2, 10, SURFACE))
    assert not list(grid.free_corners(10, HEIGHT * 2, SURFACE))
