"""When the nightly restart of the kiosk app is due."""

from __future__ import annotations

from datetime import datetime, timedelta


def due(now: datetime, started: datetime, restart_at: str) -> bool:
    """Whether the time of day `restart_at` ("03:30"; empty: never) has passed since the app started."""
    if not restart_at:
        return False
    hour, minute = restart_at.split(":")
    at = now.replace(hour=int(hour), minute=int(minute), second=0, microsecond=0)
    if at > now:
        at -= timedelta(days=1)
    return started < at
