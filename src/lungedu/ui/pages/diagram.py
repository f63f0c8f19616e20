"""A diagram: the drawing, the words of its step, and what goes from step to step. Its words: `diagrams/<id>.yaml`."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from lungedu.domain.session import AppState, Route
from lungedu.ui.announcer import announce
from lungedu.ui.context import UiContext
from lungedu.ui.controls.diagram_layout import DiagramLayout
from lungedu.ui.controls.step_bar import StepBar
from lungedu.ui.controls.step_keys import add_step_keys
from lungedu.ui.figures.diagram_canvas import DiagramCanvas
from lungedu.ui.figures.step_words import StepWords
from lungedu.ui.page import Page
from lungedu.viewmodels.diagram_stepper import DiagramStepper
from lungedu.viewmodels.notices import Notice

DIAGRAMS = "diagrams"


class DiagramPage(Page):
    """Fills its room: the drawing beside its words, or above them on an upright screen; below, the way on."""

    wide = True
    keeps_clear = False

    def build(self, ctx: UiContext, route: Route) -> str:
        self._story: DiagramStepper | None = None
        diagram = ctx.library.diagrams.get(route.id)
        if diagram is None:
            self.add_title(ctx.tr("page.resting"), ctx.tr("page.resting_text"))
            return ctx.tr("page.resting")
        story = self._story = DiagramStepper.of(ctx.app, diagram)
        self._canvas = DiagramCanvas(ctx, story)
        self._words = StepWords(ctx, story)
        self._bar = StepBar(ctx, story, story.play_or_pause)
        self._canvas.swiped.connect(story.turn)
        self._canvas.laid_out.connect(self._list_parts)
        self._canvas.part_left.connect(self.setFocus)
        add_step_keys(self, ctx, story)
        self._playing = QTimer(self)
        self._playing.setSingleShot(True)
        self._playing.timeout.connect(story.play_on)
        self.column.addWidget(self._arranged(ctx, story), 1000)
        self._list_parts()
        self._keep_time()
        QTimer.singleShot(400, self, self._tell_faults)
        return diagram.title

    def _arranged(self, ctx: UiContext, story: DiagramStepper) -> QWidget:
        sizes = ctx.style.metrics
        box = QWidget()
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.gap // 2)
        across, down = story.diagram.canvas
        column.addWidget(DiagramLayout(ctx, self._canvas, self._words, across / down), 1)
        column.addWidget(self._bar)
        return box

    def follow(self, old: AppState, new: AppState) -> None:
        super().follow(old, new)
        story = self._story
        if story is None:
            return
        if story.frame_in(new) != story.frame_in(old):
            self._canvas.show_frame(story.frame)
            self._words.show_step()
            self._list_parts()
            announce(self._canvas, story.spoken)
        if old.appearance.motion and not new.appearance.motion:
            self._canvas.rest()
        if new.panel != old.panel:
            self._canvas.highlight()
        self._bar.show_state()
        if (new.playing, story.frame_in(new)) != (old.playing, story.frame_in(old)):
            self._keep_time()

    def _keep_time(self) -> None:
        """While it plays, go on when a slow reader has read the step."""
        if self._story is None:
            return
        self._playing.stop()
        if self.ctx.state.playing:
            self._playing.start(round(self._story.reading_time() * 1000))

    def _tell_faults(self) -> None:
        """What the file gets wrong, for the log; the picture shows as much as it can."""
        if self._story is not None:
            scene = self._story.scene
            for frame in scene.frames():
                scene.picture(frame)
            for fault in scene.faults:
                self.ctx.app.notices.tell(Notice("", f"{DIAGRAMS}/{self._story.diagram.id}.yaml: {fault}"))

    def _list_parts(self) -> None:
        self._words.list_parts(self._canvas.labels)
        tabs = [self._canvas, *self._canvas.regions, *self._words.in_order(), *self._bar.in_order()]
        for before, after in pairwise(tabs):  # as one reads: the picture, its words, the way on
            QWidget.setTabOrder(before, after)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keep_time()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._story is not None:
            self._playing.stop()
            self._canvas.leave()
