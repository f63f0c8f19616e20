"""The time of a session and of its item. Seconds of a clock that only goes on; nothing here hurries anyone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """How an item, or the whole, goes with its minutes."""

    gone: int
    """Whole seconds since its start."""
    planned: int
    """Seconds."""

    @property
    def over(self) -> int:
        """Seconds past what was planned; 0 while there is time."""
        return max(0, self.gone - self.planned)

    @property
    def left(self) -> int:
        """Seconds that are left; 0 when there are none."""
        return max(0, self.planned - self.gone)

    @property
    def clock(self) -> str:
        """Time gone, as 2:05."""
        return minutes(self.gone)


@dataclass(frozen=True, slots=True)
class SessionClock:
    """`minutes`: planned for each item."""

    minutes: tuple[int, ...]
    began: float
    item_began: float
    """When the item that is shown now began."""

    def whole(self, now: float) -> Timing:
        """The session."""
        return Timing(int(max(0.0, now - self.began)), 60 * sum(self.minutes))

    def item(self, number: int, now: float) -> Timing:
        """The item that the nurse is at."""
        return Timing(int(max(0.0, now - self.item_began)), 60 * self.minutes[number])


def minutes(seconds: int) -> str:
    """Seconds as minutes and seconds: 125 is 2:05."""
    return f"{seconds // 60}:{seconds % 60:02d}"
