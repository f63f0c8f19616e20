"""What follows the session's state."""

from __future__ import annotations

from typing import Protocol


class FollowsState(Protocol):
    """A part that opens and closes with the session's state."""

    def show_state(self) -> None:
        """Be as the state says."""
