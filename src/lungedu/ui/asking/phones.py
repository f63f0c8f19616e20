"""The clinic's name, phone numbers and opening hours."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from lungedu.ui.context import UiContext
from lungedu.ui.controls.frames import framed
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.rich_text import RichText


def phones(ctx: UiContext) -> QFrame | None:
    """A card with the clinic's phone numbers; None if their file is broken. Name and hours are plain text."""
    signs = ctx.library.warning_signs
    if signs is None:
        return None
    frame, column = framed(ctx, "card")
    site = ctx.library.site
    if site.name:
        column.addWidget(Label(site.name, "strong"))
    for phone in signs.slots:
        column.addWidget(RichText(ctx, f"**{phone.label}:** {phone.number or ctx.tr('help.no_number')}"))
    if site.hours:
        column.addWidget(Label("\n".join((f"{ctx.tr('help.hours')}:", *site.hours))))
    return frame
