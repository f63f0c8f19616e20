"""Changes in the evidence: results, approvals, analyses, and corrections of the app. Newest first."""

from __future__ import annotations

from PySide6.QtGui import QFont

from lungedu.base.clock import in_words
from lungedu.content.changes import Change
from lungedu.domain.session import Route
from lungedu.ui.context import UiContext
from lungedu.ui.controls.frames import evidence_row, framed, tag_row
from lungedu.ui.controls.rich_text import RichText
from lungedu.ui.links.recheck_line import recheck_line
from lungedu.ui.page import Page


class ChangesPage(Page):
    """A card per change."""

    def build(self, ctx: UiContext, route: Route) -> str:
        tr = ctx.tr
        title = tr("pages.changes")
        known = ctx.library.changes
        if known is None:
            self.add_title(tr("page.resting"), tr("page.resting_text"))
            return title
        self.add_title(title, tr("changes.lead"))
        if due := recheck_line(ctx):
            self.add(due)
        for change in known.changes:
            self._add_change(ctx, change)
        return title

    def _add_change(self, ctx: UiContext, change: Change) -> None:
        frame, column = framed(ctx, "card")
        when = ctx.library.value_shown(change.at) if change.at else in_words(change.on)
        column.addWidget(RichText(ctx, when, weight=QFont.Weight.Bold))
        column.addWidget(tag_row(ctx, [ctx.tr(f"changes.{change.kind}")]))
        column.addWidget(RichText(ctx, change.text))
        behind = evidence_row(ctx, change.facts, change.unknown)
        if behind is not None:
            column.addWidget(behind)
        self.add(frame)
