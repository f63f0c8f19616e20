"""The app of a kiosk ends with the one who watches over it, so that two of them never share a screen.

Standard input is a pipe that the supervisor holds open. When it is gone, so is the supervisor, however it ended.
"""

from __future__ import annotations

import os
import threading
from functools import cache

NOBODY_WATCHES = 1
"""Exit code; never that of staff who leave."""


@cache
def end_with_parent() -> None:
    """From now on, end with the supervisor. A second call changes nothing."""
    threading.Thread(target=_end_with_the_supervisor, daemon=True).start()


def _end_with_the_supervisor() -> None:
    try:
        while os.read(0, 64):
            pass
    finally:
        os._exit(NOBODY_WATCHES)
