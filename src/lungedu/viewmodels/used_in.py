"""The pages that use a term, for its panel."""

from __future__ import annotations

from lungedu.domain.used_in import some_of
from lungedu.viewmodels.app_model import AppModel
from lungedu.viewmodels.links import LinkCard, link_card


def met_in(app: AppModel, term_id: str) -> tuple[LinkCard, ...]:
    """Cards of a few pages that use a term, except the current page."""
    cards = {link: card for link in app.used_in.links(term_id)
             if (card := link_card(app.library, app.messages, link)) and not card.route.same_as(app.state.route)}
    return tuple(cards[link] for link in some_of(tuple(cards)))
