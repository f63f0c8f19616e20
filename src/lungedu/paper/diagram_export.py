"""Pictures of a diagram as files: SVG, PNG or PDF, one step or a storyboard of all. Needs no display.

export = Export(Resources(folder), library, scene, "print")
export.write(Path("brake.pdf"), None)         # the storyboard, on one page
export.write(Path("brake.svg"), Frame(2))
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from lungedu.base.messages import Messages
from lungedu.base.resources import Resources
from lungedu.content.library import Library
from lungedu.diagram.describe import sentences, step_heading
from lungedu.diagram.display_list import View
from lungedu.diagram.label_places import Labels
from lungedu.diagram.layout import Hand, LaidOut, lay_out
from lungedu.diagram.motion import at_rest
from lungedu.diagram.scene import Frame, Scene
from lungedu.diagram.svg import Colors, Writer
from lungedu.loading.front import read_theme
from lungedu.loading.palette import Palette, read_palette
from lungedu.paint.art import ArtCache
from lungedu.paint.diagram import DiagramPainter, Inks, label_measure
from lungedu.paint.fonts import FAMILY, typeface
from lungedu.paint.symbols import SymbolCache
from lungedu.paper.storyboard import DOTS, MARGIN, Storyboard, sheets
from lungedu.theme.tokens import Theme
from lungedu.viewmodels.recheck import due_since, facts_of
from lungedu.viewmodels.review import signed_line

WIDTH = 1600
"""Of a picture that is written alone, in pixels."""
_FONT = 30
_FINGER = 44
_FINE = 2.0
"""Pixels of a drawing in a dot of the page: print is finer than a screen."""


@dataclass(frozen=True)
class Export:
    """Writes pictures of one diagram in one theme."""

    resources: Resources
    library: Library
    words: Messages
    scene: Scene
    theme: str = "day"
    today: date | None = None
    """For the line that says that a recheck is due."""

    def write(self, file: Path, frame: Frame | None) -> None:
        """Write a step, or (None) the storyboard of all. Raises `OSError`, or `ValueError` for a kind not known."""
        self.read()
        match file.suffix.lower(), frame:
            case ".svg", Frame():
                text = self.svg(frame)
                try:
                    file.write_text(text, "utf-8")
                except OSError as error:
                    raise OSError(f"The picture cannot be written to {file}.") from error
            case ".svg", None:
                raise ValueError("An SVG holds one step: name it with --step N. A storyboard can be a PDF or a PNG.")
            case ".png", _:
                if not self._image(frame).save(str(file)):
                    raise OSError(f"The picture cannot be written to {file}.")
            case ".pdf", _:
                self._pdf(file, frame)
            case kind, _:
                raise ValueError(f"A picture ends in .svg, .png or .pdf, not {kind or 'nothing'!r}.")

    def read(self) -> None:
        """Read the colors: before anything is painted, for a painter that stops half way takes the process with it."""
        assert self._theme
        assert self._palette

    def svg(self, frame: Frame) -> str:
        """One step as SVG."""
        view, font = self._view(WIDTH), typeface(_FONT)
        laid = lay_out(self.scene, frame, view, Hand(_FINGER, label_measure(font)))
        theme = self._theme
        roles = {role: colors[self.theme] for role, colors in self._palette.items()}
        colors = Colors(roles, theme.colors.picture, theme.colors.card, theme.colors.control_line, theme.colors.ink)
        art = ArtCache(self.resources, dict)
        writer = Writer(colors, self.scene.shape, lambda symbol: art.part_source(symbol, "day"), FAMILY, _FONT)
        said = " ".join(sentences(self.scene, frame, self.words, self.library.plain))
        title = step_heading(self.scene, frame, self.words)
        return writer.document(at_rest(self.scene, frame), laid, view, title=title, words=said,
                               tag=self.scene.picture(frame).source.tag)

    def paint_step(self, painter: QPainter, frame: Frame, box: QRectF, font_size: int) -> None:
        """A step for another page, in a box of dots."""
        self._picture(painter, frame, box, font_size)

    # -- by paint -----------------------------------------------------------------------------------------------

    @cached_property
    def _symbols(self) -> SymbolCache:
        return SymbolCache(ArtCache(self.resources, lambda: self._palette), self.scene.shape)

    def _image(self, frame: Frame | None) -> QImage:
        if frame is not None:
            size = self._size(WIDTH)
            image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
            painter = QPainter(image)
            self._picture(painter, frame, QRectF(0, 0, size.width(), size.height()), _FONT)
            painter.end()
            return image
        pages = sheets(self.scene)
        width, height = max(page.size[0] for page in pages), sum(page.size[1] for page in pages)
        image = QImage(QSize(width, height), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(QColor(self._theme.colors.paper))
        painter = QPainter(image)
        top = 0
        for page in pages:  # one below the other
            across, down = page.size
            room = QRectF(MARGIN, top + MARGIN, across - 2 * MARGIN, down - 2 * MARGIN)
            self._storyboard.paint(painter, page, room)
            top += down
        painter.end()
        return image

    def _pdf(self, file: Path, frame: Frame | None) -> None:
        writer = QPdfWriter(str(file))
        writer.setResolution(DOTS)
        writer.setTitle(self.scene.diagram.title)
        pages = sheets(self.scene) if frame is None else ()
        self._turn(writer, upright=bool(pages) and pages[0].upright)
        painter = QPainter()
        if not painter.begin(writer):
            raise OSError(f"The page cannot be written to {file}.")
        if frame is not None:
            page = QRectF(0, 0, writer.width(), writer.height())
            view = self._view(page.width())
            self._picture(painter, frame, QRectF(0, 0, view.width, view.height), _FONT)
            self._words(painter, frame, QRectF(0, view.height + 20, page.width(), page.height() - view.height - 20))
        for number, sheet in enumerate(pages):
            if number:
                self._turn(writer, upright=sheet.upright)
                writer.newPage()
            self._storyboard.paint(painter, sheet, QRectF(0, 0, writer.width(), writer.height()))
        painter.end()

    @staticmethod
    def _turn(writer: QPdfWriter, *, upright: bool) -> None:
        lying = QPageLayout.Orientation.Portrait if upright else QPageLayout.Orientation.Landscape
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), lying, QMarginsF(10, 10, 10, 10),
                                         QPageLayout.Unit.Millimeter))

    @cached_property
    def _theme(self) -> Theme:
        return read_theme(self.resources, self.theme)

    @cached_property
    def _palette(self) -> Palette:
        return read_palette(self.resources)

    @cached_property
    def _storyboard(self) -> Storyboard:
        signed = signed_line(self.words, self.scene.diagram.review)
        if self.today is not None:
            facts = facts_of(self.library, self.scene.diagram)
            signed = f"{signed} {due_since(self.library, self.words, self.today, facts)}"
        across, down = self.scene.diagram.canvas
        return Storyboard(
            ink=QColor(self._theme.colors.ink), font=typeface, picture=self._picture, heading=self._heading,
            tag=lambda frame: self.scene.picture(frame).source.tag,
            text=lambda frame: self.library.plain(self.scene.picture(frame).source.text),
            foot=f"{self.words('diagram.drawing')} {self.words('diagram.not_advice')} {signed}", shape=across / down)

    def _heading(self, frame: Frame) -> str:
        """*2. The tumor presses the brake*, with what was chosen."""
        said = step_heading(self.scene, frame, self.words).partition(". ")[2].rstrip(".")
        return f"{frame.step + 1}. {said}"

    def _picture(self, painter: QPainter, frame: Frame, box: QRectF, font_size: int) -> Labels:
        view = View.fitting(self.scene.diagram.canvas, box.width(), box.height())
        theme = self._theme
        font = typeface(font_size, QFont.Weight.DemiBold)
        inks = Inks(theme, lambda role: self._palette.get(role, {}).get(self.theme, ""))
        brush = DiagramPainter(self._symbols, self.scene.shape, inks, view, _FINE, name_of=self._name_of)
        painter.save()
        painter.translate(box.topLeft())
        frame_box = QRectF(0, 0, box.width(), box.height())
        painter.setClipRect(frame_box)
        painter.fillRect(frame_box, QColor(theme.colors.picture))
        painter.setFont(font)
        brush.paint(painter, at_rest(self.scene, frame).items)
        laid: LaidOut = lay_out(self.scene, frame, view, Hand(0, label_measure(font)))
        brush.labels(painter, laid.labels.labels, font)
        if laid.tag is not None:
            brush.pill(painter, laid.tag, (self.scene.picture(frame).source.tag,), font, ground="unknown_paper",
                       line="unknown_line")
        painter.setPen(QPen(QColor(theme.colors.card_line), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame_box)
        painter.restore()
        return laid.labels

    def _words(self, painter: QPainter, frame: Frame, box: QRectF) -> None:
        """Below a picture that has a page of its own."""
        painter.setPen(QColor(self._theme.colors.ink))
        flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        top = box.top()
        for weight, said in ((QFont.Weight.Bold, self._heading(frame)),
                             (QFont.Weight.Normal, self.library.plain(self.scene.picture(frame).source.text))):
            painter.setFont(typeface(26, weight))
            room = QRectF(box.left(), top, box.width(), box.bottom() - top)
            painter.drawText(room, flags, said)
            top = painter.boundingRect(room, flags, said).bottom() + 6

    def _name_of(self, part_id: str) -> str:
        part = self.scene.diagram.part(part_id)
        return (part.name or part.symbol) if part is not None else part_id

    def _view(self, width: float) -> View:
        across, down = self.scene.diagram.canvas
        return View.fitting((across, down), width, width * down / across)

    def _size(self, width: int) -> QSize:
        across, down = self.scene.diagram.canvas
        return QSize(width, round(width * down / across))
