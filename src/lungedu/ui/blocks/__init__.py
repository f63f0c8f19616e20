"""Maps each kind of block to the function that builds its widget. Same order as `content/blocks`."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from lungedu.content import blocks
from lungedu.ui.blocks.cards import related
from lungedu.ui.blocks.figures import chart, figure
from lungedu.ui.blocks.tables import table, timeline
from lungedu.ui.blocks.words import bullets, callout, comparison, heading, key_number, paragraph
from lungedu.ui.context import UiContext

DELEGATES: dict[type[blocks.BlockBase], Callable[..., QWidget]] = {
    blocks.Paragraph: paragraph,
    blocks.Heading: heading,
    blocks.Bullets: bullets,
    blocks.Callout: callout,
    blocks.KeyNumber: key_number,
    blocks.ChartBlock: chart,
    blocks.Comparison: comparison,
    blocks.Figure: figure,
    blocks.Table: table,
    blocks.Timeline: timeline,
    blocks.Related: related,
}


def block_widget(ctx: UiContext, block: blocks.BlockBase) -> QWidget:
    """Build the widget of a block."""
    return DELEGATES[type(block)](ctx, block)
