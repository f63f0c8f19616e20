"""An education session as it goes: which item the nurse is at, which one the patients see, and what holds it.

>>> now = moved(start((True, True, False)), 1)
>>> now.at                  # where the nurse is
1

Items whose topic is not there are in the plan all the same, and are gone past.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Presenting:
    """One moment of a session."""

    there: tuple[bool, ...]
    """For each item of the plan, whether it can be shown."""
    at: int = 0
    """The item that the nurse is at."""
    shown: int = 0
    """The item that the patients see."""
    held: bool = False
    """The patients keep their page while the nurse goes elsewhere."""
    blank: bool = False
    """The patients see a calm picture."""

    @property
    def following(self) -> int | None:
        """The item after this one that can be shown; None at the end."""
        return next((number for number in range(self.at + 1, len(self.there)) if self.there[number]), None)

    @property
    def before(self) -> int | None:
        """The item before this one that can be shown; None at the start."""
        return next((number for number in range(self.at - 1, -1, -1) if self.there[number]), None)


def start(there: tuple[bool, ...]) -> Presenting:
    """The beginning. Raises `ValueError` for a plan of which nothing can be shown."""
    if not any(there):
        raise ValueError("no item of this plan can be shown")
    first = there.index(True)
    return Presenting(there, first, first)


def jumped(now: Presenting, item: int) -> Presenting:
    """At another item; nothing changes for one that cannot be shown."""
    if not (0 <= item < len(now.there) and now.there[item]):
        return now
    return replace(now, at=item, shown=now.shown if now.held else item)


def moved(now: Presenting, by: int) -> Presenting:
    """One item on (1) or back (-1), past those that cannot be shown; nothing changes at the ends."""
    to = now.following if by > 0 else now.before
    return now if to is None else jumped(now, to)


def held(now: Presenting, *, hold: bool) -> Presenting:
    """Let the patients keep their page; let go, and they see where the nurse is."""
    return replace(now, held=hold, shown=now.shown if hold else now.at)


def blanked(now: Presenting, *, blank: bool) -> Presenting:
    """A calm picture for the patients, or their page again."""
    return replace(now, blank=blank)
