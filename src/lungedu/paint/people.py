"""Paints people of a chart. Counted people are solid, the others are outlines; the two groups differ in shape."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from lungedu.diagram.charts.people import Person


def paint_people(painter: QPainter, people: Iterable[Person], group: int, counted: QColor, others: QColor) -> None:
    """Paint people; `group` 0 has round shoulders, 1 square ones."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shapes: dict[float, QPainterPath] = {}
    for person in people:
        shape = shapes.setdefault(person.size, _figure(person.size, square=group == 1))
        painter.save()
        painter.translate(person.x, person.y)
        if person.counted:
            painter.fillPath(shape, counted)
        else:
            painter.setPen(QPen(others, max(1.4, person.size / 14)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(shape)
        painter.restore()


def _figure(size: float, *, square: bool) -> QPainterPath:
    """A head and shoulders in a box `size` wide and a sixth higher."""
    path = QPainterPath()
    path.addEllipse(QPointF(size / 2, size * 0.27), size * 0.22, size * 0.24)
    body = QRectF(size * 0.1, size * 0.6, size * 0.8, size * 0.48)
    if square:
        path.addRoundedRect(body, size * 0.06, size * 0.06)
    else:
        shoulders = QPainterPath(QPointF(body.left(), body.bottom()))
        neck = body.top() - size * 0.04
        shoulders.cubicTo(QPointF(body.left(), neck), QPointF(body.right(), neck), body.bottomRight())
        shoulders.closeSubpath()
        path.addPath(shoulders)
    return path
