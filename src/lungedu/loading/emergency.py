"""What *When to call for help* needs, held in memory, so that it opens when the program's files go away under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lungedu.loading import files

if TYPE_CHECKING:
    from lungedu.base.resources import Resources
    from lungedu.content.library import Library

_FILES = ("ui.yaml", "art/palette.yaml", files.WARNING_SIGNS, files.FACTS, files.SOURCES)
_FOLDERS = (("themes", ".yaml"), ("qss", ".qss"), ("icons", ".svg"))


def hold_warning_signs(resources: Resources, library: Library) -> None:
    """Read words, styles and icons into memory, and the page's content into the library."""
    resources.keep(_FILES, _FOLDERS)
    signs = library.warning_signs
    for fact in {fact for level in signs.levels for sign in level.signs for fact in sign.facts} if signs else ():
        library.facts.get(fact)
