"""The bundled typefaces. If one does not load, the system's is used and the log says so."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QTextLayout

from lungedu.base.errors import ResourceError
from lungedu.base.letters import with_gaps
from lungedu.base.resources import Resources

FAMILY = "Atkinson Hyperlegible Next"
FALLBACK = "Noto Sans Greek Cyrillic"
"""For letters that `FAMILY` lacks."""
_FILES = ("AtkinsonHyperlegibleNext-Regular", "AtkinsonHyperlegibleNext-SemiBold", "AtkinsonHyperlegibleNext-Bold",
          "NotoSansGreekCyrillic-Regular", "NotoSansGreekCyrillic-Bold")


def typeface(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The typeface at a pixel size and weight."""
    font = QFont([FAMILY, FALLBACK])
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


def load_fonts(resources: Resources) -> tuple[str, ...]:
    """Load the typefaces. Returns the errors, for the log."""
    errors = []
    for name in _FILES:
        file = f"fonts/{name}.ttf"
        try:
            loaded = QFontDatabase.addApplicationFontFromData(resources.data(file)) != -1
        except ResourceError as error:
            errors.append(str(error))
            continue
        if not loaded:
            errors.append(f"{file} is no font that can be loaded; the system's typeface is used in its place.")
    return tuple(errors)


def covered(text: str) -> frozenset[int]:
    """The code points of a text that the typefaces, or those of the system, can draw."""
    return frozenset(ord(letter) for letter in text if letter.isascii() or _has_glyph(letter))


def drawable(text: str) -> str:
    """A text for screen and paper, with gaps in place of letters that would be drawn as boxes."""
    return text if text.isascii() else with_gaps(text, covered(text))


@lru_cache(maxsize=2000)
def _has_glyph(letter: str) -> bool:
    """Whether any font has a glyph for a letter. Glyph 0 of a font is its box."""
    layout = QTextLayout(letter, typeface(16))
    layout.beginLayout()
    layout.createLine().setLineWidth(1000)
    layout.endLayout()
    runs = layout.glyphRuns()
    return bool(runs) and not any(0 in run.glyphIndexes() for run in runs)
