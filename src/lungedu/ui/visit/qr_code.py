"""A QR code: black on white in every theme, with quiet zone, in whole device pixels."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lungedu.ui.context import UiContext
from lungedu.viewmodels.visit_code import QUIET, Modules

_SMALLEST, _LARGEST = 2, 12
"""Minimum and maximum pixels per module: two are half a millimeter on most screens, and the whole code must be visible.
"""


class QrCode(QWidget):
    """`spoken`: accessible name."""

    def __init__(self, ctx: UiContext, modules: Modules, spoken: str):
        super().__init__()
        self._modules = modules
        self._across = len(modules) + 2 * QUIET
        sizes = ctx.style.metrics
        beside_buttons = min(sizes.column_width, sizes.width - 2 * sizes.margin - sizes.touch)
        available = min(beside_buttons - 2 * sizes.pad - sizes.gap, sizes.height // 2)
        self._pixels = max(_SMALLEST, min(_LARGEST, available // self._across))
        self.setAccessibleName(spoken)
        self.setFixedSize(self.sizeHint())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self._across * self._pixels
        return QSize(side, side)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        ratio = self.devicePixelRatioF()
        size = int(self._pixels * ratio)
        painter.scale(1 / ratio, 1 / ratio)
        for row, modules in enumerate(self._modules, start=QUIET):
            for column, dark in enumerate(modules, start=QUIET):
                if dark:
                    painter.fillRect(QRect(column * size, row * size, size, size), Qt.GlobalColor.black)
        painter.end()
