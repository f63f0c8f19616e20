"""Groups the blocks of a page into sections: plain, folded detail, and survival numbers behind a gate."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from PySide6.QtWidgets import QWidget

from lungedu.content.blocks import Block
from lungedu.domain.sections import Section, fold_in_gate, sections
from lungedu.ui.blocks import block_widget
from lungedu.ui.context import UiContext
from lungedu.ui.controls.fold import Fold
from lungedu.ui.controls.frames import stacked
from lungedu.ui.controls.gate import Gate


def section_widgets(ctx: UiContext, page: str, blocks: Sequence[Block]) -> tuple[list[QWidget], list[Fold | Gate]]:
    """The widgets of a page's blocks, in order, and those of them that follow the state."""
    parts: list[QWidget] = []
    following: list[Fold | Gate] = []
    for section in sections(page, blocks):
        if section.waits_for == "survival":
            following.append(_gate(ctx, section))
            parts.append(following[-1])
        elif section.waits_for == "more":
            following.append(_fold(ctx, section.key, section.blocks))
            parts.append(following[-1])
        else:
            parts += [block_widget(ctx, block) for block in section.blocks]
    return parts, following


def _fold(ctx: UiContext, key: str, blocks: Sequence[Block]) -> Fold:
    return Fold(ctx, key, ctx.tr("page.more_detail"), _all(ctx, blocks))


def _all(ctx: UiContext, blocks: Sequence[Block]) -> Callable[[], QWidget]:
    return lambda: stacked(ctx, *(block_widget(ctx, block) for block in blocks), gap=ctx.style.metrics.gap)


def _gate(ctx: UiContext, section: Section) -> Gate:
    """Gated numbers: the main ones, with further detail folded."""
    nested: list[Fold] = []

    def build() -> QWidget:
        parts: list[QWidget] = []
        for number, (more, group) in enumerate(groupby(section.blocks, key=lambda block: block.detail == "more")):
            if more:
                nested.append(_fold(ctx, fold_in_gate(section.key, number), tuple(group)))
                parts.append(nested[-1])
            else:
                parts += [block_widget(ctx, block) for block in group]
        return stacked(ctx, *parts, gap=ctx.style.metrics.gap)

    return Gate(ctx, build, nested)
