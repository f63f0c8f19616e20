"""A plan being edited: plain values, and functions that return changed copies. Saves nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace

from lungedu.content.plan import Plan, PlanItem, Prompt

FEWEST, MOST = 1, 60
"""Limits of an item's minutes."""
USUAL = 3

Prompts = tuple[tuple[str, str], ...]
"""The teach-back prompts of an item: question, and what a good answer contains."""


@dataclass(frozen=True, slots=True)
class DraftItem:
    """One item."""

    shows: str
    minutes: int = USUAL
    notes: str = ""
    prompts: Prompts = ()
    at: str = ""
    step: int | None = None
    numbers: bool | None = None
    """Where it begins, and whether numbers are shown: written in the file, kept by the editor."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An unfinished plan: it may still lack a title and items."""

    title: str
    summary: str
    items: tuple[DraftItem, ...] = ()

    @property
    def minutes(self) -> int:
        """Total minutes of all items."""
        return sum(item.minutes for item in self.items)


def draft_of(plan: Plan) -> Draft:
    """The draft of a plan."""
    return Draft(plan.title, plan.summary, tuple(
        DraftItem(item.shows, item.minutes, item.notes, tuple((prompt.ask, prompt.good) for prompt in item.prompts),
                  item.at, item.step, item.numbers)
        for item in plan.items))


def plan_of(draft: Draft, plan_id: str) -> Plan:
    """The plan of a draft. Raises `ValueError` (from pydantic) without items or a title."""
    return Plan(id=plan_id, title=draft.title, summary=draft.summary, items=tuple(
        PlanItem(shows=item.shows, minutes=item.minutes, notes=item.notes,
                 prompts=tuple(Prompt(ask=ask, good=good) for ask, good in item.prompts),
                 at=item.at, step=item.step, numbers=item.numbers) for item in draft.items))


def added(draft: Draft, shows: str, at: int | None = None) -> Draft:
    """Add an item at a position, by default at the end."""
    position = len(draft.items) if at is None else min(max(at, 0), len(draft.items))
    return replace(draft, items=(*draft.items[:position], DraftItem(shows), *draft.items[position:]))


def removed(draft: Draft, item: int) -> Draft:
    """Remove an item; no change if there is none."""
    if not 0 <= item < len(draft.items):
        return draft
    return replace(draft, items=draft.items[:item] + draft.items[item + 1:])


def moved(draft: Draft, item: int, to: int) -> Draft:
    """Move an item to another position, clamped to the ends."""
    if not 0 <= item < len(draft.items):
        return draft
    rest = [*draft.items[:item], *draft.items[item + 1:]]
    rest.insert(min(max(to, 0), len(rest)), draft.items[item])
    return replace(draft, items=tuple(rest))


def with_minutes(draft: Draft, item: int, minutes: int) -> Draft:
    """Set the minutes of an item, clamped to the limits."""
    return _changed(draft, item, minutes=min(max(minutes, FEWEST), MOST))


def with_notes(draft: Draft, item: int, notes: str) -> Draft:
    """Set the notes of an item."""
    return _changed(draft, item, notes=notes)


def with_prompts(draft: Draft, item: int, prompts: Prompts) -> Draft:
    """Set the prompts of an item."""
    return _changed(draft, item, prompts=prompts)


def finished(draft: Draft) -> Draft:
    """Remove empty prompts."""
    return replace(draft, items=tuple(
        replace(item, prompts=tuple((ask, good) for ask, good in item.prompts if ask or good))
        for item in draft.items))


def is_whole(draft: Draft) -> bool:
    """Whether it can be saved: it has a title, an item, and no incomplete prompt."""
    return bool(draft.title and draft.items) and all(
        ask and good for item in draft.items for ask, good in item.prompts)


def _changed(draft: Draft, item: int, **to: object) -> Draft:
    if not 0 <= item < len(draft.items):
        return draft
    items = list(draft.items)
    items[item] = replace(items[item], **to)  # type: ignore[arg-type]  # callers pass valid fields
    return replace(draft, items=tuple(items))


def as_data(draft: Draft) -> dict[str, object]:
    """A draft as plain values, for a file."""
    return asdict(draft)


def draft_from(data: Mapping[str, object]) -> Draft | None:
    """The draft of plain values; None if they are those of no draft."""
    items = data.get("items")
    if not isinstance(items, (list, tuple)) or not all(
            isinstance(item, Mapping) and isinstance(item.get("shows"), str) and isinstance(item.get("notes"), str)
            and isinstance(item.get("minutes"), int) for item in items):
        return None
    try:
        made = tuple(DraftItem(**{**item, "prompts": tuple((str(ask), str(good)) for ask, good in item["prompts"])})
                     for item in items)
    except (TypeError, KeyError, ValueError):
        return None
    return Draft(str(data.get("title", "")), str(data.get("summary", "")), made)
