"""`lungedu check`, `text` and `schema`: for the authors and reviewers of the content."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

from lungedu.base.exit_codes import OK, PROBLEMS
from lungedu.base.resources import Resources, bundled_folder
from lungedu.base.whole_file import write_whole
from lungedu.cli.errors import writing


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("resources", nargs="?", default=argparse.SUPPRESS, metavar="FOLDER",
                        help="a clinic's own copy of the resources folder")
    parser.set_defaults(run=_check)


def _check(options: argparse.Namespace) -> int:
    from lungedu.loading.checks import check_all

    problems, grades = check_all(Resources(options.resources), date.today())
    for problem in problems:
        print(problem)
    print("\nReading grades (Flesch-Kincaid; target 6, limit 8):")
    for grade in sorted(grades, key=lambda grade: -grade.grade):
        print(f"  {grade.grade:4.1f}  {grade.file}  ({grade.words} words)")
    errors = sum(not problem.warning for problem in problems)
    warnings = len(problems) - errors
    print(f"\n{errors} problems, {warnings} warnings in {options.resources}")
    return PROBLEMS if errors else OK


def _add_text(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("topic", nargs="?", default="", metavar="TOPIC", help="one topic; everything when left out")
    parser.set_defaults(run=_text)


def _text(options: argparse.Namespace) -> int:
    from lungedu.loading.front import read_catalogue, read_words
    from lungedu.loading.review_copy import review_copy

    resources = Resources(options.resources)
    read_catalogue(resources)  # without shelves or words there is nothing to sign: raises ContentError
    read_words(resources)
    for line in review_copy(resources, options.topic):
        print(line)
    return OK


def _add_schema(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", nargs="?", type=Path, default=bundled_folder() / "schema", metavar="FOLDER",
                        help="where to write them; resources/schema when left out")
    parser.set_defaults(run=_schema)


def _schema(options: argparse.Namespace) -> int:
    from lungedu.loading.schema import schemas

    folder: Path = options.folder
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas():
        with writing(folder / name):
            write_whole(folder / name, text.encode("utf-8"))
        print(folder / name)
    return OK


ARGUMENTS: dict[str, Callable[[argparse.ArgumentParser], None]] = {
    "check": _add_check, "text": _add_text, "schema": _add_schema}
