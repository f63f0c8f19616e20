"""Watches the displays. At the first sign that something is not as the nurse said, it tells so, before anything else.

Qt says that a display goes before it moves the windows on it to another: whoever listens covers the notes first. What
Qt does not say (two displays that now show the same, a computer that slept) is looked for four times a second.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from lungedu.domain.monitors import (
    CHANGED,
    MIRRORED,
    MOVED,
    Monitor,
    MonitorAssignment,
    choices,
    doubt_about,
    mirrored,
    swapped,
)
from lungedu.presenter.x_monitors import monitors

_EVERY = 250
"""Milliseconds between two looks."""
_ASKS = 4
"""Looks, and at the last of them the X server is asked too: once a second."""
_SLEPT = 5.0
"""Seconds between two looks that only a computer that slept lets go by."""


def monitors_now() -> tuple[Monitor, ...]:
    """The displays, as Qt tells them."""
    return tuple(monitor_of(screen) for screen in QGuiApplication.screens())


def monitor_of(screen: QScreen) -> Monitor:
    """A display as plain values."""
    box = screen.geometry()
    return Monitor(screen.name(), box.x(), box.y(), box.width(), box.height())


class MonitorWatch(QObject):
    """`outputs`, `now` and `others` are other ones in tests. `doubted` comes in the middle of what the system does."""

    doubted = Signal(str)
    """Why; see `domain.outputs`."""

    def __init__(self, nurse: QWidget, patients: QWidget, outputs: Callable[[], tuple[Monitor, ...]] = monitors_now,
                 now: Callable[[], float] = time.time,
                 others: Callable[[], tuple[Monitor, ...] | None] = monitors):
        super().__init__(nurse)
        self._others = others
        self._others_then: tuple[Monitor, ...] | None = None
        self._looks = 0
        self._nurse = nurse
        self._patients = patients
        self._outputs = outputs
        self._now = now
        self._looked = now()
        self.agreed: MonitorAssignment | None = None
        """What the nurse said; None while she has not."""
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._came)
        application.screenRemoved.connect(self._went)
        application.primaryScreenChanged.connect(self._changed)
        for screen in QGuiApplication.screens():
            self._follow(screen)
        nurse.installEventFilter(self)
        patients.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @property
    def is_agreed(self) -> bool:
        """Whether notes may be seen."""
        return self.agreed is not None

    @property
    def proposal(self) -> MonitorAssignment | None:
        """What the nurse is asked to agree to; None while displays show the same."""
        if mirrored(self._others() or ()):
            return None
        return choices(self._outputs(), self._name_of(self._nurse))

    def agree(self, agreed: MonitorAssignment) -> bool:
        """The nurse says whose display is whose. False, and nothing is agreed, when that is not so any more."""
        self._others_then = self._others()
        same = mirrored(self._others_then or ())
        self.agreed = agreed if tuple(self._outputs()) == agreed.outputs and not same else None
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
        if self._strays():
            self._doubt(MOVED)
            return
        at = "" if self.agreed.is_rehearsal else self._name_of(self._patients)
        if reason := doubt_about(self._outputs(), self.agreed, self._name_of(self._nurse), at):
            self._doubt(reason)
            return
        self._looks = (self._looks + 1) % _ASKS
        if self._looks == 0 and self._others_then is not None and (others := self._others()) != self._others_then:
            self._doubt(MIRRORED if mirrored(others or ()) else CHANGED)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """A window that is moved is looked at before it is painted there."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.ScreenChangeInternal):
            self._look_at_windows()
        return False

    def _look_at_windows(self) -> None:
        if self.agreed is not None and self._strays():
            self._doubt(MOVED)

    def _strays(self) -> bool:
        """Whether a part of the nurse's window lies on the patients' display."""
        if self.agreed is None or self.agreed.is_rehearsal or not self._nurse.isVisible():
            return False
        theirs = next((one for one in self._outputs() if one.name == self.agreed.patients), None)
        box = self._nurse.geometry()
        return theirs is not None and theirs.overlaps(Monitor("", box.x(), box.y(), box.width(), box.height()))

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
