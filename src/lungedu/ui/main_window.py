"""Main window: header, page, bottom bar, and overlays (side panel, hidden screen)."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from lungedu.base.resources import Resources
from lungedu.domain.session import (
    ATTRACT,
    AppState,
    Back,
    ClosePanel,
    GoHome,
    Hide,
    Route,
    ShowKeyboard,
)
from lungedu.loading.compiled import CompiledFiles
from lungedu.paint.art import ArtCache
from lungedu.theme.metrics import metrics_for
from lungedu.ui.action_keys import HIDE_KEY, THEME_KEY, WARNING_SIGNS_KEY, back_key
from lungedu.ui.announcer import announce
from lungedu.ui.bars import bottom_bar, header, next_theme, resize_text
from lungedu.ui.context import UiContext
from lungedu.ui.controls.hidden_screen import HiddenScreen
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.notice_line import NoticeLine
from lungedu.ui.page import Page
from lungedu.ui.page_stack import PageStack
from lungedu.ui.style import Style, style_sheet
from lungedu.ui.themes import Themes
from lungedu.viewmodels.app_model import AppModel
from lungedu.viewmodels.links import shelf_of
from lungedu.viewmodels.notices import Notice

if TYPE_CHECKING:
    from lungedu.ui.asking.keyboard import OnScreenKeyboard
    from lungedu.ui.asking.search_field import SearchField
    from lungedu.ui.parts.panel import SidePanel

SMALLEST = (640, 360)
"""Minimum size of the window: half of a 1366x768 screen, for displays scaled to 200 %, with its frame."""
_HEIGHT_FOR_HEADER = 480
"""Minimum window height in pixels at which the header stays visible above the on-screen keyboard."""
_HEIGHT_FOR_ALL = 900
"""Minimum window height in pixels at which the bottom bar stays visible above the on-screen keyboard."""


class MainWindow(QMainWindow):
    """Shows the state of the model, and dispatches actions to it."""

    page_scrolled = Signal()
    page_resized = Signal()
    """There is another page, or the page is longer or shorter than before."""

    def __init__(self, app: AppModel, resources: Resources, art: ArtCache, size: tuple[int, int],
                 compiled: CompiledFiles | None = None):
        super().__init__()
        self._app = app
        self._resources = resources
        self._art = art
        self._themes = Themes(resources, app.messages, app.notices, compiled)
        self._panel: SidePanel | None = None
        self._keyboard: OnScreenKeyboard | None = None
        self._cover: HiddenScreen | None = None
        self._notice: NoticeLine | None = None
        self._focus_before: QWidget | None = None
        self._was_full = False
        """Whether the window was full screen before full-screen mode."""
        self.setMinimumSize(*SMALLEST)
        self.resize(*size)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._style = self._style_now()
        self._ctx = UiContext(app, self._style, art, self._scrolled, self._again)
        self._build_frame()
        self._add_keys()
        app.changed.connect(self._follow)
        app.notices.published.connect(self._show_notice)
        self._relayout = QTimer(self)
        self._relayout.setSingleShot(True)
        self._relayout.setInterval(120)
        self._relayout.timeout.connect(self._rebuild_if_sizes_changed)

    # -- what is shown ------------------------------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """The current page."""
        page = self._pages.page
        assert page is not None
        return page

    @property
    def panel(self) -> SidePanel | None:
        """The open side panel, if any."""
        return self._panel


    @property
    def kit(self) -> tuple[Resources, ArtCache]:
        """Resources and art, for other windows."""
        return self._resources, self._art

    @property
    def ctx(self) -> UiContext:
        """UI context for overlays."""
        return self._ctx

    def clear_notice(self) -> None:
        """Hide the notice shown to the previous user."""
        if self._notice is not None:
            self._notice.hide()

    def _build_frame(self) -> None:
        """Build header, page stack and bottom bar; called again when the style changes."""
        self.setStyleSheet(style_sheet(self._resources, self._style))
        root = QWidget()
        root.setObjectName("window")
        self._column = QVBoxLayout(root)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._location = Label("", "place", wrap=False)
        self._header = header(self._ctx, self._location)
        text = self._notice.visible_text if self._notice is not None else ""
        self._notice = NoticeLine(self._ctx)
        if text:
            self._notice.show_text(text)
        self._bottom = bottom_bar(self._ctx)
        self._pages = PageStack(self._ctx)
        self._pages.scrolled_to.connect(self.page_scrolled)
        self._pages.page_resized.connect(self.page_resized)
        for part, share in ((self._header, 0), (self._notice, 0), (self._pages, 1), (self._bottom, 0)):
            self._column.addWidget(part, share)
        self._panel = None
        self._keyboard = None
        self.setCentralWidget(root)
        self._show_page(self._app.state.route)
        self._show_panel(self._app.state)
        self._show_keyboard(self._app.state)
        root.show()  # now, instead of in a later event loop pass
        root.lower()  # below the overlays

    def _show_page(self, route: Route) -> None:
        page = self._pages.show_page(route)
        self.setWindowTitle(f"{page.title} – {self._app.messages('app.name')}")
        self._location.setText(self._location_text(route))
        self._header.fit()
        page.setFocus()

    def prepare(self, route: Route | None) -> None:
        """Prefetch the page of a route, or (None) discard the prefetched page."""
        if route is None:
            self._pages.let_go()
        else:
            self._pages.prepare(route)

    def preview(self, route: Route) -> QPixmap:
        """The picture of a page that is not shown; it is prefetched with it."""
        return self._pages.preview(route)

    def _again(self) -> None:
        """Rebuild the page in the next event loop pass, keeping its scroll position."""
        scrolled = self._scrolled()
        QTimer.singleShot(0, self, lambda: self._show_page(replace(self._app.state.route, scroll=scrolled)))

    def _location_text(self, route: Route) -> str:
        """Text of the header: the topic's shelf, else the name of the app."""
        if route.kind in ("diagram", "quiz"):
            return self.page.title  # the diagram or quiz fills the page, so its title goes here
        shelf_id = shelf_of(self._app.library, route.id) if route.kind == "topic" else ""
        titles = [shelf.title for shelf in self._app.library.catalogue.shelves if shelf.id == shelf_id]
        return titles[0] if titles else self._app.messages("app.name")

    def _show_panel(self, state: AppState) -> None:
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None
        if state.panel is None:
            if self._focus_before is not None:
                there = shiboken6.isValid(self._focus_before) and self._focus_before.isVisible()
                (self._focus_before if there else self.page).setFocus()
                self._focus_before = None
            return
        from lungedu.ui.parts.panel import SidePanel  # late: Home needs no panel

        self._panel = SidePanel(self._ctx, state.panel, self._pages)
        self._place_panel()
        self._panel.show()
        self._panel.raise_()
        self._panel.close_button.setFocus()
        announce(self._panel, self._panel.spoken)

    def _show_keyboard(self, state: AppState) -> None:
        """Show the on-screen keyboard for the page's search field; hide the bars if there is too little space."""
        if self._keyboard is not None:
            self._column.removeWidget(self._keyboard)
            self._keyboard.hide()
            self._keyboard.deleteLater()
            self._keyboard = None
        if state.keyboard and self.page.box is not None:
            self._keyboard = self._keys_for(self.page.box)
            self._column.insertWidget(self._column.indexOf(self._pages) + 1, self._keyboard)
        bars = self._app.features.bars and not state.full_screen and state.route.kind != ATTRACT.kind
        self._header.setVisible(bars and (self._keyboard is None or self.height() >= _HEIGHT_FOR_HEADER))
        self._bottom.setVisible(bars and (self._keyboard is None or self.height() >= _HEIGHT_FOR_ALL))

    def _keys_for(self, box: SearchField) -> OnScreenKeyboard:
        from lungedu.ui.asking.keyboard import OnScreenKeyboard  # late: not needed with a hardware keyboard
        from lungedu.ui.asking.search_field import SCRIPT

        box.line.setFocus()
        QTimer.singleShot(0, box, lambda: self.page.bring_to_top(box))
        return OnScreenKeyboard(self._ctx, self._app.library.keyboards[SCRIPT], box.line,
                                lambda: self._app.dispatch(ShowKeyboard(shown=False)))

    def _place_panel(self) -> None:
        if self._panel is not None:
            self._panel.place(QRect(0, 0, self._pages.width(), self._pages.height()))

    # -- following the state ------------------------------------------------------------------------------------

    def _follow(self, old: AppState, new: AppState) -> None:
        page_before = self._pages.page
        if new.panel != old.panel and old.panel is None:
            self._focus_before = self._focus_on_page()
        if (new.appearance.text_size, new.appearance.theme) != (old.appearance.text_size, old.appearance.theme):
            self._change_style(old)
        elif not new.route.same_as(old.route):
            self._focus_before = None
            self._show_page(new.route)
            announce(self.page, self.page.title)
        if new.panel != old.panel:
            self._show_panel(new)
        if self.page is page_before:
            self.page.follow(old, new)
            if self._panel is not None:
                self._panel.follow()
        if new.keyboard != old.keyboard or ATTRACT.kind in (new.route.kind, old.route.kind):
            self._show_keyboard(new)
        if new.full_screen != old.full_screen:
            self._fill_screen(full=new.full_screen)
        if new.hidden != old.hidden:
            self._show_cover(hidden=new.hidden)

    def _change_style(self, old: AppState) -> None:
        scrolled = self._pages.part_scrolled
        self._style = self._style_now()
        self._ctx = UiContext(self._app, self._style, self._art, self._scrolled, self._again)
        self._focus_before = None
        self._build_frame()
        if self._app.state.route.same_as(old.route):
            QTimer.singleShot(0, self.page, lambda: self._pages.scroll_to_part(scrolled))
        tr = self._app.messages
        state = self._app.state.appearance
        announce(self, tr("text_size.now", percent=state.text_size) + " " + tr(f"theme.{state.theme}"))

    def _focus_on_page(self) -> QWidget | None:
        """The focused widget of the page, else the page: a bar or a panel may not exist afterwards."""
        focus = QApplication.focusWidget()
        return focus if focus is not None and self.page.isAncestorOf(focus) else self.page

    def _style_now(self) -> Style:
        state = self._app.state.appearance
        sizes = metrics_for(self.width(), self.height(), state.text_size, self._app.features.least_touch)
        return Style(self._themes.get(state.theme), sizes)

    def _fill_screen(self, *, full: bool) -> None:
        """Enter or leave full-screen mode."""
        self._show_keyboard(self._app.state)
        if full:
            self._was_full = self.isFullScreen()
            self.showFullScreen()
        elif not self._was_full:
            self.showNormal()

    # -- notices and the cover ----------------------------------------------------------------------------------

    def _show_notice(self, notice: Notice) -> None:
        shown = self._app.features.notices  # in a session, the nurse sees them
        if shown and notice.words and self._notice is not None:
            self._notice.show_text(notice.words)
            announce(self, notice.words)

    def _show_cover(self, *, hidden: bool) -> None:
        if self._cover is not None:
            self._cover.hide()
            self._cover.deleteLater()
            self._cover = None
        if hidden:
            self._cover = HiddenScreen(self._ctx, self)
            self._cover.setGeometry(self.rect())
            self._cover.show()
            self._cover.raise_()
            self._cover.setFocus()
            announce(self._cover, self._app.messages("hide.spoken"))
        else:
            self.page.setFocus()

    # -- keys and events ----------------------------------------------------------------------------------------

    def _add_keys(self) -> None:
        do = self._app.dispatch
        for keys, action in (
            (back_key(sys.platform), lambda: do(Back())),
            ("Alt+Home", lambda: do(GoHome(self._scrolled()))),
            ("Ctrl++", lambda: resize_text(self._app, 1)),
            ("Ctrl+=", lambda: resize_text(self._app, 1)),
            ("Ctrl+-", lambda: resize_text(self._app, -1)),
            (WARNING_SIGNS_KEY, lambda: self._ctx.open("warning_signs")),
            (THEME_KEY, lambda: next_theme(self._app)),
            (HIDE_KEY, lambda: do(Hide(hidden=True))),
        ):
            shortcut = QAction(self)
            shortcut.setShortcut(QKeySequence(keys))
            shortcut.setAutoRepeat(False)
            shortcut.triggered.connect(action)
            self.addAction(shortcut)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle keys that no widget on the page needs. A held key acts once."""
        key = event.key()
        if event.isAutoRepeat():
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape:
            state = self._app.state
            if state.panel is not None:
                self._app.dispatch(ClosePanel())
            elif state.keyboard:
                self._app.dispatch(ShowKeyboard(shown=False))
            elif state.history or state.full_screen:
                self._app.dispatch(Back())
        elif key == Qt.Key.Key_Backspace:
            self._app.dispatch(Back())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus = QApplication.focusWidget()
            if isinstance(focus, QAbstractButton):  # Qt's buttons react to Space only
                focus.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_panel()
        if self._cover is not None:
            self._cover.setGeometry(self.rect())
        if hasattr(self, "_relayout"):
            self._relayout.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._art.awake:
            QTimer.singleShot(0, self._art, self._art.wake)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._app.finish_and_clear()
        super().closeEvent(event)

    def settle(self) -> None:
        """Adapt to the window size at once, without debounce."""
        self._relayout.stop()
        self._rebuild_if_sizes_changed()

    def _rebuild_if_sizes_changed(self) -> None:
        """Rebuild if the window size leads to other metrics."""
        style = self._style_now()
        if style.metrics != self._style.metrics:
            scrolled = self._pages.part_scrolled
            self._style = style
            self._ctx = UiContext(self._app, style, self._art, self._scrolled, self._again)
            self._build_frame()
            QTimer.singleShot(0, self.page, lambda: self._pages.scroll_to_part(scrolled))
        self._place_panel()

    def _scrolled(self) -> int:
        return self._pages.scrolled
