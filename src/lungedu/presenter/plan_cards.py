"""The list of plans: a card for each with content, duration and actions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from lungedu.domain.plan_editing import draft_from
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
    """Actions that the list leaves to its window."""

    start: Callable[[Plan], object]
    new: Callable[[], object]
    import_plan: Callable[[], object]
    change: Callable[[PlanEntry], object]
    export_plan: Callable[[Plan], object]
    sheet: Callable[[Plan], object]
    versions: Callable[[PlanEntry], object]
    delete: Callable[[str], object]
    restore: Callable[[str], object]
    resume: Callable[[str], object]
    """Goes on with the unsaved changes of this key."""
    discard: Callable[[str], object]


class PlanList(ScrollPage):
    """Ready plans, own plans and deleted plans. `message`: result of the last action, for the nurse."""

    def __init__(self, ctx: UiContext, folder: PlanFolder, actions: PlanActions, appearance: PresenterAppearance,
                 message: str):
        super().__init__(ctx)
        self._folder, self._actions = folder, actions
        tr = ctx.tr
        self.setAccessibleName(tr("session.plans_title"))
        self.add(Label(tr("session.plans_title"), "h1"))
        self.add(Label(tr("session.plans_lead"), "lead"))
        sizes = (("bar.smaller_short", "bar.smaller_spoken", -1), ("bar.larger_short", "bar.larger_spoken", 1))
        self.add(Flow(ctx, [
            *(TouchButton(ctx, tr(label), partial(appearance.resize, by), spoken=tr(spoken))
              for label, spoken, by in sizes),
            TouchButton(ctx, tr("bar.contrast"), appearance.next_theme, icon="contrast")]))
        if message:
            self.add(self._message(message))
        for key, data in folder.drafts.read().items():
            if (draft := draft_from(data)) is not None:
                self.add(self._unsaved(key, draft.title))
        if folder.folder is not None:
            self.add(Flow(ctx, [TouchButton(ctx, tr("plan.new"), actions.new),
                                TouchButton(ctx, tr("plan.bring_in"), actions.import_plan)]))
        for entry in folder.listed():
            self.add(self._card(entry))
        if missing := folder.deleted():
            self.add(Label(tr("plan.deleted_title"), "h2"))
            for entry in missing:
                self.add(self._deleted(entry))
        self.finish()

    def _message(self, message: str) -> QWidget:
        frame, column = framed(self.ctx, "callout_remember")
        column.addWidget(Label(message, "strong"))
        return frame

    def _unsaved(self, key: str, title: str) -> QWidget:
        """Changes that were not saved when the app ended."""
        ctx, tr = self.ctx, self.ctx.tr
        frame, column = framed(ctx, "callout_remember")
        column.addWidget(Label(tr("plan.unsaved_title", title=title or tr("plan.new")), "strong"))
        column.addWidget(Flow(ctx, [
            TouchButton(ctx, tr("plan.resume"), lambda: self._actions.resume(key), kind="main"),
            TouchButton(ctx, tr("plan.discard"), lambda: self._actions.discard(key))]))
        return frame

    def _card(self, entry: PlanEntry) -> QWidget:
        ctx, tr = self.ctx, self.ctx.tr
        frame, column = framed(ctx, "card")
        if entry.plan is None:
            column.addWidget(Label(entry.id, "h2"))
            column.addWidget(Label(tr("plan.broken"), "strong"))
            for problem in entry.problems:
                column.addWidget(Label(str(problem), "small"))
            if self._folder.versions(entry.id):
                column.addWidget(Flow(ctx, [self._earlier(entry)]))
            return frame
        plan = entry.plan
        items = session_items(ctx.library, tr, plan)
        if entry.is_own:
            column.addWidget(Flow(ctx, [Label(tr("plan.own", file=f"{entry.id}.yaml"), "tag", wrap=False)]))
        column.addWidget(Label(plan.title, "h2"))
        column.addWidget(Label(plan.summary))
        minutes = tr.count("page.minutes", sum(item.minutes for item in items))
        available = ", ".join(item.title for item in items if item.route is not None)
        column.addWidget(Label(f"{minutes}: {available}", "small"))
        missing = [item.title for item in items if item.route is None]
        if missing:
            column.addWidget(Label(tr("plan.gone_items", items=", ".join(missing)), "small"))
        column.addWidget(Flow(ctx, self._buttons(entry, plan, can_start=len(missing) < len(items))))
        return frame

    def _buttons(self, entry: PlanEntry, plan: Plan, *, can_start: bool) -> list[QWidget]:
        ctx, tr, actions = self.ctx, self.ctx.tr, self._actions
        begin = TouchButton(ctx, tr("session.start"), lambda: actions.start(plan), icon="forward", kind="main",
                            spoken=tr("session.start_spoken", title=plan.title))
        begin.setEnabled(can_start)
        buttons: list[QWidget] = [begin]
        if self._folder.folder is not None:
            buttons.append(TouchButton(ctx, tr("plan.change" if entry.is_own else "plan.copy"),
                                       lambda: actions.change(entry)))
        buttons.append(TouchButton(ctx, tr("plan.sheet"), lambda: actions.sheet(plan), icon="print"))
        buttons.append(TouchButton(ctx, tr("plan.give_out"), lambda: actions.export_plan(plan)))
        if entry.is_own:
            if self._folder.versions(entry.id):
                buttons.append(self._earlier(entry))
            buttons.append(TouchButton(ctx, tr("plan.delete"), lambda: actions.delete(entry.id)))
        return buttons

    def _earlier(self, entry: PlanEntry) -> TouchButton:
        ctx = self.ctx
        return TouchButton(ctx, ctx.tr("plan.before"), lambda: self._actions.versions(entry))

    def _deleted(self, entry: PlanEntry) -> QWidget:
        ctx, tr = self.ctx, self.ctx.tr
        frame, column = framed(ctx, "card")
        title = entry.plan.title if entry.plan is not None else entry.id
        column.addWidget(Label(title, "strong"))
        column.addWidget(Flow(ctx, [
            TouchButton(ctx, tr("plan.bring_back"), lambda: self._actions.restore(entry.id),
                        spoken=tr("plan.bring_back_spoken", title=title))]))
        return frame
