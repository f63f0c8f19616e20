"""What goes wrong inside the app of a kiosk is told as a kind and a place, never with its words.

The words of an exception may hold what somebody typed. Whoever mends it finds the place in the code.
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
    """As `KeyError room.py:120`: the innermost place that is the app's own, else the innermost of all."""
    places = [(Path(frame.filename), frame.lineno or 0) for frame in traceback.extract_tb(trace, limit=-50)]
    own = [place for place in places if "lungedu" in place[0].parts] or places
    file, line = own[-1] if own else (Path("unknown.py"), 0)
    return f"{kind.__name__} {file.name}:{line}"


def tell_as_codes(tell: Callable[[str], None] | None = None) -> None:
    """From now on, an exception that nothing caught is told so, on any thread; the app goes on."""
    say = tell or _tell
    sys.excepthook = lambda kind, _, trace: say(as_code(kind, trace))
    threading.excepthook = lambda fault: say(as_code(fault.exc_type, fault.exc_traceback))
    sys.unraisablehook = lambda fault: say(as_code(fault.exc_type, fault.exc_traceback))


def _tell(code: str) -> None:
    """To the supervisor, on standard output, like a beat of the heart; and to whoever reads the system's log."""
    for out, said in ((1, f"fault {code}\n"), (2, f"lungedu: fault {code}\n")):
        try:
            os.write(out, said.encode("ascii", "replace"))
        except OSError:
            continue  # full, or nobody reads
