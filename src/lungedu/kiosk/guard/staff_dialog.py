"""The staff dialog: asks for the PIN on a keypad, then offers to leave or restart."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from lungedu.kiosk.guard.overlay import Overlay
from lungedu.ui.announcer import announce
from lungedu.ui.asking.keyboard import OnScreenKeyboard
from lungedu.ui.context import UiContext
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.touch_button import TouchButton

_LONGEST = 12
_SECONDS = 30
"""The dialog closes after this long without input."""


class Lock(Protocol):
    """Checks a PIN and enforces the delay after failed attempts."""

    def wait(self) -> float:
        """Seconds until the next attempt is allowed; 0 if it is allowed now."""

    def opens(self, pin: str) -> bool:
        """Whether the PIN is right; a wrong one counts as a failed attempt."""

    @property
    def is_set(self) -> bool:
        """Whether a PIN is configured."""


class StaffDialog(Overlay):
    """`choices`: label and action of each button shown after the right PIN. `shut`: closes the dialog."""

    def __init__(self, ctx: UiContext, window: QWidget, lock: Lock, choices: list[tuple[str, Callable[[], object]]],
                 shut: Callable[[], object]):
        tr = ctx.tr
        super().__init__(ctx, window, tr("staff.title"))
        self._ctx = ctx
        self._lock = lock
        self._choices = choices
        self._shut = shut
        self._title = Label(tr("staff.title"), "h2")
        self.card.addWidget(self._title)
        self._message = Label(tr("staff.pin") if lock.is_set else tr("staff.no_pin"))
        self.card.addWidget(self._message)
        self.line = QLineEdit()
        self.line.setObjectName("search")
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setMaxLength(_LONGEST)
        self.line.setMinimumHeight(ctx.style.metrics.touch)
        self.line.setAccessibleName(tr("staff.pin"))
        self.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.line.returnPressed.connect(self._submit)
        self.line.textEdited.connect(self._restart_timeout)
        self._pad: OnScreenKeyboard | None = None
        self.back = TouchButton(ctx, tr("staff.back"), shut, icon="back")
        if lock.is_set:
            self.card.addWidget(self.line)
            pin_keys = ctx.library.keyboards.get("pin")
            if pin_keys is not None:  # without a valid layout, only a hardware keyboard works
                self._pad = OnScreenKeyboard(ctx, pin_keys, self.line, self._submit)
                self.card.addWidget(self._pad)
        else:
            self.line.hide()
        self.card.addWidget(Flow(ctx, [self.back]))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SECONDS * 1000)
        self._timer.timeout.connect(shut)
        self._wait = QTimer(self)
        self._wait.setInterval(1000)
        self._wait.timeout.connect(self._show_wait)

    def show_dialog(self) -> None:
        """Show and announce the dialog."""
        self.show_on_top()
        (self.line if self._lock.is_set else self.back).setFocus()
        self._timer.start()
        self._show_wait()
        announce(self, self._message.text())

    def _restart_timeout(self) -> None:
        self._timer.start()

    def _submit(self) -> None:
        self._restart_timeout()
        pin, tr = self.line.text(), self._ctx.tr
        self.line.clear()
        if self._lock.wait() > 0 or not pin:
            self._show_wait()
            return
        if self._lock.opens(pin):
            self._show_choices()
            return
        self._message.setText(tr("staff.wrong"))
        announce(self, tr("staff.wrong"))
        self._show_wait()

    def _show_wait(self) -> None:
        """Show the seconds left until the next attempt, or the usual prompt once it is allowed."""
        left = math.ceil(self._lock.wait())
        if left > 0:
            self._message.setText(self._ctx.tr.count("staff.wait", left))
            self._wait.start()
        elif self._wait.isActive():
            self._wait.stop()
            self._message.setText(self._ctx.tr("staff.pin"))
        self.line.setEnabled(left == 0)

    def _show_choices(self) -> None:
        tr = self._ctx.tr
        self._wait.stop()
        self.line.hide()
        if self._pad is not None:
            self._pad.hide()
        self._message.setText(tr("staff.in"))
        buttons: list[QWidget] = [TouchButton(self._ctx, text, action) for text, action in self._choices]
        self.card.insertWidget(2, Flow(self._ctx, buttons))
        buttons[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self._shut()
