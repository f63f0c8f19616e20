"""A card to touch: a title, a sentence, a picture. The whole card is the button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from lungedu.ui.screen import Screen
from lungedu.ui.widgets.labels import Label
from lungedu.ui.widgets.picture import Picture


class Card(QPushButton):
    """`layout_kind`: `side` puts the picture right of the words, `top` above them, `below` under them."""

    def __init__(self, screen: Screen, title: str, summary: str, does: Callable[[], object], *, note: str = "",
                 picture: str = "", layout_kind: str = "side", parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("card")
        self.setAutoDefault(False)
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(words for words in (summary, note) if words))
        self.clicked.connect(lambda: does())
        sizes = screen.style.metrics
        words = QVBoxLayout()
        words.setSpacing(sizes.gap // 3)
        words.setContentsMargins(sizes.pad, sizes.pad, sizes.pad, sizes.pad)
        words.addWidget(_quiet(Label(title, "h2")))
        if summary:
            words.addWidget(_quiet(Label(summary, "lead")))
        if note:
            words.addWidget(_quiet(Label(note, "small")))
        words.addStretch(1)
        box: QBoxLayout
        if layout_kind == "top":
            box = QVBoxLayout(self)
            box.setContentsMargins(4, 4, 4, 0)
            box.setSpacing(0)
            if picture:
                box.addWidget(_quiet(Picture(screen, picture, "", box="cover", ground=True)), 1)
            box.addLayout(words)
        elif layout_kind == "below":
            box = QVBoxLayout(self)
            box.setContentsMargins(0, 0, 0, sizes.pad // 2)
            box.setSpacing(0)
            words.takeAt(words.count() - 1)
            words.setContentsMargins(sizes.pad, sizes.pad, sizes.pad, 0)
            box.addLayout(words)
            if picture:
                box.addWidget(_quiet(Picture(screen, picture, "", box="inside")), 1)
        else:
            box = QHBoxLayout(self)
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)
            box.addLayout(words, 8)
            if picture:
                beside = QVBoxLayout()
                beside.setContentsMargins(0, sizes.pad // 2, sizes.pad, sizes.pad // 2)
                beside.addWidget(_quiet(Picture(screen, picture, "", box="inside")), 1)
                box.addLayout(beside, 5)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(sizes.touch)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.layout().totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        return self.layout().totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.layout().totalMinimumSize()


def _quiet(widget: QWidget) -> QWidget:
    """Let touches through to the card."""
    widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return widget
