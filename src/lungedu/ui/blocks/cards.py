"""Cards to go on with."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lungedu.content.blocks import Related
from lungedu.ui.context import Screen
from lungedu.ui.controls.frames import stacked
from lungedu.ui.controls.labels import Label
from lungedu.ui.links.link_cards import link_cards


def related(screen: Screen, block: Related) -> QWidget:
    """The cards of a page's last block."""
    return stacked(screen, Label(screen.words("page.go_on"), "h2"), link_cards(screen, block.links))
