"""The clinic's phone numbers."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from lungedu.ui.context import UiContext
from lungedu.ui.controls.frames import framed
from lungedu.ui.controls.rich_text import RichText


def phones(ctx: UiContext) -> QFrame | None:
    """A card with the clinic's phone numbers; None if their file is broken."""
    signs = ctx.library.warning_signs
    if signs is None:
        return None
    frame, column = framed(ctx, "card")
    for phone in signs.phones:
        column.addWidget(RichText(ctx, f"**{phone.label}:** {phone.number or ctx.tr('help.no_number')}"))
    return frame
