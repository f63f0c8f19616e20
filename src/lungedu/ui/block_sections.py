"""Blocks in their sections: plain ones, more detail to unfold, numbers that wait."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from lungedu.content.blocks import Block
from lungedu.domain.sections import sections
from lungedu.ui.blocks import block_widget
from lungedu.ui.blocks.frames import stacked
from lungedu.ui.screen import Screen
from lungedu.ui.widgets.fold import Fold
from lungedu.ui.widgets.gate import Gate


def section_widgets(screen: Screen, page: str, blocks: Sequence[Block]) -> tuple[list[QWidget], list[Fold | Gate]]:
    """The widgets of a page's blocks, in order; and those among them that follow the session's state."""
    parts: list[QWidget] = []
    following: list[Fold | Gate] = []
    for section in sections(page, blocks):
        def build(shown: tuple[Block, ...] = section.blocks) -> QWidget:
            return stacked(screen, *(block_widget(screen, block) for block in shown), gap=screen.style.metrics.gap)

        if section.waits_for == "survival":
            following.append(Gate(screen, build))
            parts.append(following[-1])
        elif section.waits_for == "more":
            following.append(Fold(screen, section.key, screen.words("page.more_detail"), build))
            parts.append(following[-1])
        else:
            parts += [block_widget(screen, block) for block in section.blocks]
    return parts, following
