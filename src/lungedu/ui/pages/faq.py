"""Questions and answers: search field with results; without a query, popular questions and all groups."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from lungedu.content.faq import FaqEntry, FaqGroup
from lungedu.domain.session import AppState, Route
from lungedu.ui.asking.results import SearchResultsView
from lungedu.ui.asking.search_field import SearchField
from lungedu.ui.blocks.check_yourself import check_yourself_card
from lungedu.ui.context import UiContext
from lungedu.ui.controls.card import Card
from lungedu.ui.controls.frames import in_column
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.list_button import ListButton
from lungedu.ui.page import Page
from lungedu.viewmodels.search_results import query_text


class FaqPage(Page):
    """The query is part of the state, so *Back* restores it with its results."""

    wide = True

    def build(self, ctx: UiContext, route: Route) -> str:
        tr = ctx.tr
        title = tr("pages.faq")
        self._title = Label(title, "h1")
        self.add(self._title)
        self._browse = QWidget()
        self.found = SearchResultsView(ctx)
        if ctx.library.asking:
            self.box = self.followed(SearchField(ctx, tr("ask.hint"), tr("ask.spoken"), self._look_for,
                                                 go_on=self._go_on))
            self.add(in_column(ctx, self.box))
        else:
            self.add(Label(tr("ask.resting")))
        self.add(self.found)
        self._fill(ctx)
        self.add(self._browse)
        self._look_for(ctx.state.asked)
        return title

    def follow(self, old: AppState, new: AppState) -> None:
        super().follow(old, new)
        self.found.show_state()

    def _look_for(self, typed: str) -> None:
        asks = query_text(typed)
        self._browse.setVisible(not asks)
        self.found.show_results(typed if asks else "")

    def _go_on(self) -> None:
        """Enter: focus the first result."""
        first = self.found.first
        if first is not None:
            first.setFocus()

    def _fill(self, ctx: UiContext) -> None:
        tr = ctx.tr
        column = QVBoxLayout(self._browse)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ctx.style.metrics.gap)
        groups = list(ctx.library.faq.values())
        most = [entry for group in groups for entry in group.entries if entry.most_asked]
        for part in (Label(tr("faq.lead"), "lead"), Label(tr("faq.most_asked"), "h2"), _questions(ctx, most),
                     Label(tr("faq.all"), "h2"), _groups(ctx, groups), check_yourself_card(ctx)):
            column.addWidget(part)


def _groups(ctx: UiContext, groups: list[FaqGroup]) -> QWidget:
    """A card with a picture for each group."""
    cards = []
    for group in groups:
        def go(group_id: str = group.id) -> None:
            ctx.open("group", group_id)

        note = ctx.tr.count("faq.questions", len(group.entries))
        cards.append(Card(ctx, group.title, group.summary, go, note=note, picture=group.picture.art))
    return _in_rows(ctx, cards, 3)


def _questions(ctx: UiContext, entries: list[FaqEntry]) -> QWidget:
    buttons = []
    for entry in entries:
        def go(entry_id: str = entry.id) -> None:
            ctx.open("question", entry_id)

        buttons.append(ListButton(ctx, entry.question, go))
    return _in_rows(ctx, buttons, 2)


def _in_rows(ctx: UiContext, widgets: Sequence[QWidget], most: int) -> QWidget:
    """Side by side, as many as fit, up to `most`."""
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    sizes = ctx.style.metrics
    grid.setSpacing(sizes.gap // 2 if most == 2 else sizes.gap)
    across = max(1, min(most, sizes.width // (sizes.body * 22)))
    for number, widget in enumerate(widgets):
        grid.addWidget(widget, number // across, number % across)
    for column in range(across):
        grid.setColumnStretch(column, 1)
    return box
