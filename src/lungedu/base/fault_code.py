"""An exception as a code: its type and code location, never its message.

An exception's message may contain what a patient typed. Type and location are enough to find the bug.
"""

from __future__ import annotations

import traceback
from pathlib import Path
from types import TracebackType


def as_code(kind: type[BaseException], trace: TracebackType | None) -> str:
    """E.g. `KeyError guard.py:120`: the innermost frame in the app's own code, else the innermost frame."""
    frames = [(Path(frame.filename), frame.lineno or 0) for frame in traceback.extract_tb(trace, limit=-50)]
    own = [frame for frame in frames if "lungedu" in frame[0].parts] or frames
    file, line = own[-1] if own else (Path("unknown.py"), 0)
    return f"{kind.__name__} {file.name}:{line}"
