"""What a panel shows of a fact, a source, an unknown or a term: words only, ready for the screen and for print."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lungedu.base.clock import in_words, is_overdue
from lungedu.base.messages import Messages
from lungedu.content.evidence import Fact, FactValue, Source
from lungedu.content.library import Library
from lungedu.viewmodels.recheck import RECHECK_DAYS


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source of a fact."""

    name: str
    title: str
    locator: str
    kind: str
    source_id: str


@dataclass(frozen=True, slots=True)
class FactSheet:
    """All that is shown of a fact."""

    statement: str
    """With inline markup."""
    tags: tuple[str, ...]
    certainty: str
    values: tuple[tuple[str, str], ...]
    """What was measured, and the exact figure with unit and range."""
    limits: str
    checked: str
    recheck: str
    """A quiet note when the check lies too far back; else empty."""
    sources: tuple[SourceLine, ...]


def fact_sheet(library: Library, words: Messages, fact: Fact, today: date) -> FactSheet:
    """The sheet of a fact, on a day."""
    return FactSheet(
        statement=fact.statement,
        tags=fact.tags,
        certainty=words(f"certainty.{fact.certainty.replace('-', '_')}"),
        values=tuple((_measure(value), _exact(words, value)) for value in fact.values),
        limits=fact.limits,
        checked=words("source.checked", date=in_words(fact.as_of)),
        recheck=words("source.recheck") if is_overdue(fact.as_of, RECHECK_DAYS, today) else "",
        sources=tuple(_line(library, place.id, place.locator) for place in fact.sources),
    )


def source_lines(words: Messages, source: Source) -> tuple[tuple[str, str], ...]:
    """A source as names and values, in reading order; empty ones are left out."""
    lines = (
        (words("source.title"), source.title),
        (words("source.publisher"), source.publisher),
        (words("source.year"), source.date or source.year),
        (words("source.kind"), source.kind),
        (words("source.address"), source.url_or_id),
        (words("source.note"), source.note),
    )
    return tuple((name, text) for name, text in lines if text)


def _line(library: Library, source_id: str, locator: str) -> SourceLine:
    source = library.sources.get(source_id)
    if source is None:
        return SourceLine(source_id, "", locator, "", source_id)
    return SourceLine(f"{source.name}", source.title, locator, source.kind, source_id)


def _measure(value: FactValue) -> str:
    return f"{value.measure}, {value.arm}" if value.arm else value.measure


def _exact(words: Messages, value: FactValue) -> str:
    figure = in_words(value.value) if value.unit == "date" else (value.exact or value.value)
    words_alone = not any(sign.isdigit() for sign in figure)  # *not reached* needs no unit
    unit = "" if words_alone or value.unit in ("date", "id", "ratio", "year", "p", "score", "stage", "endpoint") else (
        "%" if value.unit.endswith("%") else f" {value.unit}")
    text = f"{figure}{unit}"
    if value.low and value.high:
        high = value.high if any(sign.isdigit() for sign in value.high) else words("source.open_end")
        text += "; " + words("source.range", low=value.low, high=high)
    if value.p:
        text += f"; p {value.p}"
    return text
