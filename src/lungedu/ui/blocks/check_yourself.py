"""Link from a page to its quiz."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from lungedu.ui.context import UiContext
from lungedu.ui.controls.card import Card
from lungedu.viewmodels.links import link_card

_QUIZ = "quiz:check-yourself"


def check_yourself_card(ctx: UiContext) -> QWidget:
    """A card that opens the quiz; hidden if the quiz is unavailable."""
    found = link_card(ctx.library, ctx.tr, _QUIZ)
    if found is None:
        return QWidget()
    return Card(ctx, found.title, found.summary, partial(ctx.open, found.route.kind, found.route.id))
