"""Renders pictures and icons from SVG in the theme's colors, and caches them per size."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap

from lungedu.base.errors import ResourceError
from lungedu.base.resources import Resources
from lungedu.loading.palette import PALETTE, Palette
from lungedu.paint.pixel_store import PixelStore, digest

_STYLE = re.compile(r"<style[^>]*>.*?</style>", re.DOTALL)
_ROLES = re.compile(r"\b[fsc]-([a-z0-9-]+)")
_DRAWN_AS = "day"
"""The theme whose colors are in the SVG files themselves."""
_MOST_BYTES = 24_000_000
"""Size limit of the cache: about two full-HD screens."""


class ArtCache(QObject):
    """Renders pictures and icons, with a cache of limited size.

    Draws nothing until the first screen has shown its text (`wake`): until then it returns the pixels that an earlier
    start kept in `store`, or else empty pixmaps, and callers repaint on `woken`. Loading QtSvg and rendering take about
    as long as everything else that Home needs.
    """

    woken = Signal()

    def __init__(self, resources: Resources, palette: Callable[[], Palette], store: PixelStore | None = None):
        super().__init__()
        self._store = store
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
        file = f"art/{art}.svg"
        return self._drawn((file, size.width(), size.height(), theme, ratio, fill),
                           lambda: self._source(file, theme), size, ratio, fill=fill)

    def icon(self, name: str, size: int, color: str, ratio: float) -> QPixmap:
        """An icon in one color."""
        style = (f"<style>.i{{fill:{color}}} .il{{fill:none;stroke:{color};stroke-width:2;"
                 "stroke-linecap:round;stroke-linejoin:round}</style>")
        file = f"icons/{name}.svg"
        return self._drawn((file, size, color, ratio), lambda: self._text(file, style), QSize(size, size), ratio,
                           fill=False)

    def icon_file(self, name: str, size: QSize) -> QPixmap:
        """An icon in its own colors, for the app icon."""
        file = f"icons/{name}.svg"
        return self._drawn((file, size.width(), size.height()), lambda: self._text(file), size, 1.0, fill=False)

    def part_source(self, symbol: str, theme: str) -> str:
        """The SVG of a drawing in `art/parts`, in a theme's colors; empty if there is none."""
        return self._source(f"art/parts/{symbol}.svg", theme)

    def role(self, role: str, theme: str) -> str:
        """The color of a palette role; empty if unknown."""
        return self._palette().get(role, {}).get(theme, "")

    def _drawn(self, key: tuple[object, ...], source: Callable[[], str], size: QSize, ratio: float, *,
               fill: bool) -> QPixmap:
        """The drawing with this key, which begins with its file: kept here, stored by an earlier start, or drawn."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        name = self._stored_as(key)
        pixmap = self._store.read(name) if self._store is not None and name else None
        if pixmap is None:
            if not self.awake:
                return _blank(size, ratio)
            pixmap = _draw(source(), size, ratio, fill=fill)
            if self._store is not None and name:
                self._store.keep(name, pixmap)
        self._keep(key, pixmap)
        return pixmap

    def _stored_as(self, key: tuple[object, ...]) -> str:
        """The name in the store; empty if nothing is stored (any more) or there is no such drawing."""
        if self._store is None or self._store.closed:
            return ""
        try:
            return digest(key, self._resources.data(str(key[0])), self._palette_file)
        except ResourceError:
            return ""

    @cached_property
    def _palette_file(self) -> bytes:
        try:
            return self._resources.data(PALETTE)
        except ResourceError:
            return b""

    def _keep(self, key: tuple[object, ...], pixmap: QPixmap) -> None:
        self._kept[key] = pixmap
        self._bytes += _weight(pixmap)
        while self._bytes > _MOST_BYTES and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            self._bytes -= _weight(dropped)

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
