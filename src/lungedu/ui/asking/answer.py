"""A stored answer with its evidence link. Survival numbers are behind a gate."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lungedu.content.faq import FaqEntry
from lungedu.ui.block_sections import section_widgets
from lungedu.ui.blocks import block_widget
from lungedu.ui.context import UiContext
from lungedu.ui.controls.frames import evidence_ids, stacked
from lungedu.ui.controls.gate import Gate
from lungedu.ui.controls.rich_text import RichText
from lungedu.ui.follows import FollowsState

Parts = tuple[list[QWidget], list[FollowsState]]
"""Stacked widgets, and those of them that follow the state."""


def is_for_people(ctx: UiContext, entry_id: str) -> bool:
    """Whether the answer says that the app cannot know, and who can."""
    asking = ctx.library.asking
    return asking is not None and any(entry_id == question.faq for question in asking.for_people)


def short_answer(ctx: UiContext, entry: FaqEntry) -> Parts:
    """The answer alone."""
    if not entry.behind:
        return [_answer(ctx, entry)], []
    gate = Gate(ctx, lambda: _answer(ctx, entry))
    return [gate], [gate]


def whole_answer(ctx: UiContext, entry: FaqEntry) -> Parts:
    """The answer with its further blocks."""
    if entry.behind:  # one gate for the answer and all that belongs to it
        gate = Gate(ctx, lambda: stacked(ctx, _answer(ctx, entry),
                                         *(block_widget(ctx, block) for block in entry.more)))
        return [gate], [gate]
    parts, following = section_widgets(ctx, f"question:{entry.id}", entry.more)
    return [_answer(ctx, entry), *parts], list(following)


def _answer(ctx: UiContext, entry: FaqEntry) -> QWidget:
    behind = evidence_ids(ctx, entry.facts, entry.unknown)
    return RichText(ctx, entry.answer, size=round(ctx.style.metrics.body * 1.12), evidence=behind)
