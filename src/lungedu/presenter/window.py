"""The nurse's window: plans, then whose display is whose, then the desk. In any doubt the notes are the first to go."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from lungedu.base.resources import Resources
from lungedu.domain.monitors import MIRRORED, MOVED, MonitorAssignment, swapped
from lungedu.paint.art import ArtCache
from lungedu.presenter.appearance import PresenterAppearance
from lungedu.presenter.console import ConsoleActions, PresenterConsole
from lungedu.presenter.item_picker import ItemPicker
from lungedu.presenter.mirror import Mirror
from lungedu.presenter.monitor_choice import MonitorChoice
from lungedu.presenter.monitor_watch import MonitorWatch
from lungedu.presenter.notes import ZOOMS
from lungedu.presenter.patients import PatientsSide
from lungedu.presenter.run import SessionRun
from lungedu.ui.bars import resize_text
from lungedu.ui.context import UiContext
from lungedu.ui.main_window import MainWindow
from lungedu.ui.style import style_sheet
from lungedu.viewmodels.app_model import AppModel

if TYPE_CHECKING:
    from lungedu.content.plan import Plan

_PATIENTS = (1366, 768)
"""The size of the patients' page in a rehearsal, when no display of theirs tells one."""
_ON = (Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_N)
_BACK = (Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_P)
_BLANK = (Qt.Key.Key_B, Qt.Key.Key_Period)
_PAGES = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
_REMOTE = (*_ON, *_BACK, *_BLANK, Qt.Key.Key_H, Qt.Key.Key_F5, Qt.Key.Key_Escape)
"""Keys of presenter remotes, and those that do the same on a keyboard."""


class SessionWindow(QMainWindow):
    """Runs one plan. `ended` is called when the nurse leaves it."""

    def __init__(self, model: AppModel, patients: MainWindow, kit: tuple[Resources, ArtCache], plan: Plan,
                 ended: Callable[[], object], look: PresenterAppearance | None = None):
        super().__init__()
        self._model, self.patients = model, patients
        self._resources, self._art = kit
        self._look = look or PresenterAppearance(model, self._resources)
        self._has_begun = self._is_over = False
        self._ended = ended
        self.run = SessionRun(model, plan)
        self.side = PatientsSide(self.run, patients)
        self.displays = MonitorWatch(self, patients)
        self.displays.doubted.connect(self._doubt)
        self._stack = QStackedWidget()
        self._stack.setObjectName("window")
        self.desk: PresenterConsole | None = None
        self._why = ""
        self._zoom = min(ZOOMS, key=lambda zoom: abs(zoom - self._look.text_size))
        self.setCentralWidget(self._stack)
        self.setWindowTitle(model.messages("session.window_title", title=plan.title))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        patients.installEventFilter(self)
        self._style_now()

    # -- what is shown ------------------------------------------------------------------------------------------

    @property
    def ctx(self) -> UiContext:
        """What the nurse's parts build themselves with."""
        return self._kit

    def _style_now(self) -> None:
        style = self._look.style(self.width(), self.height(), 100)  # of the words, notes alone grow
        self._kit = UiContext(self._model, style, self._art)
        self.setStyleSheet(style_sheet(self._resources, style))

    def appear(self) -> None:
        """Come into sight on the display that the nurse is at, and ask whose display is whose."""
        box = (self.screen() or QGuiApplication.primaryScreen()).availableGeometry()
        self.setGeometry(box)
        self.showMaximized()
        self._style_now()
        QTimer.singleShot(0, self._art, self._art.wake)
        self._hide_patients()
        self.ask()

    def ask(self) -> None:
        """Ask whose display is whose; there are no notes meanwhile."""
        self._cover()
        page = MonitorChoice(self._kit, self._why, self.displays.proposal, self.agree, self._other_way, self.leave)
        self._put(page)

    def agree(self, agreed: MonitorAssignment | None = None) -> None:
        """The nurse said so: the patients' page goes to its display, and the notes come."""
        proposal = agreed or self.displays.proposal
        if proposal is None or not self.displays.agree(proposal):
            self._why = self._model.messages("session.changed")
            self.ask()
            return
        self._why = ""
        self._place(proposal)
        if not self.displays.is_agreed:
            return
        actions = ConsoleActions(self.swap, self._jump, self.leave, lambda steps: resize_text(self._model, steps))
        mirror = Mirror(self.run, self.patients, self._model.messages("session.now"))
        self.desk = PresenterConsole(self._kit, self.run, mirror, actions, rehearsal=proposal.is_rehearsal,
                                     zoom=self._zoom)
        self._put(self.desk)
        self.side.doubt(doubt=False)
        if not self._has_begun:
            self._has_begun = True
            self.run.begin()
        self.desk.next.setFocus()
        self.activateWindow()
        for window in (self, self.patients):
            if (handle := window.windowHandle()) is not None:
                handle.installEventFilter(self)

    def _put(self, part: QWidget) -> None:
        """Show a part, and let go of the one before."""
        before = self._stack.currentWidget()
        self._stack.addWidget(part)
        self._stack.setCurrentWidget(part)
        if before is not None:
            self._stack.removeWidget(before)
            before.hide()
            before.deleteLater()

    # -- displays -----------------------------------------------------------------------------------------------

    def _cover(self) -> None:
        """First of all: the patients see a calm picture, and the notes are gone."""
        self.side.doubt(doubt=True)
        if self.desk is not None:
            self._zoom = self.desk.zoom
            self.desk.hide()
            self.desk = None

    def _doubt(self, reason: str) -> None:
        self._cover()
        words = self._model.messages
        self._why = {MIRRORED: words("session.mirrored"), MOVED: words("session.moved")}.get(
            reason, words("session.changed"))
        self._hide_patients()
        self.ask()

    def _other_way(self) -> None:
        """Before anything is agreed: this window goes to the other display, and is asked again there."""
        proposal = self.displays.proposal
        if proposal is not None and not proposal.is_rehearsal:
            self._move(self, proposal.patients)
        self.ask()

    def swap(self) -> None:
        """Both windows change displays; the notes are gone while they do."""
        agreed = self.displays.agreed
        if agreed is None or agreed.is_rehearsal:
            return
        self.displays.forget()
        self._cover()
        other = swapped(agreed)
        self._hide_patients()
        self._move(self, other.nurse)
        self.agree(other)

    def _place(self, agreed: MonitorAssignment) -> None:
        """Each window on its display, and all over it, so that it cannot be dragged to the other one. In a rehearsal
        the patients' is on none, and is painted all the same.
        """
        self._move(self, agreed.nurse)
        self.showFullScreen()
        self.patients.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, agreed.is_rehearsal)
        if agreed.is_rehearsal:
            self.patients.resize(*_PATIENTS)
            self.patients.show()
            self.patients.settle()
            return
        self._move(self.patients, agreed.patients)
        self.patients.showFullScreen()
        self.patients.settle()

    def _hide_patients(self) -> None:
        self.patients.hide()

    @staticmethod
    def _move(window: QMainWindow, name: str) -> None:
        """A window to a display."""
        screen = _screen(name)
        if screen is None:
            return
        window.setScreen(screen)
        window.setGeometry(QRect(screen.availableGeometry()))

    # -- what the nurse does ------------------------------------------------------------------------------------

    def _jump(self) -> None:
        if self.desk is not None:
            ItemPicker(self._kit, self, self.run).appear()

    def leave(self) -> None:
        """End the session."""
        self._cover()
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._remote(event):
            super().keyPressEvent(event)

    def _remote(self, event: QKeyEvent) -> bool:
        """What presenter remotes send; True when it was meant for the session."""
        if self.desk is None or event.key() not in _REMOTE:
            return False
        if event.isAutoRepeat():
            return True  # a key that is held down, or stuck, turns one page
        key, run = event.key(), self.run
        if key in _ON:
            run.go_on()
        elif key in _BACK:
            run.go_back()
        elif key in _BLANK:
            run.blank(blank=not run.state.blank)
        elif key == Qt.Key.Key_H:
            run.hold(hold=not run.state.held)
        elif key == Qt.Key.Key_F5:
            run.begin()
        else:
            self._jump()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A remote works whichever window has the keys: before the patients' page or her notes scroll with them, or
        take them as shortcuts of their own. While she chooses an item, her window's keys are for choosing.
        """
        if not isinstance(event, QKeyEvent) or self.desk is None or event.key() not in _REMOTE:
            return False
        hers = watched is self.windowHandle()
        if hers and (event.key() not in _PAGES or self.findChild(ItemPicker) is not None):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return event.type() == QEvent.Type.KeyPress and self._remote(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if self._is_over:
            return
        self._is_over = True
        self._cover()
        self.patients.hide()
        self.patients.removeEventFilter(self)
        self.side.end()
        self.run.deleteLater()
        self._model.finish_and_clear()
        self.deleteLater()
        self._ended()


def _screen(name: str) -> QScreen | None:
    return next((screen for screen in QGuiApplication.screens() if screen.name() == name), None)
