"""The clinic's numbers: where to call, or where to find the number."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from lungedu.loading.files import WARNING_SIGNS
from lungedu.ui.context import Screen
from lungedu.ui.controls.frames import framed
from lungedu.ui.controls.rich_text import RichText


def phones(screen: Screen) -> QFrame | None:
    """A card of the clinic's numbers; None when their file is broken."""
    signs = screen.library.warning_signs.get(WARNING_SIGNS)
    if signs is None:
        return None
    frame, column = framed(screen, "card")
    for phone in signs.phones:
        column.addWidget(RichText(screen, f"**{phone.label}:** {phone.number or screen.words('help.no_number')}"))
    return frame
