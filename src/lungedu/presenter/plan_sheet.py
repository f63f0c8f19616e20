"""A plan's sheet for the group: how it will look, which questions stand on it, and then print it or keep it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lungedu.content.plan import Plan
from lungedu.domain.session import AppState, Route
from lungedu.paper.handout import Handout, Handouts
from lungedu.ui.context import UiContext
from lungedu.ui.controls.fold import Fold
from lungedu.ui.controls.frames import stacked
from lungedu.ui.controls.labels import Label
from lungedu.ui.pages.handout import HandoutPage
from lungedu.ui.visit.tick_button import TickButton
from lungedu.viewmodels.visit import good_questions, visit_items

KIND = "plan"


class PlanSheet(HandoutPage):
    """A ready plan or one of the nurse's own. The questions that are ticked stand at the end of the sheet."""

    prints = saves = True

    def __init__(self, ctx: UiContext, plan: Plan):
        self._plan = plan
        super().__init__(ctx, Route("handout", f"{KIND}:{plan.id}"))

    def handout(self, *, numbers: bool) -> Handout:
        ctx = self.ctx
        makes = Handouts(ctx.library, ctx.tr, ctx.app.today(), numbers=numbers)
        return makes.of_plan(self._plan, [one.text for one in visit_items(ctx.library, ctx.state.visit)])

    def add_choices(self) -> None:
        ctx, tr = self.ctx, self.ctx.tr
        asked = len(ctx.state.visit)
        said = tr.count("plan.questions_on", asked) if asked else tr("plan.questions_none")
        self.add(self.followed(Fold(ctx, f"{KIND}:{self._plan.id}.questions", said, self._questions)))

    def _questions(self) -> QWidget:
        ticks = [TickButton(self.ctx, one) for one in good_questions(self.ctx.library).values()]
        return stacked(self.ctx, Label(self.ctx.tr("plan.questions"), "small"), *ticks)

    def follow(self, old: AppState, new: AppState) -> None:
        """Another question makes another sheet."""
        if new.visit != old.visit:
            self.ctx.again()
            return
        for part in self.following:
            part.show_state()
        super().follow(old, new)
