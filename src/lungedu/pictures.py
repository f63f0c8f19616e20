"""The commands that give diagrams out: `lungedu render` and `lungedu describe`. Need no display."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from lungedu.base.errors import ContentError
from lungedu.base.ids import did_you_mean
from lungedu.base.resources import Resources, bundled_folder
from lungedu.base.text import Words
from lungedu.content.diagram import Diagram
from lungedu.content.library import Library
from lungedu.diagram.describe import sentences, story
from lungedu.diagram.scene import Frame, Scene
from lungedu.loading import files
from lungedu.loading.front import read_catalogue, read_words
from lungedu.loading.store import Reader, open_library
from lungedu.loading.yaml_tree import NotYaml


class Unusable(Exception):
    """What was asked for cannot be had; says why."""


def render(arguments: Sequence[str]) -> int:
    """Write a picture of a diagram to a file."""
    parser = _parser("render", "Writes a step of a diagram, or a storyboard of all, as a picture.")
    parser.add_argument("--theme", default="day", choices=("day", "night", "contrast", "print"))
    parser.add_argument("--to", type=Path, required=True, help="the file: .svg, .png or .pdf")
    options = parser.parse_args(list(arguments))
    try:
        resources, library, words, diagram = _opened(options)
        scene = Scene(diagram, library.symbols)
        frame = _frame(diagram, options)
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from PySide6.QtGui import QGuiApplication

        from lungedu.paint.export import Export
        from lungedu.paint.fonts import load_fonts

        application = QGuiApplication.instance() or QGuiApplication(["lungedu"])
        for wrong in load_fonts(resources):
            print(wrong, file=sys.stderr)
        Export(resources, library, words, scene, options.theme).write(options.to, frame)
        del application
        for fault in scene.faults:
            print(f"{files.DIAGRAMS.file(diagram.id)}: {fault}", file=sys.stderr)
    except (Unusable, ContentError, NotYaml, ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    print(options.to)
    return 0


def describe(arguments: Sequence[str]) -> int:
    """Print a diagram in words."""
    options = _parser("describe", "Prints a diagram in words, step by step.").parse_args(list(arguments))
    try:
        _, library, words, diagram = _opened(options)
        scene = Scene(diagram, library.symbols)
        frame = _frame(diagram, options)
    except (Unusable, ContentError) as error:
        print(error, file=sys.stderr)
        return 2
    lines = sentences(scene, frame, words, library.plain) if frame else story(scene, words, library.plain)
    for line in lines:
        print(line)
    return 0


def _parser(command: str, what: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=f"lungedu {command}", description=what)
    parser.add_argument("diagram", help="its id: the name of a file in diagrams/")
    parser.add_argument("--step", type=int, help="1 for the first; all steps when left out")
    parser.add_argument("--switch", action="append", default=[], metavar="ID=CHOICE", help="a what-if, as drug=both")
    parser.add_argument("--resources", type=Path, default=bundled_folder(), help="a clinic's own copy of the resources")
    return parser


def _opened(options: argparse.Namespace) -> tuple[Resources, Library, Words, Diagram]:
    if not options.resources.is_dir():
        raise Unusable(f"There is no folder {options.resources}.")
    resources = Resources(options.resources)
    reader = Reader(resources)
    library = open_library(reader, read_catalogue(resources))
    diagram = library.diagrams.get(options.diagram)
    if diagram is None:
        known = resources.names(files.DIAGRAMS.folder, ".yaml")
        told = "; ".join(str(problem) for problem in reader.problems)
        hint = did_you_mean(options.diagram, known) or f"there are: {', '.join(known)}."
        raise Unusable(told or f"There is no diagram {options.diagram!r}: {hint}")
    return resources, library, read_words(resources), diagram


def _frame(diagram: Diagram, options: argparse.Namespace) -> Frame | None:
    choices = diagram.at_start()
    for said in options.switch:
        switch_id, _, choice = said.partition("=")
        switch = diagram.switch(switch_id)
        if switch is None:
            known = [known.id for known in diagram.switches]
            hint = did_you_mean(switch_id, known) or (f"it has {', '.join(known)}." if known else "it has none.")
            raise Unusable(f"{diagram.id} has no switch {switch_id!r}: {hint}")
        if choice not in [known.id for known in switch.choices]:
            raise Unusable(f"The switch {switch_id} has the choices {', '.join(c.id for c in switch.choices)}.")
        choices[switch_id] = choice
    if options.step is None:
        if options.switch:
            raise Unusable("A switch belongs to a step: name it with --step N.")
        return None
    if not 1 <= options.step <= len(diagram.steps):
        raise Unusable(f"{diagram.id} has the steps 1 to {len(diagram.steps)}.")
    return Frame(options.step - 1, choices)
