"""A bar of buttons that shrink to fit: full text, short text, icons only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from lungedu.ui.context import UiContext
from lungedu.ui.controls.touch_button import TouchButton


@dataclass(frozen=True)
class BarButton:
    """A button with full text, short text and icon."""

    full: str
    short: str
    does: Callable[[], object]
    icon: str = ""
    kind: str = ""
    short_is_sign: bool = False
    """The short text is itself a symbol (A+) and needs no icon."""
    spoken: str = ""
    """Accessible name. Contains the visible text, so that voice control works."""


class FittingBar(QFrame):
    """Buttons on the left and right, with an optional widget between."""

    def __init__(self, ctx: UiContext, name: str, left: list[BarButton], right: list[BarButton],
                 middle: QWidget | None = None, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName(name)
        self._ctx = ctx
        self._specs = [*left, *right]
        self._left = len(left)
        self._middle = middle
        self._level = -1
        sizes = ctx.style.metrics
        self._line = QHBoxLayout(self)
        pad = sizes.gap // 2
        self._line.setContentsMargins(sizes.margin, pad, sizes.margin, pad)
        self._line.setSpacing(sizes.gap // 2)
        self.buttons: list[TouchButton] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(sizes.touch + 2 * pad)
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _fill(self) -> None:
        for number, spec in enumerate(self._specs):
            if number == self._left:
                if self._middle is not None:
                    self._line.addWidget(self._middle)
                self._line.addStretch(1)
            button = TouchButton(self._ctx, spec.full, spec.does, icon=spec.icon, kind=spec.kind, parent=self)
            button.setAccessibleName(spec.spoken or spec.full)
            button.setMinimumWidth(self._ctx.style.metrics.touch + 4)
            self._line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            self.buttons.append(button)
        if self._left >= len(self._specs) and self._middle is not None:
            self._line.addWidget(self._middle, 1)

    def fit(self) -> None:
        """Use the longest texts that fit; call again when the middle widget changes."""
        for level in range(4):
            self._say(level)
            if self._needed() <= self.width():
                return

    def _say(self, level: int) -> None:
        """0: full text, 1: short text, 2: short text without icons, 3: icons only where there is one."""
        if level == self._level:
            return
        self._level = level
        pad = self._ctx.style.metrics.pad
        for spec, button in zip(self._specs, self.buttons, strict=True):
            sign_alone = level == 3 and spec.icon and spec.kind != "main"
            button.say(spec.full if level == 0 else ("" if sign_alone else spec.short))
            button.show_icon(level == 0 or not button.text() or (level == 1 and not spec.short_is_sign))
            button.set_tight(pad // 2 if level >= 1 else 0)
        if self._middle is not None:
            self._middle.setVisible(level == 0)

    def _needed(self) -> int:
        self._line.invalidate()
        for button in self.buttons:
            button.ensurePolished()
        margins = self._line.contentsMargins()
        widths = sum(max(button.sizeHint().width(), self._ctx.style.metrics.touch) for button in self.buttons)
        gaps = self._line.spacing() * (len(self.buttons) + 1)
        least_middle = self._middle.sizeHint().width() if self._middle is not None and self._level == 0 else 0
        return margins.left() + margins.right() + widths + gaps + least_middle
