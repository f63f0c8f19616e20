"""The questions of one group."""

from __future__ import annotations

from lungedu.domain.session import Place
from lungedu.ui.context import Screen
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.list_button import ListButton
from lungedu.ui.controls.picture import Picture
from lungedu.ui.page import Page


class GroupPage(Page):
    """Touching a question opens its answer."""

    def build(self, screen: Screen, place: Place) -> str:
        words = screen.words
        group = screen.library.faq.get(place.id)
        if group is None:
            self.add_title(words("page.not_here"), words("page.not_here_text"))
            return words("page.not_here")
        self.add_title(group.title, group.summary)
        picture = Picture(screen, group.picture.art, group.picture.alt)
        picture.setMaximumWidth(screen.style.metrics.root * 14)
        self.add(picture)
        for entry in group.entries:
            def go(entry_id: str = entry.id) -> None:
                screen.open("question", entry_id)

            self.add(ListButton(screen, entry.question, go))
        self.add(Label(words("faq.not_advice"), "small"))
        return group.title
