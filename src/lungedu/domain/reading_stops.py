"""Where a long page stops while it is read a screen at a time: at headings and charts, and never past unread text.

>>> reading_stops((0, 300, 900), 500, 1000)
(0, 300, 750, 900, 1000)
"""

from __future__ import annotations

from collections.abc import Sequence

_LEAST = 0.25
"""Smallest step, as a part of a screen: a heading nearer than that is read with what comes before it."""
_PLAIN = 0.9
"""Step where no heading or chart is near; the last lines are repeated, so that a reader finds the place."""


def reading_stops(tops: Sequence[int], screen: int, end: int) -> tuple[int, ...]:
    """Scroll positions from 0 to `end`. `tops`: where headings and charts begin; `screen`: the visible height.

    The next stop is the last heading or chart that begins within the next screen.
    """
    stops = [0]
    while screen > 0 and stops[-1] < end:
        at = stops[-1]
        near = [top for top in tops if at + screen * _LEAST <= top <= at + screen]
        stops.append(min(max(near, default=at + max(1, round(screen * _PLAIN))), end))
    return tuple(stops)


def next_stop(stops: Sequence[int], at: int) -> int | None:
    """The stop below a scroll position; None at the end of the page."""
    return next((stop for stop in stops if stop > at), None)


def stop_before(stops: Sequence[int], at: int) -> int | None:
    """The stop above a scroll position; None at the top of the page."""
    return next((stop for stop in reversed(stops) if stop < at), None)
