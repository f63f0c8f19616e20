"""Plain words on the page: headings, leads, small lines. Running text with links is `RichText`."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Label(QLabel):
    """Words of one look: `h1`, `h2`, `lead`, `step`, `small`, `strong`, `tag`, `number`; empty for running text."""

    def __init__(self, words: str, look: str = "", parent: QWidget | None = None, *, wrap: bool = True):
        super().__init__(words, parent)
        self.setObjectName(look)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)


def is_heading(label: QLabel) -> bool:
    """Whether a label is a heading of the page."""
    return label.objectName() in ("h1", "h2")



