"""Steps through a quiz: the current question and the chosen answers, which are chart values in the app's state.

There is no score. `quiz:check-yourself` is the index of the question, from 0; the number of questions is the end page.
`quiz:check-yourself.like-chemo` is the answer last chosen for that question, from 1; 0 is none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lungedu.content.quiz import AnswerChoice, Quiz, QuizQuestion
from lungedu.domain.session import AppState, SetChartValues
from lungedu.viewmodels.links import LinkCard, link_card

if TYPE_CHECKING:
    from lungedu.viewmodels.app_model import AppModel

_WAYS_ON = ("page:visit", "page:faq", "page:trial")


@dataclass(frozen=True)
class QuizStepper:
    """One quiz on screen."""

    app: AppModel
    quiz: Quiz

    @property
    def _key(self) -> str:
        return f"quiz:{self.quiz.id}"

    # -- position -----------------------------------------------------------------------------------------------

    @property
    def _end(self) -> int:
        return len(self.quiz.questions)

    def at_in(self, state: AppState) -> int:
        """Index of the question in a state, from 0; the number of questions at the end."""
        return min(max(state.chart_value(self._key), 0), self._end)

    @property
    def at(self) -> int:
        """Index of the current question, from 0."""
        return self.at_in(self.app.state)

    @property
    def is_over(self) -> bool:
        """Whether the end page is shown."""
        return self.at == self._end

    @property
    def question(self) -> QuizQuestion:
        """The current question; at the end, the last."""
        return self.quiz.questions[min(self.at, self._end - 1)]

    def chosen_in(self, state: AppState) -> AnswerChoice | None:
        """The chosen answer in a state; None before a choice, and at the end."""
        at = self.at_in(state)
        if at == self._end:
            return None
        question = self.quiz.questions[at]
        number = state.chart_value(f"{self._key}.{question.id}")
        return question.choices[number - 1] if 1 <= number <= len(question.choices) else None

    @property
    def chosen(self) -> AnswerChoice | None:
        """The chosen answer to the current question."""
        return self.chosen_in(self.app.state)

    # -- navigation ---------------------------------------------------------------------------------------------

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all questions, and of the end."""
        return (*(self._heading(number) for number in range(self._end)), self.app.messages("quiz.end"))

    @property
    def back_name(self) -> str:
        """Label of the button that goes back one."""
        return self.app.messages("quiz.back")

    def go(self, step: int) -> None:
        """Show a question; does nothing past the ends."""
        if 0 <= step <= self._end:
            self.app.dispatch(SetChartValues(((self._key, step),)))

    def turn(self, steps: int) -> None:
        """Move by `steps`; negative is back."""
        self.go(self.at + steps)

    def answer(self, choice: AnswerChoice) -> None:
        """Choose an answer."""
        number = self.question.choices.index(choice) + 1
        self.app.dispatch(SetChartValues(((f"{self._key}.{self.question.id}", number),)))

    def begin_again(self) -> None:
        """Go to the first question and clear all answers."""
        answers = ((f"{self._key}.{question.id}", 0) for question in self.quiz.questions)
        self.app.dispatch(SetChartValues(((self._key, 0), *answers)))

    @property
    def explained(self) -> LinkCard | None:
        """The page that explains this question; None if it is unavailable."""
        return link_card(self.app.library, self.app.messages, self.question.link)

    @property
    def ways_on(self) -> list[LinkCard]:
        """Pages to continue with from the end."""
        return self._cards(_WAYS_ON)

    @property
    def pages(self) -> list[LinkCard]:
        """The pages that explain the questions, each once."""
        return self._cards(dict.fromkeys(question.link for question in self.quiz.questions))

    def _cards(self, links: Iterable[str]) -> list[LinkCard]:
        cards = (link_card(self.app.library, self.app.messages, link) for link in links)
        return [card for card in cards if card is not None]

    # -- texts --------------------------------------------------------------------------------------------------

    def _heading(self, number: int) -> str:
        return self.app.messages("quiz.question_of", number=number + 1, count=self._end)

    @property
    def heading(self) -> str:
        """*Question 3 of 12*."""
        return self._heading(min(self.at, self._end - 1))

    @property
    def spoken(self) -> str:
        """The question with its choices, or the feedback to the answer, for screen readers."""
        tr, plain, chosen = self.app.messages, self.app.library.plain, self.chosen
        if self.is_over:
            return f"{tr('quiz.end')} {tr('quiz.end_text')}"
        if chosen is None:
            return " ".join((f"{self.heading}.", self.question.question,
                             *(choice.text for choice in self.question.choices)))
        if chosen.right:
            return f"{tr('quiz.right')} {plain(chosen.why)}"
        right = self.question.right
        return " ".join((tr("quiz.not_quite"), plain(chosen.why), f"{tr('quiz.fits')}:", right.text,
                         plain(right.why)))
