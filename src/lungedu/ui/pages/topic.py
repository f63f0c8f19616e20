"""A topic: its blocks, its review status, and the next topic of its shelf."""

from __future__ import annotations

from lungedu.base.clock import in_words
from lungedu.content.topic import Topic
from lungedu.domain.session import Place
from lungedu.ui.block_sections import section_widgets
from lungedu.ui.context import Screen
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

    def build(self, screen: Screen, place: Place) -> str:
        topic = screen.library.topics.get(place.id)
        if topic is None:
            self.add_title(screen.words("page.resting"), screen.words("page.resting_text"))
            return screen.words("page.resting")
        self.add_title(topic.title, topic.summary)
        if due := recheck_line(screen, facts_of(screen.library, topic)):
            self.add(due)
        if topic.diagram in screen.library.diagrams:
            self.add(ListButton(screen, screen.words("diagram.watch"), lambda: screen.open("diagram", topic.diagram),
                                main=True))
        parts, opening = section_widgets(screen, f"topic:{topic.id}", topic.blocks)
        self.following += opening
        for part in parts:
            self.add(part)
        if paper := paper_button(screen, f"topic:{topic.id}"):
            self.add(paper)
        following = next_on_shelf(screen.library, topic.id)
        if following:
            words = screen.words("page.next", title=screen.library.topics[following].title)
            self.add(ListButton(screen, words, lambda: screen.open("topic", following), main=True))
        self.add(Label(review_line(screen, topic), "small"))
        return topic.title


def review_line(screen: Screen, topic: Topic) -> str:
    """Who has signed the text, or that nobody has yet; and when the evidence was last checked."""
    checked = screen.words("home.checked", date=in_words(screen.library.catalogue.as_of))
    return f"{signed_line(screen.words, topic.review)} {checked}"
