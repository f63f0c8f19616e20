"""Where a nurse begins: the plans, and how long each takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QWidget

from lungedu.base.resources import Resources
from lungedu.loading.front import read_theme
from lungedu.paint.art import ArtCache
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


class PlansWindow(QMainWindow):
    """`start` gets the plan that is to be run."""

    def __init__(self, model: AppModel, kit: tuple[Resources, ArtCache], size: tuple[int, int],
                 start: Callable[[Plan], object]):
        super().__init__()
        self._model = model
        self._start = start
        resources, art = kit
        self.resize(*size)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        style = Style(read_theme(resources, "day"), metrics_for(*size, 100))
        self._screen = Screen(model, style, art)
        self.setStyleSheet(style_sheet(resources, style))
        self.setWindowTitle(model.words("session.plans_title"))
        art.wake()
        self.setCentralWidget(self._page())

    def _page(self) -> QWidget:
        words = self._model.words
        page = ScrollPage(self._screen)
        page.setAccessibleName(words("session.plans_title"))
        page.add(Label(words("session.plans_title"), "h1"))
        page.add(Label(words("session.plans_lead"), "lead"))
        for plan in self._model.library.plans.values():
            page.add(self._card(plan))
        page.column.addStretch(1)
        return page

    def _card(self, plan: Plan) -> QWidget:
        words = self._model.words
        frame, column = framed(self._screen, "card")
        column.addWidget(Label(plan.title, "h2"))
        column.addWidget(Label(plan.summary))
        items = session_items(self._model.library, words, plan)
        minutes = words.count("page.minutes", sum(item.minutes for item in items))
        column.addWidget(Label(f"{minutes}: " + ", ".join(item.title for item in items) + ".", "small"))
        begin = TouchButton(self._screen, words("session.start"), lambda: self._start(plan), icon="forward",
                            kind="main", spoken=words("session.start_spoken", title=plan.title))
        column.addWidget(Flow(self._screen, [begin]))
        return frame
