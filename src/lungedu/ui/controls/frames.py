"""Frames that blocks share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from lungedu.ui.context import Screen
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.policy import height_follows_width
from lungedu.ui.controls.rich_text import RichText
from lungedu.ui.controls.touch_button import TouchButton


def framed(screen: Screen, name: str) -> tuple[QFrame, QVBoxLayout]:
    """A frame with a ground of its own, and its column."""
    frame = QFrame()
    frame.setObjectName(name)
    height_follows_width(frame)
    sizes = screen.style.metrics
    column = QVBoxLayout(frame)
    column.setContentsMargins(sizes.pad, sizes.pad, sizes.pad, sizes.pad)
    column.setSpacing(sizes.gap // 2)
    return frame, column


def stacked(screen: Screen, *parts: QWidget, gap: int = -1) -> QWidget:
    """Widgets below one another, without a frame."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(screen.style.metrics.gap // 2 if gap < 0 else gap)
    for part in parts:
        column.addWidget(part)
    return box


def in_column(screen: Screen, widget: QWidget) -> QWidget:
    """On a wide page: no wider than a column of running text."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    widget.setMaximumWidth(screen.style.metrics.column)
    line.addWidget(widget, 1)
    line.addStretch(0)
    return row


def bullet_row(screen: Screen, sign: str, text: str, evidence: str = "") -> QWidget:
    """A sign and running text beside it."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(screen.style.metrics.gap // 2)
    mark = RichText(screen, sign, weight=QFont.Weight.Bold)
    mark.setFixedWidth(round(screen.style.metrics.body * (1.7 if len(sign) > 1 else 0.9)))
    line.addWidget(mark)
    line.addWidget(RichText(screen, text, evidence=evidence), 1)
    return row


def listed(screen: Screen, items: Sequence[str], evidence: str = "", *, ordered: bool = False) -> list[QWidget]:
    """Rows of a list; the last one carries the link to what stands behind the list."""
    return [bullet_row(screen, f"{number}." if ordered else "•", item, evidence if number == len(items) else "")
            for number, item in enumerate(items, start=1)]


def tag_row(screen: Screen, tags: Iterable[str]) -> QWidget:
    """Short tags side by side."""
    return Flow(screen, [Label(tag, "tag", wrap=False) for tag in tags])


def evidence_ids(screen: Screen, facts: Iterable[str], unknown: Iterable[str]) -> str:
    """What stands behind a passage, as the panel wants it: facts, then gaps with a `?` before the id."""
    return ",".join([*(fact for fact in facts if fact in screen.library.facts),
                     *(f"?{gap}" for gap in unknown if gap in screen.library.unknown)])


def evidence_row(screen: Screen, facts: Iterable[str], unknown: Iterable[str]) -> QWidget | None:
    """A quiet button to what stands behind a chart or a table; None when nothing does."""
    ids = evidence_ids(screen, facts, unknown)
    if not ids:
        return None
    known = not ids.startswith("?")
    words = screen.words("source.where_from" if known else "source.not_known")
    chip = TouchButton(screen, words, lambda: screen.explain("evidence", ids), icon="source" if known else "unknown",
                       spoken=screen.words("spoken.behind", words=words))
    chip.setObjectName("chip")
    chip.setMinimumHeight(screen.style.metrics.chip)
    return Flow(screen, [chip])
