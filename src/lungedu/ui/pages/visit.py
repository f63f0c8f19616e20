"""For my next visit: good questions, by subject, to put on a list."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lungedu.content.visit_questions import VisitGroup
from lungedu.domain.session import AppState, Place
from lungedu.loading.files import VISIT_QUESTIONS
from lungedu.ui.blocks.check_yourself import check_yourself_card
from lungedu.ui.context import Screen
from lungedu.ui.controls.fold import Fold
from lungedu.ui.controls.frames import stacked
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.picture import Picture
from lungedu.ui.page import Page
from lungedu.ui.visit.list_so_far import ListSoFar
from lungedu.ui.visit.tick_button import TickButton

_LINES_FOR_FOOT = 20
"""From this height of the window on, by the size of words, the count stays in sight below the page."""
_ROOM_FOR_PICTURE = 40
"""The same of its width, for the picture."""


class VisitPage(Page):
    """Groups of questions to unfold. How many are on the list stays in sight below them; where the window is too low
    for that, it stands above and below the groups.
    """

    def build(self, screen: Screen, place: Place) -> str:
        words, sizes = screen.words, screen.style.metrics
        self._ticks: list[TickButton] = []
        self.add(_head(screen))
        stays = sizes.height >= sizes.body * _LINES_FOR_FOOT
        if stays:
            self.foot = self.followed(ListSoFar(screen, "list_bar", aside=self.verticalScrollBar().sizeHint().width()))
        else:
            self.add(self.followed(ListSoFar(screen, "callout_remember")))
        questions = screen.library.visit_questions.get(VISIT_QUESTIONS)
        if questions is None:
            self.add(Label(words("page.resting_text")))
        else:
            for group in questions.groups:
                build = partial(self._group, screen, group)
                self.add(self.followed(Fold(screen, f"visit:{group.id}", group.title, build)))
            if not stays:
                self.add(self.followed(ListSoFar(screen, "callout_remember")))
        self.add(check_yourself_card(screen))
        return words("pages.visit")

    def follow(self, old: AppState, new: AppState) -> None:
        super().follow(old, new)
        for tick in self._ticks:
            tick.show_state()

    def _group(self, screen: Screen, group: VisitGroup) -> QWidget:
        ticks = [TickButton(screen, question) for question in group.questions]
        self._ticks += ticks
        return stacked(screen, *ticks)


def _head(screen: Screen) -> QWidget:
    """The page's name and what to do; a picture beside them where there is room."""
    words, sizes = screen.words, screen.style.metrics
    head = stacked(screen, Label(words("pages.visit"), "h1"), Label(words("visit.lead"), "lead"), gap=sizes.gap)
    if sizes.width < sizes.body * _ROOM_FOR_PICTURE:
        return head
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(sizes.gap)
    line.addWidget(head, 1, Qt.AlignmentFlag.AlignVCenter)
    picture = Picture(screen, "visit-list", "")
    picture.setFixedWidth(sizes.root * 9)
    line.addWidget(picture)
    return row
