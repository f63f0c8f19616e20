"""Handout of a plan for the group: choose questions, preview, print or save as PDF."""

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
    """The handout of a ready or an own plan. Ticked questions are printed at its end."""

    prints = saves = True

    def __init__(self, ctx: UiContext, plan: Plan):
        self._plan = plan
        super().__init__(ctx, Route("handout", f"{KIND}:{plan.id}"))

    def handout(self, *, numbers: bool) -> Handout:
        ctx = self.ctx
        handouts = Handouts(ctx.library, ctx.tr, ctx.app.today(), numbers=numbers)
        return handouts.of_plan(self._plan, [item.text for item in visit_items(ctx.library, ctx.state.visit)])

    def add_choices(self) -> None:
        ctx, tr = self.ctx, self.ctx.tr
        asked = len(ctx.state.visit)
        heading = tr.count("plan.questions_on", asked) if asked else tr("plan.questions_none")
        self.add(self.followed(Fold(ctx, f"{KIND}:{self._plan.id}.questions", heading, self._questions)))

    def _questions(self) -> QWidget:
        ticks = [TickButton(self.ctx, question) for question in good_questions(self.ctx.library).values()]
        return stacked(self.ctx, Label(self.ctx.tr("plan.questions"), "small"), *ticks)

    def follow(self, old: AppState, new: AppState) -> None:
        """Rebuild the preview when the questions change."""
        if new.visit != old.visit:
            self.ctx.again()
            return
        for part in self.following:
            part.show_state()
        super().follow(old, new)
