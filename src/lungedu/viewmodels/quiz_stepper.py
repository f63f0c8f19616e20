"""A quiz as it is being used: which question, and what was touched. The state holds both, as dials; nothing is counted.

`quiz:check-yourself` is the question, from 0; one more than there are is the end. `quiz:check-yourself.like-chemo` is
the answer touched last at that question, from 1.
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

    # -- where one is -------------------------------------------------------------------------------------------

    @property
    def _end(self) -> int:
        return len(self.quiz.questions)

    def at_in(self, state: AppState) -> int:
        """The question that a state shows, from 0; the end comes after the last."""
        return min(max(state.chart_value(self._key), 0), self._end)

    @property
    def at(self) -> int:
        """The question now, from 0."""
        return self.at_in(self.app.state)

    @property
    def is_over(self) -> bool:
        """Whether the last question lies behind."""
        return self.at == self._end

    @property
    def question(self) -> QuizQuestion:
        """The question now; at the end, the last."""
        return self.quiz.questions[min(self.at, self._end - 1)]

    def chosen_in(self, state: AppState) -> AnswerChoice | None:
        """The answer that a state shows as touched; None before any, and at the end."""
        at = self.at_in(state)
        if at == self._end:
            return None
        question = self.quiz.questions[at]
        number = state.chart_value(f"{self._key}.{question.id}")
        return question.choices[number - 1] if 1 <= number <= len(question.choices) else None

    @property
    def chosen(self) -> AnswerChoice | None:
        """The answer touched last at this question."""
        return self.chosen_in(self.app.state)

    # -- going on -----------------------------------------------------------------------------------------------

    @property
    def names(self) -> tuple[str, ...]:
        """Of every question, and of the end."""
        return (*(self._heading(number) for number in range(self._end)), self.app.messages("quiz.end"))

    @property
    def back_name(self) -> str:
        """What the button says that goes back one."""
        return self.app.messages("quiz.back")

    def go(self, step: int) -> None:
        """Show a question; nothing happens past the ends."""
        if 0 <= step <= self._end:
            self.app.dispatch(SetChartValues(((self._key, step),)))

    def turn(self, steps: int) -> None:
        """Forward or back."""
        self.go(self.at + steps)

    def answer(self, choice: AnswerChoice) -> None:
        """Touch an answer."""
        number = self.question.choices.index(choice) + 1
        self.app.dispatch(SetChartValues(((f"{self._key}.{self.question.id}", number),)))

    def begin_again(self) -> None:
        """The first question, and no answer at any."""
        answers = ((f"{self._key}.{question.id}", 0) for question in self.quiz.questions)
        self.app.dispatch(SetChartValues(((self._key, 0), *answers)))

    @property
    def explained(self) -> LinkCard | None:
        """The page that explains this question; None while it rests."""
        return link_card(self.app.library, self.app.messages, self.question.link)

    @property
    def ways_on(self) -> list[LinkCard]:
        """Where to go from the end."""
        return self._cards(_WAYS_ON)

    @property
    def pages(self) -> list[LinkCard]:
        """The pages that explain the questions, each once."""
        return self._cards(dict.fromkeys(question.link for question in self.quiz.questions))

    def _cards(self, links: Iterable[str]) -> list[LinkCard]:
        cards = (link_card(self.app.library, self.app.messages, link) for link in links)
        return [card for card in cards if card is not None]

    # -- in words -----------------------------------------------------------------------------------------------

    def _heading(self, number: int) -> str:
        return self.app.messages("quiz.question_of", number=number + 1, count=self._end)

    @property
    def heading(self) -> str:
        """*Question 3 of 12*."""
        return self._heading(min(self.at, self._end - 1))

    @property
    def spoken(self) -> str:
        """What is asked and what can be answered, or what the answer brought, for those who listen."""
        words, plain, chosen = self.app.messages, self.app.library.plain, self.chosen
        if self.is_over:
            return f"{words('quiz.end')} {words('quiz.end_text')}"
        if chosen is None:
            return " ".join((f"{self.heading}.", self.question.question,
                             *(choice.text for choice in self.question.choices)))
        if chosen.right:
            return f"{words('quiz.right')} {plain(chosen.why)}"
        right = self.question.right
        return " ".join((words("quiz.not_quite"), plain(chosen.why), f"{words('quiz.fits')}:", right.text,
                         plain(right.why)))
