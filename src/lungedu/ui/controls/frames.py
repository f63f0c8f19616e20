"""Frames and containers shared by blocks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from lungedu.ui.context import UiContext
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.policy import height_follows_width
from lungedu.ui.controls.rich_text import RichText
from lungedu.ui.controls.touch_button import TouchButton


def framed(ctx: UiContext, name: str) -> tuple[QFrame, QVBoxLayout]:
    """A styled frame and its layout."""
    frame = QFrame()
    frame.setObjectName(name)
    height_follows_width(frame)
    sizes = ctx.style.metrics
    column = QVBoxLayout(frame)
    column.setContentsMargins(sizes.pad, sizes.pad, sizes.pad, sizes.pad)
    column.setSpacing(sizes.gap // 2)
    return frame, column


def stacked(ctx: UiContext, *parts: QWidget, gap: int = -1) -> QWidget:
    """Widgets stacked without a frame."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(ctx.style.metrics.gap // 2 if gap < 0 else gap)
    for part in parts:
        column.addWidget(part)
    return box


def in_column(ctx: UiContext, widget: QWidget) -> QWidget:
    """Limit a widget to the width of a text column on a wide page."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    widget.setMaximumWidth(ctx.style.metrics.column)
    line.addWidget(widget, 1)
    line.addStretch(0)
    return row


def bullet_row(ctx: UiContext, sign: str, text: str, evidence: str = "") -> QWidget:
    """An icon with running text to its right."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(ctx.style.metrics.gap // 2)
    mark = RichText(ctx, sign, weight=QFont.Weight.Bold)
    mark.setFixedWidth(round(ctx.style.metrics.body * (1.7 if len(sign) > 1 else 0.9)))
    line.addWidget(mark)
    line.addWidget(RichText(ctx, text, evidence=evidence), 1)
    return row


def listed(ctx: UiContext, items: Sequence[str], evidence: str = "", *, ordered: bool = False) -> list[QWidget]:
    """Rows of a list; the last one carries the list's evidence link."""
    return [bullet_row(ctx, f"{number}." if ordered else "•", item, evidence if number == len(items) else "")
            for number, item in enumerate(items, start=1)]


def tag_row(ctx: UiContext, tags: Iterable[str]) -> QWidget:
    """Tags side by side."""
    return Flow(ctx, [Label(tag, "tag", wrap=False) for tag in tags])


def evidence_ids(ctx: UiContext, facts: Iterable[str], unknown: Iterable[str]) -> str:
    """Evidence ids as the side panel expects them: facts, then gaps prefixed with `?`."""
    return ",".join([*(fact for fact in facts if fact in ctx.library.facts),
                     *(f"?{gap}" for gap in unknown if gap in ctx.library.unknown)])


def evidence_row(ctx: UiContext, facts: Iterable[str], unknown: Iterable[str]) -> QWidget | None:
    """A button that opens the evidence of a chart or table; None if it has none."""
    ids = evidence_ids(ctx, facts, unknown)
    if not ids:
        return None
    known = not ids.startswith("?")
    text = ctx.tr("source.where_from" if known else "source.not_known")
    chip = TouchButton(ctx, text, lambda: ctx.explain("evidence", ids), icon="source" if known else "unknown",
                       spoken=ctx.tr("spoken.behind", words=text))
    chip.setObjectName("chip")
    chip.setMinimumHeight(ctx.style.metrics.chip)
    return Flow(ctx, [chip])
