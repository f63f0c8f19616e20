"""Questions in groups; touching one opens its answer."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from lungedu.content.faq import FaqEntry, FaqGroup
from lungedu.domain.session import Place
from lungedu.ui.blocks.check_yourself import check_yourself_card
from lungedu.ui.blocks.frames import stacked
from lungedu.ui.page import Page
from lungedu.ui.screen import Screen
from lungedu.ui.widgets.fold import Fold
from lungedu.ui.widgets.labels import Label
from lungedu.ui.widgets.list_button import ListButton


class FaqPage(Page):
    """The most asked first, then every group."""

    def build(self, screen: Screen, place: Place) -> str:
        words = screen.words
        title = words("pages.faq")
        self.add_title(title, words("faq.lead"))
        groups = list(screen.library.faq.values())
        most = [entry for group in groups for entry in group.entries if entry.most_asked]
        self.add(Label(words("faq.most_asked"), "h2"))
        self.add(_questions(screen, most))
        self.add(Label(words("faq.all"), "h2"))
        for group in groups:
            self.add(self.followed(Fold(screen, f"faq:{group.id}", group.title, partial(_group, screen, group))))
        self.add(check_yourself_card(screen))
        return title


def _group(screen: Screen, group: FaqGroup) -> QWidget:
    return stacked(screen, Label(group.summary, "lead"), _questions(screen, list(group.entries)))


def _questions(screen: Screen, entries: list[FaqEntry]) -> QWidget:
    buttons = []
    for entry in entries:
        def go(entry_id: str = entry.id) -> None:
            screen.open("question", entry_id)

        buttons.append(ListButton(screen, entry.question, go))
    return stacked(screen, *buttons)
