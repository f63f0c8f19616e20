"""The command line: one argparse tree, one place for errors. `lungedu --help` lists the commands.

Without a command the app starts; `cli/show.py` has its flags. Only the command that is called gets its arguments,
because the modules behind most commands need pydantic or Qt, and a start must not wait for them
(docs/decisions/0004). A kiosk has a parser of its own: each key of `kiosk.toml` is a flag.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from lungedu import __version__
from lungedu.base.errors import CommandError, ContentError, LungeduError
from lungedu.base.exit_codes import OK, PROBLEMS, USAGE
from lungedu.base.resources import bundled_folder
from lungedu.cli import show
from lungedu.cli.errors import error_lines


class Command(NamedTuple):
    """What the list of commands says about one."""

    help: str
    reads_content: bool = True
    """Whether it has `--resources`."""


COMMANDS = {
    "check": Command("print every problem in the content; exit code 0 or 1", reads_content=False),
    "text": Command("print every word a reader can meet, as Markdown, for a clinician to sign"),
    "schema": Command("write JSON Schemas of the content files, for editors", reads_content=False),
    "render": Command("write a diagram, a chart or a walk as SVG, PNG or PDF"),
    "describe": Command("print a diagram, a chart or a walk in words"),
    "sheet": Command("write the sheet to take home as a PDF"),
    "handout": Command("write a page of the app as a PDF"),
    "ask": Command("print the stored answers that fit a question"),
    "clinic": Command("look after the clinic's own file: check, example", reads_content=False),
    "kiosk": Command("look after a kiosk: check, set-pin, screens, example", reads_content=False),
}


def main(arguments: Sequence[str]) -> int:
    """Run one command. Every error ends here: it is printed, and becomes an exit code."""
    _write_utf8()
    options = argparse.Namespace(failure=PROBLEMS)
    try:
        options = _parsed(arguments)
        return int(options.run(options))
    except BrokenPipeError:  # the reader closed the pipe, as `head` does
        if sys.stderr is not None:
            sys.stderr.close()
        return OK
    except (LungeduError, OSError) as error:
        supervised = getattr(options, "supervised", False)
        if isinstance(error, ContentError) or not supervised:  # other messages could hold what a patient typed
            print(error_lines(error), file=sys.stderr)
        if supervised:  # `kiosk.watch.faults` writes type and code location into the journal
            raise
        return USAGE if isinstance(error, CommandError) else int(options.failure)


def _write_utf8() -> None:
    """Write UTF-8 whatever the console's encoding; a windowed build has no streams."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """The options, with the folder of the content checked. Raises `CommandError`."""
    first = arguments[0] if arguments else ""
    if first.startswith("-") and "--kiosk" in arguments:
        return show.kiosk_options(arguments)
    if first and not first.startswith("-") and first not in COMMANDS:
        raise CommandError(f"There is no command {first!r}. lungedu --help lists them.")
    preset = argparse.Namespace(resources=None, clinic=None, failure=PROBLEMS)  # some commands set `failure` to USAGE
    options = _tree(arguments).parse_args(list(arguments), preset)
    options.resources = _content_folder(options.resources)
    return options


def _tree(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """The parser of the start, and of all commands; those named in `arguments` have their arguments."""
    content = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    content.add_argument("--resources", metavar="FOLDER", help="a clinic's own copy of the resources folder")
    tree = argparse.ArgumentParser(prog="lungedu", parents=[content], allow_abbrev=False,
                                   description="Explains a new lung-cancer treatment, offline. Without a command the "
                                               "app starts.",
                                   epilog="lungedu COMMAND --help says more about a command; "
                                          "lungedu --kiosk --help lists the flags of a kiosk.")
    tree.add_argument("--version", action="version", version=f"lungedu {__version__}")
    show.add_arguments(tree)
    commands = tree.add_subparsers(title="commands", metavar="COMMAND", prog="lungedu")
    for name, command in COMMANDS.items():
        parents = [content] if command.reads_content else []
        parser = commands.add_parser(name, help=command.help, parents=parents,
                                     description=f"{command.help[0].upper()}{command.help[1:]}.")
        if name in arguments:
            _arguments_of(name)[name](parser)
    return tree


def _arguments_of(command: str) -> Mapping[str, Callable[[argparse.ArgumentParser], None]]:
    """The functions that add the arguments of a command and of its siblings in the same module."""
    match command:
        case "check" | "text" | "schema":
            from lungedu.cli import content

            return content.ARGUMENTS
        case "render" | "describe":
            from lungedu.cli import render

            return render.ARGUMENTS
        case "sheet" | "handout":
            from lungedu.cli import paper

            return paper.ARGUMENTS
        case "ask":
            from lungedu.cli import ask

            return ask.ARGUMENTS
        case "clinic":
            from lungedu.cli import clinic

            return clinic.ARGUMENTS
        case _:
            from lungedu.cli import kiosk

            return kiosk.ARGUMENTS


def _content_folder(named: str | None) -> Path:
    """The folder of the content: the one that was named, or the shipped one. Raises `CommandError`."""
    if named is None:
        return bundled_folder()
    folder = Path(named)
    if not folder.exists():
        raise CommandError(f"There is no folder {named}.")
    if not folder.is_dir():
        raise CommandError(f"{named} is a file, not a folder.")
    return folder
