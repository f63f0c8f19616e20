"""A card for each link that leads somewhere."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from lungedu.ui.context import UiContext
from lungedu.ui.controls.card import Card
from lungedu.viewmodels.links import LinkCard, link_card


def link_cards(ctx: UiContext, links: tuple[str, ...]) -> QWidget:
    """A card for each link that leads somewhere; two columns where they fit."""
    cards = [card for link in links if (card := link_card(ctx.library, ctx.tr, link))]
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(ctx.style.metrics.gap)
    across = 2 if ctx.style.metrics.column_width >= ctx.style.metrics.body * 30 else 1
    for number, card in enumerate(cards):
        grid.addWidget(_card(ctx, card), number // across, number % across)
    for column in range(across):
        grid.setColumnStretch(column, 1)
    return box


def _card(ctx: UiContext, card: LinkCard) -> Card:
    return Card(ctx, card.title, card.summary, lambda: ctx.open(card.route.kind, card.route.id), note=card.note)
