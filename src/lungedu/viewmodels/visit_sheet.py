"""What stands on the sheet to take home, and in the code to scan: the questions, and nothing about the person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lungedu.base.text import Words
from lungedu.loading.files import WARNING_SIGNS

if TYPE_CHECKING:
    from lungedu.content.library import Library


@dataclass(frozen=True, slots=True)
class When:
    """How soon to call, and the signs in short."""

    title: str
    signs: str


@dataclass(frozen=True, slots=True)
class SheetText:
    """All words of the sheet. No name, no date of birth, no device, no time: there is no field for one."""

    title: str
    questions: tuple[str, ...]
    notes: str
    """The heading of the lines to write on."""
    help_title: str
    help: tuple[When, ...]
    phones: tuple[tuple[str, str], ...]
    """Label, and the number; empty for one to write in by hand."""
    foot: str


def sheet_text(library: Library, words: Words, questions: Sequence[str]) -> SheetText:
    """The sheet for some questions. Without the file of the warning signs it has no help card."""
    signs = library.warning_signs.get(WARNING_SIGNS)
    return SheetText(
        words("sheet.title"), tuple(questions), words("sheet.notes"), signs.title if signs else "",
        tuple(When(level.title, level.short) for level in signs.levels) if signs else (),
        tuple((phone.label, phone.number) for phone in signs.phones) if signs else (),
        words("sheet.foot"))


def code_text(words: Words, questions: Sequence[str]) -> str:
    """What the code holds: a heading and the numbered questions, as plain text."""
    return "\n".join((words("sheet.code_heading"), *(f"{n}. {text}" for n, text in enumerate(questions, start=1))))
