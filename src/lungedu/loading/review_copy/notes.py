"""The notes at the end: what each mark stands for, for someone who checks it."""

from __future__ import annotations

from collections.abc import Iterable

from lungedu.base.clock import in_words
from lungedu.content.evidence import Fact, FactValue, Locator, Source, Unknown
from lungedu.content.values import ValueFormatError, shown
from lungedu.loading.review_copy.markdown import Passages, heading, listed, paragraph, plain
from lungedu.loading.review_copy.writer import ReviewWriter

_UNITS_THAT_SAY_NOTHING = ("id", "date", "year")


def notes(scribe: ReviewWriter) -> Passages:
    """A note for every mark so far. A fact may name another fact: that one gets its note too."""
    yield heading(2, "Notes")
    written: set[str] = set()
    while waiting := [fact_id for fact_id in scribe.facts if fact_id not in written]:
        for fact_id in waiting:
            fact = scribe.library.facts.get(fact_id)
            yield _fact_note(scribe, fact) if fact else _missing(fact_id, "evidence/facts.yaml")
        written.update(waiting)
    for unknown_id in scribe.unknown:
        gap = scribe.library.unknown.get(unknown_id)
        label = f"unknown-{unknown_id}"
        yield _unknown_note(scribe, gap, label) if gap else _missing(label, "evidence/facts.yaml")
    for source_id in scribe.sources:
        source = scribe.library.sources.get(source_id)
        label = f"source-{source_id}"
        yield f"[^{label}]: {_source(source)}" if source else _missing(label, "evidence/sources.yaml")


def source_list(sources: Iterable[Source], title: str) -> Passages:
    """Sources in full."""
    yield heading(2, title)
    yield listed(f"`{source.id}`: {_source(source)}" for source in sources)


def _fact_note(scribe: ReviewWriter, fact: Fact) -> str:
    certainty = scribe.said(f"certainty.{fact.certainty.replace('-', '_')}")
    lines = [
        *(_value_line(value) for value in fact.values),
        f"How certain: {plain(fact.certainty)}. {certainty}",
        f"Tags: {plain(', '.join(fact.tags))}" if fact.tags else "",
        f"What the source cannot tell: {scribe.inline(fact.limits)}" if fact.limits else "",
        *(_place_line(scribe, place) for place in fact.sources),
        f"Checked on {in_words(fact.as_of)}",
        "Shown only when the reader asks for survival numbers" if fact.behind else "",
    ]
    own_mark = scribe.fact_mark(fact.id)
    statement = scribe.inline(fact.statement).replace(own_mark, "")
    return _note(fact.id, f"**{plain(fact.id)}**: {statement}", lines)


def _unknown_note(scribe: ReviewWriter, gap: Unknown, label: str) -> str:
    return _note(label, f"**Not known, {plain(gap.id)}**: {scribe.inline(gap.statement)}",
                 [f"Looked for: {plain(tried)}" for tried in gap.tried])


def _value_line(value: FactValue) -> str:
    """The exact figure, its range, and how the app shows it where that differs."""
    figure = value.exact or value.value
    text = figure if value.unit in _UNITS_THAT_SAY_NOTHING else f"{figure} {value.unit}"
    if value.low or value.high:
        text += f"; 95 % interval {value.low} to {value.high}"
    if value.p:
        text += f"; p {value.p}"
    as_shown = _as_shown(value)
    if as_shown not in ("", figure):
        text += f"; shown as {as_shown}"
    measure = f"{value.measure}, {value.arm}" if value.arm else value.measure
    return f"{plain(measure)}: {plain(text)}"


def _as_shown(value: FactValue) -> str:
    try:
        return shown(value)
    except ValueFormatError:
        return ""


def _place_line(scribe: ReviewWriter, place: Locator) -> str:
    source = scribe.library.sources.get(place.id)
    if source is None:
        return f"Source: `{place.id}`, which is missing; {plain(place.locator)}"
    said = plain(f"{source.kind}; {source.date or source.year}")
    return f"Source: {plain(source.name)} (`{source.id}`; {said}): {plain(place.locator)}"


def _source(source: Source) -> str:
    reviewed = f"{source.kind}{', peer reviewed' if source.peer_reviewed else ''}"
    when = source.date or source.year
    parts = (source.title, source.publisher, when, reviewed, source.url_or_id, source.note)
    return plain(". ".join(part.rstrip(".") for part in parts if part) + ".")


def _note(label: str, first: str, lines: Iterable[str]) -> str:
    indented = "\n".join(f"    {line}" for line in listed(line for line in lines if line).split("\n"))
    return f"[^{label}]: {first}" + (f"\n\n{indented}" if indented.strip() else "")


def _missing(label: str, file: str) -> str:
    return paragraph(f"[^{label}]: **missing**: {file} has no such entry, or it is broken.")
