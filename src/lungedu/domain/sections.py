"""Groups the blocks of a page: plain ones, more detail, and numbers that are hidden until requested."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from lungedu.content.blocks import Block, part_id


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks that are shown or hidden together."""

    key: str
    """Its key in `Unfold` actions, unique on its page."""
    waits_for: str
    """Empty, `more` (the reader unfolds it) or `survival` (the reader asks for the numbers)."""
    blocks: tuple[Block, ...]


def sections(page: str, blocks: Sequence[Block]) -> tuple[Section, ...]:
    """The sections of a page, in order; adjacent blocks that wait for the same thing are one section.

    Detail that also waits for the numbers goes with them, so that the reader is asked once; it is folded there.
    """
    grouped = groupby(blocks, key=lambda block: block.behind or ("more" if block.detail == "more" else ""))
    return tuple(Section(f"{page}#{number}", waits_for, tuple(group))
                 for number, (waits_for, group) in enumerate(grouped))


def is_shown(section: Section, numbers_asked: bool, more_open: frozenset[str]) -> bool:
    """Whether a section's blocks are on screen."""
    if section.waits_for == "survival":
        return numbers_asked
    return section.waits_for != "more" or section.key in more_open


def fold_around(page: str, blocks: Sequence[Block], part: str) -> str:
    """The key of the fold that must be open to see a heading or a chart; empty if none is around it."""
    for section in sections(page, blocks):
        if section.waits_for == "survival":
            for number, (folded, group) in enumerate(groupby(section.blocks, key=lambda block: block.detail == "more")):
                if folded and any(part_id(block) == part for block in group):
                    return fold_in_gate(section.key, number)
        elif section.waits_for == "more" and any(part_id(block) == part for block in section.blocks):
            return section.key
    return ""


def fold_in_gate(section: str, number: int) -> str:
    """The key of more detail on numbers that wait: the n-th group of blocks in their section."""
    return f"{section}.{number}"
