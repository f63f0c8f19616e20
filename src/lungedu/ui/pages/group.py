"""The questions of one group."""

from __future__ import annotations

from lungedu.domain.session import Route
from lungedu.ui.context import UiContext
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.list_button import ListButton
from lungedu.ui.controls.picture import Picture
from lungedu.ui.page import Page


class GroupPage(Page):
    """Tapping a question opens its answer."""

    def build(self, ctx: UiContext, route: Route) -> str:
        tr = ctx.tr
        group = ctx.library.faq.get(route.id)
        if group is None:
            self.add_title(tr("page.not_here"), tr("page.not_here_text"))
            return tr("page.not_here")
        self.add_title(group.title, group.summary)
        picture = Picture(ctx, group.picture.art, group.picture.alt)
        picture.setMaximumWidth(ctx.style.metrics.root * 14)
        self.add(picture)
        for entry in group.entries:
            def go(entry_id: str = entry.id) -> None:
                ctx.open("question", entry_id)

            self.add(ListButton(ctx, entry.question, go))
        self.add(Label(tr("faq.not_advice"), "small"))
        return group.title
