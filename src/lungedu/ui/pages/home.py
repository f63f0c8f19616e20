"""Home: what would you like to understand?"""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from lungedu.base.clock import in_words, is_overdue
from lungedu.content.front import Shelf
from lungedu.content.link import Link
from lungedu.domain.session import AppState, Route
from lungedu.ui.context import UiContext
from lungedu.ui.controls.card import Card
from lungedu.ui.controls.labels import Label
from lungedu.ui.page import Page
from lungedu.viewmodels.recheck import RECHECK_DAYS

ROOMY_ROOT = 22
"""Minimum window height, in multiples of the body size, at which small cards show a picture below the text."""


class HomePage(Page):
    """A large card for the diagrams and four smaller cards; stacked on narrow screens."""

    wide = True

    def build(self, ctx: UiContext, route: Route) -> str:
        tr = ctx.tr
        sizes = ctx.style.metrics
        in_sight = not _one_column(ctx) and (sizes.percent == 100 or sizes.root >= ROOMY_ROOT)
        self.keeps_clear = not in_sight  # no scrolling if everything fits
        self.column.setSpacing(ctx.style.metrics.gap // 2)
        self.add_title(tr("home.title"), tr("home.lead"))
        self._cards = _cards(ctx)
        self.column.addWidget(self._cards, 1)
        self._resting = Label("", "small")
        self.add(self._resting)
        self.add(_checked(ctx))
        self._tell_resting()
        ctx.app.resting_changed.connect(self._tell_resting)
        return tr("home.title")

    def finish(self) -> None:
        """Cards share the remaining height."""

    def follow(self, _: AppState, __: AppState) -> None:
        self._tell_resting()

    def _tell_resting(self) -> None:
        resting = len(self.ctx.app.resting)
        self._resting.setText(self.ctx.tr.count("home.resting", resting) if resting else "")
        self._resting.setVisible(resting > 0)


def _checked(ctx: UiContext) -> Label:
    """When the evidence was last checked; emphasized if a recheck is overdue."""
    as_of = ctx.library.catalogue.as_of
    overdue = is_overdue(as_of, RECHECK_DAYS, ctx.app.today())
    said = ctx.tr("recheck.short" if overdue else "home.checked", date=in_words(as_of))
    return Label(said, "strong" if overdue else "small")


def _one_column(ctx: UiContext) -> bool:
    """Whether two cards side by side would be cramped, or the large card above them too flat."""
    sizes = ctx.style.metrics
    return sizes.width < sizes.body * (40 if sizes.upright else 60)


def _cards(ctx: UiContext) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    sizes = ctx.style.metrics
    grid.setSpacing(sizes.gap)
    shelves = ctx.library.catalogue.shelves
    one_column = _one_column(ctx)
    side_by_side = not one_column and sizes.width >= sizes.body * 60
    tall = not one_column and sizes.root >= ROOMY_ROOT and sizes.percent <= 125
    for number, shelf in enumerate(shelves):
        first = number == 0
        card = _card(ctx, shelf, large=first and not one_column, tall=tall)
        if one_column:
            grid.addWidget(card, number, 0)
        elif side_by_side:
            row, column = (0, 0) if first else divmod(number - 1, 2)
            grid.addWidget(card, row, column if first else column + 1, 2 if first else 1, 1)
        else:
            row, column = (0, 0) if first else divmod(number - 1, 2)
            grid.addWidget(card, row if first else row + 1, column, 1, 2 if first else 1)
    if side_by_side:
        for column, share in enumerate((10, 9, 9)):
            grid.setColumnStretch(column, share)
        for row in (0, 1):
            grid.setRowStretch(row, 1)
    elif not one_column:
        for row, share in enumerate((2, 1, 1)):
            grid.setRowStretch(row, share)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
    return box


def _card(ctx: UiContext, shelf: Shelf, *, large: bool, tall: bool) -> Card:
    def go() -> None:
        link = Link.parse(shelf.opens)
        ctx.open(link.id if link.kind == "page" else link.kind, shelf.id if link.id == "shelf" else "")

    where = "above" if large else ("below" if tall else "right")
    card = Card(ctx, shelf.title, shelf.summary, go, note=shelf.note, picture=shelf.picture.art, picture_at=where)
    if large:
        card.setMinimumHeight(ctx.style.metrics.root * 18)
    return card
