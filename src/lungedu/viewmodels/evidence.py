"""Texts that a panel shows of a fact or a source, ready for screen and print."""

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
    """Everything shown about a fact."""

    statement: str
    """With inline markup."""
    tags: tuple[str, ...]
    certainty: str
    values: tuple[tuple[str, str], ...]
    """Pairs: what was measured, and the exact figure with unit and range."""
    limits: str
    checked: str
    recheck: str
    """A note if the last check is too old; else empty."""
    sources: tuple[SourceLine, ...]


def fact_sheet(library: Library, tr: Messages, fact: Fact, today: date) -> FactSheet:
    """The sheet of a fact as of `today`."""
    return FactSheet(
        statement=fact.statement,
        tags=fact.tags,
        certainty=tr(f"certainty.{fact.certainty.replace('-', '_')}"),
        values=tuple((_measure(value), _exact(tr, value)) for value in fact.values),
        limits=fact.limits,
        checked=tr("source.checked", date=in_words(fact.as_of)),
        recheck=tr("source.recheck") if is_overdue(fact.as_of, RECHECK_DAYS, today) else "",
        sources=tuple(_line(library, source.id, source.locator) for source in fact.sources),
    )


def source_lines(tr: Messages, source: Source) -> tuple[tuple[str, str], ...]:
    """A source as pairs of name and value, in reading order, without empty ones."""
    lines = (
        (tr("source.title"), source.title),
        (tr("source.publisher"), source.publisher),
        (tr("source.year"), source.date or source.year),
        (tr("source.kind"), source.kind),
        (tr("source.address"), source.url_or_id),
        (tr("source.note"), source.note),
    )
    return tuple((name, text) for name, text in lines if text)


def _line(library: Library, source_id: str, locator: str) -> SourceLine:
    source = library.sources.get(source_id)
    if source is None:
        return SourceLine(source_id, "", locator, "", source_id)
    return SourceLine(f"{source.name}", source.title, locator, source.kind, source_id)


def _measure(value: FactValue) -> str:
    return f"{value.measure}, {value.arm}" if value.arm else value.measure


def _exact(tr: Messages, value: FactValue) -> str:
    figure = in_words(value.value) if value.unit == "date" else (value.exact or value.value)
    is_text = not any(sign.isdigit() for sign in figure)  # *not reached* needs no unit
    unit = "" if is_text or value.unit in ("date", "id", "ratio", "year", "p", "score", "stage", "endpoint") else (
        "%" if value.unit.endswith("%") else f" {value.unit}")
    text = f"{figure}{unit}"
    if value.low and value.high:
        high = value.high if any(sign.isdigit() for sign in value.high) else tr("source.open_end")
        text += "; " + tr("source.range", low=value.low, high=high)
    if value.p:
        text += f"; p {value.p}"
    return text
