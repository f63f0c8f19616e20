"""Limits how often something may happen: no theme flashes, however often its button is pressed."""

from __future__ import annotations

import time
from collections.abc import Callable

THEME_SECONDS = 1.0
"""Least time between two changes of the theme. WCAG 2.3.1 allows three flashes a second."""


class Pace:
    """Allows something once per `seconds`. `now`: a monotonic clock, in seconds.

    >>> time_now = 0.0
    >>> pace = Pace(1.0, lambda: time_now)
    >>> pace.allows(), pace.allows()
    (True, False)
    >>> time_now = 1.0
    >>> pace.allows()
    True
    """

    def __init__(self, seconds: float, now: Callable[[], float] = time.monotonic):
        self._seconds = seconds
        self.now = now
        self._last: float | None = None

    def allows(self) -> bool:
        """Whether it may happen now. If so, this counts as the last time."""
        now = self.now()
        if self._last is not None and now - self._last < self._seconds:
            return False
        self._last = now
        return True
