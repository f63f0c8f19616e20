"""The lock of the door for staff: the PIN of the settings, slowed down after wrong ones."""

from __future__ import annotations

from dataclasses import dataclass

from lungedu.kiosk.guard.attempts import Attempts
from lungedu.kiosk.settings.pin import is_hash, is_right


@dataclass(frozen=True)
class PinLock:
    """`pin_hash` as it stands in the settings; one that is broken opens to nobody."""

    pin_hash: str
    attempts: Attempts

    @property
    def is_set(self) -> bool:
        """Whether there is a PIN that can be typed."""
        return is_hash(self.pin_hash)

    def wait(self) -> float:
        """Seconds until the next try; 0 now."""
        return self.attempts.wait()

    def opens(self, pin: str) -> bool:
        """Whether this is the PIN. A wrong one counts."""
        if self.attempts.wait() > 0:
            return False
        if is_right(pin, self.pin_hash):
            self.attempts.clear()
            return True
        self.attempts.wrong()
        return False
