"""The current style: a theme, metrics, and the style sheet made from both."""

from __future__ import annotations

import string
from dataclasses import asdict, dataclass

from PySide6.QtGui import QColor, QFont

from lungedu.base.resources import Resources
from lungedu.paint.fonts import FALLBACK, FAMILY, typeface
from lungedu.theme.metrics import Metrics
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
    """The numbered templates of `resources/qss`, filled in and joined in order."""
    sizes = style.metrics
    values: dict[str, object] = {
        **asdict(style.theme.colors), "family": FAMILY, "fallback": FALLBACK,
        "body": sizes.body, "small": sizes.small, "h1": sizes.h1, "h2": sizes.h2, "number": sizes.number,
        "touch": sizes.touch, "gap": sizes.gap, "pad": sizes.pad, "radius": sizes.radius,
        "round": sizes.touch // 2, "round_small": sizes.chip // 2,
        "key_radius": sizes.radius * 2 // 3,
        "pad_small": sizes.pad // 2, "half_gap": sizes.gap // 2,
        "pad_focused": sizes.pad - 2, "gap_focused": sizes.gap - 2, "half_gap_focused": sizes.gap // 2 - 2,
    }
    return "\n".join(string.Template(resources.text(f"qss/{name}.qss")).substitute(values)
                     for name in resources.names("qss", ".qss"))
