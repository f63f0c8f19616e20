"""A line of a list to touch: words that may wrap, and a sign that it leads on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from lungedu.ui.screen import Screen
from lungedu.ui.widgets.labels import Label


class WideButton(QPushButton):
    """A button as wide as its column, with words that wrap and a sign at the right."""

    def __init__(self, screen: Screen, words: str, sign: str, *, look: str = "", note: str = "",
                 parent: QWidget | None = None):
        super().__init__(parent)
        self._screen = screen
        self.setObjectName("fold")
        self.setAutoDefault(False)
        self.setAccessibleName(words)
        if note:
            self.setAccessibleDescription(note)
        sizes = screen.style.metrics
        line = QHBoxLayout(self)
        line.setContentsMargins(sizes.pad, sizes.pad // 2, sizes.pad, sizes.pad // 2)
        line.setSpacing(sizes.gap)
        self._sign = QLabel()
        for part, share in ((Label(words, look), 2 if note else 1), *(((Label(note, "lead"), 3),) if note else ()),
                            (self._sign, 0)):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            line.addWidget(part, share)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_sign(sign)

    def show_sign(self, name: str) -> None:
        """Show an icon at the right."""
        side, color = self._screen.style.metrics.body, self._screen.style.color("ink").name()
        self._sign.setPixmap(self._screen.art.icon(name, side, color, self._screen.pixel_ratio))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._screen.style.metrics.touch, self.layout().totalHeightForWidth(width))

    def sizeHint(self) -> QSize:
        return self.layout().totalSizeHint().expandedTo(QSize(0, self._screen.style.metrics.touch))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._screen.style.metrics.touch, self._screen.style.metrics.touch)


class ListButton(WideButton):
    """A line that leads to a page or a panel."""

    def __init__(self, screen: Screen, words: str, does: Callable[[], object], *, look: str = "", note: str = "",
                 parent: QWidget | None = None):
        super().__init__(screen, words, "forward", look=look, note=note, parent=parent)
        self.clicked.connect(lambda: does())
