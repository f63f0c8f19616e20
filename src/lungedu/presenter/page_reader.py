"""Reads the patients' page a screen at a time, and goes to a heading or a chart of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from lungedu.base.ids import as_id
from lungedu.domain.reading_stops import next_stop, reading_stops, stop_before
from lungedu.ui.controls.labels import Label, is_heading
from lungedu.ui.controls.scroll_page import ScrollPage
from lungedu.ui.figures.chart_box import ChartBox
from lungedu.ui.main_window import MainWindow


class PageReader(QObject):
    """A page may have parts that scroll by themselves, such as the text beside a picture: they are read in order."""

    changed = Signal()
    """The page was scrolled, or is longer or shorter than before."""
    scrolled = Signal()

    def __init__(self, window: MainWindow):
        super().__init__(window)
        self._window = window
        self._changed_soon = QTimer(self)  # a layout changes several lengths in a row
        self._changed_soon.setSingleShot(True)
        self._changed_soon.timeout.connect(self.changed)
        window.page_scrolled.connect(self.scrolled)
        window.page_scrolled.connect(self._tell_soon)
        window.page_resized.connect(self._tell_soon)

    def _tell_soon(self) -> None:
        self._changed_soon.start(0)

    def turn(self, by: int) -> bool:
        """Go one screen on (1) or back (-1); False at the end or the top of the page."""
        areas = self._areas()
        for area in areas if by > 0 else reversed(areas):
            at, stops = area.verticalScrollBar().value(), _stops(area)
            to = next_stop(stops, at) if by > 0 else stop_before(stops, at)
            if to is not None:
                area.verticalScrollBar().setValue(to)
                return True
        return False

    @property
    def screens(self) -> tuple[int, int]:
        """Number of the screen that is shown, from 1, and how many the page has."""
        before = left = 0
        for area in self._areas():
            at, stops = area.verticalScrollBar().value(), _stops(area)
            left += sum(stop > at for stop in stops)
            before += sum(stop < at for stop in stops)
        return before + 1, before + 1 + left

    def go_to(self, part: str) -> None:
        """Scroll to the heading or the chart with this id, once the page is laid out; empty for the top."""
        page = self._window.page

        def scroll() -> None:
            found = next((widget for widget in page.sheet.findChildren(QWidget)
                          if part and _id_of(widget) == part and widget.isVisibleTo(page)), None)
            if found is None:
                page.verticalScrollBar().setValue(0)
            else:
                page.bring_to_top(found)

        QTimer.singleShot(0, page, scroll)

    def _areas(self) -> list[ScrollPage]:
        page = self._window.page
        beside = [] if page.route.kind == "diagram" else page.findChildren(ScrollPage)  # the list of its parts
        return [area for area in (page, *beside) if area.verticalScrollBar().maximum() > 0]


def _stops(area: ScrollPage) -> tuple[int, ...]:
    gap = area.ctx.style.metrics.gap // 2
    tops = {part.mapTo(area.sheet, QPoint(0, 0)).y() - gap for part in area.sheet.findChildren(QWidget)
            if _is_stop(part) and part.isVisibleTo(area)}
    return reading_stops(sorted(tops), area.viewport().height(), area.verticalScrollBar().maximum())


def _is_stop(part: QWidget) -> bool:
    return isinstance(part, ChartBox) or (isinstance(part, Label) and is_heading(part))


def _id_of(part: QWidget) -> str:
    """The id by which a plan names this part; empty for none."""
    if isinstance(part, ChartBox):
        return str(part.chart.model.id)
    return as_id(part.text()) if isinstance(part, Label) and is_heading(part) else ""
