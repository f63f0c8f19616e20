"""What a device offers. A mode of the app is a set of features, not a class of its own."""

from __future__ import annotations

from dataclasses import dataclass

from lungedu.domain.session import ATTRACT, HOME, Route


@dataclass(frozen=True, slots=True)
class Features:
    """The features of a device."""

    keeps_display: bool
    """Whether text size, theme and motion survive *Finish and clear*, and a restart."""
    saves_files: bool
    """Whether users may save files, and choose a printer."""
    prints: bool = True
    first: Route = HOME
    """The initial page."""
    clinic: str = ""
    """The name of the clinic whose device this is."""
    bars: bool = True
    """Whether pages have a header and a bottom bar. In an education session the nurse has their controls."""
    notices: bool = True
    """Whether notices are shown on the page. In an education session the nurse's windows show them."""
    least_touch: int = 0
    """Minimum size of a touch target in pixels, whatever the size of the window."""


LAPTOP = Features(keeps_display=True, saves_files=True)
KEEPS_NOTHING = Features(keeps_display=False, saves_files=False)
SESSION = Features(keeps_display=False, saves_files=False, prints=False, bars=False, notices=False)
"""The patients' window of an education session."""


def kiosk(*, prints: bool = True, clinic: str = "", least_touch: int = 0) -> Features:
    """A public screen: stores nothing, and starts with the attract page."""
    return Features(keeps_display=False, saves_files=False, prints=prints, first=ATTRACT, clinic=clinic,
                    least_touch=least_touch)
