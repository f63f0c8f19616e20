"""`lungedu clinic check` and `lungedu clinic example`, and the flag `--clinic FILE` of other commands."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from lungedu.base.exit_codes import OK, PROBLEMS
from lungedu.base.resources import Resources, bundled_folder
from lungedu.content.site import Site
from lungedu.loading.clinic_file import EXAMPLE, check_clinic, find_clinic, known_ids, places, read_clinic
from lungedu.loading.setting_keys import Known


def add_flag(parser: argparse.ArgumentParser) -> None:
    """`--clinic FILE`."""
    parser.add_argument("--clinic", type=Path, metavar="FILE", help=f"the clinic's own file; else {_usual()}")


def site_of(named: Path | None) -> Site:
    """The clinic of a named file, or of the usual one. Problems are printed; the rest of the file counts."""
    site, problems = read_clinic(find_clinic(named), Known())
    for problem in problems:
        print(problem, file=sys.stderr)
    return site


def main(arguments: Sequence[str]) -> int:
    """Run one of the commands."""
    parser = argparse.ArgumentParser(prog="lungedu clinic", description="The clinic's own file; docs/clinic.md.")
    add_parsers(parser)
    options = parser.parse_args(list(arguments))
    return check(options.clinic, options.resources) if options.clinic_command == "check" else example()


def add_parsers(parser: argparse.ArgumentParser) -> None:
    """The commands `check` and `example`."""
    commands = parser.add_subparsers(dest="clinic_command", required=True, metavar="COMMAND")
    checks = commands.add_parser("check", help="list every problem of the file; the exit code is 0 if there is none")
    add_flag(checks)
    checks.add_argument("--resources", type=Path, default=bundled_folder(), help="a clinic's own copy of the content")
    commands.add_parser("example", help="print a clinic.toml with every key")


def check(named: Path | None, resources: Path) -> int:
    """Print every problem of the file, with its line and a remedy."""
    file = find_clinic(named)
    if file is None:
        print(f"There is no clinic.toml. It is looked for here: {_usual()}", file=sys.stderr)
        return PROBLEMS
    problems = check_clinic(file, known_ids(Resources(resources)))
    for problem in problems:
        print(problem)
    errors = sum(not problem.warning for problem in problems)
    print(f"{errors} problems, {len(problems) - errors} warnings in {file}")
    return PROBLEMS if errors else OK


def example() -> int:
    """Print a file with every key."""
    print(EXAMPLE, end="")
    return OK


def _usual() -> str:
    return ", then ".join(map(str, places()))
