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
    """Quiet buttons to what stands behind words without a number; None when nothing does."""
    buttons: list[QWidget] = []
    for fact_id in facts:
        fact = screen.library.facts.get(fact_id)
        if fact is not None:
            source = screen.library.sources.get(fact.sources[0].id)
            name = source.name if source else fact.sources[0].id
            buttons.append(_small(screen, name, "fact", fact_id))
    for unknown_id in unknown:
        if unknown_id in screen.library.unknown:
            buttons.append(_small(screen, screen.words("source.not_known"), "unknown", unknown_id))
    return Flow(screen, buttons) if buttons else None


def _small(screen: Screen, words: str, kind: str, item: str) -> TouchButton:
    button = TouchButton(screen, words, lambda: screen.explain(kind, item), icon="source" if kind == "fact" else "unknown",
                         spoken=screen.words("spoken.behind", words=words))
    button.setObjectName("chip")
    sizes = screen.style.metrics
    button.setMinimumHeight(max(44, round(sizes.small * 2)))
    return button
