"""What stands on the sheet to take home, and in the code to scan: the questions, and nothing about the person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from lungedu import __version__
from lungedu.base.clock import in_words
from lungedu.base.messages import Messages
from lungedu.viewmodels.recheck import due_since, facts_of

if TYPE_CHECKING:
    from lungedu.content.library import Library
    from lungedu.content.warning_signs import Level


@dataclass(frozen=True, slots=True)
class Slot:
    """Whom to call, and the number; empty for one to write in by hand."""

    label: str
    number: str


@dataclass(frozen=True, slots=True)
class When:
    """How soon to call, whom, and the signs in short."""

    title: str
    phone: Slot | None
    signs: str


@dataclass(frozen=True, slots=True)
class HelpCard:
    """When to call for help."""

    title: str
    above_all: str
    levels: tuple[When, ...] = ()
    phones: tuple[Slot, ...] = ()
    """Those that no level names."""
    hours: str = ""
    """When the clinic is open."""


@dataclass(frozen=True, slots=True)
class SheetText:
    """All words of the sheet. No name, no date of birth, no device, no time: there is no field for one."""

    title: str
    questions: tuple[str, ...]
    notes: str
    """The heading of the lines to write on."""
    card: HelpCard
    foot: str
    """What the sheet is, and when its evidence was checked."""
    page: str
    """*Page {number} of {count}*, for a sheet of more than one."""
    clinic: str = ""
    """The name of the clinic, above the title."""


def sheet_text(library: Library, words: Messages, questions: Sequence[str], today: date) -> SheetText:
    """The sheet for some questions."""
    signs = library.warning_signs
    facts = facts_of(library, signs) if signs else None
    checked = words("home.checked", date=in_words(library.catalogue.as_of))
    foot = " ".join((words("sheet.foot", version=__version__), due_since(library, words, today, facts) or checked,
                     words("review.draft")))
    return SheetText(words("sheet.title"), tuple(questions), words("sheet.notes"), _card(library, words), foot,
                     words("sheet.page"), library.site.short_name)


def _card(library: Library, words: Messages) -> HelpCard:
    """The card; when its file is broken, the words of the interface for that day."""
    signs = library.warning_signs
    if signs is None:
        return HelpCard(words("help.title"), words("help.fallback"))
    slots = {phone.id: Slot(phone.label, phone.number) for phone in signs.slots}
    levels = tuple(When(level.title, slots.get(level.phone), library.plain(_short(level))) for level in signs.levels)
    named = {level.phone for level in signs.levels}
    return HelpCard(signs.title, library.plain(signs.short or signs.summary), levels,
                    tuple(slot for phone, slot in slots.items() if phone not in named),
                    hours_line(library, words))


def hours_line(library: Library, words: Messages) -> str:
    """The clinic's opening hours in a line; empty if it names none."""
    hours = library.site.hours
    return f"{words('help.hours')}: {'; '.join(hours)}" if hours else ""


def _short(level: Level) -> str:
    return level.short or " ".join((*(sign.text for sign in level.signs), level.action))


def code_text(words: Messages, questions: Sequence[str]) -> str:
    """What the code holds: a heading and the numbered questions, as plain text."""
    return "\n".join((words("sheet.code_heading"), *(f"{n}. {text}" for n, text in enumerate(questions, start=1))))
