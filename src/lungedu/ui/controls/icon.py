"""A decorative icon next to text with the same meaning; ignored by screen readers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from lungedu.ui.context import UiContext


class Icon(QLabel):
    """An icon in the color of a role."""

    def __init__(self, ctx: UiContext, name: str, side: int, role: str = "ink", parent: QWidget | None = None):
        super().__init__(parent)
        self.setPixmap(ctx.art.icon(name, side, ctx.style.color(role).name(), ctx.pixel_ratio))
        self.setFixedSize(side, side)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
