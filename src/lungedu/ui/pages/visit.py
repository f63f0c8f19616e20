"""For my next visit: good questions, by subject, to put on a list."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from lungedu.content.visit_questions import VisitGroup
from lungedu.domain.session import AppState, Place
from lungedu.loading.files import VISIT_QUESTIONS
from lungedu.ui.blocks.check_yourself import check_yourself_card
from lungedu.ui.blocks.frames import framed, stacked
from lungedu.ui.page import Page
from lungedu.ui.screen import Screen
from lungedu.ui.widgets.flow import Flow
from lungedu.ui.widgets.fold import Fold
from lungedu.ui.widgets.labels import Label
from lungedu.ui.widgets.picture import Picture
from lungedu.ui.widgets.policy import height_follows_width
from lungedu.ui.widgets.tick_button import TickButton
from lungedu.ui.widgets.touch_button import TouchButton
from lungedu.viewmodels.visit import listed


class VisitPage(Page):
    """Groups of questions to unfold. How many are on the list stands above them, and below."""

    def build(self, screen: Screen, place: Place) -> str:
        words = screen.words
        self.add_title(words("pages.visit"), words("visit.lead"))
        self._ticks: list[TickButton] = []
        self.add(self.followed(ListSoFar(screen, leads=True)))
        questions = screen.library.visit_questions.get(VISIT_QUESTIONS)
        if questions is None:
            self.add(Label(words("page.resting_text")))
        else:
            for group in questions.groups:
                build = partial(self._group, screen, group)
                self.add(self.followed(Fold(screen, f"visit:{group.id}", group.title, build)))
            self.add(self.followed(ListSoFar(screen)))
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


class ListSoFar(QWidget):
    """How many questions are on the list, and the way to it. The one that `leads` is there for an empty list too."""

    def __init__(self, screen: Screen, *, leads: bool = False):
        super().__init__()
        self._leads = leads
        self._screen = screen
        height_follows_width(self)
        frame, column = framed(screen, "callout_remember")
        self._count = Label("", "strong")
        self._see = Flow(screen, [TouchButton(screen, screen.words("visit.see"), partial(screen.open, "visit_list"),
                                              icon="forward", kind="main")])
        column.addWidget(self._count)
        column.addWidget(self._see)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(screen.style.metrics.gap)
        sizes = screen.style.metrics
        if leads and sizes.width >= sizes.body * 40:
            drawing = Picture(screen, "visit-list", "")
            drawing.setFixedWidth(sizes.root * 9)
            line.addWidget(drawing)
        line.addWidget(frame, 1)
        self.show_state()

    def show_state(self) -> None:
        """Count what is on the list in the session's state."""
        number = len(listed(self._screen.library, self._screen.state.visit))
        words = self._screen.words
        self._count.setText(words.count("visit.chosen", number) if number else words("visit.none"))
        self._see.setVisible(number > 0)
        self.setVisible(self._leads or number > 0)
