"""Renders pictures and icons from SVG in the theme's colors, and caches them per size."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap

from lungedu.base.errors import ResourceError
from lungedu.base.resources import Resources
from lungedu.loading.palette import Palette

_STYLE = re.compile(r"<style[^>]*>.*?</style>", re.DOTALL)
_ROLES = re.compile(r"\b[fsc]-([a-z0-9-]+)")
_DRAWN_AS = "day"
"""The theme whose colors are in the SVG files themselves."""
_MOST_BYTES = 24_000_000
"""Size limit of the cache: about two full-HD screens."""


class ArtCache(QObject):
    """Renders pictures and icons, with a cache of limited size.

    Inactive until the first screen has shown its text (`wake`): until then it returns empty pixmaps, and callers
    repaint on `woken`. Loading QtSvg and rendering take about as long as everything else that Home needs.
    """

    woken = Signal()

    def __init__(self, resources: Resources, palette: Callable[[], Palette]):
        super().__init__()
        self._resources = resources
        self._palette = palette
        self.awake = False
        self._kept: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()
        self._bytes = 0

    @property
    def resources(self) -> Resources:
        """The resources that the drawings are read from."""
        return self._resources

    def wake(self) -> None:
        """Start rendering."""
        if not self.awake:
            self.awake = True
            self.woken.emit()

    def picture(self, art: str, size: QSize, theme: str, ratio: float, *, fill: bool = False) -> QPixmap:
        """A picture in a box of logical pixels; `fill` covers the box and crops the rest.

        A missing picture gives an empty pixmap; its alternative text says what it shows.
        """
        return self._drawn((art, size.width(), size.height(), theme, ratio, fill),
                           lambda: self._source(f"art/{art}.svg", theme), size, ratio, fill=fill)

    def icon(self, name: str, size: int, color: str, ratio: float) -> QPixmap:
        """An icon in one color."""
        style = (f"<style>.i{{fill:{color}}} .il{{fill:none;stroke:{color};stroke-width:2;"
                 "stroke-linecap:round;stroke-linejoin:round}</style>")
        return self._drawn(("icon", name, size, color, ratio),
                           lambda: self._text(f"icons/{name}.svg", style), QSize(size, size), ratio, fill=False)

    def icon_file(self, name: str, size: QSize) -> QPixmap:
        """An icon in its own colors, for the app icon."""
        return _draw(self._text(f"icons/{name}.svg"), size, 1.0, fill=False)

    def part_source(self, symbol: str, theme: str) -> str:
        """The SVG of a drawing in `art/parts`, in a theme's colors; empty if there is none."""
        return self._source(f"art/parts/{symbol}.svg", theme)

    def role(self, role: str, theme: str) -> str:
        """The color of a palette role; empty if unknown."""
        return self._palette().get(role, {}).get(theme, "")

    def _drawn(self, key: tuple[object, ...], source: Callable[[], str], size: QSize, ratio: float, *,
               fill: bool) -> QPixmap:
        if not self.awake:
            return _blank(size, ratio)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        pixmap = _draw(source(), size, ratio, fill=fill)
        self._kept[key] = pixmap
        self._bytes += _weight(pixmap)
        while self._bytes > _MOST_BYTES and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            self._bytes -= _weight(dropped)
        return pixmap

    def _source(self, file: str, theme: str) -> str:
        text = self._text(file)
        if theme == _DRAWN_AS or not text:
            return text
        named = set(_ROLES.findall(text))  # parsing rules for all roles would take longer than the drawing
        palette = {role: colors for role, colors in self._palette().items() if role in named}
        return _STYLE.sub(lambda _: style_rules(palette, theme), text, count=1)

    def _text(self, file: str, style: str = "") -> str:
        try:
            text = self._resources.text(file)
        except ResourceError:
            return ""
        return _STYLE.sub(lambda _: style, text, count=1) if style else text


def style_rules(palette: Palette, theme: str) -> str:
    """A style element with a rule for every role: fill, stroke and gradient stop."""
    rules = "".join(f".f-{role}{{fill:{colors[theme]}}}.s-{role}{{stroke:{colors[theme]}}}"
                    f".c-{role}{{stop-color:{colors[theme]}}}" for role, colors in palette.items())
    return f"<style>{rules}</style>"


def _draw(source: str, size: QSize, ratio: float, *, fill: bool) -> QPixmap:
    pixmap = _blank(size, ratio)
    from PySide6.QtSvg import QSvgRenderer  # late: the first screen shows text before pictures

    renderer = QSvgRenderer()
    if (source and not size.isEmpty() and renderer.load(QByteArray(source.encode()))
            and not renderer.viewBoxF().isEmpty()):
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = _placed(renderer.viewBoxF(), size, fill=fill)
        painter.setClipRect(place)  # drawings run on past their frame
        renderer.render(painter, place)
        painter.end()
    return pixmap


def _blank(size: QSize, ratio: float) -> QPixmap:
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _placed(drawing: QRectF, size: QSize, *, fill: bool) -> QRectF:
    """Rectangle of the drawing in the box: centered and whole, or with `fill`, covering it."""
    across, down = size.width() / drawing.width(), size.height() / drawing.height()
    scale = max(across, down) if fill else min(across, down)
    width, height = drawing.width() * scale, drawing.height() * scale
    return QRectF((size.width() - width) / 2, (size.height() - height) / 2, width, height)


def _weight(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
