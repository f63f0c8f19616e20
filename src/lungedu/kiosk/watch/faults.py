"""Reports uncaught exceptions of the kiosk app by type and code location, never by message.

An exception's message may contain what a patient typed. Type and location are enough to find the bug.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable

from lungedu.base.fault_code import as_code


def tell_as_codes(tell: Callable[[str], None] | None = None) -> None:
    """Install exception hooks for all threads that pass each code to `tell`; the app keeps running."""
    report = tell or _write
    sys.excepthook = lambda kind, _, trace: report(as_code(kind, trace))
    threading.excepthook = lambda fault: report(as_code(fault.exc_type, fault.exc_traceback))
    sys.unraisablehook = lambda fault: report(as_code(fault.exc_type, fault.exc_traceback))


def _write(code: str) -> None:
    """Write to standard output for the supervisor, like a heartbeat, and to standard error for the system log."""
    for descriptor, line in ((1, f"fault {code}\n"), (2, f"lungedu: fault {code}\n")):
        try:
            os.write(descriptor, line.encode("ascii", "replace"))
        except OSError:
            continue  # the pipe is full or closed
