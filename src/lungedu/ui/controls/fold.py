"""Collapsible section: a wide button with the content below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lungedu.domain.session import Unfold
from lungedu.ui.context import UiContext
from lungedu.ui.controls.list_button import WideButton
from lungedu.ui.controls.policy import height_follows_width
from lungedu.ui.controls.tab_order import arrange_soon


class Fold(QWidget):
    """Content is built when first opened. `key` identifies the section in the state."""

    def __init__(self, ctx: UiContext, key: str, text: str, build: Callable[[], QWidget],
                 *, quiet: bool = False, parent: QWidget | None = None):
        super().__init__(parent)
        self._ctx = ctx
        self._key = key
        self._build = build
        self._inside: QWidget | None = None
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ctx.style.metrics.gap // 2)
        self.button = WideButton(ctx, text, "more", look="" if quiet else "strong")
        self.button.clicked.connect(lambda: ctx.do(Unfold(key, key not in ctx.state.more_open)))
        column.addWidget(self.button)
        height_follows_width(self)
        self.show_state()

    def show_state(self) -> None:
        """Open or close to match the state."""
        is_open = self._key in self._ctx.state.more_open
        self.button.show_sign("less" if is_open else "more")
        self.button.setAccessibleDescription(self._ctx.tr("fold.open" if is_open else "fold.closed"))
        if is_open and self._inside is None:
            self._inside = self._build()
            self._column.addWidget(self._inside)
            arrange_soon(self)
        if self._inside is not None:
            self._inside.setVisible(is_open)
