"""The kiosk around the app's window: full screen and locked, forgetful, and with a door for staff.

All that a hand or a key does comes to the window first; here it is seen before anything else sees it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent, QMouseEvent, QScreen
from PySide6.QtWidgets import QApplication

from lungedu.base.exit_codes import OK, RESTART
from lungedu.domain.session import AppState
from lungedu.kiosk.guard.double_taps import DoubleTapFilter
from lungedu.kiosk.guard.idle import Idle, Phase
from lungedu.kiosk.guard.idle_prompt import IdlePrompt
from lungedu.kiosk.guard.keys import KEY_EVENTS, allows
from lungedu.kiosk.guard.staff_dialog import Lock, StaffDialog
from lungedu.kiosk.settings.config import KioskConfig
from lungedu.kiosk.watch.nightly import due
from lungedu.ui.controls.unspoken import Unspoken
from lungedu.ui.main_window import MainWindow
from lungedu.viewmodels.app_model import AppModel

_EVERY = 250
"""Milliseconds between two looks at the clock."""
_PATIENT = 4
"""Looks at a window that is not in front, before it comes anew."""
_HIDDEN = 30.0
"""Seconds that *Hide screen* keeps the page."""
_HOLD = 3.0
"""Seconds to hold the corner."""
_STILL = 5
"""Pixels that the mouse may tremble without anyone being there."""
_USED = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick,
         QEvent.Type.KeyPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate,
         QEvent.Type.TouchEnd)
_BARRED = (QEvent.Type.ContextMenu, QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
_MOUSE = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick)


def screen_of(config: KioskConfig) -> QScreen:
    """The screen that the settings name, by name or by number from 1; else the first."""
    for number, screen in enumerate(QGuiApplication.screens(), start=1):
        if config.screen and config.screen in (screen.name(), str(number)):
            return screen
    return QGuiApplication.primaryScreen()


class KioskGuard(QObject):
    """Guards one window. `now`: seconds of a clock that only goes on."""

    def __init__(self, model: AppModel, window: MainWindow, config: KioskConfig, lock: Lock,
                 now: Callable[[], float] = time.monotonic):
        super().__init__(window)
        self._model = model
        self._window = window
        self._config = config
        self._lock = lock
        self._now = now
        self._idle = Idle(config.idle_seconds, config.countdown_seconds, now())
        self._taps = DoubleTapFilter()
        self._silenced = Unspoken()
        self._asks: IdlePrompt | None = None
        self._door: StaffDialog | None = None
        self._mouse_at: QPoint | None = None
        self._held_since: float | None = None
        self._held_at = QPoint()
        self._hidden_since: float | None = None
        self._leaving = False
        self._behind = 0
        """How often in a row the window was found not to be in front."""
        self._started = datetime.now()
        self.resets = 0
        """How often all was forgotten because nobody was there."""
        model.changed.connect(self._follow)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)

    # -- the window ---------------------------------------------------------------------------------------------

    def show(self) -> None:
        """Fill the screen, and lock it."""
        window, screen = self._window, screen_of(self._config)
        window.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.CustomizeWindowHint
                              | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.winId()  # the window of the system, which all input comes to
        handle = window.windowHandle()
        handle.installEventFilter(self)
        screen.geometryChanged.connect(self._fill)
        QGuiApplication.instance().primaryScreenChanged.connect(self._fill)  # type: ignore[union-attr]
        window.showFullScreen()
        self._idle.used(self._now())
        self._timer.start()

    def _fill(self, *_: object) -> None:
        """The screen was turned, or another one came: fill it again."""
        screen = screen_of(self._config)
        self._window.setScreen(screen)
        self._window.setGeometry(screen.geometry())
        self._window.showFullScreen()

    def _keep_in_front(self) -> None:
        window = self._window
        if window.isMinimized() or not window.isFullScreen() or not window.isVisible():
            self._fill()
        if window.isActiveWindow() or QGuiApplication.platformName() == "offscreen":
            self._behind = 0
            return
        self._behind += 1
        window.raise_()
        window.activateWindow()
        if self._behind % _PATIENT == 0:  # who shows the desktop hides every window until a new one comes
            window.hide()
            window.showFullScreen()

    # -- what comes in ------------------------------------------------------------------------------------------

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Close:
            if not self._leaving:
                event.ignore()
            return not self._leaving
        if kind in _BARRED:
            return True
        if kind in _USED:
            self._somebody()
        if kind in KEY_EVENTS and isinstance(event, QKeyEvent):
            return not allows(event)
        if isinstance(event, QMouseEvent):
            return self._mouse(kind, event)
        return False

    def _mouse(self, kind: QEvent.Type, event: QMouseEvent) -> bool:
        at = event.position().toPoint()
        if kind == QEvent.Type.MouseMove:
            self._moved(at)
            return False
        if kind not in _MOUSE:
            return False
        if event.button() != Qt.MouseButton.LeftButton:
            return True
        if kind == QEvent.Type.MouseButtonRelease:
            self._held_since = None
            if self._silenced:
                QTimer.singleShot(0, self, self._silenced.give_back)
            return self._taps.released(at, self._now())
        if self._taps.pressed(at, self._now(), on_keys=self._on_keys(at)):
            return True
        if self._in_corner(at) and self._door is None:
            self._held_since, self._held_at = self._now(), at
        return False

    def _moved(self, at: QPoint) -> None:
        if self._mouse_at is None:
            self._mouse_at = at
        elif (at - self._mouse_at).manhattanLength() > _STILL:
            self._mouse_at = at
            if self._asks is None:  # on the way to an answer is no answer
                self._somebody()
        if self._held_since is not None and not self._in_corner(at):
            self._held_since = None

    def _on_keys(self, at: QPoint) -> bool:
        """Whether a touch is on the keyboard on the screen, where letters come in quick succession."""
        widget = self._window.childAt(at)
        return widget is not None and widget.objectName() in ("key", "keyboard")

    def _in_corner(self, at: QPoint) -> bool:
        side = round(self._window.look.metrics.touch * 1.25)
        return at.x() < side and at.y() < side

    def _somebody(self) -> None:
        if self._asks is None:
            self._idle.used(self._now())

    # -- time ---------------------------------------------------------------------------------------------------

    def look(self) -> None:
        """Look at the clock: who holds the corner, who has gone, and whether the window is where it belongs."""
        now = self._now()
        if self._held_since is not None and now - self._held_since >= _HOLD:
            self._held_since = None
            self._open_door()
        if self._hidden_since is not None and now - self._hidden_since >= _HIDDEN:
            self.forget()
        if self._model.state.playing:
            self._somebody()
        self._look_for_somebody(now)
        self._keep_in_front()

    def _look_for_somebody(self, now: float) -> None:
        if self._model.state == self._model.fresh:
            self._idle.used(now)
            if self._door is None and due(datetime.now(), self._started, self._config.restart_at):
                self.leave(RESTART)
                return
        phase = self._idle.phase(now)
        if phase is Phase.OVER:
            self.resets += 1
            self.forget()
        elif phase is Phase.ASKS and self._door is None:
            if self._asks is None:
                self._asks = IdlePrompt(self._window.ctx, self._window, self._here, self.forget)
                self._asks.ask(self._idle.left(now))
            self._asks.tell(self._idle.left(now))

    def _here(self) -> None:
        self._put_away()
        self._idle.used(self._now())

    def forget(self) -> None:
        """The use of one person is over: nothing of it is left."""
        self._put_away()
        self._window.hush()
        self._model.finish_and_clear()
        self._clear_clipboard()
        self._idle.used(self._now())

    def _put_away(self) -> None:
        if self._asks is not None:
            self._asks.hide()
            self._asks.deleteLater()
            self._asks = None
            self._window.page.setFocus()
        self._shut_door()

    def _clear_clipboard(self) -> None:
        clipboard = QGuiApplication.clipboard()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            clipboard.clear(mode)

    def _follow(self, old: AppState, new: AppState) -> None:
        self._taps.changed(self._now())
        if new.hidden != old.hidden:
            self._hidden_since = self._now() if new.hidden else None
        if new == self._model.fresh:
            self._clear_clipboard()

    # -- staff --------------------------------------------------------------------------------------------------

    def _open_door(self) -> None:
        self._silenced.hold(self._window)
        words = self._model.messages
        choices: list[tuple[str, Callable[[], object]]] = [
            (words("staff.leave"), lambda: self.leave(OK)), (words("staff.anew"), lambda: self.leave(RESTART))]
        self._door = StaffDialog(self._window.ctx, self._window, self._lock, choices, self._shut_door)
        self._door.open()

    def _shut_door(self) -> None:
        if self._door is not None:
            self._door.hide()
            self._door.deleteLater()
            self._door = None
            self._window.page.setFocus()

    def leave(self, code: int) -> None:
        """End the app; staff asked for it."""
        self._leaving = True
        self.forget()
        self._timer.stop()
        self._window.close()
        QApplication.exit(code)
