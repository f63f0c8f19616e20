"""A shelf: its topics as cards."""

from __future__ import annotations

from lungedu.domain.session import Route
from lungedu.ui.context import UiContext
from lungedu.ui.controls.labels import Label
from lungedu.ui.links.topic_cards import topic_cards
from lungedu.ui.page import Page


class ShelfPage(Page):
    """The topics of one shelf; unavailable ones are only counted."""

    wide = True

    def build(self, ctx: UiContext, route: Route) -> str:
        shelf = next((shelf for shelf in ctx.library.catalogue.shelves if shelf.id == route.id), None)
        if shelf is None:
            self.add_title(ctx.tr("page.not_here"), ctx.tr("page.not_here_text"))
            return ctx.tr("page.not_here")
        self.add_title(shelf.title, shelf.summary)
        self.add(topic_cards(ctx, shelf.topics))
        resting = sum(topic not in ctx.library.topics for topic in shelf.topics)
        if resting:
            self.add(Label(ctx.tr.count("home.resting", resting), "small"))
        return shelf.title
