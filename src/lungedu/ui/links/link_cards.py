"""A card for each link that leads somewhere."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from lungedu.ui.context import Screen
from lungedu.ui.controls.card import Card
from lungedu.viewmodels.links import LinkCard, link_card


def link_cards(screen: Screen, links: tuple[str, ...]) -> QWidget:
    """A card for each link that leads somewhere; two beside one another where there is room."""
    cards = [card for link in links if (card := link_card(screen.library, screen.words, link))]
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(screen.style.metrics.gap)
    across = 2 if screen.style.metrics.room >= screen.style.metrics.body * 30 else 1
    for number, card in enumerate(cards):
        grid.addWidget(_card(screen, card), number // across, number % across)
    for column in range(across):
        grid.setColumnStretch(column, 1)
    return box


def _card(screen: Screen, card: LinkCard) -> Card:
    return Card(screen, card.title, card.summary, lambda: screen.open(card.place.kind, card.place.id), note=card.note)
