"""A diagram: the canvas, the text of the current step and the step bar. Content: `diagrams/<id>.yaml`."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from lungedu.domain.session import AppState, Route
from lungedu.ui.announcer import announce
from lungedu.ui.context import UiContext
from lungedu.ui.controls.diagram_layout import DiagramLayout
from lungedu.ui.controls.step_bar import StepBar
from lungedu.ui.controls.step_keys import add_step_keys
from lungedu.ui.figures.diagram_canvas import DiagramCanvas
from lungedu.ui.figures.step_words import StepWords
from lungedu.ui.stepped_page import SteppedPage
from lungedu.viewmodels.diagram_stepper import DiagramStepper
from lungedu.viewmodels.notices import Notice

DIAGRAMS = "diagrams"


class DiagramPage(SteppedPage):
    """The canvas next to the text, or above it on an upright screen."""

    def build(self, ctx: UiContext, route: Route) -> str:
        self._stepper: DiagramStepper | None = None
        diagram = ctx.library.diagrams.get(route.id)
        if diagram is None:
            return self.add_unavailable(ctx)
        stepper = self._stepper = DiagramStepper.of(ctx.app, diagram)
        self._canvas = DiagramCanvas(ctx, stepper)
        self._words = StepWords(ctx, stepper)
        self._bar = StepBar(ctx, stepper, stepper.play_or_pause)
        self._canvas.swiped.connect(stepper.turn)
        self._canvas.laid_out.connect(self._list_parts)
        self._canvas.part_left.connect(self.setFocus)
        add_step_keys(self, ctx, stepper)
        self._playing = QTimer(self)
        self._playing.setSingleShot(True)
        self._playing.timeout.connect(stepper.play_on)
        width, height = diagram.canvas
        self.add_area(ctx, DiagramLayout(ctx, self._canvas, self._words, width / height))
        self._list_parts()
        self._schedule_step()
        QTimer.singleShot(400, self, self._report_faults)
        return diagram.title

    def follow(self, old: AppState, new: AppState) -> None:
        super().follow(old, new)
        stepper = self._stepper
        if stepper is None:
            return
        if stepper.frame_in(new) != stepper.frame_in(old):
            self._canvas.show_frame(stepper.frame)
            self._words.show_step()
            self._list_parts()
            announce(self._canvas, stepper.spoken)
        if old.appearance.motion and not new.appearance.motion:
            self._canvas.rest()
        if new.panel != old.panel:
            self._canvas.highlight()
        self._bar.show_state()
        if (new.playing, stepper.frame_in(new)) != (old.playing, stepper.frame_in(old)):
            self._schedule_step()

    def _schedule_step(self) -> None:
        """While playing, schedule the next step for when a slow reader has read this one."""
        if self._stepper is None:
            return
        self._playing.stop()
        if self.ctx.state.playing:
            self._playing.start(round(self._stepper.reading_time() * 1000))

    def _report_faults(self) -> None:
        """Log the errors in the diagram's file; the picture shows as much as it can."""
        if self._stepper is not None:
            scene = self._stepper.scene
            for frame in scene.frames():
                scene.picture(frame)
            for fault in scene.faults:
                self.ctx.app.notices.tell(Notice("", f"{DIAGRAMS}/{self._stepper.diagram.id}.yaml: {fault}"))

    def _list_parts(self) -> None:
        self._words.list_parts(self._canvas.labels)
        self.set_tab_order()

    def tab_stops(self) -> Sequence[QWidget]:
        return [self._canvas, *self._canvas.regions, *self._words.in_order()]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._schedule_step()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._stepper is not None:
            self._playing.stop()
            self._canvas.leave()
