"""Kiosk settings and their defaults. `keys_of_config` documents each key."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class KioskConfig:
    """Settings of one kiosk. Field names are the keys of `kiosk.toml`; flags are the same names with dashes."""

    screen: str = ""
    orientation: str = "any"
    idle_seconds: int = 90
    countdown_seconds: int = 20
    clinic_name: str = ""
    phones: tuple[tuple[str, str], ...] = ()
    """Pairs of phone id and number."""
    printing: bool = True
    pin_hash: str = ""
    text_size: int = 100
    theme: str = "day"
    motion: bool = True
    topics: tuple[str, ...] = ()
    resources: Path | None = None
    log_folder: Path | None = None
    restart_at: str = ""
    """E.g. "03:30"; empty: never."""
