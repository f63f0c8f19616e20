"""What a nurse types into: one line, or several."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from lungedu.ui.context import Screen


def line(screen: Screen, name: str, text: str) -> QLineEdit:
    """One line."""
    field = QLineEdit(text)
    field.setObjectName("search")
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    field.setTextMargins(10, 0, 10, 0)
    field.setMinimumHeight(screen.style.metrics.touch)
    return field


def writing(screen: Screen, name: str, text: str, *, lines: int) -> QPlainTextEdit:
    """Several lines, and no more room than they need; Tab leaves it."""
    field = QPlainTextEdit(text)
    field.setObjectName("notes")
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    field.setFixedHeight(round(screen.style.metrics.body * 1.6 * lines) + screen.style.metrics.pad * 2)
    return field
