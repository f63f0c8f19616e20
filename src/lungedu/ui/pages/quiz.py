"""*Check yourself*: one question at a time, with the explanation of the answer to its right or below."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from lungedu.domain.session import AppState, Route
from lungedu.ui.announcer import announce
from lungedu.ui.context import UiContext
from lungedu.ui.controls.back_and_next import BackAndNext
from lungedu.ui.controls.pane import Pane
from lungedu.ui.controls.step_keys import add_step_keys
from lungedu.ui.parts.quiz_parts import end_parts, page_parts, question_parts, reason_parts, signed
from lungedu.ui.stepped_page import SteppedPage
from lungedu.viewmodels.quiz_stepper import QuizStepper


class QuizPage(SteppedPage):
    """Question and answers in one pane, the explanation in another if both fit side by side."""

    def build(self, ctx: UiContext, route: Route) -> str:
        self._stepper: QuizStepper | None = None
        quiz = ctx.library.quizzes.get(route.id)
        if quiz is None:
            return self.add_unavailable(ctx)
        stepper = self._stepper = QuizStepper(ctx.app, quiz)
        self._question = Pane(ctx, self.set_tab_order, like_pages=True)
        self._question.setAccessibleName(ctx.tr("quiz.asking"))
        self._reason = self._question
        self._panes = (self._question,)
        if self.fits_two_panes(ctx):
            self._reason = Pane(ctx, self.set_tab_order, like_pages=True)
            self._reason.setAccessibleName(ctx.tr("quiz.telling"))
            self._panes = (self._question, self._reason)
        for pane in self._panes:
            pane.finish()
        self._bar = BackAndNext(ctx, stepper)
        self._reason_parts: list[QWidget] = []
        """Widgets that explain the chosen answer."""
        self._scroll_timer = QTimer(self)  # zero timeout: after the layout pass
        self._scroll_timer.setSingleShot(True)
        self._scroll_timer.timeout.connect(self._scroll_to_reason)
        self._question.verticalScrollBar().rangeChanged.connect(self._scroll_soon)
        self.add_panes(ctx, [(pane, 1) for pane in self._panes])
        add_step_keys(self, ctx, stepper)
        self._show_question()
        return quiz.title

    def follow(self, old: AppState, new: AppState) -> None:
        super().follow(old, new)
        stepper = self._stepper
        if stepper is None:
            return
        turned = stepper.at_in(new) != stepper.at_in(old)
        if not turned and stepper.chosen_in(new) is stepper.chosen_in(old):
            return
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self._show_question()
        self._bar.show_state()
        if had_focus:  # a new question starts at its top; after an answer, *Next* comes next
            (self._question if turned else self._bar.next).setFocus()
        announce(self._question if turned else self._reason, stepper.spoken)

    def _show_question(self) -> None:
        """Show the current question, with its explanation if it is answered."""
        ctx, stepper = self.ctx, self._stepper
        assert stepper is not None
        question = end_parts(ctx, stepper) if stepper.is_over else question_parts(ctx, stepper)
        reason = page_parts(ctx, stepper) if stepper.is_over else reason_parts(ctx, stepper)
        foot = [signed(ctx, stepper)]
        self._reason_parts = reason if stepper.chosen is not None else []
        if self.has_two_panes:
            self.replace_parts([(self._question, [*question, *foot]), (self._reason, reason)])
        else:
            self.replace_parts([(self._question, [*question, *reason, *foot])])
        self._scroll_soon()

    def _scroll_soon(self) -> None:
        self._scroll_timer.start(0)

    def _scroll_to_reason(self) -> None:
        """With large text, scroll to the explanation: the result of a touch must be visible without scrolling."""
        if self._reason_parts and not self.has_two_panes:
            pane, gap = self._question, self.ctx.style.metrics.gap
            top = self._reason_parts[0].y() - gap
            bottom = self._reason_parts[-1].geometry().bottom() + gap
            pane.verticalScrollBar().setValue(min(top, bottom - pane.viewport().height()))
