"""What charts and diagrams as files share: the colors and drawings of a theme, and writing an SVG, a PNG or a PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPageLayout, QPainter

from lungedu.base.errors import LungeduError
from lungedu.base.resources import Resources
from lungedu.loading.front import read_theme
from lungedu.loading.palette import Palette, read_palette
from lungedu.paint.art import ArtCache
from lungedu.paper.page import page_layout
from lungedu.paper.pdf import Page, write_file
from lungedu.theme.tokens import Theme

DOTS = 150
"""In an inch of a page that is painted in dots."""
FINE = 2.0
"""Pixels of a drawing in a dot of the page: print is finer than a screen."""
_POINTS = 72

PaintDots = Callable[[QPainter], None]


class PictureError(LungeduError, ValueError):
    """A picture cannot be written as asked."""


@dataclass(frozen=True)
class PictureKit:
    """The colors and the drawings of a theme, read once."""

    resources: Resources
    name: str

    def read(self) -> None:
        """Read the colors: before anything is painted, for a painter that stops half way takes the process with it."""
        assert self.theme
        assert self.palette

    @cached_property
    def theme(self) -> Theme:
        """The theme's own colors."""
        return read_theme(self.resources, self.name)

    @cached_property
    def palette(self) -> Palette:
        """The colors of roles, for every theme."""
        return read_palette(self.resources)

    @property
    def roles(self) -> dict[str, str]:
        """The color of each role in this theme."""
        return {role: colors[self.name] for role, colors in self.palette.items()}

    @cached_property
    def art(self) -> ArtCache:
        """The drawings."""
        return ArtCache(self.resources, lambda: self.palette)

    def image(self, sizes: Sequence[QSize], paint: Sequence[PaintDots], ground: str) -> QImage:
        """Pages as one picture, below one another."""
        width, height = max(size.width() for size in sizes), sum(size.height() for size in sizes)
        image = QImage(QSize(width, height), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(QColor(ground))
        painter = QPainter(image)
        for size, one in zip(sizes, paint, strict=True):
            painter.save()
            one(painter)
            painter.restore()
            painter.translate(0, size.height())
        painter.end()
        return image


def page_in_dots(paint: PaintDots, *, upright: bool = True, margin: float = 0.0) -> Page:
    """An A4 page that is painted in dots, from the corner that its margin (in millimeters) leaves."""
    corner = room_in_dots(upright=upright, margin=margin).topLeft()

    def scaled(painter: QPainter, dots: float) -> None:
        painter.save()
        painter.scale(dots * _POINTS / DOTS, dots * _POINTS / DOTS)
        painter.translate(corner)
        paint(painter)
        painter.restore()

    return Page(page_layout(upright=upright), scaled)


def room_in_dots(*, upright: bool = True, margin: float = 0.0) -> QRectF:
    """What the margin leaves of an A4 page."""
    layout = page_layout(upright=upright)
    layout.setMode(QPageLayout.Mode.StandardMode)
    layout.setUnits(QPageLayout.Unit.Millimeter)
    layout.setMargins(QMarginsF(margin, margin, margin, margin))
    return QRectF(layout.paintRectPixels(DOTS))


def write_picture(file: Path, *, svg: Callable[[], str], image: Callable[[], QImage],
                  pdf: Callable[[], bytes]) -> None:
    """Write the kind of picture that a file's name ends in, whole or not at all.

    Raises `OSError`, or `ValueError` for a kind of file that is not known.
    """
    match file.suffix.lower():
        case ".svg":
            write_file(file, svg().encode())
        case ".png":
            write_file(file, _png(image()))
        case ".pdf":
            write_file(file, pdf())
        case kind:
            raise PictureError(f"A picture ends in .svg, .png or .pdf, not {kind or 'nothing'!r}.")


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return bytes(buffer.data().data()) if QImageWriter(buffer, QByteArray(b"png")).write(image) else b""
