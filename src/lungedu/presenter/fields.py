"""Text fields of the plan editor."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from lungedu.ui.context import UiContext


def line(ctx: UiContext, name: str, text: str) -> QLineEdit:
    """A single-line field. `name`: accessible name and placeholder."""
    field = QLineEdit(text)
    field.setObjectName("search")
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    field.setTextMargins(10, 0, 10, 0)
    field.setMinimumHeight(ctx.style.metrics.touch)
    return field


def text_area(ctx: UiContext, name: str, text: str, *, lines: int) -> QPlainTextEdit:
    """A multi-line field, `lines` high. Tab moves the focus."""
    field = QPlainTextEdit(text)
    field.setObjectName("notes")
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    field.setFixedHeight(round(ctx.style.metrics.body * 1.6 * lines) + ctx.style.metrics.pad * 2)
    return field
