"""Tracks the time of a session and of its current item, in seconds of a monotonic clock."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """Elapsed and planned time of an item or of the session."""

    gone: int
    """Elapsed time in whole seconds."""
    planned: int
    """Planned time in seconds."""

    @property
    def over(self) -> int:
        """Seconds over the planned time; 0 within it."""
        return max(0, self.gone - self.planned)

    @property
    def left(self) -> int:
        """Remaining seconds; 0 if over time."""
        return max(0, self.planned - self.gone)

    @property
    def clock(self) -> str:
        """Elapsed time, as 2:05."""
        return minutes(self.gone)


@dataclass(frozen=True, slots=True)
class SessionClock:
    """`minutes` are the planned minutes of each item; the times are readings of the clock, in seconds."""

    minutes: tuple[int, ...]
    began: float
    item_began: float
    """Start of the current item."""

    def whole(self, now: float) -> Timing:
        """Timing of the session."""
        return Timing(int(max(0.0, now - self.began)), 60 * sum(self.minutes))

    def item(self, number: int, now: float) -> Timing:
        """Timing of the current item."""
        return Timing(int(max(0.0, now - self.item_began)), 60 * self.minutes[number])


def minutes(seconds: int) -> str:
    """Format seconds: 125 is 2:05."""
    return f"{seconds // 60}:{seconds % 60:02d}"
