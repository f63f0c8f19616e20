"""Interface of widgets that follow the state."""

from __future__ import annotations

from typing import Protocol


class FollowsState(Protocol):
    """A widget that depends on the state."""

    def show_state(self) -> None:
        """Update to the current state."""
