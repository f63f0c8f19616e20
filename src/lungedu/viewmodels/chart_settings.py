"""What the reader has set on a chart: the session's state holds it, under the chart's id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lungedu.domain.session import AppState, SetChartValues

if TYPE_CHECKING:
    from lungedu.viewmodels.app_model import AppModel


@dataclass(frozen=True)
class ChartSettings:
    """The dials of one chart."""

    app: AppModel
    chart: str

    def get(self, name: str, at_first: int = 0) -> int:
        """How a dial is set."""
        return self.app.state.chart_value(f"{self.chart}.{name}", at_first)

    def turn(self, **to: int) -> None:
        """Set dials, several at once."""
        self.app.dispatch(SetChartValues(tuple((f"{self.chart}.{name}", value) for name, value in to.items())))

    def all(self) -> Mapping[str, float]:
        """Those that were set, by name."""
        return self.in_state(self.app.state)

    def in_state(self, state: AppState) -> Mapping[str, float]:
        """Those that a state holds."""
        start = f"{self.chart}."
        return {key.removeprefix(start): value for key, value in state.chart_values if key.startswith(start)}
