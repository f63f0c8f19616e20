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
"""From this size of the window's text on, the small cards have room for their picture below the words."""


class HomePage(Page):
    """A large card for the pictures, four more beside it; below one another where there is little room."""

    wide = True

    def build(self, ctx: UiContext, route: Route) -> str:
        words = ctx.tr
        sizes = ctx.style.metrics
        in_sight = not _one_column(ctx) and (sizes.percent == 100 or sizes.root >= ROOMY_ROOT)
        self.keeps_clear = not in_sight  # what is all in sight does not scroll
        self.column.setSpacing(ctx.style.metrics.gap // 2)
        self.add_title(words("home.title"), words("home.lead"))
        self._cards = _cards(ctx)
        self.column.addWidget(self._cards, 1)
        self._resting = Label("", "small")
        self.add(self._resting)
        self.add(_checked(ctx))
        self._tell_resting()
        ctx.app.resting_changed.connect(self._tell_resting)
        return words("home.title")

    def finish(self) -> None:
        """The cards take what room is left; nothing stays empty below them."""

    def follow(self, _: AppState, __: AppState) -> None:
        self._tell_resting()

    def _tell_resting(self) -> None:
        resting = len(self.ctx.app.resting)
        self._resting.setText(self.ctx.tr.count("home.resting", resting) if resting else "")
        self._resting.setVisible(resting > 0)


def _checked(ctx: UiContext) -> Label:
    """When the evidence was last checked; and, louder, that a recheck is due, when it is."""
    as_of = ctx.library.catalogue.as_of
    overdue = is_overdue(as_of, RECHECK_DAYS, ctx.app.today())
    said = ctx.tr("recheck.short" if overdue else "home.checked", date=in_words(as_of))
    return Label(said, "strong" if overdue else "small")


def _one_column(ctx: UiContext) -> bool:
    """Where two cards beside one another would be cramped, or the large card above them a strip."""
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
    beside = not one_column and sizes.width >= sizes.body * 60
    tall = not one_column and sizes.root >= ROOMY_ROOT and sizes.percent <= 125
    for number, shelf in enumerate(shelves):
        first = number == 0
        card = _card(ctx, shelf, large=first and not one_column, tall=tall)
        if one_column:
            grid.addWidget(card, number, 0)
        elif beside:
            row, column = (0, 0) if first else divmod(number - 1, 2)
            grid.addWidget(card, row, column if first else column + 1, 2 if first else 1, 1)
        else:
            row, column = (0, 0) if first else divmod(number - 1, 2)
            grid.addWidget(card, row if first else row + 1, column, 1, 2 if first else 1)
    if beside:
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
