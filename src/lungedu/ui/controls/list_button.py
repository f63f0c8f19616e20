"""A list row as a button: wrapping text, and an icon for its action."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from lungedu.ui.context import UiContext
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.layout_button import LayoutButton, quiet

_TIGHT = 20
"""Width of the window, in multiples of the body size, under which long words need the space of the padding."""


class WideButton(LayoutButton):
    """A button as wide as its column. `note`: text on the right; `main`: styled as the primary action."""

    def __init__(self, ctx: UiContext, text: str, sign: str, *, look: str = "", note: str = "", main: bool = False,
                 parent: QWidget | None = None):
        sizes = ctx.style.metrics
        line = QHBoxLayout()
        is_tight = sizes.width < sizes.body * _TIGHT
        side = sizes.pad // 2 if is_tight else sizes.pad
        line.setContentsMargins(side, sizes.pad // 2, side, sizes.pad // 2)
        line.setSpacing(sizes.gap // 2 if is_tight else sizes.gap)
        line.addWidget(quiet(Label(text, "on_accent" if main else look)), 2)
        if note:
            line.addWidget(quiet(Label(note, "lead")), 3)
        super().__init__("fold_main" if main else "fold", text, line, sizes.touch, parent)
        self.setAccessibleDescription(note)
        self._ctx = ctx
        self._sign = quiet(QLabel())
        self._sign_role = "on_accent" if main else "ink"
        line.addWidget(self._sign)
        self.show_sign(sign)

    def show_sign(self, name: str) -> None:
        """Show this icon on the right."""
        side, color = self._ctx.style.metrics.body, self._ctx.style.color(self._sign_role).name()
        self._sign.setPixmap(self._ctx.art.icon(name, side, color, self._ctx.pixel_ratio))


class ListButton(WideButton):
    """A row that opens a page or a panel."""

    def __init__(self, ctx: UiContext, text: str, does: Callable[[], object], *, look: str = "", note: str = "",
                 main: bool = False, parent: QWidget | None = None):
        super().__init__(ctx, text, "forward", look=look, note=note, main=main, parent=parent)
        self.clicked.connect(lambda: does())
