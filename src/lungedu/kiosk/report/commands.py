"""`lungedu kiosk check`, `set-pin`, `screens` and `example`: for staff and for whoever looks after the computer."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from lungedu.base.headless import no_display
from lungedu.base.resources import Resources, bundled_folder
from lungedu.kiosk.guard.attempts import Attempts
from lungedu.kiosk.report import health, screens
from lungedu.kiosk.report.finding import WARN, WRONG
from lungedu.kiosk.settings import example
from lungedu.kiosk.settings.flags import find_config, settings, usual_place, with_clinic
from lungedu.kiosk.settings.pin import hash_pin, why_not
from lungedu.kiosk.settings.write_pin import PinWriteError, write_pin_hash
from lungedu.kiosk.watch.supervisor import log_folder
from lungedu.loading.clinic_file import find_clinic, known_ids, read_clinic


def main(arguments: Sequence[str]) -> int:
    """Run one of them; 0 when all is well."""
    parser = argparse.ArgumentParser(prog="lungedu kiosk", description="Looks after a kiosk; docs/kiosk.md.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="a report of its health; the exit code is 0 when nothing is wrong")
    pin = commands.add_parser("set-pin", help="ask for a PIN, and write its hash into the settings")
    seen = commands.add_parser("screens", help="the names of the screens, for the key screen")
    commands.add_parser("example", help="print a kiosk.toml with every key")
    for command in (check, pin, seen):
        command.add_argument("--config", type=Path, metavar="FILE", help=f"the settings; else {usual_place()}")
    check.add_argument("--clinic", type=Path, metavar="FILE", help="the clinic's own file")
    for command in (check, seen):
        command.add_argument("--json", action="store_true", help="for a program")
    options = parser.parse_args(list(arguments))
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal that cannot show an arrow shows a question mark
    match options.command:
        case "check":
            return _check(options.config, options.clinic, as_json=options.json)
        case "screens":
            return _screens(options.config, as_json=options.json)
        case "set-pin":
            return _set_pin(options.config or find_config(None) or usual_place())
        case _:
            print(example.text(), end="")
            return 0


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
    return 1 if wrong else 0


def _screens(named: Path | None, *, as_json: bool) -> int:
    if reason := no_display():
        print(reason, file=sys.stderr)
        return 1
    config, _ = settings(named, {})
    shown = screens.list_screens(config, Resources(config.resources or bundled_folder()))
    if as_json:
        print(screens.as_json(shown))
    else:
        for screen in shown.screens:
            print(f"{screen.number}  {screen}")
    return 0


def _set_pin(file: Path) -> int:
    try:
        asked = _asked_twice()
    except (KeyboardInterrupt, EOFError):
        print("\nNothing was changed.", file=sys.stderr)
        return 1
    if asked is None:
        print("The two were not the same. Nothing was changed.", file=sys.stderr)
        return 1
    if reason := why_not(asked):
        print(f"{reason} Nothing was changed.", file=sys.stderr)
        return 1
    try:
        write_pin_hash(file, hash_pin(asked))
    except PinWriteError as error:
        print(f"{error} Nothing was changed.", file=sys.stderr)
        return 1
    Attempts(log_folder(settings(file, {})[0])).clear()
    print(f"The PIN is set in {file}. It holds from the kiosk's next start on.")
    return 0


def _asked_twice() -> str | None:
    """The PIN, typed twice unseen, or from two lines of a pipe; None when they differ."""
    if sys.stdin.isatty():
        from getpass import getpass

        first, second = getpass("New PIN: "), getpass("The same again: ")
    else:
        first, second = (sys.stdin.readline().strip() for _ in range(2))
    return first if first == second else None
