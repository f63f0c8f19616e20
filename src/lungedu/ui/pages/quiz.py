"""Check yourself: one question at a time, and the gentle reason of each answer beside it, or below."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from lungedu.domain.session import AppState, Place
from lungedu.ui.announcer import announce
from lungedu.ui.context import Screen
from lungedu.ui.controls.back_and_next import BackAndNext
from lungedu.ui.controls.pane import Pane
from lungedu.ui.controls.step_keys import add_step_keys
from lungedu.ui.controls.tab_order import stops
from lungedu.ui.page import Page
from lungedu.ui.parts.quiz_parts import end_parts, page_parts, question_parts, reason_parts, signed
from lungedu.viewmodels.quiz_stepper import QuizStory

_BESIDE = 56
"""From this width on, by the size of words, the reason stands beside the answers: all is then in sight."""


class QuizPage(Page):
    """Fills its room; below, the way from question to question."""

    wide = True
    keeps_clear = False

    def build(self, screen: Screen, place: Place) -> str:
        self._story: QuizStory | None = None
        quiz = screen.library.quizzes.get(place.id)
        if quiz is None:
            self.add_title(screen.words("page.resting"), screen.words("page.resting_text"))
            return screen.words("page.resting")
        story = self._story = QuizStory(screen.app, quiz)
        sizes = screen.style.metrics
        self._beside = not sizes.upright and sizes.width >= sizes.body * _BESIDE
        self._asking = Pane(screen, self._arrange_stops, like_pages=True)
        self._asking.setAccessibleName(screen.words("quiz.asking"))
        self._telling = Pane(screen, self._arrange_stops, like_pages=True) if self._beside else self._asking
        if self._beside:
            self._telling.setAccessibleName(screen.words("quiz.telling"))
        for pane in self._panes:
            pane.finish()
        self._bar = BackAndNext(screen, story)
        self._parts: list[QWidget] = []
        self._brought: list[QWidget] = []
        """What an answer brought."""
        self._scrolling = QTimer(self)  # when all has its place
        self._scrolling.setSingleShot(True)
        self._scrolling.timeout.connect(self._bring_reason_in_sight)
        self._asking.verticalScrollBar().rangeChanged.connect(self._scroll_soon)
        self.column.addWidget(self._arranged(screen), 1000)
        add_step_keys(self, screen, story)
        self._show_question()
        return quiz.title

    @property
    def _panes(self) -> tuple[Pane, ...]:
        return (self._asking, self._telling) if self._beside else (self._asking,)

    def _arranged(self, screen: Screen) -> QWidget:
        sizes = screen.style.metrics
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
        screen, story = self.screen_kit, self._story
        assert story is not None
        for part in self._parts:
            for pane in self._panes:
                pane.column.removeWidget(part)  # before it dies: what looks through the column must not find it
            part.hide()
            part.deleteLater()
        asking = end_parts(screen, story) if story.is_over else question_parts(screen, story)
        telling = page_parts(screen, story) if story.is_over else reason_parts(screen, story)
        foot = [signed(screen, story)]
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
            pane, gap = self._asking, self.screen_kit.style.metrics.gap
            end = self._brought[-1].geometry().bottom() + gap
            pane.verticalScrollBar().setValue(min(self._brought[0].y() - gap, end - pane.viewport().height()))

    def _arrange_stops(self) -> None:
        """As one reads: question and answers, reason, the way on."""
        tabs = [stop for pane in self._panes for stop in (pane, *pane.scroll_buttons, *stops(pane.sheet))]
        for before, after in pairwise([*tabs, *self._bar.in_order()]):
            QWidget.setTabOrder(before, after)
