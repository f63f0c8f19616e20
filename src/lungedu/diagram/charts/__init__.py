"""Charts drawn from evidence, as plain values. `read` builds one; `chart.py` has the interface."""

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
"""Maps each content model to the class that draws it."""


def read(model: charts.ChartBase, library: Library, tr: Messages) -> Chart[Any]:
    """Build a chart with its values filled in. Missing values are left out and listed in `Chart.missing`."""
    return KINDS[type(model)](model, Figures(library, tr))
