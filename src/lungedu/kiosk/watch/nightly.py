"""When the app of a kiosk is to start anew, if nobody is there."""

from __future__ import annotations

from datetime import datetime, timedelta


def due(now: datetime, started: datetime, restart_at: str) -> bool:
    """Whether the time of the day `restart_at` (03:30; empty for never) has come since the start."""
    if not restart_at:
        return False
    hour, minute = restart_at.split(":")
    at = now.replace(hour=int(hour), minute=int(minute), second=0, microsecond=0)
    if at > now:
        at -= timedelta(days=1)
    return started < at
