"""The parts of a quiz on screen: a question and its answers, the reason of an answer, and the end."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from lungedu.content.quiz import Choice
from lungedu.ui.context import Screen
from lungedu.ui.controls.answer_button import AnswerButton
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.frames import evidence_row, framed
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.list_button import ListButton
from lungedu.ui.controls.rich_text import RichText
from lungedu.ui.controls.touch_button import TouchButton
from lungedu.ui.links.recheck_line import recheck_line
from lungedu.viewmodels.links import LinkCard
from lungedu.viewmodels.quiz_stepper import QuizStory
from lungedu.viewmodels.recheck import facts_of
from lungedu.viewmodels.review import signed_line


def question_parts(screen: Screen, story: QuizStory) -> list[QWidget]:
    """What is asked, and an answer below the other."""
    chosen = story.chosen
    answers = [AnswerButton(screen, choice.text, partial(story.answer, choice), chosen=choice is chosen,
                            fits=chosen is not None and choice.right)
               for choice in story.question.choices]
    return [Label(story.heading, "step"), Label(story.question.question, "h2"), *answers]


def reason_parts(screen: Screen, story: QuizStory) -> list[QWidget]:
    """The reason of the answer; the one that fits and its reason, if it was another; and where both come from."""
    words, chosen = screen.words, story.chosen
    if chosen is None:
        frame, column = framed(screen, "callout_remember")
        column.addWidget(Label(words("quiz.hint")))
        return [frame]
    parts = [_reason(screen, words("quiz.right"), chosen, "callout_remember")] if chosen.right else [
        _reason(screen, words("quiz.not_quite"), chosen, "card"),
        _reason(screen, words("quiz.fits"), story.question.right, "callout_remember", named=True)]
    if due := recheck_line(screen, facts_of(screen.library, story.question)):
        parts.append(due)
    behind = evidence_row(screen, story.question.facts, ())
    if behind is not None:
        parts.append(behind)
    page = story.explained
    if page is not None:
        parts.append(ListButton(screen, words("diagram.read_more", title=page.title), partial(_open, screen, page)))
    return parts


def end_parts(screen: Screen, story: QuizStory) -> list[QWidget]:
    """Nothing is kept; and where to go now."""
    words = screen.words
    again = TouchButton(screen, words("quiz.again"), story.begin_again)
    return [Label(words("quiz.end"), "h2"), Label(words("quiz.end_text")),
            Label(words("page.go_on"), "h2"), *_ways(screen, story.ways_on), Flow(screen, [again])]


def page_parts(screen: Screen, story: QuizStory) -> list[QWidget]:
    """The pages behind the questions."""
    return [Label(screen.words("quiz.pages"), "h2"), *_ways(screen, story.pages)]


def signed(screen: Screen, story: QuizStory) -> QWidget:
    """Who has signed the quiz, or that nobody has."""
    return Label(signed_line(screen.words, story.quiz.review), "small")


def _reason(screen: Screen, heading: str, choice: Choice, name: str, *, named: bool = False) -> QWidget:
    frame, column = framed(screen, name)
    column.addWidget(Label(heading, "step" if named else "strong"))
    if named:
        column.addWidget(Label(choice.text, "strong"))
    column.addWidget(RichText(screen, choice.why))
    return frame


def _ways(screen: Screen, cards: Sequence[LinkCard]) -> list[QWidget]:
    return [ListButton(screen, card.title, partial(_open, screen, card)) for card in cards]


def _open(screen: Screen, card: LinkCard) -> None:
    screen.open(card.place.kind, card.place.id)
