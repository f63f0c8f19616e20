"""What a clinic sets for its kiosk: every key of `kiosk.toml`, and what holds where the file says nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class KioskConfig:
    """The settings of one kiosk. Names are the keys of the file; a flag is the same name with dashes."""

    screen: str = ""
    """The name or the number (from 1) of the screen to fill; empty for the system's first."""
    orientation: str = "any"
    """`any`, `landscape` or `portrait`: what the screen should be. The app turns nothing; the check says when it is
    not so."""
    idle_seconds: int = 90
    """Without a touch for this long, the notice with the countdown comes. 15 to 3,600."""
    countdown_seconds: int = 20
    """How long the notice waits for an answer. 5 to 120."""
    languages: tuple[str, ...] = ("en",)
    clinic_name: str = ""
    phones: tuple[tuple[str, str], ...] = ()
    """Number by the id of a phone of `warning_signs.yaml`; a table `[phones]` in the file."""
    printing: bool = True
    pin_hash: str = ""
    """As `lungedu kiosk set-pin` writes it; without one nobody leaves the kiosk by touch."""
    text_size: int = 100
    theme: str = "day"
    motion: bool = True
    topics: tuple[str, ...] = ()
    """Ids of the topics that are shown; empty for all."""
    resources: Path | None = None
    """A clinic's own copy of the resources; None for the shipped ones."""
    log_folder: Path | None = None
    """Where the journal and the count of wrong PINs are kept; None for the usual place of the system."""
    restart_at: str = ""
    """A time of the day as 03:30, when the app starts anew if nobody is there; empty for never."""
