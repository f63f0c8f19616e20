"""Blocks of words: paragraph, heading, list, callout, key number, comparison."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from lungedu.content.blocks import BlockBase, Bullets, Callout, Comparison, Heading, KeyNumber, Paragraph
from lungedu.ui.context import Screen
from lungedu.ui.controls.frames import evidence_ids, evidence_row, framed, listed, stacked
from lungedu.ui.controls.icon import Icon
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.rich_text import RichText
from lungedu.ui.controls.value_button import ValueButton

_TONE_ICONS = {"remember": "check", "unknown": "unknown", "care": "info", "call": "phone"}


def with_evidence(screen: Screen, block: BlockBase, widget: QWidget) -> QWidget:
    """A block, and below it what stands behind it."""
    row = evidence_row(screen, block.facts, block.unknown)
    return widget if row is None else stacked(screen, widget, row, gap=2)


def _behind(screen: Screen, block: BlockBase) -> str:
    return evidence_ids(screen, block.facts, block.unknown)


def paragraph(screen: Screen, block: Paragraph) -> QWidget:
    """Running text."""
    return RichText(screen, block.text, evidence=_behind(screen, block))


def heading(screen: Screen, block: Heading) -> QWidget:
    """The heading of what follows."""
    label = Label(block.text, "h2")
    label.setContentsMargins(0, screen.style.metrics.gap // 2, 0, 0)
    return label


def bullets(screen: Screen, block: Bullets) -> QWidget:
    """A list, numbered when the order matters."""
    return stacked(screen, *listed(screen, block.items, _behind(screen, block), ordered=block.ordered))


def callout(screen: Screen, block: Callout) -> QWidget:
    """A framed note with a sign that says what kind it is."""
    frame, column = framed(screen, f"callout_{block.tone}")
    frame.setAccessibleName(block.title)
    head = QHBoxLayout()
    column.addLayout(head)
    head.setSpacing(screen.style.metrics.gap // 2)
    head.addWidget(Icon(screen, _TONE_ICONS[block.tone], round(screen.style.metrics.h2 * 1.1)))
    head.addWidget(Label(block.title, "h2"), 1)
    behind = _behind(screen, block)
    if block.text:
        column.addWidget(RichText(screen, block.text, evidence="" if block.items else behind))
    for row in listed(screen, block.items, behind):
        column.addWidget(row)
    return frame


def key_number(screen: Screen, block: KeyNumber) -> QWidget:
    """One large number, the words right after it, and what it means."""
    frame, column = framed(screen, "card")
    line = QHBoxLayout()
    column.addLayout(line)
    line.setSpacing(screen.style.metrics.gap)
    line.addWidget(ValueButton(screen, block.value))
    line.addWidget(RichText(screen, block.label, weight=QFont.Weight.DemiBold, links=False), 1)
    if block.says:
        column.addWidget(RichText(screen, block.says))
    return with_evidence(screen, block, frame)


def comparison(screen: Screen, block: Comparison) -> QWidget:
    """Cards of the same weight: side by side where there is room, else below one another."""
    sizes = screen.style.metrics
    box = QWidget()
    stack_them = len(block.columns) * sizes.body * 14 > sizes.room
    row: QBoxLayout = QVBoxLayout(box) if stack_them else QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(sizes.gap)
    for part in block.columns:
        frame, column = framed(screen, "card")
        column.addWidget(Label(part.title, "h2"))
        for item in listed(screen, part.items):
            column.addWidget(item)
        column.addStretch(1)
        row.addWidget(frame, 1)
    parts: list[QWidget] = [Label(block.title, "h2")] if block.title else []
    return with_evidence(screen, block, stacked(screen, *parts, box))
