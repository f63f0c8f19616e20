"""What this device offers: a mode of the app is a set of features, not a class of its own."""

from __future__ import annotations

from dataclasses import dataclass

from lungedu.domain.session import ATTRACT, HOME, Route


@dataclass(frozen=True, slots=True)
class Features:
    """What parts of the app ask before they offer something."""

    keeps_display: bool
    """Whether text size, theme and motion survive *Finish and clear*, and a restart."""
    saves_files: bool
    """Whether a person may save a file here, and is asked where to print."""
    prints: bool = True
    first: Route = HOME
    """Where everyone begins."""
    clinic: str = ""
    """The name of the clinic whose device this is."""
    bars: bool = True
    """Whether the page has a header and a bottom bar. In an education session the nurse has what they hold."""
    least_touch: int = 0
    """Pixels: nothing to touch is smaller, whatever the size of the window."""


LAPTOP = Features(keeps_display=True, saves_files=True)
KEEPS_NOTHING = Features(keeps_display=False, saves_files=False)
SESSION = Features(keeps_display=False, saves_files=False, prints=False, bars=False)
"""The patients' screen of an education session."""


def kiosk(*, prints: bool = True, clinic: str = "", least_touch: int = 0) -> Features:
    """A screen for everyone who comes by: nothing is kept, and it begins with the screen that invites."""
    return Features(keeps_display=False, saves_files=False, prints=prints, first=ATTRACT, clinic=clinic,
                    least_touch=least_touch)
