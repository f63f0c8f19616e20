"""Charts and walks in the copy: their words, and each value with the fact that it comes from."""

from __future__ import annotations

from lungedu.content import charts as kinds
from lungedu.content.model import parts_of
from lungedu.content.values import as_number
from lungedu.content.walk import Walk
from lungedu.loading.review_copy.markdown import Passages, heading, listed, paragraph, plain
from lungedu.loading.review_copy.writer import ReviewWriter

_SAID_BY_ITSELF = ("title", "about", "says", "tags")
"""Fields of every chart that are written before or after what it shows."""


def write_chart(scribe: ReviewWriter, chart_id: str) -> Passages:
    """One chart."""
    chart = scribe.library.charts.get(chart_id)
    if chart is None:
        yield f"*Chart* `{chart_id}` (left out)"
        return
    tags = "; ".join(map(plain, chart.tags))
    yield paragraph(f"*Chart* `{chart_id}`: **{plain(chart.title)}**", plain(chart.about), f"({tags})" if tags else "")
    yield listed(filter(None, _lines(scribe, chart)))
    yield paragraph(scribe.marked(scribe.inline(chart.says), chart.facts, chart.unknown))


def _lines(scribe: ReviewWriter, chart: kinds.ChartBase) -> Passages:
    match chart:
        case kinds.People():
            yield from _people(scribe, chart)
        case kinds.Ranges():
            yield plain(chart.measure)
            if chart.lower:
                yield scribe.said("chart.sides", lower=chart.lower, higher=chart.higher)
            for row in chart.rows:
                label = " ".join(filter(None, (scribe.inline(row.label), f"({plain(row.note)})" if row.note else "")))
                yield scribe.marked(f"{label}: {scribe.value(row.value)}, {_range(scribe, row)}", (), _gaps(row))
        case kinds.Points():
            for group in chart.groups:
                points = "; ".join(f"{scribe.value(point.value)} at month {scribe.library.value_shown(point.at)}"
                                   for point in group.points)
                half = f"; half were still counted at month {scribe.value(group.median)}" if group.median else ""
                yield f"{plain(group.label)}, {plain(chart.counted)}: {points}{half}"
        case kinds.Practice():
            yield plain(chart.made_up)
            for line in chart.groups:
                yield f"{plain(line.label)}: {plain(chart.counted)}, by month"
            for ask in chart.asks:
                yield " ".join(plain(chart.filled(ask, text)) for text in (ask.ask, ask.right, ask.not_quite))
        case kinds.Tiles():
            for column in chart.columns:
                yield f"**{plain(column.title)}**" if column.title else ""
                for tile in column.tiles:
                    yield scribe.marked(scribe.inline(tile.text), tile.facts, tile.unknown)
        case kinds.Flow():
            for boxes in chart.rows:
                for box in boxes:
                    said = f"**{scribe.inline(box.title)}** {scribe.inline(box.text)}".rstrip()
                    yield scribe.marked(said, box.facts)
        case kinds.Times():
            for stretch in chart.stretches:
                yield f"{scribe.value(stretch.start)} to {scribe.value(stretch.end)}: {scribe.inline(stretch.label)}"
            for moment in chart.moments:
                yield scribe.marked(f"{scribe.value(moment.at)}: {scribe.inline(moment.label)}", moment.facts)
            if chart.still_open:
                yield f"{scribe.said('chart.no_date')}: {scribe.inline(chart.still_open)}"
        case _:
            for part in parts_of(chart):
                if part.path[0] in _SAID_BY_ITSELF:
                    continue
                if part.mark == "value":
                    yield scribe.value(part.text)
                elif part.mark in ("inline", "plain"):
                    yield scribe.inline(part.text) if part.mark == "inline" else plain(part.text)


def _range(scribe: ReviewWriter, row: kinds.Range) -> str:
    """The interval as the app says it."""
    fact_id, _, value_id = row.value.partition(".")
    fact = scribe.library.facts.get(fact_id)
    value = fact.value(value_id) if fact is not None else None
    if value is None or not (value.low or value.high):
        return scribe.said("chart.no_range")
    if as_number(value.high) is None:
        return scribe.said("chart.range_open", low=value.low)
    if as_number(value.low) is None:
        return scribe.said("chart.range_to", high=value.high)
    return scribe.said("chart.range_of", low=value.low, high=value.high)


def _gaps(row: kinds.Range) -> tuple[str, ...]:
    return (row.unknown,) if row.unknown else ()


def _people(scribe: ReviewWriter, chart: kinds.People) -> Passages:
    for group in chart.groups:
        counted = scribe.said("chart.of_100", what=chart.counted)
        rest = scribe.library.value_shown(group.value, "rest")
        others = scribe.said("chart.rest", rest=rest, others=chart.others)
        yield f"{plain(group.label)}: {scribe.value(group.value)} {counted}; {others}"
    if chart.difference:
        number = scribe.library.value_shown(chart.difference)
        form = "one" if number == "1" else "other"
        yield scribe.said(f"chart.difference.{form}", number=number)


def write_walk(scribe: ReviewWriter, walk: Walk) -> Passages:
    """A walk through a trial, card by card."""
    yield heading(2, walk.title)
    yield paragraph(plain(walk.summary))
    yield paragraph(scribe.review_status(walk.review))
    for number, card in enumerate(walk.cards, start=1):
        yield heading(3, f"{number}. {card.title}")
        yield paragraph(scribe.marked(scribe.inline(card.on_screen), card.facts, card.unknown))
        yield from write_chart(scribe, card.chart)
    if walk.related:
        yield paragraph(scribe.said("page.go_on") + ":", "; ".join(map(scribe.link, walk.related)))
