"""Parent watch: the kiosk app exits when its supervisor dies or stops, so two apps never share a screen.

The supervisor holds the app's standard input open as a pipe and writes a byte into it several times a second. End of
file means that the supervisor is gone, whatever the reason. Silence means that it is stopped or hangs: it is killed, so
that the service above it starts everything again.
"""

from __future__ import annotations

import os
import select
import signal
import sys
import threading
from functools import cache

from lungedu.base.exit_codes import SUPERVISOR_GONE

SILENCE = 30.0
"""Seconds without a byte after which the supervisor is killed."""


@cache
def end_with_parent(silence: float = SILENCE) -> None:
    """Start watching the supervisor from a daemon thread. Further calls do nothing."""
    threading.Thread(target=_exit_at_end_of_input, args=(silence,), daemon=True).start()


def _exit_at_end_of_input(silence: float) -> None:
    try:
        while os.read(0, 64):
            if sys.platform != "win32" and not select.select([0], [], [], silence)[0]:
                _kill_parent()
                break
    finally:
        os._exit(SUPERVISOR_GONE)


def _kill_parent() -> None:
    parent = os.getppid()
    if parent > 1:
        os.kill(parent, signal.SIGKILL)
