"""Writes pictures as SVG: for goldens, documents and `lungedu render`, from the display list that the app paints.

`drawings` returns the SVG file of a symbol; a symbol without one is drawn as its outline. Colors map role → `#rrggbb`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from lungedu.content.symbols import SymbolShape
from lungedu.diagram.charts.chart import Drawing
from lungedu.diagram.display_list import DisplayList, Group, Item, MarkGroup, PartLabel, Path, Symbol, Text, View
from lungedu.diagram.geometry import Point, Rect
from lungedu.diagram.layout import LaidOut

_ROOT = re.compile(r"<svg\b[^>]*>|</svg>|<style[^>]*>.*?</style>|<!--.*?-->|<\?xml[^>]*\?>", re.DOTALL)
_FILL = re.compile(r'class="([^"]*)"')


@dataclass(frozen=True)
class Colors:
    """The theme colors that an SVG needs."""

    roles: Mapping[str, str]
    """Colors of the picture palette, by role."""
    paper: str
    label: str
    line: str
    """Outline of labels."""
    ink: str


@dataclass(frozen=True)
class Writer:
    """Writes pictures in one theme."""

    colors: Colors
    shape: Callable[[str], SymbolShape]
    drawings: Callable[[str], str] | None = None
    """Returns a symbol's SVG file, empty if there is none; None draws every symbol as its outline."""
    font: str = "Atkinson Hyperlegible Next, sans-serif"
    font_size: float = 26
    """Size of label text, in units of the surface."""

    def document(self, display_list: DisplayList, layout: LaidOut, view: View, *, title: str, words: str,
                 tag: str = "") -> str:
        """The SVG file of a picture. `title` and `words` become `<title>` and `<desc>`, for screen readers."""
        lines = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(view.width)} {_n(view.height)}" role="img">',
            f"<title>{escape(title)}</title>", f"<desc>{escape(words)}</desc>",
            *self._definitions(display_list.items),
            f'<rect width="{_n(view.width)}" height="{_n(view.height)}" fill="{self.colors.paper}"/>',
            f'<g transform="translate({_n(view.dx)} {_n(view.dy)}) scale({_n(view.scale, 4)})" '
            'stroke-linejoin="round" stroke-linecap="round">',
            *(line for item in display_list.items for line in self._item(item)),
            "</g>", *self._labels(layout.labels.labels, layout.tag, tag), "</svg>", ""]
        return "\n".join(lines)

    def chart(self, drawing: Drawing, *, title: str, words: str, edge: float = 20) -> str:
        """The SVG file of a chart. `edge` is the margin around it."""
        width, height = _n(drawing.width + 2 * edge), _n(drawing.height + 2 * edge)
        lines = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">',
            f"<title>{escape(title)}</title>", f"<desc>{escape(words)}</desc>", *self._definitions(drawing.items),
            f'<rect width="{width}" height="{height}" fill="{self.colors.paper}"/>',
            f'<g transform="translate({_n(edge)} {_n(edge)})" stroke-linejoin="round" stroke-linecap="round">',
            *(line for item in drawing.items for line in self._item(item)), "</g>", "</svg>", ""]
        return "\n".join(lines)

    # -- the picture --------------------------------------------------------------------------------------------

    def _definitions(self, items: tuple[Item, ...]) -> Iterator[str]:
        if self.drawings is None:
            return
        yield "<defs>"
        for name in sorted({item.symbol for item in _symbols(items)}):
            source = self.drawings(name)
            if source:
                yield f'<g id="{name}" stroke-linejoin="round" stroke-linecap="round">'
                yield _FILL.sub(self._painted, _ROOT.sub("", source)).strip()
                yield "</g>"
        yield "</defs>"

    def _painted(self, match: re.Match[str]) -> str:
        """Replace role classes by their colors, so that the file is self-contained."""
        kinds = {"f": "fill", "s": "stroke", "c": "stop-color"}
        attributes = [f'{kinds[kind]}="{self.colors.roles.get(role, self.colors.ink)}"'
                      for kind, _, role in (name.partition("-") for name in match.group(1).split()) if kind in kinds]
        return " ".join(attributes)

    def _item(self, item: Item) -> Iterator[str]:
        match item:
            case Symbol():
                yield from self._symbol(item)
            case Path():
                yield self._path(item)
            case Text():
                yield self._text(item)
            case MarkGroup():
                yield from self._marks(item)
            case Group():
                place = item.pose
                yield (f'<g transform="translate({_n(place.x)} {_n(place.y)}) rotate({_n(place.turn)}) '
                       f'scale({_n(place.scale, 3)})"{_opacity(item.opacity)}>')
                for inner in item.items:
                    yield from self._item(inner)
                yield "</g>"

    def _symbol(self, item: Symbol) -> Iterator[str]:
        place = item.pose
        where = (f'transform="translate({_n(place.x)} {_n(place.y)}) rotate({_n(place.turn)}) '
                 f'scale({_n(place.scale, 3)})"{_opacity(item.opacity)}')
        known = bool(self.drawings and self.drawings(item.symbol))
        inner = f'<use href="#{item.symbol}"/>' if known else self._outline(item)
        if item.brush is None:
            yield f'<g data-part="{item.part}" {where}>{inner}</g>'
            return
        clip = f"{item.part}-grows-{_n(place.x)}-{_n(place.y)}"
        yield (f'<mask id="{clip}" maskUnits="userSpaceOnUse" x="-2000" y="-2000" width="4000" height="4000">'
               f'<polyline points="{_points(item.brush.along)}" fill="none" stroke="#ffffff" '
               f'stroke-width="{_n(item.brush.width)}"/></mask>')
        yield f'<g data-part="{item.part}" {where}><g mask="url(#{clip})">{inner}</g></g>'

    def _outline(self, item: Symbol) -> str:
        return (f'<polygon data-symbol="{item.symbol}" points="{_points(self.shape(item.symbol).outline)}" '
                f'fill="{self.colors.label}" fill-opacity="0.4" stroke="{self.colors.ink}" stroke-width="3"/>')

    def _path(self, item: Path) -> str:
        shape = "polygon" if item.closed else "polyline"
        fill = self.colors.roles.get(item.fill, self.colors.ink) if item.fill else "none"
        line = (f' stroke="{self.colors.roles.get(item.line, self.colors.ink)}" stroke-width="{_n(item.width)}"'
                if item.line else "")
        dashes = f' stroke-dasharray="{_n(item.width * 2.5)} {_n(item.width * 2)}"' if item.dashed else ""
        return (f'<{shape} data-part="{item.part}" points="{_points(item.points)}" fill="{fill}"{line}{dashes}'
                f'{_opacity(item.opacity)}/>')

    def _marks(self, item: MarkGroup) -> Iterator[str]:
        fill = self.colors.roles.get(item.fill, self.colors.ink) if item.fill else "none"
        line = (f' stroke="{self.colors.roles.get(item.line, self.colors.ink)}" '
                f'stroke-width="{_n(item.width / item.size, 3)}"' if item.line else "")
        shape = " ".join(f"M{_points(one, 3)}Z" for one in item.shapes)
        yield f'<g data-part="{item.part}" data-count="{len(item.at)}" fill="{fill}"{line}{_opacity(item.opacity)}>'
        for x, y in item.at:
            yield f'<path transform="translate({_n(x)} {_n(y)}) scale({_n(item.size, 2)})" d="{shape}"/>'
        yield "</g>"

    def _text(self, item: Text) -> str:
        anchors = {"left": (item.box.left, "start"), "center": (item.box.center[0], "middle"),
                   "right": (item.box.right, "end")}
        x, anchor = anchors[item.align]
        weight = ' font-weight="600"' if item.bold else ""
        ink = self.colors.roles.get(item.ink, self.colors.ink)
        return (f'<text x="{_n(x)}" y="{_n(item.box.center[1] + item.size * 0.35)}" text-anchor="{anchor}" '
                f'font-family="{self.font}" font-size="{_n(item.size)}"{weight} fill="{ink}"'
                f'{_opacity(item.opacity)}>{escape(item.words)}</text>')

    # -- labels -------------------------------------------------------------------------------------------------

    def _labels(self, labels: tuple[PartLabel, ...], tag_box: Rect | None, tag: str) -> Iterator[str]:
        for label in labels:
            if label.leader:
                (x1, y1), (x2, y2) = label.leader
                yield (f'<line x1="{_n(x1)}" y1="{_n(y1)}" x2="{_n(x2)}" y2="{_n(y2)}" stroke="{self.colors.ink}" '
                       f'stroke-width="2"/><circle cx="{_n(x2)}" cy="{_n(y2)}" r="4" fill="{self.colors.ink}"/>')
        for label in labels:
            yield from self._pill(label.box, label.lines, label.part)
        if tag_box is not None:
            yield from self._pill(tag_box, (tag,), "tag")

    def _pill(self, box: Rect, lines: tuple[str, ...], part: str) -> Iterator[str]:
        radius = min(box.height / 2, self.font_size)
        yield (f'<g data-label="{part}"><rect x="{_n(box.left)}" y="{_n(box.top)}" width="{_n(box.width)}" '
               f'height="{_n(box.height)}" rx="{_n(radius)}" fill="{self.colors.label}" stroke="{self.colors.line}" '
               'stroke-width="1.5"/>')
        step = self.font_size * 1.2
        first = box.center[1] - step * (len(lines) - 1) / 2 + self.font_size * 0.35
        for number, line in enumerate(lines):
            yield (f'<text x="{_n(box.center[0])}" y="{_n(first + number * step)}" text-anchor="middle" '
                   f'font-family="{self.font}" font-size="{_n(self.font_size)}" font-weight="600" '
                   f'fill="{self.colors.ink}">{escape(line)}</text>')
        yield "</g>"


def _symbols(items: tuple[Item, ...]) -> Iterator[Symbol]:
    for item in items:
        if isinstance(item, Symbol):
            yield item
        elif isinstance(item, Group):
            yield from _symbols(item.items)


def _points(points: tuple[Point, ...], digits: int = 1) -> str:
    return " ".join(f"{_n(x, digits)},{_n(y, digits)}" for x, y in points)


def _opacity(opacity: float) -> str:
    return f' opacity="{_n(opacity, 2)}"' if opacity < 1 else ""


def _n(number: float, digits: int = 1) -> str:
    text = f"{number:.{digits}f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
