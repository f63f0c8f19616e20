"""Session window: assigns monitors, then shows the presenter console.

If the assignment is uncertain, notes are closed first.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget
from shiboken6 import isValid

from lungedu.base.resources import Resources
from lungedu.domain.monitors import MIRRORED, MOVED, MonitorAssignment, swapped
from lungedu.paint.art import ArtCache
from lungedu.presenter.appearance import PresenterAppearance
from lungedu.presenter.confirm import Confirm
from lungedu.presenter.console import ConsoleActions, PresenterConsole
from lungedu.presenter.item_picker import ItemPicker
from lungedu.presenter.mirror import Mirror
from lungedu.presenter.monitor_choice import MonitorChoice
from lungedu.presenter.monitor_covers import MonitorCovers
from lungedu.presenter.monitor_watch import MonitorWatch
from lungedu.presenter.notes import ZOOMS
from lungedu.presenter.nurse_notice import NurseNotice
from lungedu.presenter.page_reader import PageReader
from lungedu.presenter.patients import PatientsSide
from lungedu.presenter.patients_watch import BEHIND, COVERED, HIDDEN, PatientsWatch
from lungedu.presenter.run import SessionRun
from lungedu.ui.bars import resize_text
from lungedu.ui.context import UiContext
from lungedu.ui.main_window import MainWindow
from lungedu.ui.stay_awake import StayAwake
from lungedu.ui.style import style_sheet
from lungedu.viewmodels.app_model import AppModel
from lungedu.viewmodels.notices import Notice

if TYPE_CHECKING:
    from lungedu.content.plan import Plan

_PATIENTS = (1366, 768)
"""Size of the patient window in a rehearsal, where there is no patient monitor."""
_ON = (Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Up)
_NEXT_ITEM, _PREVIOUS_ITEM = Qt.Key.Key_N, Qt.Key.Key_P
_BLANK = (Qt.Key.Key_B, Qt.Key.Key_Period)
_RESTORE = Qt.Key.Key_R
_PAGES = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
_REMOTE = (*_ON, *_BACK, _NEXT_ITEM, _PREVIOUS_ITEM, *_BLANK, _RESTORE, Qt.Key.Key_H, Qt.Key.Key_F5, Qt.Key.Key_Escape)
"""Keys of presenter remotes and their keyboard equivalents."""


class SessionWindow(QMainWindow):
    """Runs one plan. `patients`: the patient window; `kit`: resources and art; `ended`: called when it closes."""

    def __init__(self, model: AppModel, patients: MainWindow, kit: tuple[Resources, ArtCache], plan: Plan,
                 ended: Callable[[], object], appearance: PresenterAppearance | None = None):
        super().__init__()
        self._model, self.patients = model, patients
        self._resources, self._art = kit
        self._appearance = appearance or PresenterAppearance(model, self._resources)
        self._has_begun = self._is_over = False
        self.awake = StayAwake("An education session is running.")
        self._ended = ended
        self.run = SessionRun(model, plan)
        self.reader = self.run.reader = PageReader(patients)
        self.reader.scrolled.connect(self.run.wipe)
        self.side = PatientsSide(self.run, patients)
        self.monitors = MonitorWatch(self, patients)
        self.monitors.doubted.connect(self._doubt)
        self.monitors.proposes.connect(self.ask_for_monitors)
        self.covers = MonitorCovers()
        self.watch = PatientsWatch(patients, self)
        self.watch.changed.connect(self._warn)
        self._overlay: Confirm | ItemPicker | None = None
        self._notice = NurseNotice()
        model.notices.published.connect(self._show_notice)
        self._stack = QStackedWidget()
        self._stack.setObjectName("window")
        self.console: PresenterConsole | None = None
        self._reason = ""
        self._zoom = min(ZOOMS, key=lambda zoom: abs(zoom - self._appearance.text_size))
        self.setCentralWidget(self._stack)
        self.setWindowTitle(model.messages("session.window_title", title=plan.title))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        patients.installEventFilter(self)
        self._apply_style()

    # -- widgets ------------------------------------------------------------------------------------------------

    @property
    def ctx(self) -> UiContext:
        """UI context of the presenter's widgets."""
        return self._ctx

    def _apply_style(self) -> None:
        style = self._appearance.style(self.width(), self.height(), 100)  # only the notes scale with the text size
        self._ctx = UiContext(self._model, style, self._art)
        self.setStyleSheet(style_sheet(self._resources, style))

    def appear(self) -> None:
        """Show the window on its current monitor and ask for the monitor assignment."""
        box = (self.screen() or QGuiApplication.primaryScreen()).availableGeometry()
        self.setGeometry(box)
        self.showMaximized()
        self._apply_style()
        QTimer.singleShot(0, self._art, self._art.wake)
        self._hide_patients()
        self.ask_for_monitors()

    def ask_for_monitors(self) -> None:
        """Close the notes and ask the nurse to confirm the monitor assignment. The answer is for this one alone."""
        self._cover()
        proposal = self.monitors.ask()
        self._show_widget(MonitorChoice(self._ctx, self._reason, proposal, lambda: self.agree(proposal),
                                        self._other_monitor, self.ask_to_leave))
        self.covers.show_beside(self._ctx, proposal, self.styleSheet())

    def agree(self, proposal: MonitorAssignment | None) -> None:
        """Apply the confirmed assignment: move both windows and show the console."""
        if proposal is None or not self.monitors.agree(proposal):
            self._reason = self._model.messages("session.changed")
            self.ask_for_monitors()
            return
        self._reason = ""
        self._arrange_windows(proposal)
        self.covers.close()
        if not self.monitors.is_agreed:
            return
        actions = ConsoleActions(self.swap, self._jump, self.ask_to_leave,
                                 lambda steps: resize_text(self._model, steps), self.restore_patients)
        mirror = Mirror(self.run, self.patients, self._model.messages("session.now"))
        self.console = PresenterConsole(self._ctx, self.run, mirror, actions, rehearsal=proposal.is_rehearsal,
                                        zoom=self._zoom)
        self._show_widget(self.console)
        self.side.doubt(doubt=False)
        if not self._has_begun:
            self._has_begun = True
            self.run.begin()
            self.awake.start()
        self.console.next.setFocus()
        self.activateWindow()
        for window in (self, self.patients):
            if (handle := window.windowHandle()) is not None:
                handle.installEventFilter(self)
        self.watch.watch(on=not proposal.is_rehearsal)
        self._warn()

    def _warn(self) -> None:
        """Say on the console what is wrong with the patients' window, and that the computer may sleep."""
        if self.console is None:
            return
        tr, trouble = self._model.messages, self.watch.trouble
        texts = {HIDDEN: tr("session.hidden_now"), COVERED: tr("session.covered_now"),
                 BEHIND: tr("session.behind_now")}
        sleep = () if self.awake.active else (tr("session.may_sleep"),)
        self.console.warn((*((texts[trouble],) if trouble else ()), *sleep), can_restore=trouble in (HIDDEN, COVERED))

    def restore_patients(self) -> None:
        """Bring the patients' window back in front on its monitor; the keyboard stays here."""
        agreed = self.monitors.agreed
        if agreed is None or agreed.is_rehearsal:
            return
        self.patients.showNormal()
        self._move(self.patients, agreed.patients)
        self.patients.showFullScreen()
        self.patients.raise_()
        self.activateWindow()

    def _show_notice(self, notice: Notice) -> None:
        self._notice.show_on(self, self._ctx, notice)

    def _show_widget(self, part: QWidget) -> None:
        """Replace the current widget and delete it."""
        before = self._stack.currentWidget()
        self._stack.addWidget(part)
        self._stack.setCurrentWidget(part)
        if before is not None:
            self._stack.removeWidget(before)
            before.hide()
            before.deleteLater()

    # -- monitors -----------------------------------------------------------------------------------------------

    def _cover(self) -> None:
        """Cover the patients' page and close the notes."""
        self.watch.watch(on=False)
        self._close_overlay()
        self.side.doubt(doubt=True)
        if self.console is not None:
            self._zoom = self.console.zoom
            self.console.hide()
            self.console = None

    def _doubt(self, reason: str) -> None:
        self._cover()
        tr = self._model.messages
        self._reason = {MIRRORED: tr("session.mirrored"), MOVED: tr("session.moved")}.get(
            reason, tr("session.changed"))
        self._hide_patients()
        self.ask_for_monitors()

    def _other_monitor(self) -> None:
        """Move this window to the other monitor and ask again; used before an assignment is confirmed."""
        proposal = self.monitors.proposal
        if proposal is not None and not proposal.is_rehearsal:
            self._move(self, proposal.patients)
        self.ask_for_monitors()

    def swap(self) -> None:
        """Swap the monitors of both windows; notes are closed meanwhile."""
        agreed = self.monitors.agreed
        if agreed is None or agreed.is_rehearsal:
            return
        self.monitors.forget()
        self._cover()
        other = swapped(agreed)
        self._hide_patients()
        self._move(self, other.nurse)
        self.agree(other)

    def _arrange_windows(self, agreed: MonitorAssignment) -> None:
        """Show each window full screen on its monitor, so it cannot be dragged to the other one. In a rehearsal the
        patient window is rendered but not shown.
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
        """Move a window to the monitor of this name."""
        screen = _screen_named(name)
        if screen is None:
            return
        window.setScreen(screen)
        window.setGeometry(QRect(screen.availableGeometry()))

    # -- input --------------------------------------------------------------------------------------------------

    def _jump(self) -> None:
        if self.console is not None:
            self._overlay = ItemPicker(self._ctx, self, self.run)
            self._overlay.show_picker()

    @property
    def _open_overlay(self) -> Confirm | ItemPicker | None:
        """The list of items or a question, while it is open."""
        overlay = self._overlay
        return overlay if overlay is not None and isValid(overlay) and not overlay.isHidden() else None

    def _close_overlay(self) -> None:
        overlay, self._overlay = self._open_overlay, None
        if overlay is not None:
            overlay.close_overlay()

    def _confirm(self, question: str, yes: str, act: Callable[[], object]) -> None:
        self._close_overlay()
        tr = self._model.messages
        self._overlay = Confirm(self._ctx, self, tr(question), tr(yes), act)

    def ask_to_leave(self) -> None:
        """End the session, after a question if it has begun."""
        if self._has_begun:
            self._confirm("session.leave_question", "session.leave_now", self.leave)
        else:
            self.leave()

    def leave(self) -> None:
        """End the session."""
        self._has_begun = False
        self._cover()
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._handle_remote_key(event):
            super().keyPressEvent(event)

    def _handle_remote_key(self, event: QKeyEvent) -> bool:
        """Handle a key of a presenter remote. Returns whether it was handled."""
        if self.console is None or event.key() not in _REMOTE:
            return False
        if event.isAutoRepeat():
            return True  # a held or stuck key turns one page only
        key, run = event.key(), self.run
        if self._open_overlay is not None:
            if key == Qt.Key.Key_Escape:
                self._close_overlay()
        elif key in _ON:
            run.go_on()
        elif key in _BACK:
            run.go_back()
        elif key == _NEXT_ITEM:
            run.next_item()
        elif key == _PREVIOUS_ITEM:
            run.previous_item()
        elif key in _BLANK:
            run.blank(blank=not run.state.blank)
        elif key == Qt.Key.Key_H:
            run.hold(hold=not run.state.held)
        elif key == Qt.Key.Key_F5:
            self._confirm("session.restart_question", "session.restart", run.begin)
        elif key == _RESTORE:
            self.restore_patients()
        else:
            self._jump()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle remote keys in either window before scrolling or shortcuts consume them. While the item picker or a
        question is open, the keys of the nurse's window go to it.
        """
        if not isinstance(event, QKeyEvent) or self.console is None or event.key() not in _REMOTE:
            return False
        is_own_window = watched is self.windowHandle()
        if is_own_window and (event.key() not in _PAGES or self._open_overlay is not None):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return event.type() == QEvent.Type.KeyPress and self._handle_remote_key(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._has_begun and not isinstance(self._open_overlay, Confirm):
            event.ignore()
            self.ask_to_leave()
            return
        super().closeEvent(event)
        if self._is_over:
            return
        self._is_over = True
        self._cover()
        self.covers.close()
        self.awake.stop()
        self.watch.end()
        self.patients.hide()
        self.patients.removeEventFilter(self)
        self.side.end()
        self.reader.deleteLater()
        self.run.deleteLater()
        self._model.finish_and_clear()
        self.deleteLater()
        self._ended()


def _screen_named(name: str) -> QScreen | None:
    return next((screen for screen in QGuiApplication.screens() if screen.name() == name), None)
