"""Parent watch: the kiosk app exits when its supervisor dies, so two apps never share a screen.

The supervisor holds the app's standard input open as a pipe. End of file means that the supervisor is gone, whatever
the reason.
"""

from __future__ import annotations

import os
import threading
from functools import cache

from lungedu.base.exit_codes import SUPERVISOR_GONE


@cache
def end_with_parent() -> None:
    """Start watching the supervisor from a daemon thread. Further calls do nothing."""
    threading.Thread(target=_exit_at_end_of_input, daemon=True).start()


def _exit_at_end_of_input() -> None:
    try:
        while os.read(0, 64):
            pass
    finally:
        os._exit(SUPERVISOR_GONE)
