"""*Are you still there?*: by sight, with the seconds that are left, and two ways to answer."""

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
    """A touch beside the buttons, and any key that does not move between them, says that somebody is there."""

    def __init__(self, ctx: UiContext, window: QWidget, here: Callable[[], object], finish: Callable[[], object]):
        words = ctx.tr
        super().__init__(ctx, window, words("idle.title"))
        self._words = words
        self._here = here
        self.card.setSpacing(ctx.style.metrics.gap)
        self.card.addWidget(Label(words("idle.title"), "h1"))
        self._left = Label("", "number")
        self.card.addWidget(self._left)
        self.card.addWidget(Label(words("idle.why")))
        self.here = TouchButton(ctx, words("idle.here"), here, icon="check", kind="main")
        self.finish = TouchButton(ctx, words("idle.finish"), finish, icon="clear")
        for button in (self.here, self.finish):
            button.setMinimumHeight(round(ctx.style.metrics.touch * 1.3))
        self.card.addWidget(Flow(ctx, [self.here, self.finish]))

    def ask(self, left: int) -> None:
        """Come into sight."""
        self.tell(left)
        self.appear()
        self.here.setFocus()
        announce(self, f"{self._words('idle.title')} {self._words('idle.why')}")

    def tell(self, left: int) -> None:
        """The seconds that are left."""
        self._left.setText(self._words.count("idle.left", left))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._here()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._here()
