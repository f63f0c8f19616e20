"""Where a nurse begins: the plans that came with the app, her own, and what can be done with each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFileDialog, QMainWindow, QWidget

from lungedu.base import log
from lungedu.base.errors import SettingsError
from lungedu.base.resources import Resources
from lungedu.domain.plan_editing import Draft, draft_of, plan_of
from lungedu.loading.front import read_theme
from lungedu.loading.plan_folder import Listed, PlanFolder
from lungedu.paint.art import ArtCache
from lungedu.presenter.plan_editor import PlanEditor
from lungedu.theme.metrics import metrics_for
from lungedu.ui.blocks.frames import framed
from lungedu.ui.screen import Screen
from lungedu.ui.style import Style, style_sheet
from lungedu.ui.widgets.flow import Flow
from lungedu.ui.widgets.labels import Label
from lungedu.ui.widgets.scroll_page import ScrollPage
from lungedu.ui.widgets.touch_button import TouchButton
from lungedu.viewmodels.app_model import AppModel
from lungedu.viewmodels.session_plan import session_items

if TYPE_CHECKING:
    from lungedu.content.plan import Plan

_FILES = "*.yaml"


class PlansWindow(QMainWindow):
    """`start` gets the plan that is to be run. `folder` keeps the nurse's own."""

    def __init__(self, model: AppModel, kit: tuple[Resources, ArtCache], size: tuple[int, int], folder: PlanFolder,
                 start: Callable[[Plan], object]):
        super().__init__()
        self._model, self._folder, self._start = model, folder, start
        resources, art = kit
        self.resize(*size)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        style = Style(read_theme(resources, "day"), metrics_for(*size, 100))
        self._screen = Screen(model, style, art)
        self.setStyleSheet(style_sheet(resources, style))
        self.setWindowTitle(model.words("session.plans_title"))
        art.wake()
        self.editor: PlanEditor | None = None
        self.list_plans()

    def list_plans(self, told: str = "") -> None:
        """Show all plans; `told`: what has just happened."""
        words = self._model.words
        self.editor = None
        page = ScrollPage(self._screen)
        page.setAccessibleName(words("session.plans_title"))
        page.add(Label(words("session.plans_title"), "h1"))
        page.add(Label(words("session.plans_lead"), "lead"))
        if told:
            page.add(Label(told, "strong"))
        if self._folder.folder is not None:
            page.add(Flow(self._screen, [
                TouchButton(self._screen, words("plan.new"), lambda: self._edit(Draft("", ""), "")),
                TouchButton(self._screen, words("plan.bring_in"), self._bring_in)]))
        for listed in self._folder.listed():
            page.add(self._card(listed))
        page.column.addStretch(1)
        self.setCentralWidget(page)

    # -- one plan -----------------------------------------------------------------------------------------------

    def _card(self, listed: Listed) -> QWidget:
        screen, words = self._screen, self._model.words
        frame, column = framed(screen, "card")
        if listed.plan is None:
            column.addWidget(Label(listed.id, "h2"))
            column.addWidget(Label(words("plan.broken"), "strong"))
            for problem in listed.problems:
                column.addWidget(Label(str(problem), "small"))
            return frame
        plan = listed.plan
        items = session_items(self._model.library, words, plan)
        if listed.is_own:
            column.addWidget(Flow(screen, [Label(words("plan.own", file=f"{listed.id}.yaml"), "tag", wrap=False)]))
        column.addWidget(Label(plan.title, "h2"))
        column.addWidget(Label(plan.summary))
        minutes = words.count("page.minutes", sum(item.minutes for item in items))
        there = ", ".join(item.title for item in items if item.place is not None)
        column.addWidget(Label(f"{minutes}: {there}", "small"))
        gone = [item.title for item in items if item.place is None]
        if gone:
            column.addWidget(Label(words("plan.gone_items", items=", ".join(gone)), "small"))
        column.addWidget(Flow(screen, self._buttons(listed, plan, can_start=len(gone) < len(items))))
        return frame

    def _buttons(self, listed: Listed, plan: Plan, *, can_start: bool) -> list[QWidget]:
        screen, words = self._screen, self._model.words
        begin = TouchButton(screen, words("session.start"), lambda: self._start(plan), icon="forward", kind="main",
                            spoken=words("session.start_spoken", title=plan.title))
        begin.setEnabled(can_start)
        made: list[QWidget] = [begin]
        if self._folder.folder is not None:
            made.append(TouchButton(screen, words("plan.change" if listed.is_own else "plan.copy"),
                                    lambda: self._edit(draft_of(plan), listed.id if listed.is_own else "")))
            made.append(TouchButton(screen, words("plan.give_out"), lambda: self._give_out(plan)))
        made.append(TouchButton(screen, words("plan.sheet"), lambda: self._sheet(plan), icon="print"))
        if listed.is_own:
            if self._folder.versions(listed.id):
                made.append(TouchButton(screen, words("plan.before"), lambda: self._bring_back(listed.id)))
            made.append(TouchButton(screen, words("plan.delete"), lambda: self._delete(listed.id)))
        return made

    # -- what is done -------------------------------------------------------------------------------------------

    def _edit(self, draft: Draft, plan_id: str) -> None:
        """Change an own plan, or (without an id) make a new one of a draft."""
        def save(changed: Draft) -> str:
            return self._tried(lambda: self._folder.save(
                plan_of(changed, plan_id or self._folder.free_id(changed.title))))

        self.editor = PlanEditor(self._screen, draft, save, self.list_plans)
        self.setCentralWidget(self.editor)
        self.editor.title.setFocus()

    def _bring_in(self) -> None:
        words = self._model.words
        name, _ = QFileDialog.getOpenFileName(self, words("plan.bring_in"), "", f"{words('plan.file_kind')} ({_FILES})")
        if name:
            self.bring_in(Path(name))

    def bring_in(self, file: Path) -> None:
        """Take in the plan of a file."""
        problems: list[str] = []

        def take() -> None:
            problems.extend(map(str, self._folder.bring_in(file).problems))

        wrong = self._tried(take)
        words = self._model.words
        self.list_plans(wrong or (f"{words('plan.not_brought')} {' '.join(problems)}" if problems
                                  else words("plan.brought")))

    def _give_out(self, plan: Plan) -> None:
        words = self._model.words
        name, _ = QFileDialog.getSaveFileName(self, words("plan.give_out"), f"{plan.id}.yaml",
                                              f"{words('plan.file_kind')} ({_FILES})")
        if name:
            self.list_plans(self._tried(lambda: self._folder.give_out(plan, Path(name))) or words("plan.given_out"))

    def _sheet(self, plan: Plan) -> None:
        """A sheet for the group, as a PDF: what the plan shows, in the size of print that is chosen."""
        words = self._model.words
        sizes = {f"{words('sheet.normal')} (*.pdf)": False, f"{words('sheet.large')} (*.pdf)": True}
        name, chosen = QFileDialog.getSaveFileName(self, words("plan.sheet"), f"{plan.id}.pdf", ";;".join(sizes))
        if name:
            self.write_sheet(plan, Path(name), large=sizes.get(chosen, False))

    def write_sheet(self, plan: Plan, file: Path, *, large: bool) -> None:
        """Write the sheet of a plan. Few ever do, so what makes it is imported here."""
        from lungedu.paint.handout import A4, LARGE_POINTS, LETTER, HandoutSheet
        from lungedu.paint.handout_pdf import finished
        from lungedu.paint.handout_pictures import HandoutPictures
        from lungedu.ui.printing import save
        from lungedu.viewmodels.handout import Handouts

        model, resources = self._model, self._screen.art.resources
        american = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
        pictures = HandoutPictures(resources, model.library, model.words, model.today(),
                                   LARGE_POINTS if large else HandoutPictures.least)
        handout = Handouts(model.library, model.words, model.today()).of_plan(plan)
        sheet = HandoutSheet(handout, pictures, large=large, paper=LETTER if american else A4)
        went = save(file, finished(sheet.pdf(), sheet))
        self.list_plans(model.words("sheet.saved" if went else "sheet.not_saved"))

    def _bring_back(self, plan_id: str) -> None:
        self.list_plans(self._tried(lambda: self._folder.bring_back(plan_id)) or self._model.words("plan.brought_back"))

    def _delete(self, plan_id: str) -> None:
        self.list_plans(self._tried(lambda: self._folder.remove(plan_id)) or self._model.words("plan.deleted"))

    def _tried(self, does: Callable[[], object]) -> str:
        """Do it; what went wrong, in words, and in full for the log."""
        try:
            does()
        except SettingsError as error:
            log.warn(str(error))
            return self._model.words("plan.not_saved", why=str(error))
        return ""
