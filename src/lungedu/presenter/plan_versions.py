"""Earlier versions of a plan, each with a summary and a button to restore it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QWidget

from lungedu.base.clock import in_words
from lungedu.loading.plan_folder import PlanEntry
from lungedu.ui.context import UiContext
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.frames import framed
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.scroll_page import ScrollPage
from lungedu.ui.controls.touch_button import TouchButton
from lungedu.viewmodels.session_plan import session_items


class PlanVersions(ScrollPage):
    """One card per version, newest first."""

    def __init__(self, ctx: UiContext, now: PlanEntry, versions: list[PlanEntry], restore: Callable[[Path], object]):
        super().__init__(ctx)
        self._restore = restore
        tr = ctx.tr
        title = tr("plan.versions_of", title=now.plan.title if now.plan is not None else now.id)
        self.setAccessibleName(title)
        self.add(Label(title, "h1"))
        self.add(Label(tr("plan.versions_lead"), "lead"))
        for version in versions:
            if version.file is not None:
                self.add(self._card(version, version.file))
        self.finish()

    def _card(self, version: PlanEntry, file: Path) -> QWidget:
        ctx, tr = self.ctx, self.ctx.tr
        frame, column = framed(ctx, "card")
        written = QDateTime.fromSecsSinceEpoch(int(version.written))
        day = f"{in_words(written.toString('yyyy-MM-dd'))}, {written.toString('HH:mm')}"
        column.addWidget(Label(tr("plan.kept_on", day=day), "strong"))
        if version.plan is None:
            column.addWidget(Label(tr("plan.broken"), "small"))
            return frame
        items = session_items(ctx.library, tr, version.plan)
        minutes = tr.count("page.minutes", sum(item.minutes for item in items))
        titles = ", ".join(item.title for item in items)
        column.addWidget(Label(f"{version.plan.title}. {minutes}: {titles}", "small"))
        column.addWidget(Flow(ctx, [TouchButton(ctx, tr("plan.bring_back"), lambda: self._restore(file),
                                                spoken=tr("plan.bring_back_spoken", title=day))]))
        return frame
