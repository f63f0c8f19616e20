"""Kiosk mode for the main window: full screen, input lock, idle reset and staff dialog.

Installs an event filter on the native window, so kiosk policy runs before any widget sees the input.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent, QMouseEvent, QScreen
from PySide6.QtWidgets import QApplication

from lungedu.base.clock import seconds_awake_or_not
from lungedu.base.exit_codes import OK, RESTART
from lungedu.base.log import warn
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
from lungedu.ui.stay_awake import StayAwake
from lungedu.viewmodels.app_model import AppModel

_EVERY = 250
"""Polling interval in milliseconds."""
_PATIENT = 4
"""Polls with the window in the background before it is hidden and shown again."""
_HIDDEN = 30.0
"""Seconds before *Hide screen* resets the session."""
_HOLD = 3.0
"""Seconds to hold the corner to open the staff dialog."""
_STILL = 5
"""Pixels of mouse jitter that do not count as activity."""
_USED = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick,
         QEvent.Type.KeyPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate,
         QEvent.Type.TouchEnd)
_BARRED = (QEvent.Type.ContextMenu, QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
_MOUSE = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick)


def screen_of(config: KioskConfig) -> QScreen:
    """The configured screen, by name or by number from 1; the primary screen if there is none."""
    for number, screen in enumerate(QGuiApplication.screens(), start=1):
        if config.screen and config.screen in (screen.name(), str(number)):
            return screen
    return QGuiApplication.primaryScreen()


class KioskGuard(QObject):
    """Applies kiosk policy to one window. `now`: a monotonic clock, in seconds; `awake`: keeps the screen on."""

    def __init__(self, model: AppModel, window: MainWindow, config: KioskConfig, lock: Lock,
                 now: Callable[[], float] = seconds_awake_or_not, awake: StayAwake | None = None):
        super().__init__(window)
        self._awake = awake
        self._model = model
        self._window = window
        self._config = config
        self._lock = lock
        self._now = now
        self._idle = Idle(config.idle_seconds, config.countdown_seconds, now())
        self._taps = DoubleTapFilter()
        self._silenced = Unspoken()
        self._prompt: IdlePrompt | None = None
        self._staff_dialog: StaffDialog | None = None
        self._mouse_at: QPoint | None = None
        self._held_since: float | None = None
        self._held_at = QPoint()
        self._hidden_since: float | None = None
        self._leaving = False
        self._behind = 0
        """Polls in a row with the window in the background."""
        self._started = datetime.now()
        self.resets = 0
        """Number of idle resets."""
        model.changed.connect(self._follow)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.poll)

    # -- the window ---------------------------------------------------------------------------------------------

    def show(self) -> None:
        """Show the window full screen and start guarding it."""
        window, screen = self._window, screen_of(self._config)
        window.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.CustomizeWindowHint
                              | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.winId()  # creates the native window, which receives all input
        handle = window.windowHandle()
        handle.installEventFilter(self)
        screen.geometryChanged.connect(self._fill)
        QGuiApplication.instance().primaryScreenChanged.connect(self._fill)  # type: ignore[union-attr]
        window.showFullScreen()
        self._idle.used(self._now())
        self._timer.start()
        if self._awake is not None and not self._awake.start():
            warn("This system offers no way to keep the screen on. Turn off its sleep and its screen saver.")

    def _fill(self, *_: object) -> None:
        """Cover the screen again, after it was rotated or replaced."""
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
        if self._behind % _PATIENT == 0:  # "show desktop" hides all windows until one is mapped again
            window.hide()
            window.showFullScreen()

    # -- input --------------------------------------------------------------------------------------------------

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Close:
            if not self._leaving:
                event.ignore()
            return not self._leaving
        if kind in _BARRED:
            return True
        if kind in _USED and not (isinstance(event, QKeyEvent) and event.isAutoRepeat()):
            self._note_activity()  # an object on the keyboard is nobody
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
        if self._in_corner(at) and self._staff_dialog is None:
            self._held_since, self._held_at = self._now(), at
        return False

    def _moved(self, at: QPoint) -> None:
        if self._mouse_at is None:
            self._mouse_at = at
        elif (at - self._mouse_at).manhattanLength() > _STILL:
            self._mouse_at = at
            if self._prompt is None:  # moving toward a button of the prompt does not answer it
                self._note_activity()
        if self._held_since is not None and not self._in_corner(at):
            self._held_since = None

    def _on_keys(self, at: QPoint) -> bool:
        """Whether a touch is on the on-screen keyboard, where quick taps are intended."""
        widget = self._window.childAt(at)
        return widget is not None and widget.objectName() in ("key", "keyboard")

    def _in_corner(self, at: QPoint) -> bool:
        side = round(self._window.ctx.style.metrics.touch * 1.25)
        return at.x() < side and at.y() < side

    def _note_activity(self) -> None:
        if self._prompt is None:
            self._idle.used(self._now())

    # -- time ---------------------------------------------------------------------------------------------------

    def poll(self) -> None:
        """Check the timers: held corner, hidden screen, idle time, and whether the window is still in front."""
        now = self._now()
        if self._held_since is not None and now - self._held_since >= _HOLD:
            self._held_since = None
            self._open_staff_dialog()
        if self._hidden_since is not None and now - self._hidden_since >= _HIDDEN:
            self.reset()
        if self._model.state.playing:
            self._note_activity()
        self._check_idle(now)
        self._keep_in_front()

    def _check_idle(self, now: float) -> None:
        """Show the idle prompt, reset, or restart. `idle.py` lists what delays the reset."""
        if self._model.state == self._model.fresh:
            self._idle.used(now)
            if self._staff_dialog is None and due(datetime.now(), self._started, self._config.restart_at):
                self.leave(RESTART)
                return
        phase = self._idle.phase(now)
        if phase is Phase.OVER:
            self.resets += 1
            self.reset()
        elif phase is Phase.PROMPT and self._staff_dialog is None:
            if self._prompt is None:
                self._prompt = IdlePrompt(self._window.ctx, self._window, self._continue_session, self.reset)
                self._prompt.show_prompt(self._idle.left(now))
            self._prompt.show_seconds(self._idle.left(now))

    def _continue_session(self) -> None:
        self._close_overlays()
        self._idle.used(self._now())

    def reset(self) -> None:
        """End the session of one user and erase all of its state."""
        self._close_overlays()
        self._window.clear_notice()
        self._model.finish_and_clear()
        self._clear_clipboard()
        self._idle.used(self._now())

    def _close_overlays(self) -> None:
        if self._prompt is not None:
            self._prompt.hide()
            self._prompt.deleteLater()
            self._prompt = None
            self._window.page.setFocus()
        self._close_staff_dialog()

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

    def _open_staff_dialog(self) -> None:
        self._silenced.hold(self._window)
        tr = self._model.messages
        choices: list[tuple[str, Callable[[], object]]] = [
            (tr("staff.leave"), lambda: self.leave(OK)), (tr("staff.anew"), lambda: self.leave(RESTART))]
        self._staff_dialog = StaffDialog(self._window.ctx, self._window, self._lock, choices, self._close_staff_dialog)
        self._staff_dialog.show_dialog()

    def _close_staff_dialog(self) -> None:
        if self._staff_dialog is not None:
            self._staff_dialog.hide()
            self._staff_dialog.deleteLater()
            self._staff_dialog = None
            self._window.page.setFocus()

    def leave(self, code: int) -> None:
        """Quit the app with this exit code."""
        self._leaving = True
        self.reset()
        self._timer.stop()
        self._window.close()
        if self._awake is not None:
            self._awake.stop()
        QApplication.exit(code)
