"""Check yourself: one question at a time, and the gentle reason of each answer beside it, or below."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from lungedu.domain.session import AppState, Route
from lungedu.ui.announcer import announce
from lungedu.ui.context import UiContext
from lungedu.ui.controls.back_and_next import BackAndNext
from lungedu.ui.controls.pane import Pane
from lungedu.ui.controls.step_keys import add_step_keys
from lungedu.ui.controls.tab_order import stops
from lungedu.ui.page import Page
from lungedu.ui.parts.quiz_parts import end_parts, page_parts, question_parts, reason_parts, signed
from lungedu.viewmodels.quiz_stepper import QuizStepper

_BESIDE = 56
"""From this width on, by the size of words, the reason stands beside the answers: all is then in sight."""


class QuizPage(Page):
    """Fills its room; below, the way from question to question."""

    wide = True
    keeps_clear = False

    def build(self, ctx: UiContext, route: Route) -> str:
        self._story: QuizStepper | None = None
        quiz = ctx.library.quizzes.get(route.id)
        if quiz is None:
            self.add_title(ctx.tr("page.resting"), ctx.tr("page.resting_text"))
            return ctx.tr("page.resting")
        story = self._story = QuizStepper(ctx.app, quiz)
        sizes = ctx.style.metrics
        self._beside = not sizes.upright and sizes.width >= sizes.body * _BESIDE
        self._asking = Pane(ctx, self._arrange_stops, like_pages=True)
        self._asking.setAccessibleName(ctx.tr("quiz.asking"))
        self._telling = Pane(ctx, self._arrange_stops, like_pages=True) if self._beside else self._asking
        if self._beside:
            self._telling.setAccessibleName(ctx.tr("quiz.telling"))
        for pane in self._panes:
            pane.finish()
        self._bar = BackAndNext(ctx, story)
        self._parts: list[QWidget] = []
        self._brought: list[QWidget] = []
        """What an answer brought."""
        self._scrolling = QTimer(self)  # when all has its place
        self._scrolling.setSingleShot(True)
        self._scrolling.timeout.connect(self._bring_reason_in_sight)
        self._asking.verticalScrollBar().rangeChanged.connect(self._scroll_soon)
        self.column.addWidget(self._arranged(ctx), 1000)
        add_step_keys(self, ctx, story)
        self._show_question()
        return quiz.title

    @property
    def _panes(self) -> tuple[Pane, ...]:
        return (self._asking, self._telling) if self._beside else (self._asking,)

    def _arranged(self, ctx: UiContext) -> QWidget:
        sizes = ctx.style.metrics
        box = QWidget()
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.gap // 2)
        room = QHBoxLayout()
        column.addLayout(room, 1)
        room.setSpacing(sizes.gap)
        for pane in self._panes:
            room.addWidget(pane, 1)
        column.addWidget(self._bar)
        return box

    def follow(self, old: AppState, new: AppState) -> None:
        super().follow(old, new)
        story = self._story
        if story is None:
            return
        turned = story.at_in(new) != story.at_in(old)
        if not turned and story.chosen_in(new) is story.chosen_in(old):
            return
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self._show_question()
        self._bar.show_state()
        if had_focus:  # a new question begins at its beginning; from an answer it goes on
            (self._asking if turned else self._bar.next).setFocus()
        announce(self._asking if turned else self._telling, story.spoken)

    def _show_question(self) -> None:
        """The question that the state is at, with what was answered."""
        ctx, story = self.ctx, self._story
        assert story is not None
        for part in self._parts:
            for pane in self._panes:
                pane.column.removeWidget(part)  # before it dies: what looks through the column must not find it
            part.hide()
            part.deleteLater()
        asking = end_parts(ctx, story) if story.is_over else question_parts(ctx, story)
        telling = page_parts(ctx, story) if story.is_over else reason_parts(ctx, story)
        foot = [signed(ctx, story)]
        shown = [[*asking, *foot], telling] if self._beside else [[*asking, *telling, *foot]]
        self._parts = [part for parts in shown for part in parts]
        self._brought = telling if story.chosen is not None else []
        for pane, parts in zip(self._panes, shown, strict=True):
            for number, part in enumerate(parts):
                pane.column.insertWidget(number, part)
            pane.begin_anew()
        self._asking.arrange_stops_soon()
        self._scroll_soon()

    def _scroll_soon(self) -> None:
        self._scrolling.start(0)

    def _bring_reason_in_sight(self) -> None:
        """Large words may have pushed it below: what a touch brought must be seen without looking for it."""
        if self._brought and not self._beside:
            pane, gap = self._asking, self.ctx.style.metrics.gap
            end = self._brought[-1].geometry().bottom() + gap
            pane.verticalScrollBar().setValue(min(self._brought[0].y() - gap, end - pane.viewport().height()))

    def _arrange_stops(self) -> None:
        """As one reads: question and answers, reason, the way on."""
        tabs = [stop for pane in self._panes for stop in (pane, *pane.scroll_buttons, *stops(pane.sheet))]
        for before, after in pairwise([*tabs, *self._bar.in_order()]):
            QWidget.setTabOrder(before, after)
