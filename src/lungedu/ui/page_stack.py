"""Shows one page at a time, and can prefetch the next one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QVBoxLayout, QWidget

from lungedu.domain.session import AppState, Route
from lungedu.ui.context import UiContext
from lungedu.ui.page import Page
from lungedu.ui.page_table import build_page


class _PageFrame(QWidget):
    """A page with its fixed footer."""

    def __init__(self, parent: QWidget, page: Page):
        super().__init__(parent)
        self.page = page
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(page)
        if page.foot is not None:
            column.addWidget(page.foot)
        self.setFocusProxy(page)

    def remove(self) -> None:
        """Hide and delete."""
        self.hide()
        self.deleteLater()


@dataclass(frozen=True)
class _Prefetched:
    """A prefetched page, and the state it was built from."""

    frame: _PageFrame
    state: AppState


class PageStack(QWidget):
    """One page at a time. Rebuilt by the window when the style changes."""

    scrolled_to = Signal()
    """The page, or a part of it, was scrolled."""
    page_resized = Signal()
    """There is another page, or the page is longer or shorter than before."""

    def __init__(self, ctx: UiContext):
        super().__init__()
        self.setObjectName("page")
        self._ctx = ctx
        self._current: _PageFrame | None = None
        self._ready: _Prefetched | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)

    @property
    def page(self) -> Page | None:
        """The current page."""
        return self._current.page if self._current is not None else None

    def show_page(self, route: Route) -> Page:
        """Replace the current page by the page of a route: the prefetched one if it matches, else a new one."""
        layout = self.layout()
        assert layout is not None
        frame = self._take_prefetched(route) or _PageFrame(self, build_page(self._ctx, route))
        if self._current is not None:
            layout.removeWidget(self._current)
            self._current.remove()
        self._current = frame
        layout.addWidget(frame)
        frame.show()
        for bar in frame.findChildren(QScrollBar):
            bar.valueChanged.connect(self.scrolled_to)
            bar.rangeChanged.connect(self.page_resized)
        self.page_resized.emit()
        if route.scroll:
            QTimer.singleShot(0, frame, lambda: self.scroll_to(route.scroll))
        return frame.page

    # -- the next one -------------------------------------------------------------------------------------------

    def prepare(self, route: Route) -> None:
        """Build and render the page of a route off screen, so that showing it is instant."""
        if self._ready is not None and self._ready.frame.page.route == route:
            return
        self.let_go()
        frame = _PageFrame(self, build_page(self._ctx, route))
        frame.setGeometry(self.rect())
        frame.grab()
        self._ready = _Prefetched(frame, self._ctx.state)

    def preview(self, route: Route) -> QPixmap:
        """The picture of a page that is not shown; the page is kept as the prefetched one."""
        self.prepare(route)
        assert self._ready is not None
        return self._ready.frame.grab()

    def let_go(self) -> None:
        """Discard the prefetched page."""
        if self._ready is not None:
            self._ready.frame.remove()
            self._ready = None

    def _take_prefetched(self, route: Route) -> _PageFrame | None:
        """The prefetched page for this route, brought up to date; else None."""
        ready, self._ready = self._ready, None
        if ready is None:
            return None
        if ready.frame.page.route != route:
            ready.frame.remove()
            return None
        ready.frame.page.follow(ready.state, self._ctx.state)
        return ready.frame

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.let_go()

    # -- how far it is scrolled ---------------------------------------------------------------------------------

    @property
    def scrolled(self) -> int:
        """Scroll position in pixels."""
        return self._current.page.verticalScrollBar().value() if self._current is not None else 0

    @property
    def part_scrolled(self) -> float:
        """Scroll position from 0 (top) to 1 (end)."""
        bar = self._current.page.verticalScrollBar() if self._current is not None else None
        return bar.value() / bar.maximum() if bar is not None and bar.maximum() else 0.0

    def scroll_to(self, pixels: int) -> None:
        """Scroll to a position in pixels."""
        if self._current is not None:
            self._current.page.verticalScrollBar().setValue(pixels)

    def scroll_to_part(self, part: float) -> None:
        """Scroll to a position from 0 to 1."""
        if self._current is not None:
            bar = self._current.page.verticalScrollBar()
            bar.setValue(round(bar.maximum() * part))
