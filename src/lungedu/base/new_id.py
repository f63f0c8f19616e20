"""An id for something new, made of its title."""

from __future__ import annotations

from collections.abc import Sequence


def free_id(title: str, taken: Sequence[str]) -> str:
    """An id for a title that no other plan has: *Our first evening* is `our-first-evening`, then `…-2`."""
    letters = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in title.lower())
    base = "-".join(letters.split())[:50].strip("-") or "plan"
    if not base[0].isalpha():
        base = f"plan-{base}"
    found, number = base, 2
    while found in taken:
        found, number = f"{base}-{number}", number + 1
    return found
