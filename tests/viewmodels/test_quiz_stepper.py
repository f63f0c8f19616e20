"""A quiz as it is being used: where one is, what was answered, and what a listener hears."""

from __future__ import annotations

import pytest

from helpers.content_folder import SHIPPED
from lungedu import app
from lungedu.domain.session import HOME, Back, Open, Route, SetChartValues
from lungedu.viewmodels.quiz_stepper import QuizStepper

KEY = "quiz:check-yourself"


@pytest.fixture
def story(qapp: object) -> QuizStepper:
    model = app.start(app.LaptopStart(resources=SHIPPED)).model
    model.dispatch(Open(Route("quiz", "check-yourself")))
    return QuizStepper(model, model.library.quizzes["check-yourself"])


def test_a_question_and_its_answers_are_reported_in_order(story: QuizStepper) -> None:
    question = story.quiz.questions[0]
    routes = [story.spoken.index(words) for words in (
        "Question 1 of 12.", question.question, *(choice.text for choice in question.choices))]
    assert routes == sorted(routes)


def test_an_answer_that_does_not_fit_is_reported_with_its_reason_then_what_fits(story: QuizStepper) -> None:
    question, plain = story.quiz.questions[0], story.app.library.plain
    chosen = next(choice for choice in question.choices if not choice.right)
    story.answer(chosen)
    why = plain(question.right.why)
    assert story.spoken == f"Not quite. {plain(chosen.why)} What fits: {question.right.text} {why}"
    story.answer(question.right)
    assert story.spoken == f"Yes, that fits. {why}"


def test_each_question_keeps_its_own_answer(story: QuizStepper) -> None:
    for number, question in enumerate(story.quiz.questions):
        story.go(number)
        assert story.chosen is None
        story.answer(question.choices[number % 3])
    for number, question in enumerate(story.quiz.questions):
        story.go(number)
        assert story.chosen is question.choices[number % 3]


def test_nothing_happens_past_the_ends(story: QuizStepper) -> None:
    story.turn(-1)
    assert story.at == 0
    story.go(len(story.quiz.questions))
    assert story.is_over
    assert story.chosen is None
    story.turn(1)
    assert story.is_over
    story.turn(-1)
    assert story.question is story.quiz.questions[-1]


@pytest.mark.parametrize("dial", [-5, 99])
def test_a_dial_out_of_range_is_the_nearest_question_and_no_answer(story: QuizStepper, dial: int) -> None:
    story.app.dispatch(SetChartValues(((KEY, dial), (f"{KEY}.{story.quiz.questions[0].id}", dial))))
    assert story.at == (0 if dial < 0 else len(story.quiz.questions))
    assert story.chosen is None


def test_begun_again_nothing_is_answered(story: QuizStepper) -> None:
    story.answer(story.question.choices[0])
    story.turn(1)
    story.begin_again()
    assert story.at == 0
    assert story.chosen is None


def test_reopened_it_begins_at_its_start_and_back_keeps_the_place(story: QuizStepper) -> None:
    story.turn(1)
    story.answer(story.question.choices[0])
    chosen = story.chosen
    story.app.dispatch(Open(Route("about")))
    story.app.dispatch(Back())
    assert (story.at, story.chosen) == (1, chosen)
    story.app.dispatch(Open(HOME))
    story.app.dispatch(Open(Route("quiz", "check-yourself")))
    assert (story.at, story.chosen) == (0, None)
    assert story.app.state.chart_values == ()
