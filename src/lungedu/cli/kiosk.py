"""`lungedu kiosk check`, `set-pin`, `screens` and `example`: for staff and for whoever looks after the computer."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from lungedu.base.exit_codes import OK, PROBLEMS
from lungedu.base.headless import no_display
from lungedu.base.resources import Resources, bundled_folder
from lungedu.cli.clinic import add_flag
from lungedu.kiosk.guard.attempts import Attempts
from lungedu.kiosk.report import health, screens
from lungedu.kiosk.report.finding import WARN, WRONG
from lungedu.kiosk.settings import example
from lungedu.kiosk.settings.flags import find_config, settings, usual_place, with_clinic
from lungedu.kiosk.settings.pin import hash_pin, why_not
from lungedu.kiosk.settings.write_pin import PinWriteError, write_pin_hash
from lungedu.kiosk.watch.supervisor import log_folder
from lungedu.loading.clinic_file import find_clinic, known_ids, read_clinic


def _add_kiosk(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="a report of its health; the exit code is 0 when nothing is wrong")
    pin = commands.add_parser("set-pin", help="ask for a PIN, and write its hash into the settings")
    seen = commands.add_parser("screens", help="the names of the screens, for the key screen")
    sample = commands.add_parser("example", help="print a kiosk.toml with every key")
    for command in (check, pin, seen):
        command.add_argument("--config", type=Path, metavar="FILE", help=f"the settings; else {usual_place()}")
    add_flag(check)
    for command in (check, seen):
        command.add_argument("--json", action="store_true", help="for a program")
    check.set_defaults(run=lambda options: _check(options.config, options.clinic, as_json=options.json))
    seen.set_defaults(run=lambda options: _screens(options.config, as_json=options.json))
    pin.set_defaults(run=lambda options: _set_pin(options.config or find_config(None) or usual_place()))
    sample.set_defaults(run=_example)


def _example(_: argparse.Namespace) -> int:
    print(example.text(), end="")
    return OK


def _check(named: Path | None, clinic: Path | None, *, as_json: bool) -> int:
    config, problems = settings(named, {})
    site, of_clinic = read_clinic(find_clinic(clinic), known_ids(Resources(config.resources or bundled_folder())))
    found = health.report(health.HealthContext(with_clinic(config, site), find_config(named), (*problems, *of_clinic),
                                               datetime.now()))
    if as_json:
        print(health.as_json(found))
    else:
        for one in found:
            print(one)
    wrong = sum(one.state == WRONG for one in found)
    warnings = sum(one.state == WARN for one in found)
    if not as_json:
        print(f"\n{wrong} wrong, {warnings} to look at, {len(found) - wrong - warnings} well")
    return PROBLEMS if wrong else OK


def _screens(named: Path | None, *, as_json: bool) -> int:
    if reason := no_display():
        print(reason, file=sys.stderr)
        return PROBLEMS
    config, _ = settings(named, {})
    shown = screens.list_screens(config, Resources(config.resources or bundled_folder()))
    if as_json:
        print(screens.as_json(shown))
    else:
        for screen in shown.screens:
            print(f"{screen.number}  {screen}")
    return OK


def _set_pin(file: Path) -> int:
    try:
        asked = _asked_twice()
    except (KeyboardInterrupt, EOFError):
        print("\nNothing was changed.", file=sys.stderr)
        return PROBLEMS
    if asked is None:
        print("The two were not the same. Nothing was changed.", file=sys.stderr)
        return PROBLEMS
    if reason := why_not(asked):
        print(f"{reason} Nothing was changed.", file=sys.stderr)
        return PROBLEMS
    try:
        write_pin_hash(file, hash_pin(asked))
    except PinWriteError as error:
        print(f"{error} Nothing was changed.", file=sys.stderr)
        return PROBLEMS
    Attempts(log_folder(settings(file, {})[0])).clear()
    print(f"The PIN is set in {file}. It holds from the kiosk's next start on.")
    return OK


def _asked_twice() -> str | None:
    """The PIN, typed twice unseen, or from two lines of a pipe; None when they differ."""
    if sys.stdin.isatty():
        from getpass import getpass

        first, second = getpass("New PIN: "), getpass("The same again: ")
    else:
        first, second = (sys.stdin.readline().strip() for _ in range(2))
    return first if first == second else None


ARGUMENTS: dict[str, Callable[[argparse.ArgumentParser], None]] = {"kiosk": _add_kiosk}
