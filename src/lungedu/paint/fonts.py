"""The bundled typeface. If it does not load, the system's is used and the log says so."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from lungedu.base.errors import ResourceError
from lungedu.base.resources import Resources

FAMILY = "Atkinson Hyperlegible Next"
_FILES = ("Regular", "SemiBold", "Bold")


def typeface(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The typeface at a pixel size and weight."""
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


def load_fonts(resources: Resources) -> tuple[str, ...]:
    """Load the typeface. Returns the errors, for the log."""
    errors = []
    for name in _FILES:
        file = f"fonts/AtkinsonHyperlegibleNext-{name}.ttf"
        try:
            loaded = QFontDatabase.addApplicationFontFromData(resources.data(file)) != -1
        except ResourceError as error:
            errors.append(str(error))
            continue
        if not loaded:
            errors.append(f"{file} is no font that can be loaded; the system's typeface is used in its place.")
    return tuple(errors)
