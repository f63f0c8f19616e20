"""A plan as a session shows it: what each item is called, where it leads, and what only the nurse sees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lungedu.base.messages import Messages
from lungedu.content.blocks import Block, ChartBlock, Heading, part_id
from lungedu.domain.sections import fold_around
from lungedu.domain.session import Route
from lungedu.viewmodels.links import link_card

if TYPE_CHECKING:
    from lungedu.content.library import Library
    from lungedu.content.plan import Plan, PlanItem


@dataclass(frozen=True, slots=True)
class Beginning:
    """Where on its page an item begins."""

    part: str = ""
    """The id of a heading or a chart; empty for the top."""
    fold: str = ""
    """What must be unfolded to see it."""
    step: int | None = None
    """The step or card, from 0; None leaves it."""
    numbers: bool | None = None
    """Whether numbers on survival are shown; None leaves them as they are."""


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
    begins: Beginning = Beginning()


def session_items(library: Library, words: Messages, plan: Plan) -> tuple[SessionItem, ...]:
    """The items of a plan, those too that cannot be shown."""
    made = []
    for item in plan.items:
        card = link_card(library, words, item.shows)
        prompts = tuple((prompt.ask, library.plain(prompt.good)) for prompt in item.prompts)
        title = _title(library, words, item, card.title, card.route) if card else item.shows
        begins = _beginning(library, item, card.route) if card else Beginning()
        made.append(SessionItem(title, card.route if card else None, card.art if card else "", item.minutes,
                                library.plain(item.notes), prompts, begins))
    return tuple(made)


def _title(library: Library, words: Messages, item: PlanItem, title: str, route: Route) -> str:
    """The title of the page, and where the item begins on it."""
    if item.step is not None:
        return words("session.from_step", title=title, number=item.step)
    for block in _blocks(library, route) if item.at else ():
        if part_id(block) == item.at:
            match block:
                case Heading(text=text):
                    return words("session.from_part", title=title, part=text)
                case ChartBlock(chart=chart) if chart in library.charts:
                    return words("session.from_part", title=title, part=library.charts[chart].title)
    return title


def _beginning(library: Library, item: PlanItem, route: Route) -> Beginning:
    fold = fold_around(f"{route.kind}:{route.id}", _blocks(library, route), item.at) if item.at else ""
    return Beginning(item.at, fold, None if item.step is None else item.step - 1, item.numbers)


def _blocks(library: Library, route: Route) -> Sequence[Block]:
    """The blocks of a page that has any."""
    if route.kind == "topic" and (topic := library.topics.get(route.id)) is not None:
        return topic.blocks
    if route.kind == "question" and (found := library.faq_entry(route.id)) is not None:
        return found[1].more
    return ()
