"""A plan as a session shows it: what each item is called, where it leads, and what only the nurse sees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lungedu.base.messages import Messages
from lungedu.domain.session import Route
from lungedu.viewmodels.links import link_card

if TYPE_CHECKING:
    from lungedu.content.library import Library
    from lungedu.content.plan import Plan


@dataclass(frozen=True, slots=True)
class SessionItem:
    """One item, in plain words."""

    title: str
    """What it shows; the link itself when that is not there any more."""
    route: Route | None
    """Where it leads; None when what it shows is not there, and the item is gone past."""
    art: str
    minutes: int
    notes: str
    prompts: tuple[tuple[str, str], ...]
    """What to ask, and what a good answer contains."""


def session_items(library: Library, words: Messages, plan: Plan) -> tuple[SessionItem, ...]:
    """The items of a plan, those too that cannot be shown."""
    made = []
    for item in plan.items:
        card = link_card(library, words, item.shows)
        prompts = tuple((prompt.ask, library.plain(prompt.good)) for prompt in item.prompts)
        made.append(SessionItem(card.title if card else item.shows, card.route if card else None,
                                card.art if card else "", item.minutes, library.plain(item.notes), prompts))
    return tuple(made)
