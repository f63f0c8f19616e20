"""Checks the staff PIN from the settings, with a delay after failed attempts."""

from __future__ import annotations

from dataclasses import dataclass

from lungedu.kiosk.guard.attempts import Attempts
from lungedu.kiosk.settings.pin import is_hash, is_right


@dataclass(frozen=True)
class PinLock:
    """`pin_hash` as in the settings; an invalid one matches no PIN."""

    pin_hash: str
    attempts: Attempts

    @property
    def is_set(self) -> bool:
        """Whether a valid PIN is configured."""
        return is_hash(self.pin_hash)

    def wait(self) -> float:
        """Seconds until the next attempt is allowed; 0 if it is allowed now."""
        return self.attempts.wait()

    def opens(self, pin: str) -> bool:
        """Whether the PIN is right. A wrong one counts as a failed attempt."""
        if self.attempts.wait() > 0:
            return False
        if is_right(pin, self.pin_hash):
            self.attempts.clear()
            return True
        self.attempts.wrong()
        return False
