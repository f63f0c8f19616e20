"""Blocks in rows: tables and timelines. On a narrow screen a table becomes one card a row."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from lungedu.content.blocks import Table, Timeline
from lungedu.ui.blocks.words import with_evidence
from lungedu.ui.context import Screen
from lungedu.ui.controls.frames import evidence_row, framed, stacked
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.plain_table import table_body
from lungedu.ui.controls.rich_text import RichText


def table(screen: Screen, block: Table) -> QWidget:
    """A table whose first column names the row."""
    parts: list[QWidget] = [Label(block.title, "h2"), table_body(screen, block)]
    if block.caption:
        parts.append(RichText(screen, block.caption, role="ink_soft", size=screen.style.metrics.small))
    return with_evidence(screen, block, stacked(screen, *parts))


def timeline(screen: Screen, block: Timeline) -> QWidget:
    """What happened when."""
    parts: list[QWidget] = [Label(block.title, "h2")] if block.title else []
    for entry in block.entries:
        frame, column = framed(screen, "card")
        column.addWidget(RichText(screen, entry.when, weight=QFont.Weight.Bold))
        column.addWidget(RichText(screen, entry.text))
        if row := evidence_row(screen, entry.facts, ()):
            column.addWidget(row)
        parts.append(frame)
    return with_evidence(screen, block, stacked(screen, *parts))
