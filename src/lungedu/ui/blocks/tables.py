"""Tables and timelines. On a narrow screen, each table row becomes a card."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from lungedu.content.blocks import Table, Timeline
from lungedu.ui.blocks.words import with_evidence
from lungedu.ui.context import UiContext
from lungedu.ui.controls.frames import evidence_row, framed, stacked
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.plain_table import table_body
from lungedu.ui.controls.rich_text import RichText


def table(ctx: UiContext, block: Table) -> QWidget:
    """A table whose first column is the row header."""
    parts: list[QWidget] = [Label(block.title, "h2"), table_body(ctx, block)]
    if block.caption:
        parts.append(RichText(ctx, block.caption, role="ink_soft", size=ctx.style.metrics.small))
    return with_evidence(ctx, block, stacked(ctx, *parts))


def timeline(ctx: UiContext, block: Timeline) -> QWidget:
    """A timeline."""
    parts: list[QWidget] = [Label(block.title, "h2")] if block.title else []
    for entry in block.entries:
        frame, column = framed(ctx, "card")
        column.addWidget(RichText(ctx, entry.when, weight=QFont.Weight.Bold))
        column.addWidget(RichText(ctx, entry.text))
        if row := evidence_row(ctx, entry.facts, ()):
            column.addWidget(row)
        parts.append(frame)
    return with_evidence(ctx, block, stacked(ctx, *parts))
