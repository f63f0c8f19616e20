"""For my next visit: good questions, by subject, to read and take along."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from lungedu.content.visit_questions import VisitGroup
from lungedu.domain.session import Place
from lungedu.loading.files import VISIT_QUESTIONS
from lungedu.ui.blocks.check_yourself import check_yourself_card
from lungedu.ui.blocks.frames import framed, stacked
from lungedu.ui.page import Page
from lungedu.ui.screen import Screen
from lungedu.ui.widgets.fold import Fold
from lungedu.ui.widgets.labels import Label
from lungedu.ui.widgets.picture import Picture
from lungedu.ui.widgets.rich_text import RichText


class VisitPage(Page):
    """Groups of questions to unfold."""

    def build(self, screen: Screen, place: Place) -> str:
        words = screen.words
        self.add_title(words("pages.visit"), words("visit.lead"))
        picture = Picture(screen, "visit-list", "")
        picture.setMaximumWidth(screen.style.metrics.root * 14)
        self.add(picture)
        questions = screen.library.visit_questions.get(VISIT_QUESTIONS)
        if questions is None:
            self.add(Label(words("page.resting_text")))
            return words("pages.visit")
        for group in questions.groups:
            self.add(self.followed(Fold(screen, f"visit:{group.id}", group.title, partial(_group, screen, group))))
        self.add(check_yourself_card(screen))
        return words("pages.visit")


def _group(screen: Screen, group: VisitGroup) -> QWidget:
    parts = []
    for question in group.questions:
        frame, column = framed(screen, "card")
        column.addWidget(Label(question.text, "strong"))
        column.addWidget(RichText(screen, question.why, role="ink_soft"))
        parts.append(frame)
    return stacked(screen, *parts)
