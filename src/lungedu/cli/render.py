"""`lungedu render` and `lungedu describe`: a diagram, a chart or a walk as a picture or in words, without a display."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lungedu.base.errors import CommandError
from lungedu.base.exit_codes import OK, USAGE
from lungedu.base.ids import did_you_mean
from lungedu.base.messages import Messages
from lungedu.base.resources import Resources
from lungedu.cli.paper import painting
from lungedu.content.charts import ChartBase
from lungedu.content.diagram import Diagram
from lungedu.content.library import Library
from lungedu.content.walk import Walk
from lungedu.diagram.charts import read
from lungedu.diagram.charts.chart import joined
from lungedu.diagram.describe import sentences, story
from lungedu.diagram.scene import Frame, Scene
from lungedu.loading import files
from lungedu.loading.front import read_catalogue, read_words
from lungedu.loading.store import FileReader, open_library
from lungedu.theme.tokens import ALL_THEMES


@dataclass(frozen=True)
class Opened:
    """What was asked for, and what it needs."""

    resources: Resources
    library: Library
    words: Messages
    shown: Diagram | ChartBase | Walk


def _add_render(parser: argparse.ArgumentParser) -> None:
    _add_picture(parser)
    parser.add_argument("--theme", default="day", choices=ALL_THEMES)
    parser.add_argument("--to", type=Path, required=True, metavar="FILE", help="the file: .svg, .png or .pdf")
    parser.set_defaults(run=_render)


def _add_describe(parser: argparse.ArgumentParser) -> None:
    _add_picture(parser)
    parser.set_defaults(run=_describe)


def _add_picture(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", help="its id: the name of a file in diagrams/, charts/ or walks/")
    parser.add_argument("--step", type=int, metavar="N",
                        help="of a diagram, or a walk's card: 1 for the first; all when left out")
    parser.add_argument("--switch", action="append", default=[], metavar="ID=CHOICE", help="a what-if, as drug=both")
    parser.set_defaults(failure=USAGE)


def _render(options: argparse.Namespace) -> int:
    opened = _opened(options)
    with painting(opened.resources):
        _write(opened, options)
    print(options.to)
    return OK


def _write(opened: Opened, options: argparse.Namespace) -> None:
    shown = opened.shown
    if isinstance(shown, Diagram):
        from lungedu.paper.diagram_export import Export

        scene = Scene(shown, opened.library.symbols)
        frame = _frame(shown, options)
        export = Export(opened.resources, opened.library, opened.words, scene, options.theme, date.today())
        export.write(options.to, frame)
        for fault in scene.faults:
            print(f"{files.DIAGRAMS.file(shown.id)}: {fault}", file=sys.stderr)
        return
    from lungedu.paper.chart_export import ChartExport

    charts = ChartExport(opened.resources, opened.library, opened.words, options.theme, date.today())
    if isinstance(shown, Walk):
        charts.write_walk(options.to, shown, _card(shown, options))
    else:
        _no_steps(shown, options)
        charts.write_chart(options.to, shown)


def _describe(options: argparse.Namespace) -> int:
    lines = list(_described(_opened(options), options))
    for line in lines:
        print(line)
    return OK


def _described(opened: Opened, options: argparse.Namespace) -> Iterator[str]:
    library, words, shown = opened.library, opened.words, opened.shown
    if isinstance(shown, Diagram):
        scene = Scene(shown, library.symbols)
        frame = _frame(shown, options)
        yield from sentences(scene, frame, words, library.plain) if frame else story(scene, words, library.plain)
    elif isinstance(shown, Walk):
        only = _card(shown, options)
        for number, card in enumerate(shown.cards):
            if only in (None, number):
                yield f"{number + 1}. {card.title}"
                yield library.plain(card.text)
                model = library.charts.get(card.chart)
                yield from (joined([said]) for said in (read(model, library, words).sentences if model else ()))
                yield ""
    else:
        _no_steps(shown, options)
        chart = read(shown, library, words)
        yield from (joined([said]) for said in chart.sentences)
        yield ""
        for row in (chart.rows.columns, *chart.rows.cells):
            yield " | ".join(row)


def _opened(options: argparse.Namespace) -> Opened:
    resources = Resources(options.resources)
    reader = FileReader(resources)
    library = open_library(reader, read_catalogue(resources))
    for found in (library.diagrams, library.charts, library.walks):
        if (shown := found.get(options.name)) is not None:
            return Opened(resources, library, read_words(resources), shown)
    reasons = "; ".join(str(problem) for problem in reader.problems)
    known = {place: resources.names(place.folder, ".yaml") for place in (files.DIAGRAMS, files.WALKS, files.CHARTS)}
    some = ", ".join((*known[files.DIAGRAMS], *known[files.WALKS]))
    hint = (did_you_mean(options.name, [name for names in known.values() for name in names])
            or f"there are: {some}, and {len(known[files.CHARTS])} charts in {files.CHARTS.folder}/.")
    raise CommandError(reasons or f"There is no diagram, chart or walk {options.name!r}: {hint}")


def _card(walk: Walk, options: argparse.Namespace) -> int | None:
    if options.switch:
        raise CommandError(f"{walk.id} is a walk; it has no switches.")
    if options.step is None:
        return None
    if not 1 <= options.step <= len(walk.cards):
        raise CommandError(f"{walk.id} has the cards 1 to {len(walk.cards)}.")
    return int(options.step) - 1


def _no_steps(chart: ChartBase, options: argparse.Namespace) -> None:
    if options.step is not None or options.switch:
        raise CommandError(f"{chart.id} is a chart; it has no steps and no switches.")


def _frame(diagram: Diagram, options: argparse.Namespace) -> Frame | None:
    choices = diagram.at_start()
    for said in options.switch:
        switch_id, _, choice = said.partition("=")
        switch = diagram.switch(switch_id)
        if switch is None:
            known = [known.id for known in diagram.switches]
            hint = did_you_mean(switch_id, known) or (f"it has {', '.join(known)}." if known else "it has none.")
            raise CommandError(f"{diagram.id} has no switch {switch_id!r}: {hint}")
        if choice not in [known.id for known in switch.choices]:
            raise CommandError(f"The switch {switch_id} has the choices {', '.join(c.id for c in switch.choices)}.")
        choices[switch_id] = choice
    if options.step is None:
        if options.switch:
            raise CommandError("A switch belongs to a step: name it with --step N.")
        return None
    if not 1 <= options.step <= len(diagram.steps):
        raise CommandError(f"{diagram.id} has the steps 1 to {len(diagram.steps)}.")
    return Frame(options.step - 1, choices)


ARGUMENTS: dict[str, Callable[[argparse.ArgumentParser], None]] = {"render": _add_render, "describe": _add_describe}
