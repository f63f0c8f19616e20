"""Failed PIN attempts, counted across restarts, with an exponential delay after the first few.

An unreadable file is treated as a failed attempt just now. If the file cannot be written, attempts are counted in
memory until restart; a power cycle takes longer than the first delay.
"""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lungedu.base import log
from lungedu.base.whole_file import write_whole

FREE = 3
"""Failed attempts before the first delay."""
FIRST_WAIT, LONGEST_WAIT = 30.0, 900.0
"""Seconds."""
FILE = "pin-attempts.json"
_LARGEST = 500
"""Bytes read from the file at most."""


@dataclass(frozen=True, slots=True)
class Failed:
    """Failed attempts in a row. `last`: time of the latest, in seconds since the epoch."""

    times: int = 0
    last: float = 0.0


def wait_after(times: int) -> float:
    """Delay in seconds after `times` failed attempts in a row."""
    if times < FREE:
        return 0.0
    return min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(times - FREE, 20))


class Attempts:
    """The attempt counter. `folder`: where it is stored; None keeps it in memory. `now`: wall clock, in seconds."""

    def __init__(self, folder: Path | None, now: Callable[[], float] = time.time):
        self._file = folder / FILE if folder is not None else None
        self._now = now
        self._failed = self._read()

    @property
    def failed(self) -> int:
        """Failed attempts in a row."""
        return self._failed.times

    def wait(self) -> float:
        """Seconds until the next attempt is allowed; 0 if it is allowed now. Setting the clock back restarts it."""
        delay = wait_after(self._failed.times)
        elapsed = self._now() - self._failed.last
        if elapsed < 0:  # the clock was set back
            self._save(Failed(self._failed.times, self._now()))
            elapsed = 0.0
        return max(0.0, delay - elapsed)

    def wrong(self) -> None:
        """Count a failed attempt."""
        self._save(Failed(self._failed.times + 1, self._now()))

    def clear(self) -> None:
        """Reset the counter: the PIN was right, or has been changed."""
        self._save(Failed())

    def _read(self) -> Failed:
        if self._file is None:
            return Failed()
        try:
            stored = json.loads(self._file.read_bytes()[:_LARGEST])
            failed = Failed(int(stored["times"]), float(stored["last"]))
            if failed.times < 0 or not math.isfinite(failed.last):
                raise ValueError("not a valid count")
        except FileNotFoundError:
            return Failed()
        except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
            log.warn(f"{self._file} cannot be read, so the next PIN has to wait: {error}")
            return Failed(FREE, self._now())
        return failed

    def _save(self, failed: Failed) -> None:
        self._failed = failed
        if self._file is None:
            return
        try:
            if failed == Failed():
                self._file.unlink(missing_ok=True)
            else:
                self._file.parent.mkdir(parents=True, exist_ok=True)
                text = json.dumps({"times": failed.times, "last": failed.last}) + "\n"
                write_whole(self._file, text.encode("ascii"))
        except OSError as error:
            log.warn(f"{self._file} cannot be written, so wrong PINs are counted until the restart: {error}")
            self._file = None
