"""For my next visit: suggested questions, by subject, to put on a list."""

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
"""Minimum window height, in multiples of the body size, at which the count stays visible below the page."""
_ROOM_FOR_PICTURE = 40
"""Minimum window width for the picture, in multiples of the body size."""


class VisitPage(Page):
    """Groups of questions in folds. The count stays visible below them; in a low window it is shown above and below the
    groups instead.
    """

    def build(self, ctx: UiContext, route: Route) -> str:
        tr, sizes = ctx.tr, ctx.style.metrics
        self._ticks: list[TickButton] = []
        self.add(_head(ctx))
        stays = sizes.height >= sizes.body * _LINES_FOR_FOOT
        if stays:
            self.foot = self.followed(ListSoFar(ctx, "list_bar", aside=self.verticalScrollBar().sizeHint().width()))
        else:
            self.add(self.followed(ListSoFar(ctx, "callout_remember")))
        questions = ctx.library.visit_questions
        if questions is None:
            self.add(Label(tr("page.resting_text")))
        else:
            for group in questions.groups:
                build = partial(self._group, ctx, group)
                self.add(self.followed(Fold(ctx, f"visit:{group.id}", group.title, build)))
            if not stays:
                self.add(self.followed(ListSoFar(ctx, "callout_remember")))
        self.add(check_yourself_card(ctx))
        return tr("pages.visit")

    def follow(self, old: AppState, new: AppState) -> None:
        super().follow(old, new)
        for tick in self._ticks:
            tick.show_state()

    def _group(self, ctx: UiContext, group: VisitGroup) -> QWidget:
        ticks = [TickButton(ctx, question) for question in group.questions]
        self._ticks += ticks
        return stacked(ctx, *ticks)


def _head(ctx: UiContext) -> QWidget:
    """Title and instructions, with a picture if it fits."""
    tr, sizes = ctx.tr, ctx.style.metrics
    head = stacked(ctx, Label(tr("pages.visit"), "h1"), Label(tr("visit.lead"), "lead"), gap=sizes.gap)
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
