"""Text measurement and a painter for charts."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from lungedu.content.symbols import SymbolShape
from lungedu.diagram.charts.chart import WidthOf
from lungedu.diagram.display_list import View
from lungedu.paint.art import ArtCache
from lungedu.paint.diagram import DiagramPainter, Inks
from lungedu.paint.symbols import SymbolCache
from lungedu.theme.tokens import Theme

FontOf = Callable[[int, QFont.Weight], QFont]
"""Returns the app's font for a pixel size and a weight."""


def width_of(font: FontOf) -> WidthOf:
    """Text measurement for laying out charts in a font."""
    @lru_cache(maxsize=16)
    def metrics(size: int, bold: bool) -> QFontMetricsF:
        return QFontMetricsF(font(size, QFont.Weight.DemiBold if bold else QFont.Weight.Normal))

    def width(text: str, size: float, bold: bool) -> float:
        return metrics(max(1, round(size)), bold).horizontalAdvance(text)

    return width


def chart_painter(theme: Theme, art: ArtCache, symbols: SymbolCache, shape: Callable[[str], SymbolShape], view: View,
                  ratio: float) -> DiagramPainter:
    """A painter of charts in a theme."""
    return DiagramPainter(symbols, shape, Inks(theme, lambda role: art.role(role, theme.id)), view, ratio)
