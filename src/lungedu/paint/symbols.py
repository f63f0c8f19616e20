"""Renders the drawings of `art/parts`, and caches them per size and theme."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from lungedu.content.symbols import SymbolShape
from lungedu.paint.art import ArtCache

_LEAST_LIMIT, _MOST_LIMIT = 18_000_000, 128_000_000
"""Bounds of the cache's size in bytes."""
_CANVASES = 6.5
"""Size of the cache in canvases: all drawings of all steps of a diagram, at every size in use, take up to 5.7."""
_LARGER, _SMALLER = 1.6, 2.2
"""Factors by which a pixmap may be too large or too small while a part grows or shrinks; the right size is rendered
when it comes to rest."""


@dataclass(frozen=True, slots=True)
class SymbolPixmap:
    """A drawing as a pixmap."""

    pixmap: QPixmap
    corner: QPointF
    """Upper left corner of the pixmap relative to the symbol's origin, in pixels of the pixmap."""
    scale: float
    """Pixels of the pixmap per unit of the symbol."""


class SymbolCache:
    """Renders symbols, with a cache of limited size."""

    def __init__(self, art: ArtCache, shape: Callable[[str], SymbolShape],
                 missing: Callable[[str], object] = lambda _: None):
        """`missing` is called once with the file of each symbol that cannot be rendered."""
        self._missing = missing
        self._reported: set[str] = set()
        self._art = art
        self._shape = shape
        self._kept: OrderedDict[tuple[str, str, float], SymbolPixmap | None] = OrderedDict()
        self._bytes = 0
        self._limit = _LEAST_LIMIT

    @property
    def limit(self) -> int:
        """Size limit in bytes."""
        return self._limit

    @property
    def size(self) -> int:
        """Size of the cached drawings in bytes."""
        return self._bytes

    def fit_to(self, pixels: float) -> None:
        """Set the limit for a canvas of so many device pixels, so that every step of its diagram stays cached."""
        self._limit = round(min(max(pixels * 4 * _CANVASES, _LEAST_LIMIT), _MOST_LIMIT))
        self._drop_oldest()

    def drawn(self, symbol: str, theme: str, scale: float, *, moving: bool = False) -> SymbolPixmap | None:
        """A symbol at a scale (pixels per unit); None if it cannot be rendered. `moving`: a similar size will do."""
        key = (symbol, theme, round(scale, 3))
        if key not in self._kept and moving:
            near = self._near(key)
            if near is not None:
                return near
        if key not in self._kept:
            self._store(key, self._draw(symbol, theme, key[2]))
        self._kept.move_to_end(key)
        return self._kept[key]

    def has(self, symbol: str, theme: str, scale: float) -> bool:
        """Whether a symbol is cached."""
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
        """Clear the cache, when the diagram is left."""
        self._kept.clear()
        self._bytes = 0

    def _store(self, key: tuple[str, str, float], drawn: SymbolPixmap | None) -> None:
        self._kept[key] = drawn
        self._bytes += _weight(drawn)
        self._drop_oldest()

    def _drop_oldest(self) -> None:
        while self._bytes > self._limit and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            self._bytes -= _weight(dropped)

    def _draw(self, symbol: str, theme: str, scale: float) -> SymbolPixmap | None:
        from PySide6.QtSvg import QSvgRenderer  # late: only diagrams need it

        source = self._art.part_source(symbol, theme)
        renderer = QSvgRenderer()
        if not source or not renderer.load(QByteArray(source.encode())):
            if symbol not in self._reported:
                self._reported.add(symbol)
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
