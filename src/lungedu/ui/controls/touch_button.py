"""A button of at least finger size, with text, icon or both."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from lungedu.ui.context import UiContext


class TouchButton(QPushButton):
    """`kind`: empty, `main`, `help` or `spent`. Without text, `spoken` is required as the accessible name."""

    def __init__(self, ctx: UiContext, words: str, does: Callable[[], object], *, icon: str = "", kind: str = "",
                 spoken: str = "", parent: QWidget | None = None):
        super().__init__(words, parent)
        self._ctx = ctx
        self._icon = icon
        self._words = words
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        if spoken or not words:
            self.setAccessibleName(spoken or words)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        sizes = ctx.style.metrics
        self.setMinimumHeight(sizes.touch)
        if not words:
            self.setObjectName("round")
            self.setFixedSize(sizes.touch, sizes.touch)
        self._draw_icon()
        if icon and not ctx.art.awake:
            ctx.art.woken.connect(self._draw_icon)
        self.clicked.connect(lambda: does())

    def say(self, words: str) -> None:
        """Change the text."""
        self._words = words
        self.setText(words)

    def show_icon(self, shown: bool) -> None:
        """Show or hide the icon."""
        if shown:
            self._draw_icon()
        else:
            self.setIcon(QIcon())

    def turn_around(self) -> None:
        """Put the icon after the text."""
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._draw_icon()

    def change_icon(self, name: str) -> None:
        """Change the icon."""
        if name != self._icon:
            self._icon = name
            self._draw_icon()

    def change_kind(self, kind: str) -> None:
        """Change the kind."""
        if kind != self.property("kind"):
            self.setProperty("kind", kind)
            self.style().polish(self)
            self._draw_icon()

    def set_tight(self, padding: int) -> None:
        """Set the horizontal padding in pixels; 0 for the default."""
        self.setStyleSheet(f"padding-left: {padding}px; padding-right: {padding}px;" if padding else "")

    def _draw_icon(self) -> None:
        if not self._icon:
            return
        kind = self.property("kind")
        role = {"main": "on_accent", "help": "help_ink", "spent": "ink_soft"}.get(str(kind), "ink")
        side = round(self._ctx.style.metrics.body * 1.15)
        icon = QIcon(self._sign(side, self._ctx.style.color(role).name()))
        icon.addPixmap(self._sign(side, self._ctx.style.color("on_accent").name()),
                       QIcon.Mode.Normal, QIcon.State.On)
        self.setIcon(icon)
        self.setIconSize(QSize(side + self._air(side), side))

    def _air(self, side: int) -> int:
        """Gap between icon and text; Qt's default is too small."""
        return side // 4 if self._words else 0

    def _sign(self, side: int, color: str) -> QPixmap:
        sign = self._ctx.art.icon(self._icon, side, color, self._ctx.pixel_ratio)
        if not self._words:
            return sign
        wide = QPixmap(QSize(side + self._air(side), side) * self._ctx.pixel_ratio)
        wide.setDevicePixelRatio(self._ctx.pixel_ratio)
        wide.fill(Qt.GlobalColor.transparent)
        painter = QPainter(wide)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.drawPixmap(self._air(side) if mirrored else 0, 0, sign)
        painter.end()
        return wide
