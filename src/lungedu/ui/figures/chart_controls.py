"""Chart controls: month of a survival curve, simulated draws, practice questions. Each follows the state."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QElapsedTimer, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QHideEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from lungedu.diagram.charts.chart import Chart
from lungedu.diagram.charts.draw import DRAWN, SEED, DrawChart
from lungedu.diagram.charts.points import MONTH, PointsChart
from lungedu.diagram.charts.practice import PracticeChart
from lungedu.ui.announcer import announce
from lungedu.ui.context import UiContext
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.policy import height_follows_width
from lungedu.ui.controls.touch_button import TouchButton
from lungedu.ui.figures.chart_canvas import ChartCanvas
from lungedu.ui.figures.practice_questions import PracticeQuestions
from lungedu.viewmodels.chart_settings import ChartSettings

_ALL_TAKES, _ONE_TAKES = 4.0, 0.9
"""Duration in seconds of a draw of everybody, and of one person."""
_FRAME = 33
"""Frame interval in milliseconds."""


class Controls(QWidget):
    """Controls below a chart; `above`: widgets above it."""

    above: QWidget | None = None

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        height_follows_width(self, wide=True)

    def show_state(self) -> None:
        """Update controls and chart to the current state."""
        raise NotImplementedError


def controls_of(ctx: UiContext, chart: Chart[Any], dials: ChartSettings, canvas: ChartCanvas) -> Controls | None:
    """The controls of a chart."""
    match chart:
        case PracticeChart():
            return PracticeControls(ctx, chart, dials, canvas)
        case PointsChart():
            return MonthControls(ctx, chart, dials, canvas)
        case DrawChart():
            return DrawControls(ctx, chart, dials, canvas)
    return None


class MonthControls(Controls):
    """Month slider with − and + buttons, and a sentence about the month."""

    def __init__(self, ctx: UiContext, chart: PointsChart | PracticeChart, dials: ChartSettings, canvas: ChartCanvas):
        super().__init__()
        self._chart, self._dials, self._canvas = chart, dials, canvas
        tr = ctx.tr
        self.slider = _Slider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("month")
        self.slider.setRange(0, chart.months)
        self.slider.setPageStep(3)
        self.slider.setMinimumHeight(ctx.style.metrics.touch)
        self.slider.setAccessibleName(tr("chart.month_slider"))
        self.less = TouchButton(ctx, "", lambda: self._step(-1), icon="minus", spoken=tr("chart.month_less"))
        self.more = TouchButton(ctx, "", lambda: self._step(1), icon="plus", spoken=tr("chart.month_more"))
        self.column.addWidget(Label(tr("chart.month_hint")))
        line = QHBoxLayout()
        self.column.addLayout(line)
        for part, share in ((self.less, 0), (self.slider, 1), (self.more, 0)):
            line.addWidget(part, share)
        self.reading = Label("", "strong")
        self.column.addWidget(self.reading)
        if chart.first_month:
            canvas.chart_values = lambda: {MONTH: chart.first_month, **dials.all()}
        self.slider.valueChanged.connect(lambda month: dials.turn(**{MONTH: month}))
        self.show_state()

    def _step(self, by: int) -> None:
        self.slider.setValue(self.slider.value() + by)

    def show_state(self) -> None:
        month = min(self._dials.get(MONTH, self._chart.first_month), self._chart.months)
        if self.slider.value() != month:
            with QSignalBlocker(self.slider):  # the slider follows; setting the month here would build the page twice
                self.slider.setValue(month)
        _enable(self.less, month > 0, instead=self.more)
        _enable(self.more, month < self._chart.months, instead=self.less)
        said = self._chart.reading(month)
        if said != self.reading.text():
            self.reading.setText(said)
            self.slider.setAccessibleDescription(said)
            announce(self.slider, said)
        self._canvas.turned(spots=False)


class PracticeControls(Controls):
    """Practice questions above the curve, where they stay visible, and the month below it."""

    def __init__(self, ctx: UiContext, chart: PracticeChart, dials: ChartSettings, canvas: ChartCanvas):
        super().__init__()
        self.above = self._questions = PracticeQuestions(ctx, chart, dials)
        self._month = MonthControls(ctx, chart, dials, canvas)
        self.column.addWidget(self._month)

    def show_state(self) -> None:
        self._questions.show_state()
        self._month.show_state()


class DrawControls(Controls):
    """Draws one person or everybody; repeatable."""

    def __init__(self, ctx: UiContext, chart: DrawChart, dials: ChartSettings, canvas: ChartCanvas):
        super().__init__()
        self._ctx, self._chart, self._dials, self._canvas = ctx, chart, dials, canvas
        tr = ctx.tr
        self.one = TouchButton(ctx, tr("chart.draw_one"), lambda: self._draw(self._drawn + 1))
        self.everybody = TouchButton(ctx, tr("chart.draw_all"), lambda: self._draw(chart.total), kind="main")
        self.again = TouchButton(ctx, tr("chart.draw_again"), self._anew)
        self.reading = Label("", "strong")
        self.column.addWidget(Flow(ctx, [self.everybody, self.one, self.again]))
        self.column.addWidget(self.reading)
        self._at = self._from = float(self._drawn)
        """How many people are drawn in the chart, and when the last button was clicked."""
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        canvas.chart_values = self._now
        self.show_state()
        canvas.turned()

    @property
    def _drawn(self) -> int:
        return min(self._dials.get(DRAWN), self._chart.total)

    def _draw(self, to: int) -> None:
        self._dials.turn(**{DRAWN: min(to, self._chart.total)})

    def _anew(self) -> None:
        """Reset the draw."""
        self._dials.turn(**{DRAWN: 0, SEED: self._dials.get(SEED) + 1})

    def show_state(self) -> None:
        drawn = self._drawn
        done = drawn >= self._chart.total
        if drawn:
            self.again.setEnabled(True)
        for button in (self.one, self.everybody):
            _enable(button, not done, instead=self.again)
        _enable(self.again, drawn > 0, instead=self.everybody)
        moves = self._ctx.state.appearance.motion and self.isVisible() and drawn > self._from
        if moves:
            self._from = self._at
            self._clock.start()
            self._timer.start(_FRAME)
        else:
            self._arrive()
        self._tell()
        self._canvas.turned()

    def _tell(self) -> None:
        """Result of the draw so far; announced when the animation ends."""
        now = self._now()
        said = self._chart.reading(round(now[SEED]), int(now[DRAWN]))
        if said != self.reading.text():
            self.reading.setText(said)
            if not self._timer.isActive():
                announce(self.reading, said)

    def _now(self) -> dict[str, float]:
        """The current chart settings; during the animation, a share of the draw."""
        if self._timer.isActive():
            share = min(1.0, self._clock.elapsed() / 1000 / self._takes)
            self._at = self._from + (self._drawn - self._from) * share
        return {DRAWN: self._at, SEED: self._dials.get(SEED)}

    def _arrive(self) -> None:
        self._timer.stop()
        self._at = self._from = float(self._drawn)

    @property
    def _takes(self) -> float:
        return _ONE_TAKES if self._drawn - self._from <= 1 else _ALL_TAKES

    def _tick(self) -> None:
        if self._clock.elapsed() / 1000 >= self._takes:
            self._arrive()
            self._tell()
            self._canvas.turned()
        else:
            self._tell()
            self._canvas.turned(spots=False)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._arrive()


class _Slider(QSlider):
    """Ignores the wheel, so that scrolling the page does not change the slider."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _enable(button: TouchButton, on: bool, *, instead: TouchButton) -> None:
    """Enable or disable a button. Moves the focus first, since Qt would pass it to an arbitrary widget."""
    if not on and button.hasFocus():
        instead.setEnabled(True)
        instead.setFocus()
    button.setEnabled(on)
