"""A drawing with its labels; if they do not fit, with numbers and a list below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from lungedu.content.art_labels import ArtLabel
from lungedu.diagram.still_labels import StillLabel, StillLabelRequest, place
from lungedu.ui.context import UiContext
from lungedu.ui.controls.picture import Picture

LEAST_WORDS = 14
"""Minimum text size of labels in pixels."""


class LabelledPicture(Picture):
    """`width`: the width the layout will give it, which decides whether labels fit."""

    def __init__(self, ctx: UiContext, art: str, alt: str, labels: Sequence[ArtLabel], width: int, *,
                 shape: float = 1.6, parent: QWidget | None = None):
        super().__init__(ctx, art, alt, shape=shape, ground=True, parent=parent)
        self._labels = tuple(labels)
        self._words_font = ctx.style.font(max(LEAST_WORDS, ctx.style.metrics.small), QFont.Weight.DemiBold)
        self.numbered = bool(labels) and self._fit([label.words for label in labels], width) is None

    @property
    def words_below(self) -> tuple[str, ...]:
        """Entries of the list below; empty if the labels are in the drawing."""
        return tuple(label.words for label in self._labels) if self.numbered else ()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        said = [str(number) for number in range(1, len(self._labels) + 1)] if self.numbered else [
            label.words for label in self._labels]
        placed = self._fit(said, self.width())
        if not placed:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._words_font)
        for words, label in zip(said, placed, strict=True):
            self._paint(painter, words, label)

    def _fit(self, said: Sequence[str], width: int) -> tuple[StillLabel, ...] | None:
        height = self.heightForWidth(width)
        measure = QFontMetrics(self._words_font)
        tall = measure.height() * 1.35
        wanted = [StillLabelRequest(max(tall, measure.horizontalAdvance(words) + measure.height() * 1.1), tall,
                                    label.at[0] * width, label.at[1] * height, label.to[0] * width,
                                    label.to[1] * height)
                  for words, label in zip(said, self._labels, strict=True)]
        return place(wanted, width, height)

    def _paint(self, painter: QPainter, words: str, label: StillLabel) -> None:
        style = self._ctx.style
        pill = QRectF(label.left, label.top, label.width, label.height)
        painter.setPen(QPen(style.color("ink"), 2))
        painter.drawLine(pill.center(), QPointF(label.to_x, label.to_y))
        painter.setBrush(style.color("ink"))
        painter.drawEllipse(QPointF(label.to_x, label.to_y), 3.5, 3.5)
        painter.setBrush(style.color("card"))
        painter.setPen(QPen(style.color("control_line"), 1.5))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(style.color("ink"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
