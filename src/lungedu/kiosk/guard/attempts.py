"""Wrong PINs, counted across restarts: after a few, each next try has to wait, longer and longer.

A file that cannot be read counts as one that was just tried in vain; where none can be written the count lives on in
memory, so that pulling the plug is the only way around it, and starting again takes longer than the wait.
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
"""Wrong tries before the first wait."""
FIRST_WAIT, LONGEST_WAIT = 30.0, 900.0
"""Seconds."""
FILE = "pin-attempts.json"
_LARGEST = 500
"""Bytes: no count is longer."""


@dataclass(frozen=True, slots=True)
class Failed:
    """How often in a row, and when last: seconds since 1970."""

    times: int = 0
    last: float = 0.0


def wait_after(times: int) -> float:
    """Seconds to wait after so many wrong tries in a row."""
    if times < FREE:
        return 0.0
    return min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(times - FREE, 20))


class Attempts:
    """Kept in a folder; None keeps them in memory only."""

    def __init__(self, folder: Path | None, now: Callable[[], float] = time.time):
        self._file = folder / FILE if folder is not None else None
        self._now = now
        self._failed = self._read()

    @property
    def failed(self) -> int:
        """Wrong tries in a row."""
        return self._failed.times

    def wait(self) -> float:
        """Seconds until the next try; 0 now. A clock that was set back does not end the wait sooner."""
        waiting = wait_after(self._failed.times)
        gone = self._now() - self._failed.last
        if gone < 0:  # the clock was set back: the wait begins again
            self._keep(Failed(self._failed.times, self._now()))
            gone = 0.0
        return max(0.0, waiting - gone)

    def wrong(self) -> None:
        """A try was wrong."""
        self._keep(Failed(self._failed.times + 1, self._now()))

    def clear(self) -> None:
        """The PIN was right, or is a new one."""
        self._keep(Failed())

    def _read(self) -> Failed:
        if self._file is None:
            return Failed()
        try:
            kept = json.loads(self._file.read_bytes()[:_LARGEST])
            failed = Failed(int(kept["times"]), float(kept["last"]))
            if failed.times < 0 or not math.isfinite(failed.last):
                raise ValueError("these are no figures of a count")
        except FileNotFoundError:
            return Failed()
        except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
            log.warn(f"{self._file} cannot be read, so the next PIN has to wait: {error}")
            return Failed(FREE, self._now())
        return failed

    def _keep(self, failed: Failed) -> None:
        self._failed = failed
        if self._file is None:
            return
        try:
            if failed == Failed():
                self._file.unlink(missing_ok=True)
            else:
                self._file.parent.mkdir(parents=True, exist_ok=True)
                told = json.dumps({"times": failed.times, "last": failed.last}) + "\n"
                write_whole(self._file, told.encode("ascii"))
        except OSError as error:
            log.warn(f"{self._file} cannot be written, so wrong PINs are counted until the restart: {error}")
            self._file = None
