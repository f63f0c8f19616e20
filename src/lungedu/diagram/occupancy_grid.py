"""Tracks the free space on a surface: a bitmap whose rows are integers, with one bit per taken cell.

Python integers have any length, so a whole row is tested, filled and shifted in one operation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lungedu.diagram.geometry import Point, Rect


class OccupancyGrid:
    """A grid over a surface, in its units. A cell that is touched at all counts as taken."""

    def __init__(self, width: float, height: float, cell: float):
        self.cell = cell
        self.columns = max(1, int(width / cell))
        self.rows = [0] * max(1, int(height / cell))

    def copy(self) -> OccupancyGrid:
        """An independent copy."""
        twin = OccupancyGrid(0, 0, self.cell)
        twin.columns, twin.rows = self.columns, list(self.rows)
        return twin

    def add(self, other: OccupancyGrid) -> None:
        """Mark the taken cells of another grid of the same size."""
        self.rows = [mine | theirs for mine, theirs in zip(self.rows, other.rows, strict=True)]

    def take_polygon(self, points: Sequence[Point]) -> None:
        """Mark a convex polygon as taken."""
        ys = [y for _, y in points]
        first, last = self._row(min(ys)), self._row(max(ys))
        edges = list(zip(points, [*points[1:], points[0]], strict=True))
        for row in range(max(0, first), min(len(self.rows) - 1, last) + 1):
            top, bottom = row * self.cell, (row + 1) * self.cell
            xs = [x for edge in edges for x in _span(edge, top, bottom)]
            if xs:
                self.rows[row] |= self._bits(min(xs), max(xs))

    def take(self, box: Rect, margin: float = 0.0) -> None:
        """Mark a rectangle as taken, with a margin around it."""
        bits = self._bits(box.left - margin, box.right + margin)
        for row in range(max(0, self._row(box.top - margin)),
                         min(len(self.rows) - 1, self._row(box.bottom + margin)) + 1):
            self.rows[row] |= bits

    def taken_at(self, points: Iterable[Point]) -> int:
        """The number of points in taken cells."""
        count = 0
        for x, y in points:
            row, column = self._row(y), int(x / self.cell)
            if 0 <= row < len(self.rows) and 0 <= column < self.columns:
                count += self.rows[row] >> column & 1
        return count

    def is_free(self, box: Rect) -> bool:
        """Whether a rectangle covers free cells only."""
        bits = self._bits(box.left, box.right)
        return not any(self.rows[row] & bits for row in range(max(0, self._row(box.top)),
                                                              min(len(self.rows) - 1, self._row(box.bottom)) + 1))

    def free_corners(self, width: float, height: float, window: Rect, step: int = 1) -> Iterator[Point]:
        """Upper left corners, inside `window`, where a rectangle of this size is free and within the surface."""
        across, down = int(width / self.cell) + 2, int(height / self.cell) + 2
        first = max(0, self._row(window.top))
        last = min(len(self.rows) - down, self._row(window.bottom))
        left, right = max(0, int(window.left / self.cell)), min(self.columns - across, int(window.right / self.cell))
        for row in range(first, last + 1, step):
            taken = 0
            for bits in self.rows[row:row + down]:
                taken |= bits
            blocked = taken
            done = 1
            while done < across:  # a corner is blocked when any of the `across` cells from it is taken
                shift = min(done, across - done)
                blocked |= blocked >> shift
                done += shift
            for column in range(left, right + 1, step):
                if not blocked >> column & 1:
                    yield column * self.cell, row * self.cell

    def _row(self, y: float) -> int:
        return int(y // self.cell)

    def _bits(self, left: float, right: float) -> int:
        first = max(0, int(left // self.cell))
        last = min(self.columns - 1, int(right // self.cell))
        return ((1 << (last - first + 1)) - 1) << first if last >= first else 0


def _span(edge: tuple[Point, Point], top: float, bottom: float) -> Iterator[float]:
    """The x of an edge where it enters, leaves, starts or ends between two heights."""
    (x1, y1), (x2, y2) = edge
    for x, y in edge:
        if top <= y <= bottom:
            yield x
    if y1 != y2:
        for y in (top, bottom):
            part = (y - y1) / (y2 - y1)
            if 0 <= part <= 1:
                yield x1 + (x2 - x1) * part
