"""The commands that give pictures out: `lungedu render` and `lungedu describe`, of diagrams, charts and walks, and
`lungedu sheet`, the sheet to take home.

They need no display.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lungedu.base.errors import ContentError, LungeduError
from lungedu.base.ids import did_you_mean
from lungedu.base.messages import Messages
from lungedu.base.resources import Resources, bundled_folder
from lungedu.base.whole_file import write_whole
from lungedu.cli import clinic
from lungedu.cli.error_lines import error_lines
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
from lungedu.loading.site import library_at
from lungedu.loading.store import FileReader, open_library
from lungedu.loading.yaml_tree import YamlSyntaxError
from lungedu.theme.tokens import ALL_THEMES

if TYPE_CHECKING:
    from lungedu.paper.visit_text import SheetText


class CommandError(LungeduError):
    """What was asked for cannot be had; says why."""


@dataclass(frozen=True)
class Opened:
    """What was asked for, and what it needs."""

    resources: Resources
    library: Library
    words: Messages
    shown: Diagram | ChartBase | Walk


def render(arguments: Sequence[str]) -> int:
    """Write a picture to a file."""
    parser = _parser("render", "Writes a diagram, a chart or a walk as a picture.")
    parser.add_argument("--theme", default="day", choices=ALL_THEMES)
    parser.add_argument("--to", type=Path, required=True, help="the file: .svg, .png or .pdf")
    options = parser.parse_args(list(arguments))
    try:
        opened = _opened(options)
        with _painting(opened.resources):
            _write(opened, options)
    except (CommandError, ContentError, YamlSyntaxError, ValueError, OSError) as error:
        print(error_lines(error), file=sys.stderr)
        return 2
    print(options.to)
    return 0


def sheet(arguments: Sequence[str]) -> int:
    """Write the sheet to take home, with some questions, as a PDF."""
    parser = argparse.ArgumentParser(prog="lungedu sheet", description="Writes the sheet to take home as a PDF.")
    parser.add_argument("questions", nargs="+", metavar="QUESTION",
                        help="visit:ID, faq:ID or own:WORDS, as visit:pd-l1-score or 'own:Can I swim?'")
    parser.add_argument("--to", type=Path, required=True, help="the file: .pdf")
    parser.add_argument("--size", default="normal", choices=("normal", "large"), help="of the words")
    parser.add_argument("--paper", default="A4", choices=("A4", "Letter"))
    parser.add_argument("--resources", type=Path, default=bundled_folder(), help="a clinic's own copy of the resources")
    clinic.add_flag(parser)
    options = parser.parse_args(list(arguments))
    try:
        text = _sheet_text(options)
        with _painting(Resources(options.resources)):
            from lungedu.paper.visit_sheet import A4, LETTER, VisitSheet

            paper = LETTER if options.paper == "Letter" else A4
            write_whole(options.to, VisitSheet(text, large=options.size == "large", paper=paper).pdf())
    except OSError:
        print(f"The sheet cannot be written to {options.to}.", file=sys.stderr)
        return 2
    except (CommandError, ContentError, YamlSyntaxError) as error:
        print(error_lines(error), file=sys.stderr)
        return 2
    print(options.to)
    return 0


def _sheet_text(options: argparse.Namespace) -> SheetText:
    from lungedu.domain.visit_list import MOST, OWN, own_question
    from lungedu.paper.visit_text import sheet_text
    from lungedu.viewmodels.visit import visit_items

    if options.to.suffix.lower() != ".pdf":
        raise CommandError("The sheet is a PDF: its name ends in .pdf.")
    if not options.resources.is_dir():
        raise CommandError(f"There is no folder {options.resources}.")
    resources = Resources(options.resources)
    library = library_at(clinic.site_of(options.clinic), open_library(FileReader(resources), read_catalogue(resources)))
    questions: list[str] = []
    for name in options.questions:
        own = own_question(name.removeprefix(OWN)) if name.startswith(OWN) else name
        found = visit_items(library, (own,))
        if not found:
            raise CommandError(f"There is no question {name!r}; it is visit:ID, faq:ID or own:WORDS.")
        questions.append(found[0].text)
    if len(questions) > MOST:
        raise CommandError(f"A sheet holds {MOST} questions; these are {len(questions)}.")
    return sheet_text(library, read_words(resources), questions, date.today())


@contextmanager
def _painting(resources: Resources) -> Iterator[None]:
    """What painting needs: Qt without a display, and the typeface."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from lungedu.paint.fonts import load_fonts

    application = QGuiApplication.instance() or QGuiApplication(["lungedu"])
    for wrong in load_fonts(resources):
        print(wrong, file=sys.stderr)
    yield
    del application


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


def describe(arguments: Sequence[str]) -> int:
    """Print a picture in words."""
    options = _parser("describe", "Prints a diagram, a chart or a walk in words.").parse_args(list(arguments))
    try:
        opened = _opened(options)
        lines = list(_described(opened, options))
    except (CommandError, ContentError) as error:
        print(error_lines(error), file=sys.stderr)
        return 2
    for line in lines:
        print(line)
    return 0


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


def _parser(command: str, what: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=f"lungedu {command}", description=what)
    parser.add_argument("name", help="its id: the name of a file in diagrams/, charts/ or walks/")
    parser.add_argument("--step", type=int, help="of a diagram, or a walk's card: 1 for the first; all when left out")
    parser.add_argument("--switch", action="append", default=[], metavar="ID=CHOICE", help="a what-if, as drug=both")
    parser.add_argument("--resources", type=Path, default=bundled_folder(), help="a clinic's own copy of the resources")
    return parser


def _opened(options: argparse.Namespace) -> Opened:
    if not options.resources.is_dir():
        raise CommandError(f"There is no folder {options.resources}.")
    resources = Resources(options.resources)
    reader = FileReader(resources)
    library = open_library(reader, read_catalogue(resources))
    for found in (library.diagrams, library.charts, library.walks):
        if (shown := found.get(options.name)) is not None:
            return Opened(resources, library, read_words(resources), shown)
    told = "; ".join(str(problem) for problem in reader.problems)
    known = {place: resources.names(place.folder, ".yaml") for place in (files.DIAGRAMS, files.WALKS, files.CHARTS)}
    some = ", ".join((*known[files.DIAGRAMS], *known[files.WALKS]))
    hint = (did_you_mean(options.name, [name for names in known.values() for name in names])
            or f"there are: {some}, and {len(known[files.CHARTS])} charts in {files.CHARTS.folder}/.")
    raise CommandError(told or f"There is no diagram, chart or walk {options.name!r}: {hint}")


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
