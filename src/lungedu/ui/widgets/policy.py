"""How a widget takes its room: as high as its width makes it."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget


def height_follows_width(widget: QWidget, *, wide: bool = False) -> None:
    """For words that wrap and for what holds them. `wide` takes all the width there is."""
    across = QSizePolicy.Policy.Expanding if wide else QSizePolicy.Policy.Preferred
    policy = QSizePolicy(across, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
