"""The way from a page to the same page on paper, where this device prints or saves."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lungedu.ui.context import Screen
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.touch_button import TouchButton


def paper_button(screen: Screen, link: str) -> QWidget | None:
    """A button for a link, as `topic:the-brake`; None where nothing can be put on paper."""
    if not (screen.app.features.prints or screen.app.features.saves_files):
        return None
    return Flow(screen, [TouchButton(screen, screen.words("handout.open"), lambda: screen.open("handout", link),
                                     icon="print")])
