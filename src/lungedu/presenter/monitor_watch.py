"""Monitor watch: signals as soon as the monitors no longer match the assignment the nurse confirmed.

Qt reports a removed screen before it moves the windows on it, so a direct slot can close the notes in time. Changes
that Qt does not report (mirroring, suspend) are polled four times a second.
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
"""Polling interval in milliseconds."""
_X_EVERY = 4
"""Polls per query of the X server: one query a second."""
_SLEPT = 5.0
"""A gap of this many seconds between two polls means that the computer was suspended."""


def monitors_now() -> tuple[Monitor, ...]:
    """The monitors as reported by Qt."""
    return tuple(monitor_of(screen) for screen in QGuiApplication.screens())


def monitor_of(screen: QScreen) -> Monitor:
    """Convert a QScreen."""
    box = screen.geometry()
    return Monitor(screen.name(), box.x(), box.y(), box.width(), box.height())


class MonitorWatch(QObject):
    """`outputs`, `now` and `others` are injectable for tests. `doubted` is emitted synchronously, before Qt moves
    windows.
    """

    doubted = Signal(str)
    """The assignment is uncertain. Carries a reason of `domain.monitors`."""
    proposes = Signal()
    """There is another assignment to propose than the one that the nurse is asked about."""

    def __init__(self, nurse: QWidget, patients: QWidget, outputs: Callable[[], tuple[Monitor, ...]] = monitors_now,
                 now: Callable[[], float] = time.time,
                 others: Callable[[], tuple[Monitor, ...] | None] = monitors):
        super().__init__(nurse)
        self._x_monitors = others
        self._agreed_x_monitors: tuple[Monitor, ...] | None = None
        self._polls = 0
        self._nurse = nurse
        self._patients = patients
        self._outputs = outputs
        self._now = now
        self._last_poll = now()
        self.agreed: MonitorAssignment | None = None
        """The assignment the nurse confirmed; None if there is none."""
        self._asked: MonitorAssignment | None = None
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._on_screen_added)
        application.screenRemoved.connect(self._on_screen_removed)
        application.primaryScreenChanged.connect(self._changed)
        for screen in QGuiApplication.screens():
            self._follow(screen)
        nurse.installEventFilter(self)
        patients.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.poll)
        self._timer.start()

    @property
    def is_agreed(self) -> bool:
        """Whether an assignment is confirmed, so that notes may be shown."""
        return self.agreed is not None

    @property
    def proposal(self) -> MonitorAssignment | None:
        """The assignment to propose; None while monitors are mirrored."""
        if mirrored(self._x_monitors() or ()):
            return None
        return choices(self._outputs(), self._name_of(self._nurse))

    def agree(self, agreed: MonitorAssignment) -> bool:
        """Confirm an assignment. False, with nothing confirmed, if the monitors have changed meanwhile."""
        self._agreed_x_monitors = self._x_monitors()
        same = mirrored(self._agreed_x_monitors or ())
        self.agreed = agreed if tuple(self._outputs()) == agreed.outputs and not same else None
        self._last_poll = self._now()
        return self.is_agreed

    def ask(self) -> MonitorAssignment | None:
        """The assignment to ask the nurse about; `proposes` is emitted when it is outdated."""
        self._asked = self.proposal
        return self._asked

    def swap(self) -> None:
        """Swap the confirmed assignment. The caller moves the windows."""
        if self.agreed is not None:
            self.agreed = swapped(self.agreed)

    def forget(self) -> None:
        """Drop the confirmed assignment."""
        self.agreed = None

    def poll(self) -> None:
        """Check that the monitors and windows still match the assignment; emit `doubted` otherwise."""
        now, before = self._now(), self._last_poll
        self._last_poll = now
        if self.agreed is None:
            self._check_question()
            return
        if not 0 <= now - before < _SLEPT:
            self._doubt(CHANGED)
            return
        if self._overlaps_patients():
            self._doubt(MOVED)
            return
        at = "" if self.agreed.is_rehearsal else self._name_of(self._patients)
        if reason := doubt_about(self._outputs(), self.agreed, self._name_of(self._nurse), at):
            self._doubt(reason)
            return
        self._polls = (self._polls + 1) % _X_EVERY
        if self._polls != 0 or self._agreed_x_monitors is None:
            return
        x_monitors = self._x_monitors()
        if x_monitors != self._agreed_x_monitors:
            self._doubt(MIRRORED if mirrored(x_monitors or ()) else CHANGED)

    def _check_question(self) -> None:
        """While the nurse is asked: ask again if monitors came or went, or her window was moved."""
        self._polls = (self._polls + 1) % _X_EVERY
        if self._asked is None or self._polls == 0:
            outdated = self.proposal != self._asked
        else:
            outdated = choices(self._outputs(), self._name_of(self._nurse)) != self._asked
        if outdated and self._nurse.isVisible():
            self.proposes.emit()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Check a moved window before it is painted in its new position."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.ScreenChangeInternal):
            self._check_windows()
        return False

    def _check_windows(self) -> None:
        if self.agreed is not None and self._overlaps_patients():
            self._doubt(MOVED)

    def _overlaps_patients(self) -> bool:
        """Whether any part of the nurse's window is on the patients' monitor."""
        if self.agreed is None or self.agreed.is_rehearsal or not self._nurse.isVisible():
            return False
        patients = next((monitor for monitor in self._outputs() if monitor.name == self.agreed.patients), None)
        box = self._nurse.geometry()
        return patients is not None and patients.overlaps(Monitor("", box.x(), box.y(), box.width(), box.height()))

    def _on_screen_added(self, screen: QScreen) -> None:
        self._follow(screen)
        self._changed()

    def _on_screen_removed(self, _: QScreen) -> None:
        self._changed()

    def _changed(self, *_: object) -> None:
        if self.agreed is not None:
            self._doubt(CHANGED)
        elif self._nurse.isVisible():
            self.proposes.emit()

    def _follow(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._changed)

    def _doubt(self, reason: str) -> None:
        self.agreed = None
        self.doubted.emit(reason)

    @staticmethod
    def _name_of(window: QWidget) -> str:
        screen = window.screen()
        return screen.name() if screen is not None else ""
