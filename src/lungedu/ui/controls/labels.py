"""Plain-text labels: headings, leads, small print. For text with links use `RichText`."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_LONG_WORD = re.compile(r"\S{21}")
"""A word that may be wider than the window, such as a pasted address: QLabel would grow to its width."""


class Label(QLabel):
    """`look`: `h1`, `h2`, `lead`, `step`, `small`, `strong`, `tag` or `number`; empty for body text.

    A word that is wider than the label breaks anywhere, so that it pushes nothing off the screen.
    """

    def __init__(self, text: str, look: str = "", parent: QWidget | None = None, *, wrap: bool = True):
        super().__init__(text, parent)
        self.setObjectName(look)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)

    @property
    def breaks_anywhere(self) -> bool:
        """Whether it has a long word. Labels without one are laid out by Qt."""
        return self.wordWrap() and _LONG_WORD.search(self.text()) is not None

    def minimumSizeHint(self) -> QSize:
        if not self.breaks_anywhere:
            return super().minimumSizeHint()
        self.ensurePolished()
        line = self.fontMetrics().height()
        return QSize(4 * line, line)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self.heightForWidth(hint.width())) if self.breaks_anywhere else hint

    def heightForWidth(self, width: int) -> int:
        if not self.breaks_anywhere:
            return super().heightForWidth(width)
        self.ensurePolished()
        frame = self.height() - self.contentsRect().height()
        return self._lines(width - self.width() + self.contentsRect().width())[1] + frame

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.breaks_anywhere:
            super().paintEvent(event)
            return
        inside = self.contentsRect()
        layout, height = self._lines(inside.width())
        above = max(0, inside.height() - height) // 2 if self.alignment() & Qt.AlignmentFlag.AlignVCenter else 0
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        layout.draw(painter, QPointF(inside.left(), inside.top() + above))
        painter.end()

    def _lines(self, width: int) -> tuple[QTextLayout, int]:
        """The text broken for a width, and its height."""
        option = QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout, round(top + 0.5)


def is_heading(label: QLabel) -> bool:
    """Whether a label is a heading."""
    return label.objectName() in ("h1", "h2")
