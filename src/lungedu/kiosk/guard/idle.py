"""Idle timer of the kiosk: active, prompt, reset. Times are seconds of a monotonic clock.

`KioskGuard` restarts the timer, or holds back what follows from it, in these cases only:

- Input: a touch, mouse button, wheel or key restarts the timer. Mouse movement does so from 5 pixels on.
- While *Are you still there?* is shown, other input and mouse movement do not restart the timer. A tap outside the
  buttons, *I'm still here* and any key but Tab do.
- A playing diagram restarts the timer: a reader need not touch anything.
- A state equal to a fresh one restarts the timer: there is nothing to reset.
- An open staff dialog delays the prompt but not the reset. It closes by itself after 30 seconds without input.
- The nightly restart waits for a state equal to a fresh one and for the staff dialog to close.

*Hide screen* shortens the wait: the session is reset after 30 seconds, without a prompt.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum


class Phase(Enum):
    """State of the idle timer."""

    USED = "used"
    PROMPT = "prompt"
    """*Are you still there?* is shown with a countdown."""
    OVER = "over"
    """The countdown has ended: the session is reset."""


@dataclass(slots=True)
class Idle:
    """The idle timer. `idle`: seconds from the last activity to the prompt; `countdown`: from the prompt to reset."""

    idle: float
    countdown: float
    last: float = 0.0
    """Time of the last activity."""

    def used(self, now: float) -> None:
        """Restart the timer."""
        self.last = now

    def phase(self, now: float) -> Phase:
        """The phase at this time."""
        quiet = now - self.last
        if quiet < self.idle:
            return Phase.USED
        return Phase.PROMPT if quiet < self.idle + self.countdown else Phase.OVER

    def left(self, now: float) -> int:
        """Whole seconds until the reset, at least 0."""
        return max(0, math.ceil(self.last + self.idle + self.countdown - now))
