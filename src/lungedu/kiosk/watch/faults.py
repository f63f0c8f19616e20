"""Reports uncaught exceptions of the kiosk app by type and code location, never by message.

An exception's message may contain what a patient typed. Type and location are enough to find the bug.
"""

from __future__ import annotations

import os
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType


def as_code(kind: type[BaseException], trace: TracebackType | None) -> str:
    """E.g. `KeyError guard.py:120`: the innermost frame in the app's own code, else the innermost frame."""
    frames = [(Path(frame.filename), frame.lineno or 0) for frame in traceback.extract_tb(trace, limit=-50)]
    own = [frame for frame in frames if "lungedu" in frame[0].parts] or frames
    file, line = own[-1] if own else (Path("unknown.py"), 0)
    return f"{kind.__name__} {file.name}:{line}"


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
