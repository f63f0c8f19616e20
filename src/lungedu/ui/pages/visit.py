"""For my next visit: good questions, by subject, to put on a list."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lungedu.content.visit_questions import VisitGroup
from lungedu.domain.session import AppState, Route
from lungedu.ui.blocks.check_yourself import check_yourself_card
from lungedu.ui.context import UiContext
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

    def build(self, ctx: UiContext, route: Route) -> str:
        words, sizes = ctx.tr, ctx.style.metrics
        self._ticks: list[TickButton] = []
        self.add(_head(ctx))
        stays = sizes.height >= sizes.body * _LINES_FOR_FOOT
        if stays:
            self.foot = self.followed(ListSoFar(ctx, "list_bar", aside=self.verticalScrollBar().sizeHint().width()))
        else:
            self.add(self.followed(ListSoFar(ctx, "callout_remember")))
        questions = ctx.library.visit_questions
        if questions is None:
            self.add(Label(words("page.resting_text")))
        else:
            for group in questions.groups:
                build = partial(self._group, ctx, group)
                self.add(self.followed(Fold(ctx, f"visit:{group.id}", group.title, build)))
            if not stays:
                self.add(self.followed(ListSoFar(ctx, "callout_remember")))
        self.add(check_yourself_card(ctx))
        return words("pages.visit")

    def follow(self, old: AppState, new: AppState) -> None:
        super().follow(old, new)
        for tick in self._ticks:
            tick.show_state()

    def _group(self, ctx: UiContext, group: VisitGroup) -> QWidget:
        ticks = [TickButton(ctx, question) for question in group.questions]
        self._ticks += ticks
        return stacked(ctx, *ticks)


def _head(ctx: UiContext) -> QWidget:
    """The page's name and what to do; a picture beside them where there is room."""
    words, sizes = ctx.tr, ctx.style.metrics
    head = stacked(ctx, Label(words("pages.visit"), "h1"), Label(words("visit.lead"), "lead"), gap=sizes.gap)
    if sizes.width < sizes.body * _ROOM_FOR_PICTURE:
        return head
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(sizes.gap)
    line.addWidget(head, 1, Qt.AlignmentFlag.AlignVCenter)
    picture = Picture(ctx, "visit-list", "")
    picture.setFixedWidth(sizes.root * 9)
    line.addWidget(picture)
    return row
