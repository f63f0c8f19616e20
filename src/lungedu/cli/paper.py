"""`lungedu handout`: a page of the app as a PDF for paper."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from lungedu.base.resources import Resources, bundled_folder
from lungedu.base.whole_file import write_whole
from lungedu.cli import clinic
from lungedu.loading.front import read_catalogue, read_words
from lungedu.loading.site import library_at
from lungedu.loading.store import FileReader, open_library
from lungedu.paper.handout import Handouts

_PAPERS = ("A4", "Letter")


def handout(arguments: Sequence[str]) -> int:
    """Write one; 0 when it is written, 2 when what is asked for is not there."""
    parser = argparse.ArgumentParser(prog="lungedu handout", description="Writes a page of the app as a PDF.")
    parser.add_argument("link", help="topic:ID, diagram:ID, walk:ID, trial:ID, faq:ID, plan:ID or page:ID")
    parser.add_argument("--to", type=Path, required=True, metavar="FILE.pdf")
    parser.add_argument("--size", choices=("normal", "large"), default="normal")
    parser.add_argument("--paper", choices=_PAPERS, default=_PAPERS[0])
    parser.add_argument("--survival", action="store_true", help="with survival numbers")
    parser.add_argument("--question", action="append", default=[], help="a question to ask, at the end; once for each")
    parser.add_argument("--resources", type=Path, default=bundled_folder(), help="a clinic's own copy of the content")
    clinic.add_flag(parser)
    options = parser.parse_args(list(arguments))
    resources = Resources(options.resources)
    library = library_at(clinic.site_of(options.clinic), open_library(FileReader(resources), read_catalogue(resources)))
    words = read_words(resources)
    makes = Handouts(library, words, date.today(), numbers=options.survival)
    made = makes.of(options.link, options.question)
    if made is None:
        print(f"There is no {options.link!r} to put on paper. {parser.format_usage().strip()}", file=sys.stderr)
        return 2

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from lungedu.paint.fonts import load_fonts
    from lungedu.paper.handout_pages import A4, LETTER, HandoutSheet
    from lungedu.paper.handout_pictures import HandoutPictures

    application = QGuiApplication.instance() or QGuiApplication(["lungedu"])
    load_fonts(resources)
    large = options.size == "large"
    pictures = HandoutPictures(resources, library, words, date.today(), 18.0 if large else HandoutPictures.least)
    sheet = HandoutSheet(made, pictures, large=large, paper=A4 if options.paper == "A4" else LETTER)
    try:
        write_whole(options.to, sheet.pdf())
    except OSError as error:
        print(f"{options.to} cannot be written: {error.strerror}.", file=sys.stderr)
        return 2
    del application
    print(options.to)
    return 0
