"""A plan while a nurse changes it: plain values, and functions that give the next ones. Nothing here is saved."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lungedu.content.plan import Plan, PlanItem, Prompt

FEWEST, MOST = 1, 60
"""Minutes of an item."""
USUAL = 3

Prompts = tuple[tuple[str, str], ...]
"""Of an item: what to ask, and what a good answer has."""


@dataclass(frozen=True, slots=True)
class DraftItem:
    """One item."""

    shows: str
    minutes: int = USUAL
    notes: str = ""
    prompts: Prompts = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan with room for what is not finished: it may have no item and no title yet."""

    title: str
    summary: str
    items: tuple[DraftItem, ...] = ()

    @property
    def minutes(self) -> int:
        """Of all items."""
        return sum(item.minutes for item in self.items)


def draft_of(plan: Plan) -> Draft:
    """A plan, to be changed."""
    return Draft(plan.title, plan.summary, tuple(
        DraftItem(item.shows, item.minutes, item.notes, tuple((one.ask, one.good) for one in item.prompts))
        for item in plan.items))


def plan_of(draft: Draft, plan_id: str) -> Plan:
    """The plan of a draft. Raises `ValueError` (pydantic's own) for one without items or without a title."""
    return Plan(id=plan_id, title=draft.title, summary=draft.summary, items=tuple(
        PlanItem(shows=item.shows, minutes=item.minutes, notes=item.notes,
                 prompts=tuple(Prompt(ask=ask, good=good) for ask, good in item.prompts)) for item in draft.items))


def added(draft: Draft, shows: str, at: int | None = None) -> Draft:
    """With one more item, at a place or at the end."""
    place = len(draft.items) if at is None else min(max(at, 0), len(draft.items))
    return replace(draft, items=(*draft.items[:place], DraftItem(shows), *draft.items[place:]))


def removed(draft: Draft, item: int) -> Draft:
    """Without an item; nothing changes for one that is not there."""
    if not 0 <= item < len(draft.items):
        return draft
    return replace(draft, items=draft.items[:item] + draft.items[item + 1:])


def moved(draft: Draft, item: int, to: int) -> Draft:
    """An item at another place; past the ends it stays at the end."""
    if not 0 <= item < len(draft.items):
        return draft
    rest = [*draft.items[:item], *draft.items[item + 1:]]
    rest.insert(min(max(to, 0), len(rest)), draft.items[item])
    return replace(draft, items=tuple(rest))


def with_minutes(draft: Draft, item: int, minutes: int) -> Draft:
    """An item with other minutes, within what an item may have."""
    return _changed(draft, item, minutes=min(max(minutes, FEWEST), MOST))


def with_notes(draft: Draft, item: int, notes: str) -> Draft:
    """An item with other notes."""
    return _changed(draft, item, notes=notes)


def with_prompts(draft: Draft, item: int, prompts: Prompts) -> Draft:
    """An item with other questions for the group."""
    return _changed(draft, item, prompts=prompts)


def finished(draft: Draft) -> Draft:
    """Without questions for the group that were begun and never written."""
    return replace(draft, items=tuple(
        replace(item, prompts=tuple((ask, good) for ask, good in item.prompts if ask or good))
        for item in draft.items))


def is_whole(draft: Draft) -> bool:
    """Whether it can be saved: a title, an item, and for each question what a good answer has."""
    return bool(draft.title and draft.items) and all(
        ask and good for item in draft.items for ask, good in item.prompts)


def _changed(draft: Draft, item: int, **to: object) -> Draft:
    if not 0 <= item < len(draft.items):
        return draft
    items = list(draft.items)
    items[item] = replace(items[item], **to)  # type: ignore[arg-type]  # the callers give what the field takes
    return replace(draft, items=tuple(items))
