"""How long nobody has touched the screen, and what follows from it. Times are seconds of a clock that only goes on."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum


class Phase(Enum):
    """What the screen does."""

    USED = "used"
    ASKS = "asks"
    """*Are you still there?* is shown, with the seconds that are left."""
    OVER = "over"
    """The person's use is over: all is forgotten."""


@dataclass(slots=True)
class Idle:
    """Counts from the last sign of somebody. `idle`: seconds until it asks; `countdown`: seconds it waits then."""

    idle: float
    countdown: float
    last: float = 0.0
    """When somebody was last there."""

    def used(self, now: float) -> None:
        """Somebody is there."""
        self.last = now

    def phase(self, now: float) -> Phase:
        """What the screen does now."""
        quiet = now - self.last
        if quiet < self.idle:
            return Phase.USED
        return Phase.ASKS if quiet < self.idle + self.countdown else Phase.OVER

    def left(self, now: float) -> int:
        """Whole seconds until all is forgotten, never below 0."""
        return max(0, math.ceil(self.last + self.idle + self.countdown - now))
