"""A line of a list to touch: words that may wrap, and a sign that says what it does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from lungedu.ui.context import UiContext
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.layout_button import LayoutButton, quiet


class WideButton(LayoutButton):
    """A button as wide as its column. `note` stands beside the words; `main` marks the way to go on."""

    def __init__(self, ctx: UiContext, words: str, sign: str, *, look: str = "", note: str = "", main: bool = False,
                 parent: QWidget | None = None):
        sizes = ctx.style.metrics
        line = QHBoxLayout()
        line.setContentsMargins(sizes.pad, sizes.pad // 2, sizes.pad, sizes.pad // 2)
        line.setSpacing(sizes.gap)
        line.addWidget(quiet(Label(words, "on_accent" if main else look)), 2)
        if note:
            line.addWidget(quiet(Label(note, "lead")), 3)
        super().__init__("fold_main" if main else "fold", words, line, sizes.touch, parent)
        self.setAccessibleDescription(note)
        self._ctx = ctx
        self._sign = quiet(QLabel())
        self._sign_role = "on_accent" if main else "ink"
        line.addWidget(self._sign)
        self.show_sign(sign)

    def show_sign(self, name: str) -> None:
        """Show an icon at the right."""
        side, color = self._ctx.style.metrics.body, self._ctx.style.color(self._sign_role).name()
        self._sign.setPixmap(self._ctx.art.icon(name, side, color, self._ctx.pixel_ratio))


class ListButton(WideButton):
    """A line that leads to a page or a panel."""

    def __init__(self, ctx: UiContext, words: str, does: Callable[[], object], *, look: str = "", note: str = "",
                 main: bool = False, parent: QWidget | None = None):
        super().__init__(ctx, words, "forward", look=look, note=note, main=main, parent=parent)
        self.clicked.connect(lambda: does())
