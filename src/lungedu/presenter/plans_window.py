"""Where a nurse begins: the plans that came with the app, her own, and what can be done with each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QWidget

from lungedu.base import log
from lungedu.base.errors import SettingsError
from lungedu.base.resources import Resources
from lungedu.domain.plan_editing import Draft, draft_of, plan_of
from lungedu.domain.session import AppState
from lungedu.loading.plan_folder import PlanEntry, PlanFolder
from lungedu.paint.art import ArtCache
from lungedu.presenter.appearance import PresenterAppearance
from lungedu.presenter.plan_cards import PlanActions, PlanList
from lungedu.presenter.plan_editor import PlanEditor
from lungedu.presenter.plan_sheet import PlanSheet
from lungedu.presenter.plan_versions import PlanVersions
from lungedu.ui.announcer import announce
from lungedu.ui.context import UiContext
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.scroll_page import ScrollPage
from lungedu.ui.controls.touch_button import TouchButton
from lungedu.ui.style import style_sheet
from lungedu.viewmodels.app_model import AppModel

if TYPE_CHECKING:
    from lungedu.content.plan import Plan

_ENDING = ".yaml"


class PlansWindow(QMainWindow):
    """`start` gets the plan that is to be run. `folder` keeps the nurse's own."""

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
        self._told = ""
        self._fitted = self._style_now()
        self._art.wake()
        self.look.changed.connect(self.show_again)
        model.changed.connect(self._follow)
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(120)
        self._resized.timeout.connect(self._fit)
        self.show_again()

    # -- what is shown ------------------------------------------------------------------------------------------

    def _style_now(self) -> UiContext:
        style = self.look.style(self.width(), self.height())
        return UiContext(self._model, style, self._art, self._scrolled, self.show_again)

    def _scrolled(self) -> int:
        page = self.centralWidget()
        return page.verticalScrollBar().value() if isinstance(page, ScrollPage) else 0

    def show_again(self) -> None:
        """The same page anew, as far scrolled as it was; what is being written stays."""
        if self.editor is not None:
            return
        scrolled = self._scrolled()
        self._go(self._page, self._told)
        page = self.centralWidget()
        if isinstance(page, ScrollPage):
            QTimer.singleShot(0, page, lambda: page.verticalScrollBar().setValue(scrolled))

    def _go(self, page: Callable[[], ScrollPage], told: str = "") -> None:
        """Show a page; `told`: what has just happened."""
        self.editor = None
        self._page, self._told = page, told
        self._fitted = self._style_now()
        self.setStyleSheet(style_sheet(self._resources, self._fitted.style))
        shown = page()
        self.setCentralWidget(shown)
        if isinstance(shown, PlanEditor):
            self.editor = shown
            shown.title.setFocus()
        else:
            shown.setFocus()
        if told:
            announce(shown, told)

    def list_plans(self, told: str = "") -> None:
        """Show all plans; `told`: what has just happened."""
        self._go(self._list, told)

    def come_back(self) -> None:
        """A session is over: the plans again, and where to write down what to change."""
        tr = self._model.messages
        own = [tr("session.over_plan")] if self._folder.folder is not None else []
        self.list_plans(" ".join([tr("session.over"), *own]))
        self.show()

    def _list(self) -> ScrollPage:
        actions = PlanActions(self._start, self._new, self._bring_in, self._edit, self._give_out, self.sheet,
                              self.versions, self._delete, self._bring_back)
        return PlanList(self._fitted, self._folder, actions, self.look, self._told)

    def sheet(self, plan: Plan) -> None:
        """A sheet for the group."""
        def page() -> ScrollPage:
            sheet = PlanSheet(self._fitted, plan)
            sheet.column.insertWidget(0, self._back_to_plans())
            return sheet

        self._go(page)

    def versions(self, listed: PlanEntry) -> None:
        """The earlier versions of an own plan."""
        def page() -> ScrollPage:
            shown = PlanVersions(self._fitted, listed, self._folder.earlier(listed.id),
                                 lambda version: self._bring_back(listed.id, version))
            shown.column.insertWidget(0, self._back_to_plans())
            return shown

        self._go(page)

    def _back_to_plans(self) -> QWidget:
        return Flow(self._fitted, [TouchButton(self._fitted, self._model.messages("plan.all"), self.list_plans,
                                               icon="back")])

    def _follow(self, old: AppState, new: AppState) -> None:
        page = self.centralWidget()
        if isinstance(page, PlanSheet) and self.isVisible():
            page.follow(old, new)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_resized"):
            self._resized.start()

    def _fit(self) -> None:
        if self.look.style(self.width(), self.height()).metrics != self._fitted.style.metrics:
            self.show_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.editor is None and self._page != self._list:
            self.list_plans()
        else:
            super().keyPressEvent(event)

    # -- what is done -------------------------------------------------------------------------------------------

    def _new(self) -> None:
        self._change(Draft("", ""), "")

    def _edit(self, listed: PlanEntry) -> None:
        """Change an own plan, or make an own one of a ready one."""
        if listed.plan is not None:
            self._change(draft_of(listed.plan), listed.id if listed.is_own else "")

    def _change(self, draft: Draft, plan_id: str) -> None:
        def save(changed: Draft) -> str:
            return self._tried(lambda: self._folder.save(
                plan_of(changed, plan_id or self._folder.free_id(changed.title))))

        def left(*, saved: bool) -> None:
            self.list_plans(self._model.messages("plan.saved") if saved else "")

        self._go(lambda: PlanEditor(self._fitted, draft, save, left))

    def _bring_in(self) -> None:
        tr = self._model.messages
        name, _ = QFileDialog.getOpenFileName(self, tr("plan.bring_in"), "",
                                              f"{tr('plan.file_kind')} (*{_ENDING})")
        if name:
            self.bring_in(Path(name))

    def bring_in(self, file: Path) -> None:
        """Take in the plan of a file."""
        problems: list[str] = []

        def take() -> None:
            problems.extend(map(str, self._folder.bring_in(file).problems))

        wrong = self._tried(take)
        tr = self._model.messages
        self.list_plans(wrong or (f"{tr('plan.not_brought')} {' '.join(problems)}" if problems
                                  else tr("plan.brought")))

    def _give_out(self, plan: Plan) -> None:
        tr = self._model.messages
        name, _ = QFileDialog.getSaveFileName(self, tr("plan.give_out"), f"{plan.id}{_ENDING}",
                                              f"{tr('plan.file_kind')} (*{_ENDING})")
        if name:
            self.give_out(plan, Path(name))

    def give_out(self, plan: Plan, file: Path) -> None:
        """Write a copy of a plan, for somebody else."""
        to = file if file.suffix.lower() in (_ENDING, ".yml") else file.with_name(file.name + _ENDING)
        wrong = self._tried(lambda: self._folder.give_out(plan, to))
        self.list_plans(wrong or self._model.messages("plan.given_out"))

    def _bring_back(self, plan_id: str, version: Path | None = None) -> None:
        wrong = self._tried(lambda: self._folder.bring_back(plan_id, version))
        self.list_plans(wrong or self._model.messages("plan.brought_back"))

    def _delete(self, plan_id: str) -> None:
        self.list_plans(self._tried(lambda: self._folder.remove(plan_id)) or self._model.messages("plan.deleted"))

    def _tried(self, does: Callable[[], object]) -> str:
        """Do it; what went wrong, in words, and in full for the log."""
        try:
            does()
        except SettingsError as error:
            log.warn(str(error))
            return self._model.messages("plan.not_saved", why=str(error))
        return ""
