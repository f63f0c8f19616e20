"""Where the page stands in the window. The page that comes next can be made ready before it is asked for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lungedu.domain.session import AppState, Route
from lungedu.ui.context import UiContext
from lungedu.ui.page import Page
from lungedu.ui.page_table import build_page


class _Stand(QWidget):
    """A page, and below it what stays in sight while it scrolls."""

    def __init__(self, room: QWidget, page: Page):
        super().__init__(room)
        self.page = page
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(page)
        if page.foot is not None:
            column.addWidget(page.foot)
        self.setFocusProxy(page)

    def go(self) -> None:
        """Be gone."""
        self.hide()
        self.deleteLater()


@dataclass(frozen=True)
class _Ready:
    """A page that is built and not shown, and the state it was built in."""

    stand: _Stand
    state: AppState


class PageStack(QWidget):
    """One page at a time. With another look the window makes another room."""

    def __init__(self, ctx: UiContext):
        super().__init__()
        self.setObjectName("page")
        self._ctx = ctx
        self._shown: _Stand | None = None
        self._ready: _Ready | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)

    @property
    def page(self) -> Page | None:
        """The page shown now."""
        return self._shown.page if self._shown is not None else None

    def show_page(self, route: Route) -> Page:
        """Show the page of a place, instead of the one before: the one made ready, or one built now."""
        layout = self.layout()
        assert layout is not None
        stand = self._taken(route) or _Stand(self, build_page(self._ctx, route))
        if self._shown is not None:
            layout.removeWidget(self._shown)
            self._shown.go()
        self._shown = stand
        layout.addWidget(stand)
        stand.show()
        if route.scroll:
            QTimer.singleShot(0, stand, lambda: self.scroll_to(route.scroll))
        return stand.page

    # -- the next one -------------------------------------------------------------------------------------------

    def prepare(self, route: Route) -> None:
        """Build and paint the page of a place out of sight, so that showing it takes no time."""
        if self._ready is not None and self._ready.stand.page.route == route:
            return
        self.let_go()
        stand = _Stand(self, build_page(self._ctx, route))
        stand.setGeometry(self.rect())
        stand.grab()
        self._ready = _Ready(stand, self._ctx.state)

    def let_go(self) -> None:
        """Of the page made ready."""
        if self._ready is not None:
            self._ready.stand.go()
            self._ready = None

    def _taken(self, route: Route) -> _Stand | None:
        """The page made ready, if it is this place's, as it would be had it been open since."""
        ready, self._ready = self._ready, None
        if ready is None:
            return None
        if ready.stand.page.route != route:
            ready.stand.go()
            return None
        ready.stand.page.follow(ready.state, self._ctx.state)
        return ready.stand

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.let_go()

    # -- how far it is scrolled ---------------------------------------------------------------------------------

    @property
    def scrolled(self) -> int:
        """Pixels."""
        return self._shown.page.verticalScrollBar().value() if self._shown is not None else 0

    @property
    def part_scrolled(self) -> float:
        """From 0 at the top to 1 at the end."""
        bar = self._shown.page.verticalScrollBar() if self._shown is not None else None
        return bar.value() / bar.maximum() if bar is not None and bar.maximum() else 0.0

    def scroll_to(self, pixels: int) -> None:
        """So many pixels from the top."""
        if self._shown is not None:
            self._shown.page.verticalScrollBar().setValue(pixels)

    def scroll_to_part(self, part: float) -> None:
        """From 0 to 1, as `part_scrolled`."""
        if self._shown is not None:
            bar = self._shown.page.verticalScrollBar()
            bar.setValue(round(bar.maximum() * part))
