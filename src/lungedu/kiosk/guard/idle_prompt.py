"""The idle prompt: *Are you still there?*, a countdown and two buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from lungedu.kiosk.guard.overlay import Overlay
from lungedu.ui.announcer import announce
from lungedu.ui.context import UiContext
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.touch_button import TouchButton


class IdlePrompt(Overlay):
    """A tap outside the buttons, or any key but Tab, continues the session; a held key does not.

    `here` continues the session, `finish` resets it.
    """

    def __init__(self, ctx: UiContext, window: QWidget, here: Callable[[], object], finish: Callable[[], object]):
        tr = ctx.tr
        super().__init__(ctx, window, tr("idle.title"))
        self._tr = tr
        self._here = here
        self.card.setSpacing(ctx.style.metrics.gap)
        self.card.addWidget(Label(tr("idle.title"), "h1"))
        self._left = Label("", "number")
        self.card.addWidget(self._left)
        self.card.addWidget(Label(tr("idle.why")))
        self.here = TouchButton(ctx, tr("idle.here"), here, icon="check", kind="main")
        self.finish = TouchButton(ctx, tr("idle.finish"), finish, icon="clear")
        for button in (self.here, self.finish):
            button.setMinimumHeight(round(ctx.style.metrics.touch * 1.3))
        self.card.addWidget(Flow(ctx, [self.here, self.finish]))

    def show_prompt(self, left: int) -> None:
        """Show and announce the prompt. `left`: seconds until the reset."""
        self.show_seconds(left)
        self.show_on_top()
        self.here.setFocus()
        announce(self, f"{self._tr('idle.title')} {self._tr('idle.why')}")

    def show_seconds(self, left: int) -> None:
        """Update the countdown."""
        self._left.setText(self._tr.count("idle.left", left))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._here()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and not event.isAutoRepeat():
            self._here()
