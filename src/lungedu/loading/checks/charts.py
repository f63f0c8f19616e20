"""Charts: what they show adds up, falls as counts over time must, and has its range or says that none was found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from lungedu.content import charts
from lungedu.content.blocks import BlockBase, Callout, ChartBlock
from lungedu.content.evidence import FactValue
from lungedu.content.problem import Problem
from lungedu.content.topic import Topic
from lungedu.content.values import ValueFormatError, as_number, people_of_100
from lungedu.content.walk import MOST_WORDS, Walk
from lungedu.loading import files
from lungedu.loading.checks.everything import Everything, blocks_of, stands_on_facts
from lungedu.loading.yaml_tree import Path, Tree


def charts_are_right(everything: Everything, _: date) -> Iterator[Problem]:
    """Each chart by its kind."""
    for chart_id, chart in everything.library.charts.items():
        tree = everything.trees[files.CHARTS.file(chart_id)]
        look = _Look(everything, tree)
        match chart:
            case charts.People():
                yield from _people(look, chart)
            case charts.Ranges():
                yield from _ranges(look, chart)
            case charts.Points():
                yield from _points(look, chart)
            case charts.Practice():
                yield from _practice(look, chart)
            case charts.Draw():
                yield from _draw(look, chart)
            case charts.Calendar():
                for field in ("cycle", "cycles", "then"):
                    yield from look.must_be_number((field,), getattr(chart, field))
        if not isinstance(chart, charts.Practice) and not stands_on_facts(chart):
            yield tree.problem((), "this chart names no fact", "add 'facts: […]' or 'unknown: […]'")


def charts_wait_where_they_must(everything: Everything, _: date) -> Iterator[Problem]:
    """A chart with survival numbers stands behind *Show me the numbers* on every page; no card of a walk has one."""
    for file, model in everything.models.items():
        for path, block in blocks_of(model):
            if isinstance(block, ChartBlock) and _waits(everything, block.chart) and not block.behind:
                yield everything.trees[file].problem(
                    (*path, "chart"), f"the chart {block.chart!r} has survival numbers, and stands in open text",
                    "add 'behind: survival' to the block")
        if isinstance(model, Walk):
            for number, card in enumerate(model.cards):
                if _waits(everything, card.chart):
                    yield everything.trees[file].problem(
                        ("cards", number, "chart"), f"the chart {card.chart!r} has survival numbers",
                        "show it on a page, where it can wait for the reader")


def results_come_with_gaps(everything: Everything, _: date) -> Iterator[Problem]:
    """A topic that shows charts of results says on the same page what is not known, and says so to everyone."""
    for file, model in everything.models.items():
        if not isinstance(model, Topic):
            continue
        shows = [block for block in model.blocks if isinstance(block, ChartBlock) and _waits(everything, block.chart)]
        if shows and not any(_tells_gaps(everything, block) for block in model.blocks if not block.behind):
            yield everything.trees[file].problem(
                (), "this topic shows results, and nothing on it says what is not known",
                "add a chart of gaps, or a callout with 'tone: unknown' that names entries of what is not known")


def _tells_gaps(everything: Everything, block: BlockBase) -> bool:
    if isinstance(block, Callout):
        return block.tone == "unknown" and bool(block.unknown)
    chart = everything.library.charts.get(block.chart) if isinstance(block, ChartBlock) else None
    return isinstance(chart, charts.Tiles) and any(tile.unknown for column in chart.columns for tile in column.tiles)


def cards_are_short(everything: Everything, _: date) -> Iterator[Problem]:
    """A card of a walk is read beside a picture: few words."""
    for walk_id, walk in everything.library.walks.items():
        for number, card in enumerate(walk.cards):
            words = len(everything.library.plain(card.on_screen).split())
            if words > MOST_WORDS:
                yield everything.trees[files.WALKS.file(walk_id)].problem(
                    ("cards", number, "text"), f"this card has {words} words", f"at most {MOST_WORDS}")


class _Look:
    """Looks values up, and says what is wrong with them."""

    def __init__(self, everything: Everything, tree: Tree):
        self._facts = everything.library.facts
        self._tree = tree

    def problem(self, path: Path, words: str, hint: str = "") -> Problem:
        return self._tree.problem(path, words, hint)

    def value(self, ref: str) -> FactValue | None:
        """A value; None when there is none, which has its own problem."""
        fact_id, _, value_id = ref.partition(".")
        fact = self._facts.get(fact_id)
        return fact.value(value_id) if fact else None

    def number(self, ref: str) -> Decimal | None:
        value = self.value(ref)
        return as_number(value.value) if value is not None else None

    def must_be_number(self, path: Path, ref: str) -> Iterator[Problem]:
        value = self.value(ref)
        if value is not None and as_number(value.value) is None:
            yield self.problem(path, f"the value {ref!r} ({value.value}) is not a number")

    def people(self, path: Path, ref: str) -> tuple[int | None, Sequence[Problem]]:
        """A count of 100; or what is wrong with it."""
        value = self.value(ref)
        if value is None:
            return None, ()
        try:
            return people_of_100(value), ()
        except ValueFormatError as error:
            return None, (self.problem(path, str(error)),)


def _people(look: _Look, chart: charts.People) -> Iterator[Problem]:
    counts = []
    for number, group in enumerate(chart.groups):
        count, problems = look.people(("groups", number, "value"), group.value)
        yield from problems
        counts.append(count)
    if not chart.difference:
        return
    said, problems = look.people(("difference",), chart.difference)
    yield from problems
    if len(counts) == 2 and None not in (*counts, said) and abs(counts[0] - counts[1]) != said:  # type: ignore[operator]  # none is None
        yield look.problem(("difference",), f"{counts[0]} and {counts[1]} of 100 do not differ by {said}")


def _ranges(look: _Look, chart: charts.Ranges) -> Iterator[Problem]:
    if bool(chart.lower) != bool(chart.higher):
        yield look.problem((), "a chart of ratios says what both sides of no difference mean",
                           "write 'lower' and 'higher', or neither")
    for number, row in enumerate(chart.rows):
        path: Path = ("rows", number)
        yield from look.must_be_number((*path, "value"), row.value)
        value = look.value(row.value)
        if value is None:
            continue
        if not value.low and not value.high and not row.unknown:
            yield look.problem((*path, "value"), f"the value {row.value!r} has no range",
                               "give it 'low' and 'high' in facts.yaml, or name the 'unknown' entry that says so")
        if (value.low or value.high) and row.unknown:
            yield look.problem((*path, "unknown"), f"the value {row.value!r} has a range", "remove 'unknown'")
        unit = "ratio" if chart.scale == "ratio" else "months"
        if value.unit != unit:
            yield look.problem((*path, "value"), f"the value {row.value!r} is in {value.unit or 'no unit'}, not {unit}")


def _points(look: _Look, chart: charts.Points) -> Iterator[Problem]:
    for number, group in enumerate(chart.groups):
        known: list[tuple[Decimal, int, Path]] = []
        for place, point in enumerate(group.points):
            path: Path = ("groups", number, "points", place)
            yield from look.must_be_number((*path, "at"), point.at)
            count, problems = look.people((*path, "value"), point.value)
            yield from problems
            month = look.number(point.at)
            if month is not None and count is not None:
                known.append((month, count, path))
        yield from _falls(look, known)
        if group.median:
            yield from look.must_be_number(("groups", number, "median"), group.median)


def _falls(look: _Look, known: Sequence[tuple[Decimal | int, int, Path]]) -> Iterator[Problem]:
    """Time goes on, and a count of those who are left never rises."""
    for (month, count, _), (later, left, path) in pairwise(known):
        if later <= month:
            yield look.problem(path, f"month {later} does not come after month {month}", "write the earliest first")
        elif left > count:
            yield look.problem(path, f"{left} of 100 at month {later} is more than {count} at month {month}",
                               "a count of those who are left cannot rise")


def _practice(look: _Look, chart: charts.Practice) -> Iterator[Problem]:
    for number, group in enumerate(chart.groups):
        yield from _falls(look, [(month, count, ("groups", number, "points", place))
                                 for place, (month, count) in enumerate(group.points)])
        if group.points[0] != (0, 100):
            yield look.problem(("groups", number, "points", 0), "a curve begins at month 0 with all 100 people")
    for number, ask in enumerate(chart.asks):
        if ask.arm >= len(chart.groups):
            yield look.problem(("asks", number, "arm"), f"there is no group {ask.arm}")
            continue
        answer = chart.answer(ask)
        if ask.offers.count(answer if answer is not None else -1) != 1:
            yield look.problem(("asks", number, "offers"), f"the right answer, {answer}, is not offered just once")


def _draw(look: _Look, chart: charts.Draw) -> Iterator[Problem]:
    numbers: Mapping[str, Decimal | None] = {
        field: look.number(ref) for field, ref in (("total", chart.total), ("each", chart.each),
                                                   ("layer", chart.layer.each))}
    for field, ref in (("total", chart.total), ("each", chart.each)):
        yield from look.must_be_number((field,), ref)
    total, each, layer = numbers["total"], numbers["each"], numbers["layer"]
    if total is not None and each is not None and total != 2 * each:
        yield look.problem(("total",), f"two groups of {each} are not {total} people")
    if each is not None and layer is not None and layer > each:
        yield look.problem(("layer", "each"), f"{layer} people of a layer cannot be among {each}")


def _waits(everything: Everything, chart_id: str) -> bool:
    chart = everything.library.charts.get(chart_id)
    return chart is not None and bool(chart.behind)
