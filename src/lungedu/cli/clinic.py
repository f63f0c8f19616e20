"""`lungedu clinic check` and `lungedu clinic example`, and the flag `--clinic FILE` of other commands.

Cheap to import: a start uses it. What reads the file is imported when it is called.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from lungedu.base.exit_codes import OK, PROBLEMS

if TYPE_CHECKING:
    from lungedu.content.site import Site


def add_flag(parser: argparse.ArgumentParser, otherwise: str = "the usual one, see docs/clinic.md") -> None:
    """`--clinic FILE`, before the command or after it. `otherwise`: the file that is read without the flag."""
    parser.add_argument("--clinic", type=Path, metavar="FILE", default=argparse.SUPPRESS,
                        help=f"the clinic's own file; else {otherwise}".replace("%", "%%"))


def site_of(named: Path | None) -> Site:
    """The clinic of a named file, or of the usual one. Problems are printed; the rest of the file counts."""
    from lungedu.loading.clinic_file import find_clinic, read_clinic
    from lungedu.loading.setting_keys import Known

    site, problems = read_clinic(find_clinic(named), Known())
    for problem in problems:
        print(problem, file=sys.stderr)
    return site


def _add_clinic(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="print every problem of the file; the exit code is 0 if there is none")
    add_flag(check, _usual())
    check.add_argument("--resources", metavar="FOLDER", default=argparse.SUPPRESS,
                       help="a clinic's own copy of the resources folder")
    sample = commands.add_parser("example", help="print a clinic.toml with every key")
    check.set_defaults(run=_check)
    sample.set_defaults(run=_example)


def _check(options: argparse.Namespace) -> int:
    """Print every problem of the file, with its line and a remedy."""
    from lungedu.base.resources import Resources
    from lungedu.loading.clinic_file import check_clinic, find_clinic, known_ids

    file = find_clinic(options.clinic)
    if file is None:
        print(f"There is no clinic.toml. It is looked for here: {_usual()}", file=sys.stderr)
        return PROBLEMS
    problems = check_clinic(file, known_ids(Resources(options.resources)))
    for problem in problems:
        print(problem)
    errors = sum(not problem.warning for problem in problems)
    print(f"{errors} problems, {len(problems) - errors} warnings in {file}")
    return PROBLEMS if errors else OK


def _usual() -> str:
    """Where the file is looked for."""
    from lungedu.loading.clinic_file import places

    return ", then ".join(map(str, places()))


def _example(_: argparse.Namespace) -> int:
    """Print a file with every key."""
    from lungedu.loading.clinic_file import EXAMPLE

    print(EXAMPLE, end="")
    return OK


ARGUMENTS: dict[str, Callable[[argparse.ArgumentParser], None]] = {"clinic": _add_clinic}
