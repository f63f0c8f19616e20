"""Text blocks: paragraph, heading, list, callout, key number, comparison."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from lungedu.content.blocks import BlockBase, Bullets, Callout, Comparison, Heading, KeyNumber, Paragraph
from lungedu.ui.context import UiContext
from lungedu.ui.controls.frames import evidence_ids, evidence_row, framed, listed, stacked
from lungedu.ui.controls.icon import Icon
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.rich_text import RichText
from lungedu.ui.controls.value_button import ValueButton

_TONE_ICONS = {"remember": "check", "unknown": "unknown", "care": "info", "call": "phone"}


def with_evidence(ctx: UiContext, block: BlockBase, widget: QWidget) -> QWidget:
    """A block with its evidence link below."""
    row = evidence_row(ctx, block.facts, block.unknown)
    return widget if row is None else stacked(ctx, widget, row, gap=2)


def _behind(ctx: UiContext, block: BlockBase) -> str:
    return evidence_ids(ctx, block.facts, block.unknown)


def paragraph(ctx: UiContext, block: Paragraph) -> QWidget:
    """A paragraph."""
    return RichText(ctx, block.text, evidence=_behind(ctx, block))


def heading(ctx: UiContext, block: Heading) -> QWidget:
    """A heading."""
    label = Label(block.text, "h2")
    label.setContentsMargins(0, ctx.style.metrics.gap // 2, 0, 0)
    return label


def bullets(ctx: UiContext, block: Bullets) -> QWidget:
    """A list, numbered if the order matters."""
    return stacked(ctx, *listed(ctx, block.items, _behind(ctx, block), ordered=block.ordered))


def callout(ctx: UiContext, block: Callout) -> QWidget:
    """A callout with an icon for its kind."""
    frame, column = framed(ctx, f"callout_{block.tone}")
    frame.setAccessibleName(block.title)
    head = QHBoxLayout()
    column.addLayout(head)
    head.setSpacing(ctx.style.metrics.gap // 2)
    head.addWidget(Icon(ctx, _TONE_ICONS[block.tone], round(ctx.style.metrics.h2 * 1.1)))
    head.addWidget(Label(block.title, "h2"), 1)
    behind = _behind(ctx, block)
    if block.text:
        column.addWidget(RichText(ctx, block.text, evidence="" if block.items else behind))
    for row in listed(ctx, block.items, behind):
        column.addWidget(row)
    return frame


def key_number(ctx: UiContext, block: KeyNumber) -> QWidget:
    """One large number, its unit or label, and what it means."""
    frame, column = framed(ctx, "card")
    line = QHBoxLayout()
    column.addLayout(line)
    line.setSpacing(ctx.style.metrics.gap)
    line.addWidget(ValueButton(ctx, block.value))
    line.addWidget(RichText(ctx, block.label, weight=QFont.Weight.DemiBold, links=False), 1)
    if block.says:
        column.addWidget(RichText(ctx, block.says))
    return with_evidence(ctx, block, frame)


def comparison(ctx: UiContext, block: Comparison) -> QWidget:
    """Cards of equal weight, side by side if they fit, else stacked."""
    sizes = ctx.style.metrics
    box = QWidget()
    stack_them = len(block.columns) * sizes.body * 14 > sizes.column_width
    row: QBoxLayout = QVBoxLayout(box) if stack_them else QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(sizes.gap)
    for part in block.columns:
        frame, column = framed(ctx, "card")
        column.addWidget(Label(part.title, "h2"))
        for item in listed(ctx, part.items):
            column.addWidget(item)
        column.addStretch(1)
        row.addWidget(frame, 1)
    parts: list[QWidget] = [Label(block.title, "h2")] if block.title else []
    return with_evidence(ctx, block, stacked(ctx, *parts, box))
