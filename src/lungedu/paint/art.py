"""Pictures and icons: SVG, colored by the theme, drawn once a size and kept."""

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
"""The theme whose colors stand in the files themselves, so that an editor shows them."""
_MOST_BYTES = 24_000_000
"""Of kept pixmaps: about two full-HD screens."""


class ArtCache(QObject):
    """Draws pictures and icons, and keeps what it drew while there is room.

    It sleeps until the first screen has shown its words (`wake`): until then it gives empty pixmaps, and whoever got
    one draws again on `woken`. Loading QtSvg and drawing take about as long as all else that Home needs.
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
        """Where the drawings come from."""
        return self._resources

    def wake(self) -> None:
        """From now on, draw."""
        if not self.awake:
            self.awake = True
            self.woken.emit()

    def picture(self, art: str, size: QSize, theme: str, ratio: float, *, fill: bool = False) -> QPixmap:
        """A picture in a box of logical pixels; `fill` covers the box and cuts what hangs over.

        A picture that is missing gives an empty pixmap: its words say what it shows.
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
        """An icon in its own colors: the app's."""
        return _draw(self._text(f"icons/{name}.svg"), size, 1.0, fill=False)

    def part_source(self, symbol: str, theme: str) -> str:
        """The text of a drawing of `art/parts` in a theme's colors; empty when there is none."""
        return self._source(f"art/parts/{symbol}.svg", theme)

    def role(self, role: str, theme: str) -> str:
        """The color of a role of the palette; empty for one that it does not have."""
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
        named = set(_ROLES.findall(text))  # the rules of all roles would take longer to read than the drawing
        palette = {role: colors for role, colors in self._palette().items() if role in named}
        return _STYLE.sub(lambda _: style_rules(palette, theme), text, count=1)

    def _text(self, file: str, style: str = "") -> str:
        try:
            text = self._resources.text(file)
        except ResourceError:
            return ""
        return _STYLE.sub(lambda _: style, text, count=1) if style else text


def style_rules(palette: Palette, theme: str) -> str:
    """The style element that colors every role: fill, stroke and gradient stop."""
    rules = "".join(f".f-{role}{{fill:{colors[theme]}}}.s-{role}{{stroke:{colors[theme]}}}"
                    f".c-{role}{{stop-color:{colors[theme]}}}" for role, colors in palette.items())
    return f"<style>{rules}</style>"


def _draw(source: str, size: QSize, ratio: float, *, fill: bool) -> QPixmap:
    pixmap = _blank(size, ratio)
    from PySide6.QtSvg import QSvgRenderer  # late: the first screen shows its words before its pictures

    renderer = QSvgRenderer()
    if source and not size.isEmpty() and renderer.load(QByteArray(source.encode())):
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
    """The drawing's rectangle in the box: whole and centered, or covering."""
    across, down = size.width() / drawing.width(), size.height() / drawing.height()
    scale = max(across, down) if fill else min(across, down)
    width, height = drawing.width() * scale, drawing.height() * scale
    return QRectF((size.width() - width) / 2, (size.height() - height) / 2, width, height)


def _weight(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
