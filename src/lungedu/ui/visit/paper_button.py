"""A button from a page to its handout, on devices that print or save."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lungedu.ui.context import UiContext
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.touch_button import TouchButton


def paper_button(ctx: UiContext, link: str) -> QWidget | None:
    """A button for a link, e.g. `topic:the-brake`; None if this device can neither print nor save."""
    if not (ctx.app.features.prints or ctx.app.features.saves_files):
        return None
    return Flow(ctx, [TouchButton(ctx, ctx.tr("handout.open"), lambda: ctx.open("handout", link),
                                  icon="print")])
