"""Frames that blocks share."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from lungedu.ui.screen import Screen
from lungedu.ui.widgets.flow import Flow
from lungedu.ui.widgets.labels import Label
from lungedu.ui.widgets.rich_text import RichText
from lungedu.ui.widgets.touch_button import TouchButton


def framed(screen: Screen, name: str) -> tuple[QFrame, QVBoxLayout]:
    """A frame with a ground of its own, and its column."""
    frame = QFrame()
    frame.setObjectName(name)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    frame.setSizePolicy(policy)
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


def bullet_row(screen: Screen, sign: str, text: str) -> QWidget:
    """A sign and running text beside it."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(screen.style.metrics.gap // 2)
    mark = QLabel(sign)
    mark.setObjectName("strong")
    mark.setFixedWidth(round(screen.style.metrics.body * 1.4))
    mark.setAlignment(mark.alignment().AlignRight | mark.alignment().AlignTop)
    mark.setContentsMargins(0, round(screen.style.metrics.body * 0.16), 0, 0)
    line.addWidget(mark)
    line.addWidget(RichText(screen, text), 1)
    return row


def tag_row(screen: Screen, tags: Iterable[str]) -> QWidget:
    """Short tags side by side."""
    return Flow(screen, [Label(tag, "tag", wrap=False) for tag in tags])


def evidence_row(screen: Screen, facts: Iterable[str], unknown: Iterable[str]) -> QWidget | None:
    """One quiet button to all that stands behind words without a number; None when nothing does."""
    known = [fact_id for fact_id in facts if fact_id in screen.library.facts]
    gaps = [unknown_id for unknown_id in unknown if unknown_id in screen.library.unknown]
    if not known and not gaps:
        return None
    words = screen.words("source.where_from") if known else screen.words("source.not_known")
    ids = ",".join([*known, *(f"?{gap}" for gap in gaps)])
    chip = TouchButton(screen, words, lambda: screen.explain("evidence", ids), icon="source" if known else "unknown",
                       spoken=screen.words("spoken.behind", words=words))
    chip.setObjectName("chip")
    chip.setMinimumHeight(max(44, round(screen.style.metrics.small * 2)))
    return Flow(screen, [chip])
