"""One side of a page that fills its room: it scrolls by itself when large words need more room than there is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent

from lungedu.ui.context import UiContext
from lungedu.ui.controls.scroll_page import ScrollPage


class Pane(ScrollPage):
    """Leaves room beside its words for the buttons to scroll, once it does. `like_pages`: no line gets longer than on a
    page of running text.
    """

    keeps_clear = False
    resized = Signal()
    """It has another size."""

    def __init__(self, ctx: UiContext, arrange: Callable[[], None] | None = None, *, like_pages: bool = False):
        self._scrolls = False
        """Whether the buttons to scroll need room beside the words."""
        self._like_pages = like_pages
        self._arrange = arrange
        """Puts the stops of the whole page in order, where those of the side alone are not enough."""
        self._looking: QTimer | None = None
        super().__init__(ctx, wide=True)
        self._looking = QTimer(self)  # when all has its place: on the way there it may seem to scroll
        self._looking.setSingleShot(True)
        self._looking.timeout.connect(self._look)

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
        if self._looking is not None and self.verticalScrollBar().maximum() and not self._scrolls:
            self._looking.start(0)

    def _look(self) -> None:
        if self.verticalScrollBar().maximum() and not self._scrolls:  # once a step, else it would flicker at the limit
            self._scrolls = True
            self._fit_column()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def begin_anew(self) -> None:
        """Other content: at its top, and with all the room."""
        self.verticalScrollBar().setValue(0)
        self._scrolls = False
        self._fit_column()
