"""Pictures of a diagram as files: SVG, PNG or PDF, one step or a storyboard of all. Needs no display.

export = Export(Resources(folder), library, scene, "print")
export.write(Path("brake.pdf"), None)         # the storyboard, on one page
export.write(Path("brake.svg"), Frame(2))
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from lungedu.base.resources import Resources
from lungedu.base.text import Words
from lungedu.content.library import Library
from lungedu.diagram.describe import sentences, step_heading
from lungedu.diagram.display_list import View
from lungedu.diagram.layout import Hand, LaidOut, lay_out
from lungedu.diagram.motion import at_rest
from lungedu.diagram.scene import Frame, Scene
from lungedu.diagram.svg import Colors, Writer
from lungedu.loading.front import read_theme
from lungedu.loading.palette import read_palette
from lungedu.paint.art import ArtCache
from lungedu.paint.diagram import DiagramPainter, Inks, label_measure
from lungedu.paint.fonts import FAMILY
from lungedu.paint.symbols import SymbolCache

WIDTH = 1600
"""Of a picture that is written alone, in pixels."""
_PDF_DPI = 150
_FONT = 30
_FINGER = 44


@dataclass(frozen=True)
class Export:
    """Writes pictures of one diagram in one theme."""

    resources: Resources
    library: Library
    words: Words
    scene: Scene
    theme: str = "day"

    def write(self, file: Path, frame: Frame | None) -> None:
        """Write a step, or (None) the storyboard of all. Raises `OSError`, or `ValueError` for a kind not known."""
        match file.suffix.lower(), frame:
            case ".svg", Frame():
                file.write_text(self.svg(frame), "utf-8")
            case ".svg", None:
                raise ValueError("An SVG holds one step: name it with --step N. A storyboard can be a PDF or a PNG.")
            case ".png", _:
                if not self._image(frame).save(str(file)):
                    raise OSError(f"The picture cannot be written to {file}.")
            case ".pdf", _:
                self._pdf(file, frame)
            case kind, _:
                raise ValueError(f"A picture ends in .svg, .png or .pdf, not {kind or 'nothing'!r}.")

    def svg(self, frame: Frame) -> str:
        """One step as SVG."""
        view, font = self._view(WIDTH), self._font(_FONT)
        laid = lay_out(self.scene, frame, view, Hand(_FINGER, label_measure(font)))
        theme = read_theme(self.resources, self.theme)
        roles = {role: colors[self.theme] for role, colors in read_palette(self.resources).items()}
        colors = Colors(roles, theme.colors.picture, theme.colors.card, theme.colors.control_line, theme.colors.ink)
        art = ArtCache(self.resources, dict)
        writer = Writer(colors, self.scene.shape, lambda symbol: art.part_source(symbol, "day"), FAMILY, _FONT)
        said = " ".join(sentences(self.scene, frame, self.words, self.library.plain))
        title = step_heading(self.scene, frame, self.words)
        return writer.document(at_rest(self.scene, frame), laid, view, title=title, words=said,
                               tag=self.scene.picture(frame).source.tag)

    # -- by paint -----------------------------------------------------------------------------------------------

    @cached_property
    def _symbols(self) -> SymbolCache:
        palette = read_palette(self.resources)
        return SymbolCache(ArtCache(self.resources, lambda: palette), self.scene.shape)

    def _image(self, frame: Frame | None) -> QImage:
        size = self._size(WIDTH) if frame is not None else QSize(1754, 1240)  # A4 across at 150 dots an inch
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        painter = QPainter(image)
        if frame is not None:
            self._picture(painter, frame, QRectF(0, 0, size.width(), size.height()), _FONT)
        else:
            painter.fillRect(image.rect(), QColor(read_theme(self.resources, self.theme).colors.paper))
            self._storyboard(painter, QRectF(60, 50, size.width() - 120, size.height() - 100))
        painter.end()
        return image

    def _pdf(self, file: Path, frame: Frame | None) -> None:
        writer = QPdfWriter(str(file))
        writer.setResolution(_PDF_DPI)
        writer.setTitle(self.scene.diagram.title)
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape,
                                         QMarginsF(10, 10, 10, 10), QPageLayout.Unit.Millimeter))
        painter = QPainter()
        if not painter.begin(writer):
            raise OSError(f"The page cannot be written to {file}.")
        page = QRectF(0, 0, writer.width(), writer.height())
        if frame is None:
            self._storyboard(painter, page)
        else:
            view = self._view(page.width())
            self._picture(painter, frame, QRectF(0, 0, view.width, view.height), _FONT)
            self._words(painter, frame, QRectF(0, view.height + 20, page.width(), page.height() - view.height - 20), 26)
        painter.end()

    def _storyboard(self, painter: QPainter, page: QRectF) -> None:
        """All pictures on one page, each with its words; at the end what is said of the drawing as such."""
        frames = self.scene.frames()
        across = 3 if len(frames) <= 9 else 4
        down = -(-len(frames) // across)
        head, foot, gap = 60.0, 46.0, 24.0
        width = (page.width() - gap * (across - 1)) / across
        height = (page.height() - head - foot - gap * (down - 1)) / down
        ink = QColor(read_theme(self.resources, self.theme).colors.ink)
        painter.setPen(ink)
        painter.setFont(self._font(38, QFont.Weight.Bold))
        painter.drawText(QRectF(page.left(), page.top(), page.width(), head), Qt.AlignmentFlag.AlignVCenter,
                         self.scene.diagram.title)
        tall = self.scene.diagram.canvas[1] / self.scene.diagram.canvas[0]
        picture = min(height * 0.62, width * tall)
        for number, frame in enumerate(frames):
            left = page.left() + (number % across) * (width + gap)
            top = page.top() + head + (number // across) * (height + gap)
            wide = picture / tall
            self._picture(painter, frame, QRectF(left, top, wide, picture), max(11, round(wide / 34)))
            self._words(painter, frame, QRectF(left, top + picture + 8, width, height - picture - 8), 17)
        painter.setFont(self._font(17))
        painter.setPen(ink)
        review = self.scene.diagram.review
        signed = self.words("review.signed", by=review.by, date=review.on) if review.by else self.words("review.draft")
        painter.drawText(QRectF(page.left(), page.bottom() - foot, page.width(), foot), Qt.AlignmentFlag.AlignBottom,
                         f"{self.words('diagram.drawing')} {self.words('diagram.not_advice')} {signed}")

    def _picture(self, painter: QPainter, frame: Frame, box: QRectF, font_size: int) -> None:
        view = View.fitting(self.scene.diagram.canvas, box.width(), box.height())
        theme = read_theme(self.resources, self.theme)
        font = self._font(font_size, QFont.Weight.DemiBold)
        inks = Inks(theme, lambda role: read_palette(self.resources).get(role, {}).get(self.theme, ""))
        brush = DiagramPainter(self._symbols, self.scene.shape, inks, view, name_of=self._name_of)
        painter.save()
        painter.translate(box.topLeft())
        painter.setClipRect(QRectF(0, 0, box.width(), box.height()))
        painter.fillRect(QRectF(0, 0, box.width(), box.height()), QColor(theme.colors.picture))
        painter.setFont(font)
        brush.paint(painter, at_rest(self.scene, frame).items)
        laid: LaidOut = lay_out(self.scene, frame, view, Hand(0, label_measure(font)))
        brush.labels(painter, laid.labels.labels, font)
        if laid.tag is not None:
            brush.pill(painter, laid.tag, (self.scene.picture(frame).source.tag,), font, ground="unknown_paper",
                       line="unknown_line")
        painter.restore()

    def _words(self, painter: QPainter, frame: Frame, box: QRectF, size: int) -> None:
        painter.setPen(QColor(read_theme(self.resources, self.theme).colors.ink))
        flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.setFont(self._font(size, QFont.Weight.Bold))
        said = f"{frame.step + 1}. " + step_heading(self.scene, frame, self.words).partition(". ")[2].rstrip(".")
        title = painter.boundingRect(box, flags, said)
        painter.drawText(box, flags, said)
        painter.setFont(self._font(size))
        painter.drawText(QRectF(box.left(), title.bottom() + 4, box.width(), box.bottom() - title.bottom()), flags,
                         self.library.plain(self.scene.picture(frame).source.text))

    def _name_of(self, part_id: str) -> str:
        part = self.scene.diagram.part(part_id)
        return (part.name or part.symbol) if part is not None else part_id

    def _view(self, width: float) -> View:
        across, down = self.scene.diagram.canvas
        return View.fitting((across, down), width, width * down / across)

    def _size(self, width: int) -> QSize:
        across, down = self.scene.diagram.canvas
        return QSize(width, round(width * down / across))

    @staticmethod
    def _font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(FAMILY)
        font.setPixelSize(pixels)
        font.setWeight(weight)
        return font
