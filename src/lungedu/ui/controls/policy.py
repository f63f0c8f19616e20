"""How a widget takes its room: as high as its width makes it."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget


def height_follows_width(widget: QWidget, *, wide: bool = False, jumps: bool = False) -> None:
    """For words that wrap and for what holds them. `wide` takes all the width there is. `jumps`: a little less width
    may need much more height, as for a chart whose columns then stand below one another; so no least height is taken
    from another width.
    """
    across = QSizePolicy.Policy.Expanding if wide else QSizePolicy.Policy.Preferred
    policy = QSizePolicy(across, QSizePolicy.Policy.Preferred if jumps else QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
