"""Size policy for widgets whose height depends on their width."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget


def height_follows_width(widget: QWidget, *, wide: bool = False, jumps: bool = False) -> None:
    """For wrapping text and its containers. `wide`: takes all the available width. `jumps`: a slightly smaller width
    may need far more height, as for charts that reflow; so no minimum height is derived from another width.
    """
    across = QSizePolicy.Policy.Expanding if wide else QSizePolicy.Policy.Preferred
    policy = QSizePolicy(across, QSizePolicy.Policy.Preferred if jumps else QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
