"""A table as a grid, or as one card per row on a narrow screen. Used by table blocks and charts."""

from __future__ import annotations

import math

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from lungedu.content.blocks import Table
from lungedu.diagram.charts.chart import Rows
from lungedu.ui.context import UiContext
from lungedu.ui.controls.frames import framed
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.rich_text import RichText

_LEAST_COLUMN, _LEAST_FIGURES = 9, 7.5
"""Minimum column widths in capital Ms below which the table becomes cards; numbers need less than sentences."""


def plain_table(ctx: UiContext, title: str, rows: Rows) -> QWidget:
    """The table of a chart."""
    cells = tuple(tuple(_plain(cell) for cell in row) for row in rows.cells)
    return table_body(ctx, Table(kind="table", title=title, columns=rows.columns, rows=cells), _LEAST_FIGURES)


def _plain(text: str) -> str:
    """Plain text as markup; a dash if empty."""
    return text or "–"


def table_body(ctx: UiContext, block: Table, least: float = _LEAST_COLUMN) -> QWidget:
    """A table as a grid if its columns fit, else as cards. `least`: minimum column width in capital Ms."""
    sizes = ctx.style.metrics
    widths = _least_widths(ctx, block)
    fits = sizes.column_width >= max(len(block.columns) * sizes.body * least, sum(widths))
    return _grid(ctx, block, widths) if fits else _cards(ctx, block)


def _least_widths(ctx: UiContext, block: Table) -> list[int]:
    """The longest word of each column, which must not be broken."""
    measure = QFontMetrics(ctx.style.font(ctx.style.metrics.body, QFont.Weight.DemiBold))
    air = ctx.style.metrics.pad + 4
    columns = [(name, *(ctx.library.plain(row[place]) for row in block.rows if place < len(row)))
               for place, name in enumerate(block.columns)]
    return [max(measure.horizontalAdvance(word) for cell in cells for word in (*cell.replace("-", "- ").split(), ""))
            + air for cells in columns]


def _grid(ctx: UiContext, block: Table, widths: list[int]) -> QWidget:
    outer = QFrame()
    outer.setObjectName("table")
    outer.setAccessibleName(block.title)
    grid = QGridLayout(outer)
    grid.setContentsMargins(2, 2, 2, 2)
    grid.setSpacing(0)
    for place, name in enumerate(block.columns):
        grid.addWidget(_cell(ctx, Label(name, "strong"), "head_cell"), 0, place)
        cells = [ctx.library.plain(row[place]) for row in block.rows if place < len(row)]
        grid.setColumnMinimumWidth(place, widths[place])
        grid.setColumnStretch(place, max(3, round(math.sqrt(max(map(len, cells), default=1)))))
    for number, row in enumerate(block.rows, start=1):
        for place, text in enumerate(row[:len(block.columns)]):
            weight = QFont.Weight.DemiBold if place == 0 else QFont.Weight.Normal
            cell = RichText(ctx, text, weight=weight)
            cell.setAccessibleDescription(block.columns[place])
            grid.addWidget(_cell(ctx, cell, "row_head" if place == 0 else "cell"), number, place)
    return outer


def _cell(ctx: UiContext, text: QWidget, name: str) -> QFrame:
    cell = QFrame()
    cell.setObjectName(name)
    box = QHBoxLayout(cell)
    pad = ctx.style.metrics.pad // 2
    box.setContentsMargins(pad, pad, pad, pad)
    box.addWidget(text, 1)
    return cell


def _cards(ctx: UiContext, block: Table) -> QWidget:
    outer = QWidget()
    outer.setAccessibleName(block.title)
    column = QVBoxLayout(outer)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(ctx.style.metrics.gap // 2)
    for row in block.rows:
        frame, lines = framed(ctx, "card")
        lines.addWidget(RichText(ctx, row[0], weight=QFont.Weight.Bold))
        for name, text in zip(block.columns[1:], row[1:], strict=False):
            lines.addWidget(Label(name, "small"))
            lines.addWidget(RichText(ctx, text))
        column.addWidget(frame)
    return outer
