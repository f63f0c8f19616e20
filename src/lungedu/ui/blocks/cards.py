"""Link cards."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lungedu.content.blocks import Related
from lungedu.ui.context import UiContext
from lungedu.ui.controls.frames import stacked
from lungedu.ui.controls.labels import Label
from lungedu.ui.links.link_cards import link_cards


def related(ctx: UiContext, block: Related) -> QWidget:
    """The link cards at the end of a page."""
    return stacked(ctx, Label(ctx.tr("page.go_on"), "h2"), link_cards(ctx, block.links))
