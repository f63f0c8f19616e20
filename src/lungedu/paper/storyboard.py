"""A diagram on paper: all steps on one page, and the what-ifs on a second one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from lungedu.diagram.label_places import Labels
from lungedu.diagram.scene import Frame, Scene
from lungedu.paper.page import flow, flow_height

SHORT_SIDE, LONG_SIDE = 1240, 1754
"""Of an A4 page, in dots."""
MARGIN = 58
_HEAD, _FOOT, _GAP, _LEADING = 64.0, 44.0, 26.0, 4.0
_WORDS = 17
"""The size of words: 8 points at 150 dots an inch."""
_LABEL_SHARE = 32
"""A label's words are as high as the picture's width divided by this."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its title, its pictures, and how they stand."""

    title: str
    frames: tuple[Frame, ...]
    across: int
    upright: bool

    @property
    def size(self) -> tuple[int, int]:
        """In dots."""
        return (SHORT_SIDE, LONG_SIDE) if self.upright else (LONG_SIDE, SHORT_SIDE)


def sheets(scene: Scene) -> tuple[Sheet, ...]:
    """The pages of a diagram: each step once, then every combination of the steps that have a what-if."""
    start = scene.diagram.at_start()
    steps = tuple(Frame(number, start) for number in range(len(scene.diagram.steps)))
    many = len(steps) > 6
    pages = [Sheet(scene.diagram.title, steps, 2 if many else 3, many)]
    whatifs = tuple(frame for frame in scene.frames() if frame.choices)
    if whatifs:
        names = ", ".join(switch.name.rstrip("…") for switch in scene.diagram.switches)
        pages.append(Sheet(f"{scene.diagram.title}: {names}", whatifs, 2, upright=False))
    return tuple(pages)


@dataclass(frozen=True)
class Storyboard:
    """Paints a page. `picture` paints a frame into a box with labels of a size, and gives back what it labelled."""

    ink: QColor
    font: Callable[[int, QFont.Weight], QFont]
    picture: Callable[[QPainter, Frame, QRectF, int], Labels]
    heading: Callable[[Frame], str]
    tag: Callable[[Frame], str]
    text: Callable[[Frame], str]
    foot: str
    shape: float
    """Width of a picture by its height."""

    def paint(self, painter: QPainter, sheet: Sheet, page: QRectF) -> None:
        """One page, in a rectangle of dots."""
        painter.setPen(self.ink)
        painter.setFont(self.font(38, QFont.Weight.Bold))
        painter.drawText(QRectF(page.left(), page.top(), page.width(), _HEAD), Qt.AlignmentFlag.AlignVCenter,
                         sheet.title)
        down = -(-len(sheet.frames) // sheet.across)
        width = (page.width() - _GAP * (sheet.across - 1)) / sheet.across
        height = (page.height() - _HEAD - _FOOT - _GAP * (down - 1)) / down
        words = max(flow_height(self._said(frame), width, _LEADING) for frame in sheet.frames)
        tall = min(height - words - 10, width / self.shape)
        for number, frame in enumerate(sheet.frames):
            left = page.left() + (number % sheet.across) * (width + _GAP)
            top = page.top() + _HEAD + (number // sheet.across) * (height + _GAP)
            wide = tall * self.shape
            labels = self.picture(painter, frame, QRectF(left, top, wide, tall), round(wide / _LABEL_SHARE))
            painter.setPen(self.ink)
            flow(painter, (*self._said(frame), *self._key(labels)),
                 QRectF(left, top + tall + 8, width, height - tall - 8), _LEADING)
        painter.setFont(self.font(_WORDS, QFont.Weight.Normal))
        painter.setPen(self.ink)
        painter.drawText(QRectF(page.left(), page.bottom() - _FOOT, page.width(), _FOOT),
                         Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap, self.foot)

    def _said(self, frame: Frame) -> Sequence[tuple[QFont, str]]:
        tag = [(self.font(_WORDS, QFont.Weight.DemiBold), said) for said in (self.tag(frame),) if said]
        return ((self.font(_WORDS + 2, QFont.Weight.Bold), self.heading(frame)), *tag,
                (self.font(_WORDS, QFont.Weight.Normal), self.text(frame)))

    def _key(self, labels: Labels) -> Sequence[tuple[QFont, str]]:
        """What the numbers mean, where text did not fit."""
        return ((self.font(_WORDS - 2, QFont.Weight.Normal), key_of(labels)),)


def key_of(labels: Labels) -> str:
    """What the numbers mean in a picture without text labels; empty when it has words."""
    if not labels.numbered:
        return ""
    return "   ".join(f"{number}\u00a0{name}" for number, name in enumerate(labels.listed, start=1))
