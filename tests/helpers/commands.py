"""A command of `lungedu` as someone types it, and what it answers. The fixture `run` is in `smoke/conftest.py`."""

from __future__ import annotations

from collections.abc import Callable


class Said:
    """What a command answered."""

    def __init__(self, code: int, out: str, err: str):
        self.code, self.out, self.err = code, out, err


Run = Callable[..., Said]
