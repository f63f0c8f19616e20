"""A picture with alternative text."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from lungedu.ui.context import UiContext

SCENES = ("mechanism", "the-brake", "blood-supply", "two-targets", "where-it-grows", "airways-early")
"""Wide drawings with their own background, meant to fill a box; all others are small pictures."""


class Picture(QLabel):
    """Keeps its aspect ratio, unless `box` makes it fill its box: `cover` it, or fit `inside` it. `ground` adds the
    picture's background.

    An empty `alt` marks decoration that repeats the text next to it.
    """

    def __init__(self, ctx: UiContext, art: str, alt: str, *, shape: float = 1.6, box: str = "",
                 ground: bool = False, parent: QWidget | None = None):
        super().__init__(parent)
        self._ctx = ctx
        self._art = art
        self._shape = shape
        self._box = box
        if not ctx.art.awake:
            ctx.art.woken.connect(self.update)
        self._ground = ground
        self.setAccessibleName(alt)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding,
                             QSizePolicy.Policy.Expanding if box else QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(not box)
        self.setSizePolicy(policy)

    @property
    def art(self) -> str:
        """The picture's id."""
        return self._art

    def hasHeightForWidth(self) -> bool:
        return not self._box

    def heightForWidth(self, width: int) -> int:
        return round(width / self._shape)

    def sizeHint(self) -> QSize:
        width = self._ctx.style.metrics.root * (7 if self._box else 12)
        return QSize(width, round(width / self._shape))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._ctx.style.metrics.root * 4, self._ctx.style.metrics.root * 3)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._ground:
            rounded = QPainterPath()
            radius = self._ctx.style.metrics.radius
            rounded.addRoundedRect(QRect(self.rect()), radius, radius)
            painter.fillPath(rounded, self._ctx.style.color("picture"))
            painter.setClipPath(rounded)
        kit = self._ctx
        # covering a box of a very different shape would show only a strip of the drawing
        fill = self._box == "cover" and self.height() <= self.width() <= self.height() * 2.4
        wanted = (self._art, self.size(), kit.style.theme.id, kit.pixel_ratio)
        painter.drawPixmap(0, 0, kit.art.picture(*wanted, fill=fill))
