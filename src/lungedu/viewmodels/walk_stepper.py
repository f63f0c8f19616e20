"""Steps through a trial walk: the current card, and what comes next. The progress is in the app's state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lungedu.content.walk import Card, Walk
from lungedu.domain.session import AppState, Open, SetChartValues
from lungedu.viewmodels.links import link_card

if TYPE_CHECKING:
    from lungedu.viewmodels.app_model import AppModel


@dataclass(frozen=True)
class WalkStepper:
    """One walk on screen."""

    app: AppModel
    walk: Walk

    @property
    def _key(self) -> str:
        return f"walk:{self.walk.id}"

    def at_in(self, state: AppState) -> int:
        """Index of the card in a state, from 0."""
        return min(max(state.chart_value(self._key), 0), len(self.walk.cards) - 1)

    @property
    def at(self) -> int:
        """Index of the current card, from 0."""
        return self.at_in(self.app.state)

    @property
    def card(self) -> Card:
        """The current card."""
        return self.walk.cards[self.at]

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all cards, with their numbers."""
        return tuple(self.app.messages("walk.dot", number=number, title=card.title)
                     for number, card in enumerate(self.walk.cards, start=1))

    @property
    def back_name(self) -> str:
        """Label of the button that goes back one."""
        return self.app.messages("walk.back")

    @property
    def heading(self) -> str:
        """*Card 2 of 8*."""
        return self.app.messages("walk.card_of", number=self.at + 1, count=len(self.walk.cards))

    @property
    def spoken(self) -> str:
        """The card as text, for screen readers."""
        return f"{self.heading}. {self.card.title}. {self.app.library.plain(self.card.on_screen)}"

    @property
    def after_end(self) -> str:
        """Label of the button after the last card; empty if no page follows."""
        return self.app.messages("walk.to_results") if self._open_next else ""

    @property
    def _open_next(self) -> Open | None:
        cards = (link_card(self.app.library, self.app.messages, link) for link in self.walk.related)
        return next((Open(card.route) for card in cards if card is not None), None)

    def go(self, step: int) -> None:
        """Show a card; does nothing past the ends."""
        if 0 <= step < len(self.walk.cards):
            self.app.dispatch(SetChartValues(((self._key, step),)))

    def turn(self, steps: int) -> None:
        """Move by `steps`; negative is back."""
        self.go(self.at + steps)

    def go_on(self) -> None:
        """Go to the next card, or from the last to the page that follows."""
        if self.at < len(self.walk.cards) - 1:
            self.turn(1)
        elif self._open_next is not None:
            self.app.dispatch(self._open_next)
