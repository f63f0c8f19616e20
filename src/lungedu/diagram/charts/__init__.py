"""Charts: pictures made of evidence, as plain values. `read` makes one; `chart.py` says what it can do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from lungedu.base.messages import Messages
from lungedu.content import charts
from lungedu.content.library import Library
from lungedu.diagram.charts.calendar import CalendarChart
from lungedu.diagram.charts.chart import Chart
from lungedu.diagram.charts.draw import DrawChart
from lungedu.diagram.charts.figures import Figures
from lungedu.diagram.charts.flow import FlowChart
from lungedu.diagram.charts.people import PeopleChart
from lungedu.diagram.charts.points import PointsChart
from lungedu.diagram.charts.practice import PracticeChart
from lungedu.diagram.charts.ranges import RangesChart
from lungedu.diagram.charts.tiles import TilesChart
from lungedu.diagram.charts.times import TimesChart

KINDS: Mapping[type[charts.ChartBase], Callable[[Any, Figures], Chart[Any]]] = {
    charts.People: PeopleChart,
    charts.Ranges: RangesChart,
    charts.Points: PointsChart,
    charts.Practice: PracticeChart,
    charts.Draw: DrawChart,
    charts.Calendar: CalendarChart,
    charts.Flow: FlowChart,
    charts.Tiles: TilesChart,
    charts.Times: TimesChart,
}
"""The model of each kind, and what draws it."""


def read(model: charts.ChartBase, library: Library, words: Messages) -> Chart[Any]:
    """A chart with its values filled in. A value that is missing is left out; `Figures.missing` tells."""
    return KINDS[type(model)](model, Figures(library, words))
