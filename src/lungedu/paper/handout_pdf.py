"""What a PDF of Qt lacks: a list of contents, and the language it is in.

Qt writes no outline, no language and no tags (6.11). pypdf adds the first two; a PDF with tags, which a screen reader
follows by structure, neither of them makes from painted pages. The text can be selected and read in its order.
"""

from __future__ import annotations

import io

from pypdf import PdfWriter
from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject

from lungedu.paper.handout_pages import HandoutSheet

LANGUAGE = "en-US"


def finished(data: bytes, sheet: HandoutSheet) -> bytes:
    """The PDF of a handout with its headings as contents, its language, and its title in the window's."""
    writer = PdfWriter(clone_from=io.BytesIO(data))
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(LANGUAGE)
    root[NameObject("/ViewerPreferences")] = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    writer.add_metadata({"/Title": sheet.handout.title})
    for name, page in sheet.contents:
        writer.add_outline_item(title=name, page_number=page)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()
