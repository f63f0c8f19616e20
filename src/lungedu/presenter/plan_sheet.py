"""A plan's sheet for the group: how it will look, which questions stand on it, and then print it or keep it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lungedu.content.plan import Plan
from lungedu.domain.session import AppState, Place
from lungedu.paper.handout import Handout, Handouts
from lungedu.ui.context import Screen
from lungedu.ui.controls.fold import Fold
from lungedu.ui.controls.frames import stacked
from lungedu.ui.controls.labels import Label
from lungedu.ui.pages.handout import HandoutPage
from lungedu.ui.visit.tick_button import TickButton
from lungedu.viewmodels.visit import good_questions, listed

KIND = "plan"


class PlanSheet(HandoutPage):
    """A ready plan or one of the nurse's own. The questions that are ticked stand at the end of the sheet."""

    prints = saves = True

    def __init__(self, screen: Screen, plan: Plan):
        self._plan = plan
        super().__init__(screen, Place("handout", f"{KIND}:{plan.id}"))

    def handout(self, *, numbers: bool) -> Handout:
        screen = self.screen_kit
        makes = Handouts(screen.library, screen.words, screen.app.today(), numbers=numbers)
        return makes.of_plan(self._plan, [one.text for one in listed(screen.library, screen.state.visit)])

    def add_choices(self) -> None:
        screen, words = self.screen_kit, self.screen_kit.words
        asked = len(screen.state.visit)
        said = words.count("plan.questions_on", asked) if asked else words("plan.questions_none")
        self.add(self.followed(Fold(screen, f"{KIND}:{self._plan.id}.questions", said, self._questions)))

    def _questions(self) -> QWidget:
        ticks = [TickButton(self.screen_kit, one) for one in good_questions(self.screen_kit.library).values()]
        return stacked(self.screen_kit, Label(self.screen_kit.words("plan.questions"), "small"), *ticks)

    def follow(self, old: AppState, new: AppState) -> None:
        """Another question makes another sheet."""
        if new.visit != old.visit:
            self.screen_kit.again()
            return
        for part in self.following:
            part.show_state()
        super().follow(old, new)
