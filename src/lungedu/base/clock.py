"""Dates. Today's date is injected, so that tests control it."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, timedelta

Today = Callable[[], date]
"""Returns today's date. The app passes `date.today`; tests pass their own."""

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")


def seconds_awake_or_not() -> float:
    """A monotonic clock that goes on while the computer sleeps, where the system has one."""
    boot_time = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot_time is None else time.clock_gettime(boot_time)


def in_words(iso: str) -> str:
    """Format a date for readers: `2026-11-14` is November 14, 2026; `2023-08` is August 2023; `2026 H2` is the second
    half of 2026. Anything else is returned unchanged.
    """
    parts = iso.split("-")
    whole = day(iso)
    if whole is not None:
        return f"{_MONTHS[whole.month - 1]} {whole.day}, {whole.year:04d}"
    if len(parts) == 2 and day(f"{iso}-01") is not None:
        return f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}"
    year, _, half = iso.partition(" ")
    if half in ("H1", "H2"):
        return f"the {'first' if half == 'H1' else 'second'} half of {year}"
    return iso


def day(iso: str) -> date | None:
    """Parse an ISO date; None if it is not one."""
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def is_overdue(as_of: str, after_days: int, today: date) -> bool:
    """Whether what was checked on the ISO date `as_of` is due for a recheck after `after_days` days."""
    checked = day(as_of)
    return checked is not None and today - checked > timedelta(days=after_days)
