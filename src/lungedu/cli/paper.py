"""`lungedu sheet` and `lungedu handout`: PDFs for paper. They need no display."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lungedu.base.errors import CommandError
from lungedu.base.exit_codes import OK, USAGE
from lungedu.base.resources import Resources
from lungedu.base.whole_file import write_whole
from lungedu.cli.clinic import add_flag, site_of
from lungedu.cli.errors import writing
from lungedu.loading.front import read_catalogue, read_words
from lungedu.loading.site import library_at
from lungedu.loading.store import FileReader, open_library

if TYPE_CHECKING:
    from lungedu.content.library import Library
    from lungedu.paper.visit_text import SheetText

_PAPERS = ("A4", "Letter")


@contextmanager
def painting(resources: Resources) -> Iterator[None]:
    """What painting needs: Qt without a display, and the typeface."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from lungedu.paint.fonts import load_fonts

    application = QGuiApplication.instance() or QGuiApplication(["lungedu"])
    for wrong in load_fonts(resources):
        print(wrong, file=sys.stderr)
    yield
    del application


def _add_paper(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", type=Path, required=True, metavar="FILE.pdf")
    parser.add_argument("--size", choices=("normal", "large"), default="normal", help="of the print")
    parser.add_argument("--paper", choices=_PAPERS, default=_PAPERS[0])
    add_flag(parser)


def _library(resources: Resources, clinic: Path | None) -> Library:
    """The content, with the clinic's own name, numbers and hours."""
    return library_at(site_of(clinic), open_library(FileReader(resources), read_catalogue(resources)))


def _add_sheet(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("questions", nargs="+", metavar="QUESTION",
                        help="visit:ID, faq:ID or own:WORDS, as visit:pd-l1-score or 'own:Can I swim?'")
    _add_paper(parser)
    parser.set_defaults(run=_sheet, failure=USAGE)


def _sheet(options: argparse.Namespace) -> int:
    text = _sheet_text(options)
    with painting(Resources(options.resources)):
        from lungedu.paper.visit_sheet import A4, LETTER, VisitSheet

        paper = LETTER if options.paper == "Letter" else A4
        with writing(options.to):
            write_whole(options.to, VisitSheet(text, large=options.size == "large", paper=paper).pdf())
    print(options.to)
    return OK


def _sheet_text(options: argparse.Namespace) -> SheetText:
    from lungedu.domain.visit_list import MOST, OWN, own_question
    from lungedu.paper.visit_text import sheet_text
    from lungedu.viewmodels.visit import visit_items

    if options.to.suffix.lower() != ".pdf":
        raise CommandError("The sheet is a PDF: its name ends in .pdf.")
    resources = Resources(options.resources)
    library = _library(resources, options.clinic)
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


def _add_handout(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("link", help="topic:ID, diagram:ID, walk:ID, trial:ID, faq:ID, plan:ID or page:ID")
    _add_paper(parser)
    parser.add_argument("--survival", action="store_true", help="with survival numbers")
    parser.add_argument("--question", action="append", default=[], help="a question to ask, at the end; once for each")
    parser.set_defaults(run=_handout)


def _handout(options: argparse.Namespace) -> int:
    from lungedu.paper.handout import Handouts

    resources = Resources(options.resources)
    library = _library(resources, options.clinic)
    words = read_words(resources)
    handout = Handouts(library, words, date.today(), numbers=options.survival).of(options.link, options.question)
    if handout is None:
        raise CommandError(f"There is no {options.link!r} to put on paper; lungedu handout --help lists what there is.")
    with painting(resources):
        from lungedu.paper.handout_pages import A4, LETTER, HandoutSheet
        from lungedu.paper.handout_pictures import HandoutPictures

        large = options.size == "large"
        pictures = HandoutPictures(resources, library, words, date.today(), 18.0 if large else HandoutPictures.least)
        sheet = HandoutSheet(handout, pictures, large=large, paper=A4 if options.paper == "A4" else LETTER)
        with writing(options.to):
            write_whole(options.to, sheet.pdf())
    print(options.to)
    return OK


ARGUMENTS: dict[str, Callable[[argparse.ArgumentParser], None]] = {"sheet": _add_sheet, "handout": _add_handout}
