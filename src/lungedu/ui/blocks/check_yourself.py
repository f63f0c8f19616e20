"""The way to the quiz, for pages that lead to it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from lungedu.ui.context import Screen
from lungedu.ui.controls.card import Card
from lungedu.viewmodels.links import link_card

_QUIZ = "quiz:check-yourself"


def check_yourself_card(screen: Screen) -> QWidget:
    """A card; nothing to see while the quiz rests."""
    found = link_card(screen.library, screen.words, _QUIZ)
    if found is None:
        return QWidget()
    return Card(screen, found.title, found.summary, partial(screen.open, found.place.kind, found.place.id))
