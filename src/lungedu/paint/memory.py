"""What pixmaps held goes back to the system when they are dropped.

glibc raises its limit for that with each large block it frees, so that after a few diagrams none is given back:
measured, 44 MB stayed in place of 38. Other systems need nothing.
"""

from __future__ import annotations

import sys
from functools import cache

_MMAP_THRESHOLD = -3
"""glibc's name for the limit, in malloc.h."""
_LIMIT = 131_072
"""Bytes: its own first value."""


@cache
def give_back_large_blocks() -> bool:
    """Hold the limit where it is; whether this system has one. Once is enough."""
    if not sys.platform.startswith("linux"):
        return False
    import ctypes  # late: only diagrams need it

    try:
        return bool(ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _LIMIT))
    except (OSError, AttributeError):  # a C library that has no such call
        return False
