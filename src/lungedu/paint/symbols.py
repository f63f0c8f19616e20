"""The drawings of `art/parts`, drawn once for a size and a theme, then only placed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from lungedu.content.symbols import SymbolShape
from lungedu.paint.art import ArtCache

_MOST_BYTES = 18_000_000
"""Of kept pixmaps: the parts of a diagram at full HD, of all its steps."""
_LARGER, _SMALLER = 1.6, 2.2
"""While something grows or shrinks, a pixmap that is at most so much too large or too small stands in for one of the
right size, which is drawn when it has arrived."""


@dataclass(frozen=True, slots=True)
class SymbolPixmap:
    """A drawing as a pixmap."""

    pixmap: QPixmap
    corner: QPointF
    """Where the pixmap's upper left corner lies, from the symbol's origin, in pixels of the pixmap."""
    scale: float
    """Pixels of the pixmap in a unit of the symbol."""


class SymbolCache:
    """Draws symbols, and keeps what it drew while there is room."""

    def __init__(self, art: ArtCache, shape: Callable[[str], SymbolShape],
                 missing: Callable[[str], object] = lambda _: None):
        """`missing` is told the file of a symbol that cannot be drawn, once."""
        self._missing = missing
        self._told: set[str] = set()
        self._art = art
        self._shape = shape
        self._kept: OrderedDict[tuple[str, str, float], SymbolPixmap | None] = OrderedDict()
        self._bytes = 0

    def drawn(self, symbol: str, theme: str, scale: float, *, moving: bool = False) -> SymbolPixmap | None:
        """A symbol at a scale (pixels a unit); None when it cannot be drawn. What moves may come a little larger."""
        key = (symbol, theme, round(scale, 3))
        if key not in self._kept and moving:
            near = self._near(key)
            if near is not None:
                return near
        if key not in self._kept:
            self._keep(key, self._draw(symbol, theme, key[2]))
        self._kept.move_to_end(key)
        return self._kept[key]

    def has(self, symbol: str, theme: str, scale: float) -> bool:
        """Whether a symbol is drawn already."""
        return (symbol, theme, round(scale, 3)) in self._kept

    def _near(self, key: tuple[str, str, float]) -> SymbolPixmap | None:
        symbol, theme, scale = key
        kept = [drawn for (other, its_theme, _), drawn in self._kept.items()
                if drawn is not None and (other, its_theme) == (symbol, theme)]
        larger = [drawn for drawn in kept if scale <= drawn.scale <= scale * _LARGER]
        smaller = [drawn for drawn in kept if scale / _SMALLER <= drawn.scale < scale]
        return (min(larger, key=lambda drawn: drawn.scale) if larger
                else max(smaller, key=lambda drawn: drawn.scale) if smaller else None)

    def forget(self) -> None:
        """Keep nothing: the diagram is left."""
        self._kept.clear()
        self._bytes = 0

    def _keep(self, key: tuple[str, str, float], drawn: SymbolPixmap | None) -> None:
        self._kept[key] = drawn
        self._bytes += _weight(drawn)
        while self._bytes > _MOST_BYTES and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            self._bytes -= _weight(dropped)

    def _draw(self, symbol: str, theme: str, scale: float) -> SymbolPixmap | None:
        from PySide6.QtSvg import QSvgRenderer  # late: no page but this one needs it so early

        source = self._art.part_source(symbol, theme)
        renderer = QSvgRenderer()
        if not source or not renderer.load(QByteArray(source.encode())):
            if symbol not in self._told:
                self._told.add(symbol)
                self._missing(f"art/parts/{symbol}.svg")
            return None
        left, top, width, height = self._shape(symbol).box
        first_x, first_y = int(left * scale // 1), int(top * scale // 1)
        size = (max(1, int(width * scale) + 2), max(1, int(height * scale) + 2))
        pixmap = QPixmap(*size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(left * scale - first_x, top * scale - first_y, width * scale, height * scale)
        painter.setClipRect(place)  # drawings run on past their frame
        renderer.render(painter, place)
        painter.end()
        return SymbolPixmap(pixmap, QPointF(first_x, first_y), scale)


def _weight(drawn: SymbolPixmap | None) -> int:
    return drawn.pixmap.width() * drawn.pixmap.height() * 4 if drawn is not None else 0
