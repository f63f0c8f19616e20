"""A scrollable pane of a page that fills the window; it scrolls on its own if large text needs it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent

from lungedu.ui.context import UiContext
from lungedu.ui.controls.scroll_page import ScrollPage


class Pane(ScrollPage):
    """`like_pages`: limits lines to the width of a text page. Reserves space for scroll buttons while it scrolls."""

    keeps_clear = False
    resized = Signal()
    """The size changed."""

    def __init__(self, ctx: UiContext, arrange: Callable[[], None] | None = None, *, like_pages: bool = False):
        self._scrolls = False
        """Whether space for the scroll buttons is reserved."""
        self._like_pages = like_pages
        self._arrange = arrange
        """Sets the tab order of the whole page, where that of the pane alone is not enough."""
        self._check_timer: QTimer | None = None
        super().__init__(ctx, wide=True)
        self._check_timer = QTimer(self)  # after the layout pass: before that, the pane may seem to scroll
        self._check_timer.setSingleShot(True)
        self._check_timer.timeout.connect(self._check_scrolling)

    def arrange_stops(self) -> None:
        (self._arrange or super().arrange_stops)()

    def _fit_column(self) -> None:
        sizes = self.ctx.style.metrics
        aside = sizes.touch + sizes.gap if self._scrolls else sizes.gap // 2
        if self._like_pages:
            aside = max(aside, self._ground.width() - sizes.column)
        self.column.setContentsMargins(2, 0, aside, sizes.gap)
        self.column.setSpacing(sizes.gap // 2)

    def _place_buttons(self) -> None:
        super()._place_buttons()
        if self._check_timer is not None and self.verticalScrollBar().maximum() and not self._scrolls:
            self._check_timer.start(0)

    def _check_scrolling(self) -> None:
        if self.verticalScrollBar().maximum() and not self._scrolls:  # once a step, to avoid flicker
            self._scrolls = True
            self._fit_column()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def begin_anew(self) -> None:
        """Scroll to the top and release the space for scroll buttons, for new content."""
        self.verticalScrollBar().setValue(0)
        self._scrolls = False
        self._fit_column()
