"""Watches the displays. At the first sign that something is not as the nurse said, it tells so, before anything else.

Qt says that a display goes before it moves the windows on it to another: whoever listens covers the notes first. What
Qt does not say (two displays that now show the same, a computer that slept) is looked for four times a second.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from lungedu.domain.outputs import CHANGED, Agreed, Output, choices, doubt_about, swapped

_EVERY = 250
"""Milliseconds between two looks."""
_SLEPT = 5.0
"""Seconds between two looks that only a computer that slept lets go by."""


def outputs_now() -> tuple[Output, ...]:
    """The displays, as Qt tells them."""
    return tuple(output_of(screen) for screen in QGuiApplication.screens())


def output_of(screen: QScreen) -> Output:
    """A display as plain values."""
    box = screen.geometry()
    return Output(screen.name(), box.x(), box.y(), box.width(), box.height())


class Displays(QObject):
    """`outputs` and `now` can be others in tests. `doubted` comes at once, in the middle of what the system does."""

    doubted = Signal(str)
    """Why; see `domain.outputs`."""

    def __init__(self, nurse: QWidget, patients: QWidget, outputs: Callable[[], tuple[Output, ...]] = outputs_now,
                 now: Callable[[], float] = time.time):
        super().__init__(nurse)
        self._nurse = nurse
        self._patients = patients
        self._outputs = outputs
        self._now = now
        self._looked = now()
        self.agreed: Agreed | None = None
        """What the nurse said; None while she has not."""
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._came)
        application.screenRemoved.connect(self._went)
        application.primaryScreenChanged.connect(self._changed)
        for screen in QGuiApplication.screens():
            self._follow(screen)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @property
    def is_agreed(self) -> bool:
        """Whether notes may be seen."""
        return self.agreed is not None

    @property
    def proposal(self) -> Agreed | None:
        """What the nurse is asked to agree to; None while displays show the same."""
        return choices(self._outputs(), self._name_of(self._nurse))

    def agree(self, agreed: Agreed) -> bool:
        """The nurse says whose display is whose. False, and nothing is agreed, when that is not so any more."""
        self.agreed = agreed if tuple(self._outputs()) == agreed.outputs else None
        self._looked = self._now()
        return self.is_agreed

    def swap(self) -> None:
        """The other way around. The windows are moved by whoever asks for it, while this looks away."""
        if self.agreed is not None:
            self.agreed = swapped(self.agreed)

    def forget(self) -> None:
        """Nothing is agreed any more."""
        self.agreed = None

    def look(self) -> None:
        """Whether all is still as it was agreed."""
        now, before = self._now(), self._looked
        self._looked = now
        if self.agreed is None:
            return
        if not 0 <= now - before < _SLEPT:
            self._doubt(CHANGED)
            return
        at = "" if self.agreed.is_rehearsal else self._name_of(self._patients)
        if reason := doubt_about(self._outputs(), self.agreed, self._name_of(self._nurse), at):
            self._doubt(reason)

    def _came(self, screen: QScreen) -> None:
        self._follow(screen)
        self._changed()

    def _went(self, _: QScreen) -> None:
        self._changed()

    def _changed(self, *_: object) -> None:
        if self.agreed is not None:
            self._doubt(CHANGED)

    def _follow(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._changed)

    def _doubt(self, reason: str) -> None:
        self.agreed = None
        self.doubted.emit(reason)

    @staticmethod
    def _name_of(window: QWidget) -> str:
        screen = window.screen()
        return screen.name() if screen is not None else ""
