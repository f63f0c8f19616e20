"""Measures charts and the walk, used as a person does, on one core. One process per run.

    charts.py open WIDTH HEIGHT PAGE ...     open each page in turn, then each again with the numbers asked for
    charts.py touch WIDTH HEIGHT PAGE ...    open each and touch all that it has; memory before and after
    charts.py draw WIDTH HEIGHT PAGE ...     the card with the draw: everybody is drawn, frame by frame
    charts.py idle WIDTH HEIGHT PAGE ...     the same at its own pace, then wait and look at the processor

A page is `walk:harmoni-6` or `topic:h6-growth`. Prints one line of JSON. Broken pages are skipped and listed under
`skipped`. Chart modules are imported by the app only, so that the first page includes the time for it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from probe import memory_mb
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget
from watch import Said, UsedApp, bare_frames, busy, pause, until_painted

from lungedu.domain.session import Action, AskNumbers, Open, Route, SetChartValues, Unfold

if TYPE_CHECKING:
    from lungedu.content.walk import Walk
    from lungedu.ui.controls.fold import Fold
    from lungedu.ui.figures.chart_box import ChartBox

IDLE = 5.0
"""Duration of an idle measurement in seconds."""
_ABOVE = 120
"""Pixels kept visible above the clicked widget."""


class Bench(UsedApp):
    """Opens pages, clicks on them, or leaves them idle."""

    def __init__(self, size: tuple[int, int]):
        super().__init__(size)
        self._size = size
        self.said["taken"] = {}

    # -- modes --------------------------------------------------------------------------------------------------

    def opens(self, pages: Sequence[str]) -> None:
        """Open each page, then again with survival numbers shown. The first one counts as the first after a start."""
        for round_name in ("open", "again"):
            for page in pages:
                with self.noted(page):
                    self._note(round_name, page, self._open(page))
                self.home()
            self.running.model.dispatch(AskNumbers(show=True))
        self.said["bare"] = bare_frames(self.application, self._size)

    def touch(self, pages: Sequence[str]) -> None:
        """Click everything. Memory growth is read with the last page open, and again on Home."""
        before, _ = memory_mb()
        for page in pages:
            self.home()
            with self.noted(page):
                self._open(page)
                if page.startswith("walk:"):
                    self._touch_walk(page.partition(":")[2])
                else:
                    self._touch_topic(page)
        self.said["grown"] = memory_mb()[0] - before
        self.home()
        self.said["grown_home"] = memory_mb()[0] - before

    def draw(self, pages: Sequence[str]) -> None:
        """Draw everybody, with the clock set by hand."""
        from chart_draw import DrawWatch

        watch = DrawWatch()
        with self.noted("draw"):
            box = self._card_to_draw(pages)
            self.said["draw"] = watch.frames(self.application, box)
            self.said["bare"] = bare_frames(self.application, (box.canvas.width(), box.canvas.height()))

    def idle(self, pages: Sequence[str]) -> None:
        """Processor use in percent of one core: during the animation, and at rest."""
        from chart_draw import TAKES

        self.said |= {"drawing": {}, "idle": {}}
        with self.noted("idle"):
            controls: Any = self._card_to_draw(pages).controls
            controls.everybody.click()
            self.said["drawing"]["draw"] = busy(TAKES - 0.5)
            pause(1.5)
            if controls._timer.isActive():
                raise TimeoutError("the draw does not come to its end")
            self.said["idle"]["draw"] = busy(IDLE)

    # -- touches ------------------------------------------------------------------------------------------------

    def _open(self, page: str) -> float:
        """Milliseconds from the click until the page is painted."""
        kind, _, name = page.partition(":")
        return self._until_painted(Open(Route(kind, name)), self._shown)

    def _shown(self) -> QWidget:
        """What a page shows first: the chart of a card, or the visible part of a topic."""
        box: ChartBox | None = getattr(self._page, "_box", None)
        return box.canvas if box is not None else self._page.viewport()

    def _touch_walk(self, walk_id: str) -> None:
        walk: Walk = self.running.model.library.walks[walk_id]
        numbers = range(len(walk.cards))
        for number in (*numbers[1:], *reversed(numbers[:-1])):
            with self.noted(f"card {walk.cards[number].id}"):
                self._note("card", walk.cards[number].id,
                           self._until_painted(SetChartValues(((f"walk:{walk.id}", number),)), self._shown))
                pause(0.05)
        for number in numbers:
            self.running.model.dispatch(SetChartValues(((f"walk:{walk.id}", number),)))
            pause(0.05)
            self._unfold_tables()

    def _touch_topic(self, page: str) -> None:
        from lungedu.ui.controls.gate import Gate

        gate = next(iter(self._found(Gate)), None)
        if gate is not None:
            self._bring_into_sight(gate)
            self._note("numbers", page, self._until_painted(AskNumbers(show=True), lambda: gate))
            pause(0.05)
        self._unfold_tables()
        for fold in [fold for fold in self._folds() if not _is_table(fold)]:
            self._unfold("more", f"{page}, {fold._key}", fold)
            self._unfold_tables()
        self._turn_months()
        if gate is not None:
            self.running.model.dispatch(AskNumbers(show=False))

    def _unfold_tables(self) -> None:
        """Show each table and fold it again; a chart that is on two pages is unfolded on each."""
        for fold in [fold for fold in self._folds() if _is_table(fold)]:
            if fold._key not in self.running.model.state.more_open:
                self._unfold("table", fold._key.partition(":")[0], fold)
                self.running.model.dispatch(Unfold(fold._key, open=False))
                pause(0.05)

    def _unfold(self, kind: str, name: str, fold: Fold) -> None:
        with self.noted(name):
            self._bring_into_sight(fold)
            self._note(kind, name, self._until_painted(Unfold(fold._key, open=True), lambda: fold))
            pause(0.05)

    def _turn_months(self) -> None:
        """The slider of the practice curve, month by month."""
        from lungedu.diagram.charts.practice import PracticeChart
        from lungedu.ui.figures.chart_box import ChartBox
        from lungedu.ui.figures.chart_controls import MonthControls

        for box in self._found(ChartBox):
            if isinstance(box.chart, PracticeChart):
                self._bring_into_sight(box.canvas)
                slider = box.findChild(MonthControls).slider
                for month in (month for month in range(slider.maximum() + 1) if month != slider.value()):
                    taken = self._timed(lambda: slider.setValue(month), lambda: box.canvas)  # noqa: B023  at once
                    self._note("month", f"month {month}", taken)

    # -- what is on the page ------------------------------------------------------------------------------------

    @property
    def _page(self) -> Any:
        return self.running.window.page

    def _found(self, kind: type[Any]) -> Iterator[Any]:
        """Visible widgets of a class."""
        return (widget for widget in self._page.findChildren(kind) if widget.isVisible())

    def _folds(self) -> list[Fold]:
        from lungedu.ui.controls.fold import Fold

        return list(self._found(Fold))

    def _card_to_draw(self, pages: Sequence[str]) -> ChartBox:
        """Open the walk at the card with the draw."""
        from lungedu.content.charts import Draw

        library = self.running.model.library
        for page in pages:
            walk: Walk | None = library.walks.get(page.partition(":")[2])
            for number, card in enumerate(walk.cards if walk is not None else ()):
                if walk is not None and isinstance(library.charts.get(card.chart), Draw):
                    self._open(page)
                    self._until_painted(SetChartValues(((f"walk:{walk.id}", number),)), self._shown)
                    pause(0.5)
                    box: ChartBox = self._page._chart
                    return box
        raise LookupError("no walk has a card with a draw")

    def _bring_into_sight(self, widget: QWidget) -> None:
        """Scroll until the widget is near the top."""
        area = widget.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        sheet = area.widget() if area is not None else None
        if area is not None and sheet is not None:
            area.verticalScrollBar().setValue(widget.mapTo(sheet, QPoint(0, 0)).y() - _ABOVE)
        pause(0.05)

    # -- time ---------------------------------------------------------------------------------------------------

    def _until_painted(self, action: Action, find: Callable[[], QWidget]) -> float:
        return self._timed(lambda: self.running.model.dispatch(action), find)

    def _timed(self, do: Callable[[], object], find: Callable[[], QWidget]) -> float:
        return until_painted(self.application, do, find)

    def _note(self, kind: str, name: str, taken: float) -> None:
        """For widgets clicked several times, keep the best time."""
        own = self.said["taken"].setdefault(kind, {})
        own[name] = min(taken, own.get(name, taken))


def _is_table(fold: Fold) -> bool:
    return fold._key.endswith(":table")


def main(arguments: Sequence[str]) -> int:
    """Run one mode and print the result."""
    mode, width, height, *pages = arguments
    bench = Bench((int(width), int(height)))
    {"open": bench.opens, "touch": bench.touch, "draw": bench.draw, "idle": bench.idle}[mode](pages)
    said: Said = bench.said
    print(json.dumps(said))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
