"""Contact sheets: thumbnails in rows, each with its name below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter

_LARGEST = 280
"""Longer side of a thumbnail in pixels."""
_ACROSS = 2100
_GAP, _NAME = 14, 24
_GROUND, _INK = QColor("#e8e8e8"), QColor("#202020")


def thumbnail(image: QImage) -> QImage:
    """Scale a picture down."""
    return image.scaled(_LARGEST, _LARGEST, Qt.AspectRatioMode.KeepAspectRatio,
                        Qt.TransformationMode.SmoothTransformation)


def contact_sheet(title: str, pictures: Sequence[tuple[str, QImage]]) -> QImage:
    """The contact sheet of one look."""
    width = max((small.width() for _, small in pictures), default=_LARGEST) + _GAP
    height = max((small.height() for _, small in pictures), default=_LARGEST) + _NAME + _GAP
    across = max(1, min(len(pictures), (_ACROSS - _GAP) // width))
    down = -(-len(pictures) // across)
    sheet = QImage(_GAP + across * width, _NAME * 2 + _GAP + down * height, QImage.Format.Format_RGB32)
    sheet.fill(_GROUND)
    painter = QPainter(sheet)
    painter.setPen(_INK)
    painter.setFont(_font(18))
    painter.drawText(QRect(_GAP, 0, sheet.width(), _NAME * 2), Qt.AlignmentFlag.AlignVCenter, title)
    painter.setFont(_font(13))
    measure = QFontMetrics(_font(13))
    for number, (name, small) in enumerate(pictures):
        row, column = divmod(number, across)
        x, y = _GAP + column * width, _NAME * 2 + row * height
        painter.drawImage(x, y, small)
        shown = measure.elidedText(name, Qt.TextElideMode.ElideMiddle, width - _GAP)
        painter.drawText(QRect(x, y + small.height(), width - _GAP, _NAME), Qt.AlignmentFlag.AlignVCenter, shown)
    painter.end()
    return sheet


def _font(pixels: int) -> QFont:
    font = QFont("Atkinson Hyperlegible Next")
    font.setPixelSize(pixels)
    return font
