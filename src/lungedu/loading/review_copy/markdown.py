"""Markdown, made of passages: a heading, a paragraph, a list, a table. A blank line stands between two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

Passages = Iterator[str]

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")
_LOOKS_LIKE_MORE = re.compile(r"^(?:(#+|[-+])(?=\s)|(\d+)([.)])(?=\s))")
_TO_FILL_IN = "_" * 24


def plain(text: str) -> str:
    """Words as they are: nothing in them is taken for Markdown."""
    return _SPECIAL.sub(r"\\\1", text)


def heading(level: int, words: str) -> str:
    """A heading; six levels are all there are."""
    return "#" * min(level, 6) + " " + plain(words)


def paragraph(*parts: str) -> str:
    """Parts that are not empty, one after the other. Words that begin like a list stay words."""
    return _LOOKS_LIKE_MORE.sub(_kept, " ".join(part for part in parts if part))


def listed(items: Iterable[str], *, ordered: bool = False) -> str:
    """A list, as one passage; empty without items."""
    return "\n".join(f"{number}. {item}" if ordered else f"- {item}" for number, item in enumerate(items, start=1))


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table, as one passage."""
    names = list(columns)
    return "\n".join(map(_row, [names, ["---"] * len(names), *rows]))


def quoted(says: str, passages: Iterable[str]) -> str:
    """Passages inside a quotation that begins by saying why they are in one."""
    lines = "\n\n".join([f"**{plain(says)}**", *passages]).split("\n")
    return "\n".join(f"> {line}".rstrip() for line in lines)


def with_marks(passages: list[str], marks: str) -> list[str]:
    """Footnote marks at the end of the last passage, or after it where it is a table or a heading."""
    if not marks or not passages:
        return passages
    *before, last = passages
    return [*passages, marks] if last.startswith(("|", "#")) else [*before, f"{last} {marks}"]


def signature() -> Passages:
    """Lines that a clinician fills in."""
    yield f"Reviewed by: {_TO_FILL_IN} Role: {_TO_FILL_IN} Date: {_TO_FILL_IN}"
    yield f"Changes asked for: {_TO_FILL_IN * 3}"


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _kept(found: re.Match[str]) -> str:
    sign, number, point = found.groups()
    return f"\\{sign}" if sign else f"{number}\\{point}"
