"""Five questions to ask of any cancer news, on one page."""

from __future__ import annotations

from lungedu.domain.session import Route
from lungedu.ui.context import UiContext
from lungedu.ui.controls.frames import framed
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.rich_text import RichText
from lungedu.ui.links.link_cards import link_cards
from lungedu.ui.page import Page


class FiveQuestionsPage(Page):
    """Each question in large text, with its reason."""

    def build(self, ctx: UiContext, route: Route) -> str:
        tr = ctx.tr
        title = tr("pages.five_questions")
        check = ctx.library.news_check
        if check is None or not check.questions:
            self.add_title(tr("page.resting"), tr("page.resting_text"))
            return title
        self.add_title(title, tr("pages.five_questions_summary"))
        for number, question in enumerate(check.questions, start=1):
            frame, column = framed(ctx, "card")
            column.addWidget(Label(f"{number}. {question.ask}", "h2"))
            column.addWidget(RichText(ctx, question.why))
            self.add(frame)
        self.add(link_cards(ctx, ("page:news", "topic:h6-not-known")))
        return title
