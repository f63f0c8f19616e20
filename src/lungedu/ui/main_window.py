"""The window: header, page, bottom bar, and what lies over the page (a panel, the neutral cover)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QHBoxLayout, QLabel, QMainWindow, QVBoxLayout, QWidget

from lungedu.base.resources import Resources
from lungedu.domain.session import (
    THEMES,
    AppState,
    Back,
    ClosePanel,
    GoHome,
    Hide,
    Place,
    SetTextSize,
    SetTheme,
)
from lungedu.loading.front import read_theme
from lungedu.paint.art import ArtCache
from lungedu.theme.metrics import TEXT_SIZES, metrics_for
from lungedu.theme.tokens import Theme
from lungedu.ui.announcer import announce
from lungedu.ui.page_table import build_page
from lungedu.ui.pages.page import Page
from lungedu.ui.screen import Screen
from lungedu.ui.style import Style, style_sheet
from lungedu.ui.widgets.fitting_bar import BarButton, FittingBar
from lungedu.ui.widgets.labels import Label
from lungedu.ui.widgets.picture import Picture
from lungedu.ui.widgets.touch_button import TouchButton
from lungedu.viewmodels.app_model import AppModel
from lungedu.viewmodels.links import shelf_of
from lungedu.viewmodels.notices import Notice

if TYPE_CHECKING:
    from lungedu.ui.widgets.panel import SidePanel

NOTICE_SECONDS = 12
SMALLEST = (640, 480)


class MainWindow(QMainWindow):
    """Shows the state; every change comes back through it."""

    def __init__(self, app: AppModel, resources: Resources, art: ArtCache, size: tuple[int, int]):
        super().__init__()
        self._app = app
        self._resources = resources
        self._art = art
        self._themes: dict[str, Theme] = {}
        self._page: Page | None = None
        self._panel: SidePanel | None = None
        self._cover: _Cover | None = None
        self._notice: _NoticeLine | None = None
        self._focus_before: QWidget | None = None
        self.setMinimumSize(*SMALLEST)
        self.resize(*size)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._style = self._style_now()
        self._screen = Screen(app, self._style, art, self._scrolled)
        self._build_frame()
        self._add_keys()
        app.changed.connect(self._follow)
        app.notices.told.connect(self._show_notice)
        self._relayout = QTimer(self)
        self._relayout.setSingleShot(True)
        self._relayout.setInterval(120)
        self._relayout.timeout.connect(self._rebuild_if_sizes_changed)

    # -- what is shown ------------------------------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """The page shown now."""
        assert self._page is not None
        return self._page

    @property
    def panel(self) -> SidePanel | None:
        """What is opened in place, if anything."""
        return self._panel

    @property
    def look(self) -> Style:
        """The theme and the sizes in force."""
        return self._style

    def _build_frame(self) -> None:
        """Header, room for a page, bottom bar: made anew when the look changes."""
        self.setStyleSheet(style_sheet(self._resources, self._style))
        ground = QWidget()
        ground.setObjectName("window")
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._where = Label("", "place", wrap=False)
        self._header = _header(self._screen, self._where)
        told = self._notice.told_now if self._notice is not None else ""
        self._notice = _NoticeLine(self._screen)
        if told:
            self._notice.tell(told)
        self._room = QWidget()
        self._room.setObjectName("page")
        room = QVBoxLayout(self._room)
        room.setContentsMargins(0, 0, 0, 0)
        for part, share in ((self._header, 0), (self._notice, 0), (self._room, 1), (_bottom_bar(self._screen), 0)):
            self._column.addWidget(part, share)
        self._page = None
        self._panel = None
        self.setCentralWidget(ground)
        self._show_page(self._app.state.place)
        self._show_panel(self._app.state)

    def _show_page(self, place: Place) -> None:
        layout = self._room.layout()
        assert layout is not None
        if self._page is not None:
            layout.removeWidget(self._page)
            self._page.hide()
            self._page.deleteLater()
        self._page = build_page(self._screen, place)
        layout.addWidget(self._page)
        self.setWindowTitle(f"{self._page.title} – {self._app.words('app.name')}")
        if place.scroll:
            QTimer.singleShot(0, self._page, lambda: self._scroll_to(place.scroll))
        self._where.setText(self._where_words(place))
        self._page.setFocus()

    def _where_words(self, place: Place) -> str:
        """Where one is: the shelf that a topic stands on, else the app's name."""
        shelf_id = shelf_of(self._app.library, place.id) if place.kind == "topic" else ""
        titles = [shelf.title for shelf in self._app.library.catalogue.shelves if shelf.id == shelf_id]
        return titles[0] if titles else self._app.words("app.name")

    def _scroll_to(self, scroll: int) -> None:
        if self._page is not None:
            self._page.verticalScrollBar().setValue(scroll)

    def _show_panel(self, state: AppState) -> None:
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None
        if state.panel is None:
            if self._focus_before is not None:
                self._focus_before.setFocus()
                self._focus_before = None
            return
        from lungedu.ui.widgets.panel import SidePanel  # late: Home needs no panel

        self._panel = SidePanel(self._screen, state.panel, self._room)
        self._place_panel()
        self._panel.show()
        self._panel.raise_()
        self._panel.close_button.setFocus()
        announce(self._panel, self._panel.spoken)

    def _place_panel(self) -> None:
        if self._panel is not None:
            self._panel.place(QRect(0, 0, self._room.width(), self._room.height()))

    # -- following the state ------------------------------------------------------------------------------------

    def _follow(self, old: AppState, new: AppState) -> None:
        if new.panel != old.panel and old.panel is None:
            self._focus_before = self._focus_on_page()
        if new.display != old.display:
            self._change_look(old)
        elif not new.place.same_as(old.place):
            self._focus_before = None
            self._show_page(new.place)
            announce(self.page, self.page.title)
        if new.panel != old.panel:
            self._show_panel(new)
        if self._page is not None and new.place.same_as(old.place) and new.display == old.display:
            self._page.follow(old, new)
            if self._panel is not None:
                self._panel.follow()
        if new.hidden != old.hidden:
            self._show_cover(hidden=new.hidden)

    def _change_look(self, old: AppState) -> None:
        scrolled = self._part_scrolled()
        self._style = self._style_now()
        self._screen = Screen(self._app, self._style, self._art, self._scrolled)
        self._focus_before = None
        self._build_frame()
        if self._app.state.place.same_as(old.place):
            QTimer.singleShot(0, self.page, lambda: self._scroll_to_part(scrolled))
        words = self._app.words
        state = self._app.state.display
        announce(self, words("text_size.now", percent=state.text_size) + " " + words(f"theme.{state.theme}"))

    def _focus_on_page(self) -> QWidget | None:
        """What on the page has the focus; nothing when that is a bar or a panel, which is not there afterwards."""
        focus = QApplication.focusWidget()
        return focus if focus is not None and self._page is not None and self._page.isAncestorOf(focus) else self._page

    def _part_scrolled(self) -> float:
        bar = self.page.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 0.0

    def _scroll_to_part(self, part: float) -> None:
        bar = self.page.verticalScrollBar()
        bar.setValue(round(bar.maximum() * part))

    def _style_now(self) -> Style:
        state = self._app.state.display
        theme = self._themes.get(state.theme)
        if theme is None:
            theme = self._themes[state.theme] = read_theme(self._resources, state.theme)
        return Style(theme, metrics_for(self.width(), self.height(), state.text_size))

    # -- notices and the cover ----------------------------------------------------------------------------------

    def _show_notice(self, notice: Notice) -> None:
        if notice.words and self._notice is not None:
            self._notice.tell(notice.words)
            announce(self, notice.words)

    def _show_cover(self, *, hidden: bool) -> None:
        if self._cover is not None:
            self._cover.hide()
            self._cover.deleteLater()
            self._cover = None
        if hidden:
            self._cover = _Cover(self._screen, self)
            self._cover.setGeometry(self.rect())
            self._cover.show()
            self._cover.raise_()
            self._cover.setFocus()
            announce(self._cover, self._app.words("hide.spoken"))
        else:
            self.page.setFocus()

    # -- keys and events ----------------------------------------------------------------------------------------

    def _add_keys(self) -> None:
        do = self._app.dispatch
        for keys, action in (
            ("Alt+Left", lambda: do(Back())),
            ("Alt+Home", lambda: do(GoHome(self._scrolled()))),
            ("Ctrl++", lambda: resize_text(self._app, 1)),
            ("Ctrl+=", lambda: resize_text(self._app, 1)),
            ("Ctrl+-", lambda: resize_text(self._app, -1)),
            ("F1", lambda: self._screen.open("warning_signs")),
            ("F7", lambda: next_theme(self._app)),
            ("F9", lambda: do(Hide(hidden=True))),
        ):
            shortcut = QAction(self)
            shortcut.setShortcut(QKeySequence(keys))
            shortcut.triggered.connect(action)
            self.addAction(shortcut)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            state = self._app.state
            if state.panel is not None:
                self._app.dispatch(ClosePanel())
            elif state.history:
                self._app.dispatch(Back())
        elif key == Qt.Key.Key_Backspace:
            self._app.dispatch(Back())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus = QApplication.focusWidget()
            if isinstance(focus, QAbstractButton):  # Qt's own buttons answer to Space alone
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
        """Take the sizes of the window as it is now, without waiting."""
        self._relayout.stop()
        self._rebuild_if_sizes_changed()

    def _rebuild_if_sizes_changed(self) -> None:
        """The window got larger or smaller: the sizes and the arrangement follow."""
        style = self._style_now()
        if style.metrics != self._style.metrics:
            scrolled = self._part_scrolled()
            self._style = style
            self._screen = Screen(self._app, style, self._art, self._scrolled)
            self._build_frame()
            QTimer.singleShot(0, self.page, lambda: self._scroll_to_part(scrolled))
        self._place_panel()

    def _scrolled(self) -> int:
        return self._page.verticalScrollBar().value() if self._page is not None else 0


def resize_text(app: AppModel, steps: int) -> None:
    """One size larger or smaller."""
    now = TEXT_SIZES.index(app.state.display.text_size)
    app.dispatch(SetTextSize(TEXT_SIZES[min(max(now + steps, 0), len(TEXT_SIZES) - 1)]))


def next_theme(app: AppModel) -> None:
    """Day, night, high contrast, and around."""
    now = THEMES.index(app.state.display.theme)
    app.dispatch(SetTheme(THEMES[(now + 1) % len(THEMES)]))


def _header(screen: Screen, where: Label) -> FittingBar:
    words = screen.words
    middle = QWidget()
    line = QHBoxLayout(middle)
    line.setContentsMargins(screen.style.metrics.gap // 2, 0, 0, 0)
    line.addWidget(where)
    back = BarButton(words("bar.back"), words("bar.back"), lambda: screen.do(Back()), "back")
    about = BarButton(words("bar.about"), words("bar.about_short"), lambda: screen.open("about"), "info")
    call = BarButton(words("bar.help"), words("bar.help_short"), lambda: screen.open("warning_signs"), "warning",
                     kind="help", spoken=words("bar.help"))
    bar = FittingBar(screen, "header", [back], [about, call], middle)
    bar.setAccessibleName(words("bar.header_spoken"))
    return bar


def _bottom_bar(screen: Screen) -> FittingBar:
    words = screen.words
    app = screen.app
    left = [
        BarButton(words("bar.home"), words("bar.home"), lambda: screen.do(GoHome(screen.scrolled())), "home"),
        BarButton(words("bar.smaller"), words("bar.smaller_short"), lambda: resize_text(app, -1), "text-smaller",
                  short_is_sign=True, spoken=words("bar.smaller_spoken")),
        BarButton(words("bar.larger"), words("bar.larger_short"), lambda: resize_text(app, 1), "text-larger",
                  short_is_sign=True, spoken=words("bar.larger_spoken")),
        BarButton(words("bar.contrast"), words("bar.contrast"), lambda: next_theme(app), "contrast"),
    ]
    right = [
        BarButton(words("bar.hide"), words("bar.hide_short"), lambda: screen.do(Hide(hidden=True)), "hide",
                  spoken=words("bar.hide")),
        BarButton(words("bar.finish"), words("bar.finish_short"), app.finish_and_clear, "clear", "main",
                  spoken=words("bar.finish")),
    ]
    bar = FittingBar(screen, "bar", left, right)
    bar.setAccessibleName(words("bar.spoken"))
    return bar


class _NoticeLine(QFrame):
    """One calm line under the header; it goes by itself, or when its button is touched."""

    def __init__(self, screen: Screen):
        super().__init__()
        self.setObjectName("notice")
        sizes = screen.style.metrics
        line = QHBoxLayout(self)
        line.setContentsMargins(sizes.margin, sizes.gap // 2, sizes.margin, sizes.gap // 2)
        self._words = Label("")
        line.addWidget(self._words, 1)
        line.addWidget(TouchButton(screen, "", self.hide, icon="close", spoken=screen.words("notice.close")))
        self.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)

    @property
    def told_now(self) -> str:
        """What is shown; empty when nothing is."""
        return "" if self.isHidden() else self._words.text()

    def tell(self, words: str) -> None:
        """Show words for a while."""
        self._words.setText(words)
        self.show()
        self._timer.start(NOTICE_SECONDS * 1000)


class _Cover(QFrame):
    """*Hide screen*: a neutral picture over everything. A touch or any key brings the page back."""

    def __init__(self, screen: Screen, parent: QWidget):
        super().__init__(parent)
        self._screen = screen
        self.setObjectName("cover")
        self.setAccessibleName(screen.words("hide.spoken"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.addStretch(1)
        picture = Picture(screen, "books", "")
        picture.setFixedSize(screen.style.metrics.root * 16, screen.style.metrics.root * 12)
        picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        words = QLabel(screen.words("hide.words"))
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setWordWrap(True)
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column.addWidget(words)
        column.addStretch(1)

    def mouseReleaseEvent(self, _: QMouseEvent) -> None:
        self._screen.do(Hide(hidden=False))

    def keyPressEvent(self, _: QKeyEvent) -> None:
        self._screen.do(Hide(hidden=False))

