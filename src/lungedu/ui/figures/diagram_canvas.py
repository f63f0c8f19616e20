"""Diagram canvas: paints display lists, animates between pictures, and holds the buttons of the parts.

Static content is cached in a pixmap; a frame of an animation paints it and, on top, what moves. At rest, no timer runs.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFont,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from lungedu.diagram.display_list import DisplayList, View
from lungedu.diagram.layout import Hand, LaidOut, lay_out
from lungedu.diagram.motion import SETTLES, at_rest, duration, moment, on_the_way, swaying, sways
from lungedu.diagram.scene import Frame, ScenePicture
from lungedu.paint.diagram import DiagramPainter, Inks, label_measure
from lungedu.paint.memory import give_back_large_blocks
from lungedu.paint.symbols import SymbolCache
from lungedu.ui.context import UiContext
from lungedu.ui.controls.swipe import Swipe
from lungedu.ui.figures.region_button import RegionButton, share_touches
from lungedu.viewmodels.diagram_stepper import DiagramStepper
from lungedu.viewmodels.notices import Notice

LEAST_WORDS = 15
"""Minimum text size of labels in pixels."""
_LABEL_SIZES = (1.0, 0.86, 0.74)
"""Label sizes, relative to the normal one, that are tried before labels become numbers."""
_FINGER = 46
"""Minimum size of a part's touch target in pixels."""
_MOVE_EVERY, _SWAY_EVERY = 16, 33
"""Frame intervals in milliseconds: transitions, sway."""


class DiagramCanvas(QLabel):
    """A label whose accessible name describes the picture; its children are the parts."""

    swiped = Signal(int)
    """1: next step; -1: previous step."""
    laid_out = Signal()
    """Labels and regions changed."""
    part_left = Signal()
    """The focused part is about to be deleted."""

    def __init__(self, ctx: UiContext, stepper: DiagramStepper, parent: QWidget | None = None):
        super().__init__(parent)
        self._ctx = ctx
        self._stepper = stepper
        self._frame = stepper.frame
        self._before: Frame | ScenePicture | None = None
        """Start of the running transition; an intermediate picture if it interrupted another one."""
        self._still: QPixmap | None = None
        self._laid: LaidOut | None = None
        self._layouts: dict[object, tuple[LaidOut, QFont]] = {}
        self._regions: list[RegionButton] = []
        give_back_large_blocks()
        self._symbols = SymbolCache(ctx.art, stepper.scene.shape, self._tell_missing)
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._ahead = QTimer(self)
        self._ahead.setInterval(8)  # short, so that input is never delayed much
        self._ahead.timeout.connect(self._draw_ahead)
        self._words_font = ctx.style.font(self._label_size(), QFont.Weight.DemiBold)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 150)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._swipe = Swipe(self, self.swiped.emit)
        self._speak()

    def _finger(self) -> float:
        """Minimum size of a part's touch target in pixels."""
        sizes = self._ctx.style.metrics
        return max(_FINGER, sizes.touch * 0.75, sizes.least_touch)

    def _label_size(self) -> int:
        sizes = self._ctx.style.metrics
        return max(LEAST_WORDS, round(sizes.small * 1.05))

    # -- what is shown ------------------------------------------------------------------------------------------

    @property
    def labels(self) -> LaidOut | None:
        """Labels and regions of the picture; None before the first resize."""
        return self._laid

    @property
    def regions(self) -> tuple[RegionButton, ...]:
        """The buttons of the parts, in reading order."""
        return tuple(self._regions)

    @property
    def moving(self) -> bool:
        """Whether a transition is running."""
        return self._before is not None

    def show_frame(self, frame: Frame) -> None:
        """Animate to a picture; immediately if motion is off or the canvas is hidden."""
        before: Frame | ScenePicture = self._frame
        if self._before is not None:
            before = on_the_way(self._stepper.scene, self._before, self._frame, self._share)
        self._frame = frame
        moves = self._ctx.state.appearance.motion and self.isVisible() and self._laid is not None
        self._before = before if moves else None
        self._still = None
        if self._laid is not None:
            self._lay_out()
        self._speak()
        self._start()
        self.update()

    def rest(self) -> None:
        """End the animation at once."""
        self._timer.stop()
        self._before = None
        self._still = None
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._start()

    def leave(self) -> None:
        """Stop the timers and free the pixmaps: the page is closing."""
        self._timer.stop()
        self._ahead.stop()
        self._before = None
        self._still = None
        self._symbols.forget()

    def highlight(self) -> None:
        """The explained or focused part changed."""
        self.update()

    def _speak(self) -> None:
        picture = self._stepper.scene.picture(self._frame)
        self.setAccessibleName(self._ctx.tr("diagram.seen", text=picture.source.seen))
        self.setAccessibleDescription(self._ctx.tr("diagram.canvas_spoken"))

    # -- time ---------------------------------------------------------------------------------------------------

    def _draw_ahead(self) -> None:
        """While idle, pre-render the symbols of adjacent steps one by one, so that no transition has to wait."""
        if self._before is not None:
            return
        stepper, brush = self._stepper, self._brush()
        last = len(stepper.diagram.steps) - 1
        near = [Frame(step, self._frame.choices) for step in (self._frame.step + 1, self._frame.step - 1)
                if 0 <= step <= last]
        near += [Frame(self._frame.step, {**self._frame.choices, **other})
                 for other in stepper.diagram.combinations(stepper.step)]
        if any(brush.draw_ahead(at_rest(stepper.scene, frame).items) for frame in near):
            return
        waiting = [frame for frame in near if (frame.step, tuple(frame.choices.items())) not in self._layouts]
        if waiting:
            self._layout_of(waiting[0])
        else:
            self._ahead.stop()

    def _start(self) -> None:
        self._timer.stop()
        if self.isVisible():
            self._ahead.start()
        if not self._ctx.state.appearance.motion or not self.isVisible():
            return
        self._clock.start()
        if self._before is not None:
            self._timer.start(_MOVE_EVERY)
        elif sways(self._stepper.scene, self._frame):
            self._timer.start(_SWAY_EVERY)

    def _tick(self) -> None:
        seconds = self._clock.elapsed() / 1000
        if self._before is not None:
            if seconds >= duration(self._stepper.scene, self._before, self._frame):
                self._before = None
                self._still = None
                self._start()
        elif seconds >= SETTLES:
            self.rest()
        self.update()

    @property
    def _share(self) -> float:
        """Progress of the transition in time, from 0 to 1."""
        assert self._before is not None
        return min(1.0, self._clock.elapsed() / 1000 / duration(self._stepper.scene, self._before, self._frame))

    def shown_now(self) -> DisplayList:
        """The display list to paint now."""
        seconds = self._clock.elapsed() / 1000 if self._timer.isActive() else 0.0
        scene = self._stepper.scene
        if self._before is not None:
            return moment(scene, self._before, self._frame, self._share)
        if self._timer.isActive():
            return swaying(scene, self._frame, seconds)
        return at_rest(scene, self._frame)

    # -- painting -----------------------------------------------------------------------------------------------

    def paintEvent(self, _: QPaintEvent) -> None:
        shown = self.shown_now()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._still_layer(shown))
        brush = self._brush()
        painter.setFont(self._words_font)
        brush.paint(painter, shown.items[shown.still:], moving=self.moving)
        if self._laid is not None:
            self._paint_over(painter, brush, self._laid)
        self._round_corners(painter)

    def _still_layer(self, shown: DisplayList) -> QPixmap:
        """Background and static content as a pixmap, valid for one transition or one rest."""
        if self._still is None:
            ratio = self._ctx.pixel_ratio
            self._still = QPixmap(self.size() * ratio)
            self._still.setDevicePixelRatio(ratio)
            self._still.fill(self._ctx.style.color("picture"))
            painter = QPainter(self._still)
            painter.setFont(self._words_font)
            self._brush().paint(painter, shown.items[:shown.still])
            painter.end()
        return self._still

    def _paint_over(self, painter: QPainter, brush: DiagramPainter, laid: LaidOut) -> None:
        tag = self._stepper.scene.picture(self._frame).source.tag
        strength = 1.0
        if self._before is not None:  # labels fade in when the parts have arrived
            strength = max(0.0, min(1.0, self._share * 2.5 - 1.5))
        if strength:
            brush.labels(painter, laid.labels.labels, self._words_font, opacity=strength)
            if laid.tag is not None:
                painter.setOpacity(strength)
                brush.pill(painter, laid.tag, (tag,), self._words_font, ground="unknown_paper", line="unknown_line")
                painter.setOpacity(1.0)
        colors = self._ctx.style.theme.colors
        explained = self._explained()
        for button in self._regions:
            if button.hasFocus() or button.region.part == explained:
                brush.ring(painter, button.region.shapes, colors.focus, 4)

    def _explained(self) -> str:
        """The part whose meaning is open in the side panel."""
        panel = self._ctx.state.panel
        if panel is None or panel.kind != "part":
            return ""
        diagram, _, part = panel.id.partition(".")
        return part if diagram == self._stepper.diagram.id else ""

    def _round_corners(self, painter: QPainter) -> None:
        radius = self._ctx.style.metrics.radius
        corners = QPainterPath()
        corners.addRect(QRectF(self.rect()))
        rounded = QPainterPath()
        rounded.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for x in (0, self.width() - radius):
            for y in (0, self.height() - radius):
                painter.setClipRect(x, y, radius, radius)
                painter.fillPath(corners.subtracted(rounded), self._ctx.style.color("paper"))

    # -- size, labels, regions ----------------------------------------------------------------------------------

    def _brush(self) -> DiagramPainter:
        ctx, theme = self._ctx, self._ctx.style.theme
        inks = Inks(theme, lambda role: ctx.art.role(role, theme.id))
        return DiagramPainter(self._symbols, self._stepper.scene.shape, inks, self._view(), ctx.pixel_ratio,
                              self._name_of)

    def _view(self) -> View:
        return View.fitting(self._stepper.diagram.canvas, self.width(), self.height())

    def _name_of(self, part_id: str) -> str:
        part = self._stepper.diagram.part(part_id)
        return (part.name or part.symbol) if part is not None else part_id

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rest()
        self._symbols.fit_to(self.width() * self.height() * self._ctx.pixel_ratio ** 2)
        self._layouts.clear()
        self._lay_out()
        self._start()

    def _layout_of(self, frame: Frame) -> tuple[LaidOut, QFont]:
        """Labels and regions of a picture with the font that fits; cached until the next resize."""
        key = (frame.step, tuple(frame.choices.items()))
        if key not in self._layouts:
            usual = self._label_size()
            for share in (*_LABEL_SIZES, 1.0):  # rather smaller labels than numbers; numbers are full size
                font = self._ctx.style.font(max(LEAST_WORDS, round(usual * share)), QFont.Weight.DemiBold)
                hand = Hand(self._finger(), label_measure(font))
                laid = lay_out(self._stepper.scene, frame, self._view(), hand)
                if not laid.labels.numbered:
                    break
            self._layouts[key] = laid, font
        return self._layouts[key]

    def _lay_out(self) -> None:
        self._laid, self._words_font = self._layout_of(self._frame)
        focused = next((button.region.part for button in self._regions if button.hasFocus()), "")
        if focused:
            self.part_left.emit()  # before its button is deleted, else the focus jumps to a bar
        for button in self._regions:
            button.hide()
            button.deleteLater()
        diagram = self._stepper.diagram
        self._regions = []
        for region in self._laid.regions:
            part = diagram.part(region.part)
            meaning = self._ctx.library.plain(part.says) if part is not None else ""
            button = RegionButton(region, meaning, self._explains(region.part), self.highlight, self)
            self._swipe.watch(button)
            button.show()
            self._regions.append(button)
        share_touches(self._regions)
        for button in self._regions:
            if button.region.part == focused:
                button.setFocus()
        self.laid_out.emit()

    def _tell_missing(self, file: str) -> None:
        """Log it: readers see the part's outline with its name."""
        self._ctx.app.notices.tell(Notice("", f"{file} is not there or cannot be drawn; its outline stands for it. "
                                          "'lungedu check' says more."))

    def _explains(self, part_id: str) -> Callable[[], None]:
        return lambda: self._ctx.explain("part", f"{self._stepper.diagram.id}.{part_id}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # otherwise the release that ends a swipe would not arrive here
