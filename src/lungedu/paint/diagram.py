"""Paints a display list: symbols, lines and text of a diagram, and the labels over it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QPixmap,
    QPolygonF,
)

from lungedu.content.symbols import SymbolShape
from lungedu.diagram.display_list import Brush, Group, Item, MarkGroup, PartLabel, Path, Symbol, Text, View
from lungedu.diagram.geometry import Point, Rect
from lungedu.diagram.label_places import Measure
from lungedu.paint.symbols import SymbolCache, SymbolPixmap
from lungedu.theme.tokens import Theme

_DOT = 4.0
_AIR = 4.0
"""Pixels between a focused shape and its ring."""


@dataclass(frozen=True)
class Inks:
    """Resolves color roles in one theme."""

    theme: Theme
    roles: Callable[[str], str]

    def color(self, role: str) -> QColor:
        """The color of a role: from the palette, else the theme's color of that name, else its ink."""
        return QColor((role and self.roles(role)) or getattr(self.theme.colors, role, self.theme.colors.ink))


@dataclass(frozen=True)
class DiagramPainter:
    """Paints in one theme, at one size."""

    symbols: SymbolCache
    shape: Callable[[str], SymbolShape]
    inks: Inks
    view: View
    ratio: float = 1.0
    """Device pixels per logical pixel."""
    name_of: Callable[[str], str] = str
    """Returns the name of a part, for parts whose drawing is missing."""

    def paint(self, painter: QPainter, items: Sequence[Item], *, moving: bool = False) -> None:
        """Paint items of the canvas, back to front."""
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        for item in items:
            match item:
                case Symbol():
                    self._symbol(painter, item, moving=moving)
                case Path():
                    self._path(painter, item)
                case Text():
                    self._text(painter, item)
                case MarkGroup():
                    self._marks(painter, item)
                case Group():
                    self._group(painter, item, moving=moving)

    def scale_of(self, item: Symbol) -> float:
        """Device pixels per unit of a symbol, at its pose."""
        return item.pose.scale * self.view.scale * self.ratio

    def draw_ahead(self, items: Sequence[Item]) -> bool:
        """Render one symbol that these items will need; False if all are cached."""
        theme = self.inks.theme.id
        for item in items:
            if isinstance(item, Symbol) and not self.symbols.has(item.symbol, theme, self.scale_of(item)):
                self.symbols.drawn(item.symbol, theme, self.scale_of(item))
                return True
        return False

    def _symbol(self, painter: QPainter, item: Symbol, *, moving: bool) -> None:
        scale = self.scale_of(item)
        drawn = self.symbols.drawn(item.symbol, self.inks.theme.id, scale, moving=moving)
        if drawn is None:
            self._placeholder(painter, item)
            return
        x, y = self.view.point((item.pose.x, item.pose.y))
        painter.setOpacity(item.opacity)
        if not item.pose.turn and item.brush is None and abs(drawn.scale - scale) < 0.002:
            self._paint_upright(painter, drawn, x, y)
        else:
            painter.save()
            painter.translate(x, y)
            painter.rotate(item.pose.turn)
            if item.brush is not None:
                painter.setClipPath(_uncovered(item.brush, item.pose.scale * self.view.scale),
                                    Qt.ClipOperation.IntersectClip)
            shrink = scale / drawn.scale / self.ratio
            painter.scale(shrink, shrink)
            painter.drawPixmap(drawn.corner, drawn.pixmap)
            painter.restore()
        painter.setOpacity(1.0)

    def _paint_upright(self, painter: QPainter, drawn: SymbolPixmap, x: float, y: float) -> None:
        """Paint an upright pixmap of the right size on whole pixels, which is fastest."""
        painter.save()
        painter.scale(1 / self.ratio, 1 / self.ratio)
        painter.drawPixmap(round(x * self.ratio + drawn.corner.x()), round(y * self.ratio + drawn.corner.y()),
                           drawn.pixmap)
        painter.restore()

    def _placeholder(self, painter: QPainter, item: Symbol) -> None:
        """Paint the outline and name of a symbol whose drawing is missing or broken."""
        outline = self.view.points(item.pose.points(self.shape(item.symbol).outline))
        painter.setOpacity(item.opacity)
        painter.setPen(QPen(QColor(self.inks.theme.colors.ink), 2, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(self.inks.theme.colors.card))
        polygon = _polygon(outline)
        painter.drawPolygon(polygon)
        painter.drawText(polygon.boundingRect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                         self.name_of(item.part))
        painter.setOpacity(1.0)

    def _path(self, painter: QPainter, item: Path) -> None:
        painter.setOpacity(item.opacity)
        pen = QPen(Qt.PenStyle.NoPen)
        if item.line:
            pen = QPen(self.inks.color(item.line), item.width * self.view.scale)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            if item.dashed:
                pen.setDashPattern([2.5, 2.0])
        painter.setPen(pen)
        painter.setBrush(self.inks.color(item.fill) if item.fill else Qt.BrushStyle.NoBrush)
        points = _polygon(self.view.points(item.points))
        if item.closed:
            painter.drawPolygon(points)
        else:
            painter.drawPolyline(points)
        painter.setOpacity(1.0)

    def _marks(self, painter: QPainter, item: MarkGroup) -> None:
        """Render the mark once and copy it; hundreds of outlines would be slow."""
        size = item.size * self.view.scale
        air = item.width * self.view.scale + 2
        pixmap = QPixmap(math.ceil((size + 2 * air) * self.ratio), math.ceil((size * 1.2 + 2 * air) * self.ratio))
        pixmap.fill(Qt.GlobalColor.transparent)
        mark_painter = QPainter(pixmap)
        mark_painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mark_painter.scale(self.ratio, self.ratio)
        mark_painter.translate(air, air)
        self._mark(mark_painter, item, size)
        mark_painter.end()
        pixmap.setDevicePixelRatio(self.ratio)
        painter.setOpacity(item.opacity)
        for at in item.at:
            x, y = self.view.point(at)
            painter.drawPixmap(QPointF(x - air, y - air), pixmap)
        painter.setOpacity(1.0)

    def _mark(self, painter: QPainter, item: MarkGroup, size: float) -> None:
        path = QPainterPath()
        for shape in item.shapes:
            path.addPolygon(_polygon([(x * size, y * size) for x, y in shape]))
            path.closeSubpath()
        if item.fill:
            painter.fillPath(path, self.inks.color(item.fill))
        if item.line:
            pen = QPen(self.inks.color(item.line), item.width * self.view.scale)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.strokePath(path, pen)

    def _text(self, painter: QPainter, item: Text) -> None:
        left, top = self.view.point((item.box.left, item.box.top))
        box = QRectF(left, top, item.box.width * self.view.scale, item.box.height * self.view.scale)
        font = QFont(painter.font())
        font.setPixelSize(max(1, round(item.size * self.view.scale)))
        font.setWeight(QFont.Weight.DemiBold if item.bold else QFont.Weight.Normal)
        painter.save()
        painter.setFont(font)
        painter.setOpacity(item.opacity)
        painter.setPen(self.inks.color(item.ink))
        sides = {"left": Qt.AlignmentFlag.AlignLeft, "center": Qt.AlignmentFlag.AlignHCenter,
                 "right": Qt.AlignmentFlag.AlignRight}
        painter.drawText(box, sides[item.align] | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, item.words)
        painter.restore()

    def _group(self, painter: QPainter, item: Group, *, moving: bool) -> None:
        painter.save()
        x, y = self.view.point((item.pose.x, item.pose.y))
        painter.translate(x, y)
        painter.rotate(item.pose.turn)
        painter.scale(item.pose.scale, item.pose.scale)
        painter.translate(-self.view.dx, -self.view.dy)
        painter.setOpacity(item.opacity)
        self.paint(painter, item.items, moving=moving)
        painter.restore()

    # -- overlay ------------------------------------------------------------------------------------------------

    def labels(self, painter: QPainter, labels: Sequence[PartLabel], font: QFont, *, opacity: float = 1.0) -> None:
        """Paint labels as pills, with leaders to their parts."""
        colors = self.inks.theme.colors
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(opacity)
        for label in labels:
            if label.leader:
                start, end = (QPointF(*point) for point in label.leader)
                painter.setPen(QPen(QColor(colors.card), 5))  # a light rim, visible on dark parts too
                painter.drawLine(start, end)
                painter.setPen(QPen(QColor(colors.ink), 2))
                painter.drawLine(start, end)
                painter.setBrush(QColor(colors.ink))
                painter.setPen(QPen(QColor(colors.card), 1.5))
                painter.drawEllipse(end, _DOT, _DOT)
        for label in labels:
            self.pill(painter, label.box, label.lines, font)
        painter.setOpacity(1.0)

    def pill(self, painter: QPainter, box: Rect, lines: Sequence[str], font: QFont, *, ground: str = "card",
             line: str = "control_line") -> None:
        """Paint text in a pill."""
        colors = self.inks.theme.colors
        rect = QRectF(box.left, box.top, box.width, box.height)
        radius = min(rect.height() / 2, QFontMetricsF(font).height())
        painter.setPen(QPen(QColor(getattr(colors, line)), 1.5))
        painter.setBrush(QColor(getattr(colors, ground)))
        painter.drawRoundedRect(rect, radius, radius)
        painter.setFont(font)
        painter.setPen(QColor(colors.ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "\n".join(lines))

    def ring(self, painter: QPainter, shapes: Sequence[Sequence[Point]], color: str, width: float) -> None:
        """Paint a ring around a part that has the focus or an open panel."""
        around = QPainterPath()
        for shape in shapes:
            piece = QPainterPath()
            piece.addPolygon(_polygon(shape))
            piece.closeSubpath()
            around = around.united(piece)
        margin = QPainterPathStroker()
        margin.setWidth(_AIR * 2)
        margin.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        around = around.united(margin.createStroke(around))  # so that the ring covers no label's edge
        edge = width / 2 + 2  # at the edge of the surface the ring goes inside
        whole = QPainterPath()
        whole.addRect(QRectF(0, 0, self.view.width, self.view.height).adjusted(edge, edge, -edge, -edge))
        around = around.intersected(whole)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ink, thick in ((self.inks.theme.colors.card, width + 4), (color, width)):
            pen = QPen(QColor(ink), thick)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            for line in around.toSubpathPolygons():  # Qt leaves clipped paths open
                painter.drawPolygon(line)


def label_measure(font: QFont) -> Measure:
    """Measures the pill around a label in a font."""
    metrics = QFontMetricsF(font)

    def measure(lines: tuple[str, ...]) -> tuple[float, float]:
        height = metrics.height() * (len(lines) + 0.35)
        width = max(metrics.horizontalAdvance(line) for line in lines)
        return max(height, width + metrics.height() * 1.1), height

    return measure


def _polygon(points: Sequence[Point]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def _uncovered(brush: Brush, scale: float) -> QPainterPath:
    """The area a brush has covered, in pixels from the symbol's origin."""
    path = QPainterPath()
    path.addPolygon(_polygon([(x * scale, y * scale) for x, y in brush.along]))
    stroker = QPainterPathStroker()
    stroker.setWidth(brush.width * scale)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(path)
