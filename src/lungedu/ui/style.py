"""The current style: a theme, metrics, and the style sheet made from both."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QColor, QFont

from lungedu.base import log
from lungedu.base.errors import ResourceError
from lungedu.base.resources import Resources, bundled_folder
from lungedu.paint.fonts import FALLBACK, FAMILY, typeface
from lungedu.theme.metrics import Metrics
from lungedu.theme.style_templates import faults_of, filled
from lungedu.theme.tokens import Theme


@dataclass(frozen=True)
class Style:
    """A theme with metrics. Immutable; replaced when either changes."""

    theme: Theme
    metrics: Metrics

    def color(self, role: str) -> QColor:
        """A color by role."""
        return QColor(getattr(self.theme.colors, role))

    def font(self, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The typeface at a size in pixels."""
        return typeface(pixels, weight)


def style_sheet(resources: Resources, style: Style) -> str:
    """The numbered templates of `resources/qss`, filled in and joined in order. A broken one among them gives way,
    with the others, to the shipped ones.
    """
    return "\n".join(filled(template, style.theme.colors, style.metrics, FAMILY, FALLBACK)
                     for template in _templates(resources.folder))


@lru_cache(maxsize=4)
def _templates(folder: Path) -> tuple[str, ...]:
    """The templates of a folder, read once; the shipped ones if one is broken or there is none."""
    resources, shipped = Resources(folder), bundled_folder()
    templates, broken = [], "" if folder == shipped else f"there is no qss in {folder}"
    for name in resources.names("qss", ".qss"):
        file = f"qss/{name}.qss"
        broken = ""
        try:
            template = resources.text(file)
        except ResourceError as error:
            broken = f"{folder / file}: {error}"
            break
        fault = next((fault for fault in faults_of(template) if not fault.harmless), None)
        if fault is not None:
            broken = f"{folder / file}:{fault.line}: {fault.words}"
            break
        templates.append(template)
    if broken and folder != shipped:
        log.warn(f"The shipped style sheet is used: {broken}")
        return _templates(shipped)
    return tuple(templates)
