"""Plans window, the start of presenter mode: lists, edits, imports and exports session plans."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QWidget

from lungedu.base import log
from lungedu.base.errors import SettingsError
from lungedu.base.ids import as_id
from lungedu.base.resources import Resources
from lungedu.domain.plan_editing import Draft, as_data, draft_from, draft_of, plan_of
from lungedu.domain.session import AppState
from lungedu.loading.plan_folder import PlanEntry, PlanFolder
from lungedu.paint.art import ArtCache
from lungedu.presenter.appearance import PresenterAppearance
from lungedu.presenter.nurse_notice import NurseNotice
from lungedu.presenter.plan_cards import PlanActions, PlanList
from lungedu.presenter.plan_editor import EditorActions, PlanEditor
from lungedu.presenter.plan_sheet import PlanSheet
from lungedu.presenter.plan_versions import PlanVersions
from lungedu.ui.announcer import announce
from lungedu.ui.context import UiContext
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.scroll_page import ScrollPage
from lungedu.ui.controls.touch_button import TouchButton
from lungedu.ui.printing import file_to_save
from lungedu.ui.style import style_sheet
from lungedu.viewmodels.app_model import AppModel
from lungedu.viewmodels.notices import Notice

if TYPE_CHECKING:
    from lungedu.content.plan import Plan

_ENDING = ".yaml"
_ENDINGS = (_ENDING, ".yml")


class PlansWindow(QMainWindow):
    """`kit`: resources and art; `size` in pixels; `folder`: own plans; `start`: runs a plan."""

    def __init__(self, model: AppModel, kit: tuple[Resources, ArtCache], size: tuple[int, int], folder: PlanFolder,
                 start: Callable[[Plan], object], look: PresenterAppearance | None = None):
        super().__init__()
        self._model, self._folder, self._start = model, folder, start
        self._resources, self._art = kit
        self.look = look or PresenterAppearance(model, self._resources)
        self.resize(*size)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setWindowTitle(model.messages("session.plans_title"))
        self.editor: PlanEditor | None = None
        self._page: Callable[[], ScrollPage] = self._list
        self._message = ""
        self._ctx = self._new_context()
        self._art.wake()
        self.look.changed.connect(self.show_again)
        model.changed.connect(self._follow)
        self._notice = NurseNotice()
        model.notices.published.connect(self._show_notice)
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(120)
        self._resized.timeout.connect(self._refit)
        self.show_again()

    # -- pages --------------------------------------------------------------------------------------------------

    def _new_context(self) -> UiContext:
        style = self.look.style(self.width(), self.height())
        return UiContext(self._model, style, self._art, self._scrolled, self.show_again)

    def _scrolled(self) -> int:
        page = self.centralWidget()
        return page.verticalScrollBar().value() if isinstance(page, ScrollPage) else 0

    def show_again(self) -> None:
        """Rebuild the page and keep the scroll position. Does nothing while a plan is edited."""
        if self.editor is not None:
            return
        scrolled = self._scrolled()
        self._go(self._page, self._message)
        page = self.centralWidget()
        if isinstance(page, ScrollPage):
            QTimer.singleShot(0, page, lambda: page.verticalScrollBar().setValue(scrolled))

    def _go(self, page: Callable[[], ScrollPage], message: str = "") -> None:
        """Show a page; `message`: result of the last action, for the nurse."""
        self.editor = None
        self._page, self._message = page, message
        self._ctx = self._new_context()
        self.setStyleSheet(style_sheet(self._resources, self._ctx.style))
        widget = page()
        self.setCentralWidget(widget)
        if isinstance(widget, PlanEditor):
            self.editor = widget
            widget.title.setFocus()
        else:
            widget.setFocus()
        if message:
            announce(widget, message)

    def list_plans(self, message: str = "") -> None:
        """Show all plans; `message`: result of the last action, for the nurse."""
        self._go(self._list, message)

    def come_back(self) -> None:
        """Show the plans again after a session, with a hint on how to change them."""
        tr = self._model.messages
        own = [tr("session.over_plan")] if self._folder.folder is not None else []
        self.list_plans(" ".join([tr("session.over"), *own]))
        self.show()

    def _list(self) -> ScrollPage:
        actions = PlanActions(self._start, self._new, self._choose_import, self._edit, self._choose_export, self.sheet,
                              self.versions, self._delete, self._restore, self._resume, self._discard)
        return PlanList(self._ctx, self._folder, actions, self.look, self._message)

    def sheet(self, plan: Plan) -> None:
        """Show the handout of a plan."""
        def page() -> ScrollPage:
            sheet = PlanSheet(self._ctx, plan)
            sheet.column.insertWidget(0, self._back_to_plans())
            return sheet

        self._go(page)

    def versions(self, entry: PlanEntry) -> None:
        """Show the earlier versions of an own plan."""
        def page() -> ScrollPage:
            widget = PlanVersions(self._ctx, entry, self._folder.earlier(entry.id),
                                  lambda version: self._restore(entry.id, version))
            widget.column.insertWidget(0, self._back_to_plans())
            return widget

        self._go(page)

    def _back_to_plans(self) -> QWidget:
        return Flow(self._ctx, [TouchButton(self._ctx, self._model.messages("plan.all"), self.list_plans,
                                            icon="back")])

    def _show_notice(self, notice: Notice) -> None:
        self._notice.show_on(self, self._ctx, notice)

    def _follow(self, old: AppState, new: AppState) -> None:
        page = self.centralWidget()
        if isinstance(page, PlanSheet) and self.isVisible():
            page.follow(old, new)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_resized"):
            self._resized.start()

    def _refit(self) -> None:
        if self.look.style(self.width(), self.height()).metrics != self._ctx.style.metrics:
            self.show_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        escapes = event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat()
        if escapes and self.editor is None and self._page != self._list:
            self.list_plans()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.editor is not None and not self.editor.may_close_window():
            event.ignore()
        else:
            super().closeEvent(event)

    # -- actions ------------------------------------------------------------------------------------------------

    def _new(self) -> None:
        self._change(Draft("", ""), "", self._folder.drafts.free_key())

    def _edit(self, entry: PlanEntry) -> None:
        """Edit an own plan, with its unsaved changes if there are any, or a copy of a ready one."""
        if entry.plan is None:
            return
        if entry.is_own and entry.id in self._folder.drafts.read():
            self._resume(entry.id)
        elif entry.is_own:
            self._change(draft_of(entry.plan), entry.id, entry.id)
        else:
            self._change(draft_of(entry.plan), "", self._folder.drafts.free_key())

    def _resume(self, key: str) -> None:
        """Go on with unsaved changes: of an own plan, or of one that was never saved."""
        saved = next((entry.plan for entry in self._folder.listed() if entry.is_own and entry.id == key), None)
        unsaved = draft_from(self._folder.drafts.read().get(key, {}))
        if unsaved is not None:
            self._change(draft_of(saved) if saved is not None else Draft("", ""), key if saved is not None else "",
                         key, unsaved)

    def _discard(self, key: str) -> None:
        self._folder.drafts.drop(key)
        self.list_plans(self._model.messages("plan.discarded"))

    def _change(self, draft: Draft, plan_id: str, key: str, unsaved: Draft | None = None) -> None:
        """Open the editor. `key`: of its unsaved changes."""
        def save(changed: Draft) -> str:
            made = plan_id or self._folder.free_id(changed.title)  # a file's name may be no id
            return self._attempt(lambda: self._folder.save(
                plan_of(changed, as_id(made) or "plan").model_copy(update={"id": made})))

        def left(*, saved: bool) -> None:
            self._folder.drafts.drop(key)
            self.list_plans(self._model.messages("plan.saved") if saved else "")

        actions = EditorActions(save, left, lambda kept: self._folder.drafts.write(key, as_data(kept)))
        self._go(lambda: PlanEditor(self._ctx, draft, actions, unsaved))

    def _choose_import(self) -> None:
        tr = self._model.messages
        name, _ = QFileDialog.getOpenFileName(self, tr("plan.bring_in"), "",
                                              f"{tr('plan.file_kind')} (*{_ENDING})")
        if name:
            self.import_plan(Path(name))

    def import_plan(self, file: Path) -> None:
        """Import a plan from a file."""
        problems: list[str] = []

        def take() -> None:
            problems.extend(map(str, self._folder.bring_in(file).problems))

        error_text = self._attempt(take)
        tr = self._model.messages
        self.list_plans(error_text or (f"{tr('plan.not_brought')} {' '.join(problems)}" if problems
                                       else tr("plan.brought")))

    def _choose_export(self, plan: Plan) -> None:
        tr = self._model.messages
        file = file_to_save(self, tr("plan.give_out"), f"{plan.id}{_ENDING}", f"{tr('plan.file_kind')} (*{_ENDING})",
                            _ENDINGS)
        if file is not None:
            self.export_plan(plan, file)

    def export_plan(self, plan: Plan, file: Path) -> None:
        """Export a copy of a plan to a file, for a colleague."""
        to = file if file.suffix.lower() in _ENDINGS else file.with_name(file.name + _ENDING)
        error_text = self._attempt(lambda: self._folder.give_out(plan, to))
        self.list_plans(error_text or self._model.messages("plan.given_out"))

    def _restore(self, plan_id: str, version: Path | None = None) -> None:
        error_text = self._attempt(lambda: self._folder.bring_back(plan_id, version))
        self.list_plans(error_text or self._model.messages("plan.brought_back"))

    def _delete(self, plan_id: str) -> None:
        self.list_plans(self._attempt(lambda: self._folder.remove(plan_id)) or self._model.messages("plan.deleted"))

    def _attempt(self, action: Callable[[], object]) -> str:
        """Run the action. Returns an error text for the nurse, empty on success; the full error is logged."""
        try:
            action()
        except SettingsError as error:
            log.warn(str(error))
            return self._model.messages("plan.not_saved", why=str(error))
        return ""
