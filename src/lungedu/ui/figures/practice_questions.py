"""Practice questions about a survival curve, one at a time, with feedback. Nothing is counted or stored."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lungedu.content.charts import Ask
from lungedu.diagram.charts.points import MONTH
from lungedu.diagram.charts.practice import PracticeChart
from lungedu.ui.announcer import announce
from lungedu.ui.context import UiContext
from lungedu.ui.controls.choice_row import ChoiceRow
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.frames import framed
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.policy import height_follows_width
from lungedu.ui.controls.tab_order import arrange_soon
from lungedu.ui.controls.touch_button import TouchButton
from lungedu.viewmodels.chart_settings import ChartSettings

ASK, ANSWER = "ask", "answer"
"""Keys of the chart settings: index of the question, and chosen answer from 1."""


class PracticeQuestions(QWidget):
    """Rebuilt for each question and each answer."""

    def __init__(self, ctx: UiContext, chart: PracticeChart, dials: ChartSettings):
        super().__init__()
        self._ctx, self._chart, self._dials = ctx, chart, dials
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        height_follows_width(self, wide=True)
        self._shown: tuple[int, int] | None = None
        self._inside: QWidget | None = None
        self.show_state()

    def show_state(self) -> None:
        """Show the current question with its feedback."""
        now = (self._dials.get(ASK), self._dials.get(ANSWER))
        if now == self._shown:
            return
        said_before, self._shown = self._shown, now
        had_focus = self._inside is not None and self.isAncestorOf(self.focusWidget() or self)
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = self._made(*now)
        self._column.addWidget(self._inside)
        arrange_soon(self)
        if said_before is not None:
            announce(self, self._spoken)
        if had_focus:
            self._focus_on.setFocus()

    def _made(self, number: int, answered: int) -> QWidget:
        ctx, asks = self._ctx, self._chart.model.asks
        tr = ctx.tr
        frame, column = framed(ctx, "callout_remember")
        if number >= len(asks):
            self._spoken = tr("chart.practice_done")
            column.addWidget(Label(self._spoken, "strong"))
            again = TouchButton(ctx, tr("chart.practice_again"), lambda: self._dials.turn(**{ASK: 0, ANSWER: 0}))
            column.addWidget(Flow(ctx, [again]))
            self._focus_on: QWidget = again
            return frame
        ask = asks[number]
        question = self._chart.model.filled(ask, ask.ask)
        column.addWidget(Label(tr("chart.question_of", number=number + 1, count=len(asks)), "small"))
        offers = [(str(place), self._offer(ask, offer)) for place, offer in enumerate(ask.offers, start=1)]
        row = ChoiceRow(ctx, question, offers, str(answered), self._answer)
        column.addWidget(row)
        self._focus_on, self._spoken = row.first, question
        if answered:
            right = ask.offers[answered - 1] == self._chart.model.answer(ask)
            self._spoken = self._chart.model.filled(ask, ask.right if right else ask.not_quite)
            column.addWidget(Label(self._spoken))
            on = TouchButton(ctx, tr("chart.next_question"), lambda: self._dials.turn(
                **{ASK: number + 1, ANSWER: 0}), kind="main")
            column.addWidget(Flow(ctx, [on]))
            self._focus_on = on
        return frame

    def _answer(self, choice: str) -> None:
        """Choose an answer, and mark on the curve where it can be read."""
        ask = self._chart.model.asks[self._dials.get(ASK)]
        month = ask.at_month if ask.at_month is not None else self._chart.model.answer(ask)
        self._dials.turn(**{ANSWER: int(choice), MONTH: month or 0})

    def _offer(self, ask: Ask, offer: int) -> str:
        return self._ctx.tr("chart.month_offer" if ask.at_month is None else "chart.of_100_short", number=offer)
