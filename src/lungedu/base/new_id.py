"""Makes an id from a title."""

from __future__ import annotations

from collections.abc import Sequence

from lungedu.base.ids import as_id


def free_id(title: str, taken: Sequence[str]) -> str:
    """An unused id for a title: *Our first evening* becomes `our-first-evening`, or `…-2` if that is taken."""
    base = as_id(title)[:50].strip("-") or "plan"
    if not base[0].isalpha():
        base = f"plan-{base}"
    candidate, number = base, 2
    while candidate in taken:
        candidate, number = f"{base}-{number}", number + 1
    return candidate
