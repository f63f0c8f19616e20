"""The parts of a quiz on screen: a question and its answers, the reason of an answer, and the end."""

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


def question_parts(ctx: UiContext, story: QuizStepper) -> list[QWidget]:
    """What is asked, and an answer below the other."""
    chosen = story.chosen
    answers = [AnswerButton(ctx, choice.text, partial(story.answer, choice), chosen=choice is chosen,
                            fits=chosen is not None and choice.right)
               for choice in story.question.choices]
    return [Label(story.heading, "step"), Label(story.question.question, "h2"), *answers]


def reason_parts(ctx: UiContext, story: QuizStepper) -> list[QWidget]:
    """The reason of the answer; the one that fits and its reason, if it was another; and where both come from."""
    tr, chosen = ctx.tr, story.chosen
    if chosen is None:
        frame, column = framed(ctx, "callout_remember")
        column.addWidget(Label(tr("quiz.hint")))
        return [frame]
    parts = [_reason(ctx, tr("quiz.right"), chosen, "callout_remember")] if chosen.right else [
        _reason(ctx, tr("quiz.not_quite"), chosen, "card"),
        _reason(ctx, tr("quiz.fits"), story.question.right, "callout_remember", named=True)]
    if due := recheck_line(ctx, facts_of(ctx.library, story.question)):
        parts.append(due)
    behind = evidence_row(ctx, story.question.facts, ())
    if behind is not None:
        parts.append(behind)
    page = story.explained
    if page is not None:
        parts.append(ListButton(ctx, tr("diagram.read_more", title=page.title), partial(_open, ctx, page)))
    return parts


def end_parts(ctx: UiContext, story: QuizStepper) -> list[QWidget]:
    """Nothing is kept; and where to go now."""
    tr = ctx.tr
    again = TouchButton(ctx, tr("quiz.again"), story.begin_again)
    return [Label(tr("quiz.end"), "h2"), Label(tr("quiz.end_text")),
            Label(tr("page.go_on"), "h2"), *_ways(ctx, story.ways_on), Flow(ctx, [again])]


def page_parts(ctx: UiContext, story: QuizStepper) -> list[QWidget]:
    """The pages behind the questions."""
    return [Label(ctx.tr("quiz.pages"), "h2"), *_ways(ctx, story.pages)]


def signed(ctx: UiContext, story: QuizStepper) -> QWidget:
    """Who has signed the quiz, or that nobody has."""
    return Label(signed_line(ctx.tr, story.quiz.review), "small")


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
