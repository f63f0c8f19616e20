"""The way from a page to the same page on paper, where this device prints or saves."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lungedu.ui.context import UiContext
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.touch_button import TouchButton


def paper_button(ctx: UiContext, link: str) -> QWidget | None:
    """A button for a link, as `topic:the-brake`; None where nothing can be put on paper."""
    if not (ctx.app.features.prints or ctx.app.features.saves_files):
        return None
    return Flow(ctx, [TouchButton(ctx, ctx.tr("handout.open"), lambda: ctx.open("handout", link),
                                  icon="print")])
