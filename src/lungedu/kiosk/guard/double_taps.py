"""A second tap right after the first is a trembling hand, not a second wish."""

from __future__ import annotations

from PySide6.QtCore import QPoint

SECONDS = 0.3


class DoubleTapFilter:
    """Takes presses in the order in which they come; `pressed` says whether one is to be left out."""

    def __init__(self) -> None:
        self._changed = float("-inf")
        self._lifted = float("-inf")
        self._left_out = False

    def changed(self, now: float) -> None:
        """Something else is on the screen than before."""
        self._changed = now

    def pressed(self, _: QPoint, now: float, *, on_keys: bool) -> bool:
        """Whether this press is to be left out. Keys of the keyboard may be touched as quickly as one likes."""
        self._left_out = not on_keys and now - max(self._changed, self._lifted) < SECONDS
        return self._left_out

    def released(self, _: QPoint, now: float) -> bool:
        """Whether this release belongs to a press that was left out."""
        if self._left_out:
            self._left_out = False
            return True
        self._lifted = now
        return False
