"""An icon beside words that say the same: decoration, silent for a screen reader."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from lungedu.ui.context import Screen


class Icon(QLabel):
    """An icon in the color of a role."""

    def __init__(self, screen: Screen, name: str, side: int, role: str = "ink", parent: QWidget | None = None):
        super().__init__(parent)
        self.setPixmap(screen.art.icon(name, side, screen.style.color(role).name(), screen.pixel_ratio))
        self.setFixedSize(side, side)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
