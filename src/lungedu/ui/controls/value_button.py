"""A large number that opens its source."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from lungedu.ui.context import UiContext


class ValueButton(QAbstractButton):
    """The value `fact.value`, large; `role`: its color."""

    def __init__(self, ctx: UiContext, ref: str, *, form: str = "", role: str = "accent", pixels: int = 0,
                 parent: QWidget | None = None):
        super().__init__(parent)
        self._ctx = ctx
        self._role = role
        self._font = ctx.style.font(pixels or ctx.style.metrics.number, QFont.Weight.Bold)
        self.setText(ctx.library.value_shown(ref, form))
        self.setAccessibleName(ctx.tr("spoken.fact", words=self.text()))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: ctx.explain("fact", ref.partition(".")[0]))

    def sizeHint(self) -> QSize:
        measure = QFontMetrics(self._font)
        return QSize(max(44, measure.horizontalAdvance(self.text()) + 12), max(44, round(measure.height() * 1.05)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        painter.setPen(self._ctx.style.color(self._role))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        line = self.height() - 4
        pen = QPen(self._ctx.style.color(self._role), 2, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(6, line, self.width() - 6, line)
        if self.hasFocus():
            painter.setPen(QPen(self._ctx.style.color("focus"), 4))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 8, 8)
