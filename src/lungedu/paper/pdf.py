"""Pages on a device: a PDF in memory, or a printer. The only place that writes either.

    pages = [Page(page_layout(A4), paint)]
    data = write_pdf(pages, title="Side effects", outline=[("Side effects", 0)])
    print_on(pages, printer)

Qt writes no contents and no language (6.11), and writes when a PDF was made; pypdf adds the first two and takes the
dates away. A PDF with tags, which a screen reader follows by structure, neither of them makes from painted pages. The
text can be selected and read in its order.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QUuid
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter, QPdfWriter

from lungedu.base.whole_file import write_whole

LANGUAGE = "en-US"
_DOTS = 300
"""In an inch of a PDF."""
_XMP_DATES = re.compile(rb'\s*xmp:(?:Create|Modify|Metadata)Date="[^"]*"'
                        rb"|\s*<xmp:(Create|Modify|Metadata)Date>[^<]*</xmp:\1Date>")

GoesOn = Callable[[int], bool]
"""Asked before each page, from 0: whether it is still wanted."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of paper, and what paints it with so many dots to a point."""

    layout: QPageLayout
    paint: Callable[[QPainter, float], None]


def print_on(pages: Sequence[Page], device: QPagedPaintDevice, goes_on: GoesOn = lambda _: True) -> bool:
    """Print on a paged device; whether it took all of it."""
    device.setPageLayout(pages[0].layout)
    painter = QPainter()
    if not painter.begin(device):
        return False
    for number, page in enumerate(pages):
        if number and page.layout != pages[number - 1].layout:
            device.setPageLayout(page.layout)
        if not goes_on(number) or (number and not device.newPage()):
            painter.end()
            return False
        page.paint(painter, painter.device().logicalDpiX() / 72)
    return painter.end()


def write_pdf(pages: Sequence[Page], *, title: str, lang: str = LANGUAGE, outline: Sequence[tuple[str, int]] = (),
              goes_on: GoesOn = lambda _: True) -> bytes:
    """A PDF with its title, its language and its contents (names, and pages from 0); empty when it was stopped.

    It says nothing of the person, the computer or the time: two of a kind are the same bytes.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    writer.setTitle(title)
    writer.setCreator("lungedu")
    writer.setDocumentId(QUuid())
    if not print_on(pages, writer, goes_on):
        return b""
    return _finished(bytes(buffer.data().data()), title, lang, outline)


def _finished(data: bytes, title: str, lang: str, outline: Sequence[tuple[str, int]]) -> bytes:
    from pypdf import PdfWriter  # late: it takes a while, and few ever print
    from pypdf.generic import BooleanObject, DictionaryObject, NameObject, StreamObject, TextStringObject

    writer = PdfWriter(clone_from=io.BytesIO(data))
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(lang)
    root[NameObject("/ViewerPreferences")] = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    kept = {key: value for key, value in (writer.metadata or {}).items() if not key.endswith("Date")}
    writer.metadata = {**kept, "/Title": title}
    xmp = root.get("/Metadata")
    if xmp is not None and isinstance(stream := xmp.get_object(), StreamObject):
        stream.set_data(_XMP_DATES.sub(b"", stream.get_data()))
    for name, page in outline:
        writer.add_outline_item(title=name, page_number=page)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def write_file(file: Path, data: bytes) -> None:
    """Write a page or a picture, whole or not at all. Raises `OSError` with words that name the file."""
    try:
        if not data:
            raise OSError
        write_whole(file, data)
    except OSError as error:
        raise OSError(f"The picture cannot be written to {file}.") from error
