"""A shelf: its topics as cards."""

from __future__ import annotations

from lungedu.domain.session import Place
from lungedu.ui.context import Screen
from lungedu.ui.controls.labels import Label
from lungedu.ui.links.topic_cards import topic_cards
from lungedu.ui.page import Page


class ShelfPage(Page):
    """The topics of one shelf; those that rest are counted, not shown."""

    wide = True

    def build(self, screen: Screen, place: Place) -> str:
        shelf = next((shelf for shelf in screen.library.catalogue.shelves if shelf.id == place.id), None)
        if shelf is None:
            self.add_title(screen.words("page.not_here"), screen.words("page.not_here_text"))
            return screen.words("page.not_here")
        self.add_title(shelf.title, shelf.summary)
        self.add(topic_cards(screen, shelf.topics))
        resting = sum(topic not in screen.library.topics for topic in shelf.topics)
        if resting:
            self.add(Label(screen.words.count("home.resting", resting), "small"))
        return shelf.title
