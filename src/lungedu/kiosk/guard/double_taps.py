"""Double-tap filter: drops a second tap right after the first, which a trembling hand makes unintentionally."""

from __future__ import annotations

from PySide6.QtCore import QPoint

SECONDS = 0.3
"""Taps are dropped for this long after a release or a change of the page."""


class DoubleTapFilter:
    """Feed it presses and releases in order. Times are seconds of a monotonic clock."""

    def __init__(self) -> None:
        self._changed = float("-inf")
        self._lifted = float("-inf")
        self._dropped = False

    def changed(self, now: float) -> None:
        """The page changed."""
        self._changed = now

    def pressed(self, _: QPoint, now: float, *, on_keys: bool) -> bool:
        """Whether to drop this press. Fast typing on the on-screen keyboard (`on_keys`) is never dropped."""
        self._dropped = not on_keys and now - max(self._changed, self._lifted) < SECONDS
        return self._dropped

    def released(self, _: QPoint, now: float) -> bool:
        """Whether to drop this release, because its press was dropped."""
        if self._dropped:
            self._dropped = False
            return True
        self._lifted = now
        return False
