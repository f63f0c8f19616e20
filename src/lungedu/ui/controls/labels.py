"""Plain-text labels: headings, leads, small print. For text with links use `RichText`."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Label(QLabel):
    """`look`: `h1`, `h2`, `lead`, `step`, `small`, `strong`, `tag` or `number`; empty for body text."""

    def __init__(self, text: str, look: str = "", parent: QWidget | None = None, *, wrap: bool = True):
        super().__init__(text, parent)
        self.setObjectName(look)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)


def is_heading(label: QLabel) -> bool:
    """Whether a label is a heading."""
    return label.objectName() in ("h1", "h2")



