"""The way out for staff: a PIN on large keys, then what they came for."""

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
"""Without a key for this long the door shuts."""


class Lock(Protocol):
    """What knows the PIN, and slows down who guesses."""

    def wait(self) -> float:
        """Seconds until the next try is allowed; 0 now."""

    def opens(self, pin: str) -> bool:
        """Whether this is the PIN; a wrong one counts."""

    @property
    def is_set(self) -> bool:
        """Whether there is a PIN at all."""


class StaffDialog(Overlay):
    """`choices` are what staff may do once they are in: words and what is done. `shut` puts the door away."""

    def __init__(self, ctx: UiContext, window: QWidget, lock: Lock, choices: list[tuple[str, Callable[[], object]]],
                 shut: Callable[[], object]):
        words = ctx.tr
        super().__init__(ctx, window, words("staff.title"))
        self._ctx = ctx
        self._lock = lock
        self._choices = choices
        self._shut = shut
        self._title = Label(words("staff.title"), "h2")
        self.card.addWidget(self._title)
        self._says = Label(words("staff.pin") if lock.is_set else words("staff.no_pin"))
        self.card.addWidget(self._says)
        self.line = QLineEdit()
        self.line.setObjectName("search")
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setMaxLength(_LONGEST)
        self.line.setMinimumHeight(ctx.style.metrics.touch)
        self.line.setAccessibleName(words("staff.pin"))
        self.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.line.returnPressed.connect(self._try)
        self.line.textEdited.connect(self._stay)
        self._pad: OnScreenKeyboard | None = None
        self.back = TouchButton(ctx, words("staff.back"), shut, icon="back")
        if lock.is_set:
            self.card.addWidget(self.line)
            pin_keys = ctx.library.keyboards.get("pin")
            if pin_keys is not None:  # a broken file of keys leaves those on the desk
                self._pad = OnScreenKeyboard(ctx, pin_keys, self.line, self._try)
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
        self._wait.timeout.connect(self._tell_wait)

    def open(self) -> None:
        """Come into sight."""
        self.appear()
        (self.line if self._lock.is_set else self.back).setFocus()
        self._timer.start()
        self._tell_wait()
        announce(self, self._says.text())

    def _stay(self) -> None:
        self._timer.start()

    def _try(self) -> None:
        self._stay()
        pin, words = self.line.text(), self._ctx.tr
        self.line.clear()
        if self._lock.wait() > 0 or not pin:
            self._tell_wait()
            return
        if self._lock.opens(pin):
            self._let_in()
            return
        self._says.setText(words("staff.wrong"))
        announce(self, words("staff.wrong"))
        self._tell_wait()

    def _tell_wait(self) -> None:
        """While the lock is slow, say for how long."""
        left = math.ceil(self._lock.wait())
        if left > 0:
            self._says.setText(self._ctx.tr.count("staff.wait", left))
            self._wait.start()
        elif self._wait.isActive():
            self._wait.stop()
            self._says.setText(self._ctx.tr("staff.pin"))
        self.line.setEnabled(left == 0)

    def _let_in(self) -> None:
        words = self._ctx.tr
        self._wait.stop()
        self.line.hide()
        if self._pad is not None:
            self._pad.hide()
        self._says.setText(words("staff.in"))
        buttons: list[QWidget] = [TouchButton(self._ctx, said, does) for said, does in self._choices]
        self.card.insertWidget(2, Flow(self._ctx, buttons))
        buttons[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._shut()
