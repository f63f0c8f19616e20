"""Widgets of a quiz: question and answers, explanation, end."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from lungedu.content.quiz import AnswerChoice
from lungedu.ui.context import UiContext
from lungedu.ui.controls.answer_button import AnswerButton
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.frames import evidence_row, framed
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.list_button import ListButton
from lungedu.ui.controls.rich_text import RichText
from lungedu.ui.controls.touch_button import TouchButton
from lungedu.ui.links.recheck_line import recheck_line
from lungedu.viewmodels.links import LinkCard
from lungedu.viewmodels.quiz_stepper import QuizStepper
from lungedu.viewmodels.recheck import facts_of
from lungedu.viewmodels.review import signed_line


def question_parts(ctx: UiContext, stepper: QuizStepper) -> list[QWidget]:
    """The question and its answers."""
    chosen = stepper.chosen
    answers = [AnswerButton(ctx, choice.text, partial(stepper.answer, choice), chosen=choice is chosen,
                            fits=chosen is not None and choice.right)
               for choice in stepper.question.choices]
    return [Label(stepper.heading, "step"), Label(stepper.question.question, "h2"), *answers]


def reason_parts(ctx: UiContext, stepper: QuizStepper) -> list[QWidget]:
    """The explanation of the chosen answer, the right answer if another was chosen, and their sources."""
    tr, chosen = ctx.tr, stepper.chosen
    if chosen is None:
        frame, column = framed(ctx, "callout_remember")
        column.addWidget(Label(tr("quiz.hint")))
        return [frame]
    parts = [_reason(ctx, tr("quiz.right"), chosen, "callout_remember")] if chosen.right else [
        _reason(ctx, tr("quiz.not_quite"), chosen, "card"),
        _reason(ctx, tr("quiz.fits"), stepper.question.right, "callout_remember", named=True)]
    if due := recheck_line(ctx, facts_of(ctx.library, stepper.question)):
        parts.append(due)
    behind = evidence_row(ctx, stepper.question.facts, ())
    if behind is not None:
        parts.append(behind)
    page = stepper.explained
    if page is not None:
        parts.append(ListButton(ctx, tr("diagram.read_more", title=page.title), partial(_open, ctx, page)))
    return parts


def end_parts(ctx: UiContext, stepper: QuizStepper) -> list[QWidget]:
    """The end of the quiz: nothing is stored; links to go on."""
    tr = ctx.tr
    again = TouchButton(ctx, tr("quiz.again"), stepper.begin_again)
    return [Label(tr("quiz.end"), "h2"), Label(tr("quiz.end_text")),
            Label(tr("page.go_on"), "h2"), *_ways(ctx, stepper.ways_on), Flow(ctx, [again])]


def page_parts(ctx: UiContext, stepper: QuizStepper) -> list[QWidget]:
    """Links to the pages behind the questions."""
    return [Label(ctx.tr("quiz.pages"), "h2"), *_ways(ctx, stepper.pages)]


def signed(ctx: UiContext, stepper: QuizStepper) -> QWidget:
    """The review status of the quiz."""
    return Label(signed_line(ctx.tr, stepper.quiz.review), "small")


def _reason(ctx: UiContext, heading: str, choice: AnswerChoice, name: str, *, named: bool = False) -> QWidget:
    frame, column = framed(ctx, name)
    column.addWidget(Label(heading, "step" if named else "strong"))
    if named:
        column.addWidget(Label(choice.text, "strong"))
    column.addWidget(RichText(ctx, choice.why))
    return frame


def _ways(ctx: UiContext, cards: Sequence[LinkCard]) -> list[QWidget]:
    return [ListButton(ctx, card.title, partial(_open, ctx, card)) for card in cards]


def _open(ctx: UiContext, card: LinkCard) -> None:
    ctx.open(card.route.kind, card.route.id)
