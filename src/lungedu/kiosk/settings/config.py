"""What a clinic sets for its kiosk, and what holds where it says nothing. `keys_of_config` says what each key means."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class KioskConfig:
    """The settings of one kiosk. Names are the keys of `kiosk.toml`; a flag is the same name with dashes."""

    screen: str = ""
    orientation: str = "any"
    idle_seconds: int = 90
    countdown_seconds: int = 20
    languages: tuple[str, ...] = ("en",)
    clinic_name: str = ""
    phones: tuple[tuple[str, str], ...] = ()
    """Id and number."""
    printing: bool = True
    pin_hash: str = ""
    text_size: int = 100
    theme: str = "day"
    motion: bool = True
    topics: tuple[str, ...] = ()
    resources: Path | None = None
    log_folder: Path | None = None
    restart_at: str = ""
    """As 03:30."""
