"""The list of plans: what each shows, how long it takes, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from lungedu.loading.plan_folder import PlanEntry, PlanFolder
from lungedu.presenter.appearance import PresenterAppearance
from lungedu.ui.context import UiContext
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.frames import framed
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.scroll_page import ScrollPage
from lungedu.ui.controls.touch_button import TouchButton
from lungedu.viewmodels.session_plan import session_items

if TYPE_CHECKING:
    from lungedu.content.plan import Plan


@dataclass(frozen=True)
class PlanActions:
    """What the list asks the window for."""

    start: Callable[[Plan], object]
    new: Callable[[], object]
    bring_in: Callable[[], object]
    change: Callable[[PlanEntry], object]
    give_out: Callable[[Plan], object]
    sheet: Callable[[Plan], object]
    versions: Callable[[PlanEntry], object]
    delete: Callable[[str], object]
    bring_back: Callable[[str], object]


class PlanList(ScrollPage):
    """The ready plans, the nurse's own, and those that she deleted. `told`: what has just happened."""

    def __init__(self, ctx: UiContext, folder: PlanFolder, actions: PlanActions, look: PresenterAppearance, told: str):
        super().__init__(ctx)
        self._folder, self._actions = folder, actions
        tr = ctx.tr
        self.setAccessibleName(tr("session.plans_title"))
        self.add(Label(tr("session.plans_title"), "h1"))
        self.add(Label(tr("session.plans_lead"), "lead"))
        sizes = (("bar.smaller_short", "bar.smaller_spoken", -1), ("bar.larger_short", "bar.larger_spoken", 1))
        self.add(Flow(ctx, [
            *(TouchButton(ctx, tr(shown), partial(look.resize, by), spoken=tr(said))
              for shown, said, by in sizes),
            TouchButton(ctx, tr("bar.contrast"), look.next_theme, icon="contrast")]))
        if told:
            self.add(self._told(told))
        if folder.folder is not None:
            self.add(Flow(ctx, [TouchButton(ctx, tr("plan.new"), actions.new),
                                TouchButton(ctx, tr("plan.bring_in"), actions.bring_in)]))
        for listed in folder.listed():
            self.add(self._card(listed))
        if gone := folder.deleted():
            self.add(Label(tr("plan.deleted_title"), "h2"))
            for listed in gone:
                self.add(self._deleted(listed))
        self.finish()

    def _told(self, told: str) -> QWidget:
        frame, column = framed(self.ctx, "callout_remember")
        column.addWidget(Label(told, "strong"))
        return frame

    def _card(self, listed: PlanEntry) -> QWidget:
        ctx, tr = self.ctx, self.ctx.tr
        frame, column = framed(ctx, "card")
        if listed.plan is None:
            column.addWidget(Label(listed.id, "h2"))
            column.addWidget(Label(tr("plan.broken"), "strong"))
            for problem in listed.problems:
                column.addWidget(Label(str(problem), "small"))
            if self._folder.versions(listed.id):
                column.addWidget(Flow(ctx, [self._earlier(listed)]))
            return frame
        plan = listed.plan
        items = session_items(ctx.library, tr, plan)
        if listed.is_own:
            column.addWidget(Flow(ctx, [Label(tr("plan.own", file=f"{listed.id}.yaml"), "tag", wrap=False)]))
        column.addWidget(Label(plan.title, "h2"))
        column.addWidget(Label(plan.summary))
        minutes = tr.count("page.minutes", sum(item.minutes for item in items))
        there = ", ".join(item.title for item in items if item.route is not None)
        column.addWidget(Label(f"{minutes}: {there}", "small"))
        gone = [item.title for item in items if item.route is None]
        if gone:
            column.addWidget(Label(tr("plan.gone_items", items=", ".join(gone)), "small"))
        column.addWidget(Flow(ctx, self._buttons(listed, plan, can_start=len(gone) < len(items))))
        return frame

    def _buttons(self, listed: PlanEntry, plan: Plan, *, can_start: bool) -> list[QWidget]:
        ctx, tr, actions = self.ctx, self.ctx.tr, self._actions
        begin = TouchButton(ctx, tr("session.start"), lambda: actions.start(plan), icon="forward", kind="main",
                            spoken=tr("session.start_spoken", title=plan.title))
        begin.setEnabled(can_start)
        made: list[QWidget] = [begin]
        if self._folder.folder is not None:
            made.append(TouchButton(ctx, tr("plan.change" if listed.is_own else "plan.copy"),
                                    lambda: actions.change(listed)))
        made.append(TouchButton(ctx, tr("plan.sheet"), lambda: actions.sheet(plan), icon="print"))
        made.append(TouchButton(ctx, tr("plan.give_out"), lambda: actions.give_out(plan)))
        if listed.is_own:
            if self._folder.versions(listed.id):
                made.append(self._earlier(listed))
            made.append(TouchButton(ctx, tr("plan.delete"), lambda: actions.delete(listed.id)))
        return made

    def _earlier(self, listed: PlanEntry) -> TouchButton:
        ctx = self.ctx
        return TouchButton(ctx, ctx.tr("plan.before"), lambda: self._actions.versions(listed))

    def _deleted(self, listed: PlanEntry) -> QWidget:
        ctx, tr = self.ctx, self.ctx.tr
        frame, column = framed(ctx, "card")
        title = listed.plan.title if listed.plan is not None else listed.id
        column.addWidget(Label(title, "strong"))
        column.addWidget(Flow(ctx, [
            TouchButton(ctx, tr("plan.bring_back"), lambda: self._actions.bring_back(listed.id),
                        spoken=tr("plan.bring_back_spoken", title=title))]))
        return frame
