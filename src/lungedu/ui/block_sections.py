"""Blocks in their sections: plain ones, more detail to unfold, numbers that wait (with more detail inside)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from PySide6.QtWidgets import QWidget

from lungedu.content.blocks import Block
from lungedu.domain.sections import Section, sections
from lungedu.ui.blocks import block_widget
from lungedu.ui.context import Screen
from lungedu.ui.controls.fold import Fold
from lungedu.ui.controls.frames import stacked
from lungedu.ui.controls.gate import Gate


def section_widgets(screen: Screen, page: str, blocks: Sequence[Block]) -> tuple[list[QWidget], list[Fold | Gate]]:
    """The widgets of a page's blocks, in order; and those among them that follow the session's state."""
    parts: list[QWidget] = []
    following: list[Fold | Gate] = []
    for section in sections(page, blocks):
        if section.waits_for == "survival":
            following.append(_gate(screen, section))
            parts.append(following[-1])
        elif section.waits_for == "more":
            following.append(_fold(screen, section.key, section.blocks))
            parts.append(following[-1])
        else:
            parts += [block_widget(screen, block) for block in section.blocks]
    return parts, following


def _fold(screen: Screen, key: str, blocks: Sequence[Block]) -> Fold:
    return Fold(screen, key, screen.words("page.more_detail"), _all(screen, blocks))


def _all(screen: Screen, blocks: Sequence[Block]) -> Callable[[], QWidget]:
    return lambda: stacked(screen, *(block_widget(screen, block) for block in blocks), gap=screen.style.metrics.gap)


def _gate(screen: Screen, section: Section) -> Gate:
    """Numbers that wait: first the main ones, then, folded, their detail."""
    nested: list[Fold] = []

    def build() -> QWidget:
        parts: list[QWidget] = []
        for number, (more, group) in enumerate(groupby(section.blocks, key=lambda block: block.detail == "more")):
            if more:
                nested.append(_fold(screen, f"{section.key}.{number}", tuple(group)))
                parts.append(nested[-1])
            else:
                parts += [block_widget(screen, block) for block in group]
        return stacked(screen, *parts, gap=screen.style.metrics.gap)

    return Gate(screen, build, nested)
