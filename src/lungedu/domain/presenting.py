"""The state of an education session: the nurse's item, the item that patients see, and whether it is held.

>>> now = moved(start((True, True, False)), 1)
>>> now.at                  # where the nurse is
1

Items whose topic is unavailable stay in the plan and are skipped.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Presenting:
    """The state of a session. Items are indexes into the plan."""

    there: tuple[bool, ...]
    """For each item of the plan, whether it is available."""
    at: int = 0
    """The nurse's item."""
    shown: int = 0
    """The item that the patients see."""
    held: bool = False
    """Whether patients keep their page while the nurse moves on."""
    blank: bool = False
    """Whether patients see a calm picture instead."""

    @property
    def following(self) -> int | None:
        """The next available item; None at the end."""
        return next((number for number in range(self.at + 1, len(self.there)) if self.there[number]), None)

    @property
    def before(self) -> int | None:
        """The previous available item; None at the start."""
        return next((number for number in range(self.at - 1, -1, -1) if self.there[number]), None)


def start(there: tuple[bool, ...]) -> Presenting:
    """The initial state. Raises `ValueError` if no item is available."""
    if not any(there):
        raise ValueError("no item of this plan can be shown")
    first = there.index(True)
    return Presenting(there, first, first)


def jumped(now: Presenting, item: int) -> Presenting:
    """Go to an item; no change if it is unavailable."""
    if not (0 <= item < len(now.there) and now.there[item]):
        return now
    return replace(now, at=item, shown=now.shown if now.held else item)


def moved(now: Presenting, by: int) -> Presenting:
    """Go to the next (1) or previous (-1) available item; no change at the ends."""
    to = now.following if by > 0 else now.before
    return now if to is None else jumped(now, to)


def held(now: Presenting, *, hold: bool) -> Presenting:
    """Hold the patients' page, or release it, which shows the nurse's item."""
    return replace(now, held=hold, shown=now.shown if hold else now.at)


def blanked(now: Presenting, *, blank: bool) -> Presenting:
    """Show patients a calm picture, or their page again."""
    return replace(now, blank=blank)
