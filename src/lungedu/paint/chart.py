"""Charts on a surface: the words' measure, and a painter of their display list."""

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
"""The app's font in a size and a weight."""


def width_of(font: FontOf) -> WidthOf:
    """The measure of words that charts are laid out with."""
    @lru_cache(maxsize=16)
    def metrics(size: int, bold: bool) -> QFontMetricsF:
        return QFontMetricsF(font(size, QFont.Weight.DemiBold if bold else QFont.Weight.Normal))

    def width(words: str, size: float, bold: bool) -> float:
        return metrics(max(1, round(size)), bold).horizontalAdvance(words)

    return width


def chart_painter(theme: Theme, art: ArtCache, symbols: SymbolCache, shape: Callable[[str], SymbolShape], view: View,
                  ratio: float) -> DiagramPainter:
    """Paints charts in a theme."""
    return DiagramPainter(symbols, shape, Inks(theme, lambda role: art.role(role, theme.id)), view, ratio)
