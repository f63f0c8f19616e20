"""What a nurse types into: one line, or several."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from lungedu.ui.context import UiContext


def line(ctx: UiContext, name: str, text: str) -> QLineEdit:
    """One line."""
    field = QLineEdit(text)
    field.setObjectName("search")
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    field.setTextMargins(10, 0, 10, 0)
    field.setMinimumHeight(ctx.style.metrics.touch)
    return field


def writing(ctx: UiContext, name: str, text: str, *, lines: int) -> QPlainTextEdit:
    """Several lines, and no more room than they need; Tab leaves it."""
    field = QPlainTextEdit(text)
    field.setObjectName("notes")
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    field.setFixedHeight(round(ctx.style.metrics.body * 1.6 * lines) + ctx.style.metrics.pad * 2)
    return field
