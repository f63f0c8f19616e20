"""A topic: its blocks, its review status, and the next topic of its shelf."""

from __future__ import annotations

from lungedu.base.clock import in_words
from lungedu.content.topic import Topic
from lungedu.domain.session import Route
from lungedu.ui.block_sections import section_widgets
from lungedu.ui.context import UiContext
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.list_button import ListButton
from lungedu.ui.links.recheck_line import recheck_line
from lungedu.ui.page import Page
from lungedu.ui.visit.paper_button import paper_button
from lungedu.viewmodels.links import next_on_shelf
from lungedu.viewmodels.recheck import facts_of
from lungedu.viewmodels.review import signed_line


class TopicPage(Page):
    """One topic."""

    def build(self, ctx: UiContext, route: Route) -> str:
        topic = ctx.library.topics.get(route.id)
        if topic is None:
            self.add_title(ctx.tr("page.resting"), ctx.tr("page.resting_text"))
            return ctx.tr("page.resting")
        self.add_title(topic.title, topic.summary)
        if due := recheck_line(ctx, facts_of(ctx.library, topic)):
            self.add(due)
        if topic.diagram in ctx.library.diagrams:
            self.add(ListButton(ctx, ctx.tr("diagram.watch"), lambda: ctx.open("diagram", topic.diagram),
                                main=True))
        parts, opening = section_widgets(ctx, f"topic:{topic.id}", topic.blocks)
        self.following += opening
        for part in parts:
            self.add(part)
        if paper := paper_button(ctx, f"topic:{topic.id}"):
            self.add(paper)
        following = next_on_shelf(ctx.library, topic.id)
        if following:
            words = ctx.tr("page.next", title=ctx.library.topics[following].title)
            self.add(ListButton(ctx, words, lambda: ctx.open("topic", following), main=True))
        self.add(Label(review_line(ctx, topic), "small"))
        return topic.title


def review_line(ctx: UiContext, topic: Topic) -> str:
    """Review status, and when the evidence was last checked."""
    checked = ctx.tr("home.checked", date=in_words(ctx.library.catalogue.as_of))
    return f"{signed_line(ctx.tr, topic.review)} {checked}"
