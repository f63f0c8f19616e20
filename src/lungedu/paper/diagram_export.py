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

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

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
from lungedu.paint.art import ArtCache
from lungedu.paint.diagram import DiagramPainter, Inks, label_measure
from lungedu.paint.fonts import FAMILY, typeface
from lungedu.paint.symbols import SymbolCache
from lungedu.paper.page import flow
from lungedu.paper.pdf import write_pdf
from lungedu.paper.picture_file import (
    FINE,
    PaintDots,
    PictureError,
    PictureKit,
    page_in_dots,
    room_in_dots,
    write_picture,
)
from lungedu.paper.storyboard import MARGIN, Sheet, Storyboard, key_of, sheets
from lungedu.viewmodels.recheck import due_since, facts_of
from lungedu.viewmodels.review import signed_line

WIDTH = 1600
"""Of a picture that is written alone, in pixels."""
_FONT = 30
_FINGER = 44
_MARGIN = 10
"""Of a page, in millimeters."""


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

        def svg() -> str:
            if frame is None:
                raise PictureError("An SVG holds one step: name it with --step N. A storyboard can be a PDF or a PNG.")
            return self.svg(frame)

        write_picture(file, svg=svg, image=lambda: self._image(frame), pdf=lambda: self._pdf(frame))

    def read(self) -> None:
        """Read the colors: before anything is painted, for a painter that stops half way takes the process with it."""
        self._kit.read()

    def svg(self, frame: Frame) -> str:
        """One step as SVG."""
        view, font = self._view(WIDTH), typeface(_FONT)
        laid = lay_out(self.scene, frame, view, Hand(_FINGER, label_measure(font)))
        theme = self._kit.theme.colors
        colors = Colors(self._kit.roles, theme.picture, theme.card, theme.control_line, theme.ink)
        art = ArtCache(self.resources, dict)
        writer = Writer(colors, self.scene.shape, lambda symbol: art.part_source(symbol, "day"), FAMILY, _FONT)
        said = " ".join(sentences(self.scene, frame, self.words, self.library.plain))
        title = step_heading(self.scene, frame, self.words)
        return writer.document(at_rest(self.scene, frame), laid, view, title=title, words=said,
                               tag=self.scene.picture(frame).source.tag)

    def paint_step(self, painter: QPainter, frame: Frame, box: QRectF, font_size: int) -> None:
        """A step for another page, in a box of dots."""
        self._picture(painter, frame, box, font_size)

    def step_key(self, frame: Frame, box: QRectF, font_size: int) -> str:
        """What the numbers in such a picture of a step mean; empty when it has words."""
        view = View.fitting(self.scene.diagram.canvas, box.width(), box.height())
        font = typeface(font_size, QFont.Weight.DemiBold)
        return key_of(lay_out(self.scene, frame, view, Hand(0, label_measure(font))).labels)

    # -- by paint -----------------------------------------------------------------------------------------------

    @cached_property
    def _symbols(self) -> SymbolCache:
        return SymbolCache(self._kit.art, self.scene.shape)

    def _image(self, frame: Frame | None) -> QImage:
        colors = self._kit.theme.colors
        if frame is not None:
            size = self._size(WIDTH)
            box = QRectF(0, 0, size.width(), size.height())
            return self._kit.image([size], [lambda painter: self._paint_picture(painter, frame, box)], colors.picture)
        pages = sheets(self.scene)
        return self._kit.image([QSize(*page.size) for page in pages],
                               [self._sheet(page, QRectF(MARGIN, MARGIN, page.size[0] - 2 * MARGIN,
                                                         page.size[1] - 2 * MARGIN)) for page in pages], colors.paper)

    def _pdf(self, frame: Frame | None) -> bytes:
        title = self.scene.diagram.title
        if frame is not None:
            area = room_in_dots(upright=False, margin=_MARGIN)
            page = page_in_dots(lambda painter: self._paint_step(painter, frame, area), upright=False, margin=_MARGIN)
            return write_pdf([page], title=title, outline=[(self._heading(frame), 0)])
        pages = sheets(self.scene)
        painted = [page_in_dots(self._sheet(page, _at_corner(room_in_dots(upright=page.upright, margin=_MARGIN))),
                                upright=page.upright, margin=_MARGIN) for page in pages]
        return write_pdf(painted, title=title, outline=[(page.title, number) for number, page in enumerate(pages)])

    def _sheet(self, page: Sheet, box: QRectF) -> PaintDots:
        return lambda painter: self._storyboard.paint(painter, page, box)

    def _paint_picture(self, painter: QPainter, frame: Frame, box: QRectF) -> None:
        self._picture(painter, frame, box, _FONT)

    def _paint_step(self, painter: QPainter, frame: Frame, page: QRectF) -> None:
        """A step that has a page of its own, with its words below."""
        view = self._view(page.width())
        labels = self._picture(painter, frame, QRectF(0, 0, view.width, view.height), _FONT)
        painter.setPen(QColor(self._kit.theme.colors.ink))
        said = [(typeface(26, QFont.Weight.Bold), self._heading(frame)),
                (typeface(26), self.library.plain(self.scene.picture(frame).source.text)),
                (typeface(26), key_of(labels))]
        flow(painter, said, QRectF(0, view.height + 20, page.width(), page.height() - view.height - 20), 6)

    @cached_property
    def _kit(self) -> PictureKit:
        return PictureKit(self.resources, self.theme)

    @cached_property
    def _storyboard(self) -> Storyboard:
        signed = signed_line(self.words, self.scene.diagram.review)
        if self.today is not None:
            facts = facts_of(self.library, self.scene.diagram)
            signed = f"{signed} {due_since(self.library, self.words, self.today, facts)}"
        across, down = self.scene.diagram.canvas
        return Storyboard(
            ink=QColor(self._kit.theme.colors.ink), font=typeface, picture=self._picture, heading=self._heading,
            tag=lambda frame: self.scene.picture(frame).source.tag,
            text=lambda frame: self.library.plain(self.scene.picture(frame).source.text),
            foot=f"{self.words('diagram.drawing')} {self.words('diagram.not_advice')} {signed}", shape=across / down)

    def _heading(self, frame: Frame) -> str:
        """*2. The tumor presses the brake*, with what was chosen."""
        said = step_heading(self.scene, frame, self.words).partition(". ")[2].rstrip(".")
        return f"{frame.step + 1}. {said}"

    def _picture(self, painter: QPainter, frame: Frame, box: QRectF, font_size: int) -> Labels:
        view = View.fitting(self.scene.diagram.canvas, box.width(), box.height())
        theme = self._kit.theme
        font = typeface(font_size, QFont.Weight.DemiBold)
        inks = Inks(theme, lambda role: self._kit.palette.get(role, {}).get(self.theme, ""))
        brush = DiagramPainter(self._symbols, self.scene.shape, inks, view, FINE, name_of=self._name_of)
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

    def _name_of(self, part_id: str) -> str:
        part = self.scene.diagram.part(part_id)
        return (part.name or part.symbol) if part is not None else part_id

    def _view(self, width: float) -> View:
        across, down = self.scene.diagram.canvas
        return View.fitting((across, down), width, width * down / across)

    def _size(self, width: int) -> QSize:
        across, down = self.scene.diagram.canvas
        return QSize(width, round(width * down / across))


def _at_corner(area: QRectF) -> QRectF:
    return QRectF(0, 0, area.width(), area.height())
