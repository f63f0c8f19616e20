"""`lungedu ask`: a question on the command line, or a file of them; the same index as on the screen, and no Qt.

lungedu ask "can i still drive" [--json] [--limit N] [--resources FOLDER]
lungedu ask --why "can i still drive"         what each part of the search contributed
lungedu ask --file questions.txt --json       one question a line in, one object a line out
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from lungedu.base.app_dirs import app_dirs_here
from lungedu.base.errors import CommandError, ContentError
from lungedu.base.exit_codes import OK
from lungedu.base.resources import Resources
from lungedu.domain.search.asker import MOST_FOUND, Asker, SearchHit
from lungedu.domain.search.explanation import lines_of
from lungedu.loading.front import read_catalogue
from lungedu.loading.store import FileReader, open_library
from lungedu.viewmodels.search import Search

LARGEST_LIMIT = 100


def _add_ask(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("question", nargs="*", help="in your own words")
    parser.add_argument("--file", type=Path, help="a text file with one question a line; - for standard input")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one JSON object a question")
    form.add_argument("--why", action="store_true", help="what each part contributed to the score of each entry")
    parser.add_argument("--limit", type=_limit, default=MOST_FOUND, metavar="N",
                        help=f"most entries a question ({MOST_FOUND})")
    parser.set_defaults(run=_ask)


def _ask(options: argparse.Namespace) -> int:
    """Answer one question or many."""
    if bool(options.question) == bool(options.file):
        raise CommandError("Write a question, or name a --file of questions.")
    questions = _questions(options)
    resources = Resources(options.resources)
    reader = FileReader(resources)
    library = open_library(reader, read_catalogue(resources))
    asker = Search(library, resources, app_dirs_here().index).asker
    if asker is None:
        raise ContentError("The search cannot be opened.", reader.problems)
    lines = _why(asker, questions, options.limit) if options.why else \
        _lines(asker, questions, options.limit, as_json=options.json)
    for line in lines:
        print(line)
    return OK


def _limit(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= LARGEST_LIMIT:
        raise argparse.ArgumentTypeError(f"a limit is a number from 1 to {LARGEST_LIMIT}")
    return int(text)


def _questions(options: argparse.Namespace) -> list[str]:
    if not options.file:
        return [" ".join(options.question)]
    try:
        data = sys.stdin.buffer.read() if str(options.file) == "-" else options.file.read_bytes()
    except OSError as error:
        raise CommandError(f"{options.file} cannot be read: {error.strerror}.") from error
    text = data.decode("utf-8-sig", "replace")
    return [line.rstrip("\r") for line in text.split("\n") if line.strip()]


def _lines(asker: Asker, questions: Iterable[str], limit: int, *, as_json: bool) -> Iterator[str]:
    for question in questions:
        found = asker.ask(question, limit)
        if as_json:
            yield json.dumps({"query": question, "results": [_plain(one) for one in found]}, ensure_ascii=False)
            continue
        yield question
        yield from (f"  {one.score:5.3f}  {one.kind:8}  {one.id:32}  {one.title}" for one in found)
        if not found:
            yield "  nothing found"


def _why(asker: Asker, questions: Iterable[str], limit: int) -> Iterator[str]:
    for question in questions:
        yield question
        yield from (f"  {line}" for line in lines_of(asker.explain(question, limit)))


def _plain(found: SearchHit) -> dict[str, object]:
    return {"id": found.id, "kind": found.kind, "title": found.title, "score": found.score}


ARGUMENTS: dict[str, Callable[[argparse.ArgumentParser], None]] = {"ask": _add_ask}
