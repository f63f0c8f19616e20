"""The command line.

lungedu [--resources FOLDER] [--size WxH]    show the app
lungedu --session [PLAN]                     a nurse's window beside the patients' screen
lungedu --kiosk [--config FILE] [--KEY …]    the same on a screen for everyone: locked, and nothing is kept
lungedu kiosk check | set-pin | …            a kiosk's health, the PIN of its staff; screens, example
lungedu clinic check | example               the clinic's own file: name, phone numbers, opening hours
lungedu check [FOLDER]                       every problem in the content; exit code 0 or 1
lungedu text [TOPIC]                         every word a reader can meet, as Markdown, for a clinician to sign
lungedu schema [FOLDER]                      JSON Schemas of the content files, for editors
lungedu render NAME --to FILE                a diagram, a chart or a walk, as SVG, PNG or PDF (--step N, …)
lungedu describe NAME                        the same in words
lungedu sheet QUESTION… --to FILE            the sheet to take home as PDF (--size large, --paper Letter)
lungedu handout LINK --to FILE               a page on paper: topic:ID, diagram:ID, trial:ID, faq:ID, plan:ID,
                                             page:warning_signs (--size large, --paper Letter, --survival)
lungedu ask "QUESTION"                       the stored answers that fit (--file FILE, --json, --limit N)
"""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from lungedu import __version__
from lungedu.base.app_dirs import AppDirs, app_dirs_here
from lungedu.base.errors import LungeduError
from lungedu.base.exit_codes import OK, PROBLEMS, USAGE
from lungedu.base.resources import Resources, bundled_folder
from lungedu.cli import clinic
from lungedu.cli.error_lines import error_lines


def main(arguments: Sequence[str]) -> int:
    """Run one command, and print what went wrong with it."""
    _write_utf8()
    try:
        return _run(arguments)
    except BrokenPipeError:  # the reader closed the pipe, as `head` does
        if sys.stderr is not None:
            sys.stderr.close()
        return OK
    except (LungeduError, OSError) as error:
        if "--supervised" in arguments:  # the kiosk's journal notes the place of a fault
            raise
        print(error_lines(error), file=sys.stderr)
        return PROBLEMS


def _write_utf8() -> None:
    """Write UTF-8 whatever the console's encoding; a windowed build has no streams."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _run(arguments: Sequence[str]) -> int:
    if not arguments or arguments[0].startswith("--"):
        return _show(arguments)
    command, rest = arguments[0], list(arguments[1:])
    commands = {"check": _check, "text": _text, "schema": _schema, "render": _render, "describe": _describe,
                "sheet": _sheet, "handout": _handout, "ask": _ask, "kiosk": _kiosk,
                "clinic": clinic.main}
    most = {"text": 3, "render": 30, "describe": 30, "sheet": 30, "handout": 30, "ask": 1_000, "kiosk": 100,
            "clinic": 10}
    if command in commands and len(rest) <= most.get(command, 1):
        return commands[command](rest)
    return _usage(f"There is no command {command!r}." if command not in commands else "Too many words.")


def _show(arguments: Sequence[str]) -> int:
    if "--kiosk" in arguments:
        return _show_kiosk(arguments)
    import argparse

    parser = argparse.ArgumentParser(prog="lungedu", description="Explains a new lung-cancer treatment, offline.",
                                     epilog="Other commands: check, text, schema, render, describe, sheet, ask, kiosk. "
                                            "lungedu --kiosk --help shows the flags of a kiosk.")
    parser.add_argument("--resources", type=Path, help="a clinic's own copy of the resources folder")
    parser.add_argument("--size", type=_size, help="the window's size, as 1366x768")
    parser.add_argument("--version", action="version", version=f"lungedu {__version__}")
    parser.add_argument("--session", nargs="?", const="", metavar="PLAN",
                        help="an education session: the plans, or one of them")
    parser.add_argument("--keep-nothing", action="store_true", help="do not keep the text size and the theme")
    clinic.add_flag(parser)
    options = parser.parse_args(list(arguments))
    if options.resources and not options.resources.is_dir():
        return _usage(f"There is no folder {options.resources}.")

    from lungedu.base.headless import no_display

    reason = no_display()
    if reason:
        print(reason, file=sys.stderr)
        return 1
    from lungedu import app

    site = clinic.site_of(options.clinic)
    kept = AppDirs(None, None, None) if options.keep_nothing else app_dirs_here()
    if options.session is not None:
        return app.start_sessions(app.Options(resources=options.resources, size=options.size, index_folder=kept.index,
                                              plans_folder=kept.plans, site=site), options.session)
    return app.run(app.Options(resources=options.resources, size=options.size, settings_folder=kept.settings,
                               index_folder=kept.index, site=site))


def _show_kiosk(arguments: Sequence[str]) -> int:
    from lungedu.base.headless import no_display
    from lungedu.kiosk.settings.flags import flags_given, parsed, settings, with_clinic
    from lungedu.kiosk.watch.supervisor import log_folder, supervise

    options = parsed(arguments)
    reason = no_display()
    if reason:
        print(reason, file=sys.stderr)
        return 1
    if options.supervised:
        from lungedu.kiosk.watch import faults, parent_watch

        faults.tell_as_codes()
        if sys.platform != "win32":  # there, a thread that reads may hold up what loads meanwhile: Heart begins it
            parent_watch.end_with_parent()
    config, problems = settings(options.config, flags_given(options))
    site = clinic.site_of(options.clinic)
    if options.resting:
        from lungedu.kiosk.watched import unavailable as resting

        return resting.show(with_clinic(config, site).clinic_name, resting.lock_of(config.pin_hash, log_folder(config)))
    if options.supervised:
        from lungedu import app

        folder = log_folder(config)
        return app.run(app.Options(index_folder=folder, kiosk=config, state_folder=folder, safe=options.safe,
                                   site=site))
    for problem in problems:
        print(problem, file=sys.stderr)
    return supervise(arguments, config)


def _kiosk(arguments: list[str]) -> int:
    from lungedu.kiosk.report import commands

    return commands.main(arguments)


def _check(arguments: list[str]) -> int:
    from lungedu.loading.checks import check_all

    folder = Path(arguments[0]) if arguments else bundled_folder()
    if not folder.is_dir():
        return _usage(f"There is no folder {folder}.")
    problems, grades = check_all(Resources(folder), date.today())
    for problem in problems:
        print(problem)
    print("\nReading grades (Flesch-Kincaid; target 6, limit 8):")
    for grade in sorted(grades, key=lambda grade: -grade.grade):
        print(f"  {grade.grade:4.1f}  {grade.file}  ({grade.words} words)")
    errors = sum(not problem.warning for problem in problems)
    warnings = len(problems) - errors
    print(f"\n{errors} problems, {warnings} warnings in {folder}")
    return 1 if errors else 0


def _text(arguments: list[str]) -> int:
    from lungedu.loading.review_copy import review_copy

    folder, rest = _take_resources(arguments)
    if folder is None:
        return _usage("--resources needs a folder that exists.")
    if len(rest) > 1:
        return _usage("Name one topic, or none for everything.")
    try:
        for line in review_copy(Resources(folder), rest[0] if rest else ""):
            print(line)
    except KeyError as error:
        return _usage(str(error.args[0]))
    return 0


def _schema(arguments: list[str]) -> int:
    from lungedu.loading.schema import schemas

    folder = Path(arguments[0]) if arguments else bundled_folder() / "schema"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in schemas():
            (folder / name).write_text(text, "utf-8")
            print(folder / name)
    except BrokenPipeError:
        raise
    except OSError as error:
        return _usage(f"The schemas cannot be written to {folder}: {error.strerror}.")
    return 0


def _render(arguments: list[str]) -> int:
    from lungedu.cli import render as pictures

    return pictures.render(arguments)


def _describe(arguments: list[str]) -> int:
    from lungedu.cli import render as pictures

    return pictures.describe(arguments)


def _sheet(arguments: list[str]) -> int:
    from lungedu.cli import render as pictures

    return pictures.sheet(arguments)


def _handout(arguments: list[str]) -> int:
    from lungedu.cli import paper as papers

    return papers.handout(arguments)


def _ask(arguments: list[str]) -> int:
    from lungedu.cli import ask as questions

    return questions.ask(arguments, app_dirs_here().index)


def _take_resources(arguments: list[str]) -> tuple[Path | None, list[str]]:
    if "--resources" not in arguments:
        return bundled_folder(), arguments
    place = arguments.index("--resources")
    named = arguments[place + 1:place + 2]
    folder = Path(named[0]) if named else None
    rest = arguments[:place] + arguments[place + 2:]
    return (folder if folder and folder.is_dir() else None), rest


def _size(text: str) -> tuple[int, int]:
    import argparse

    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit()):
        raise argparse.ArgumentTypeError("a size is written as 1366x768")
    return int(width), int(height)


def _usage(words: str) -> int:
    print(words + "\n" + str(__doc__), file=sys.stderr)
    return USAGE
