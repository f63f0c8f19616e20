"""The reader's settings of a chart, which the session's state has under the chart's id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lungedu.domain.session import AppState, SetChartValues

if TYPE_CHECKING:
    from lungedu.viewmodels.app_model import AppModel


@dataclass(frozen=True)
class ChartSettings:
    """The settings of one chart."""

    app: AppModel
    chart: str

    def get(self, name: str, at_first: int = 0) -> int:
        """The value of a setting; `at_first` if it is not set."""
        return self.app.state.chart_value(f"{self.chart}.{name}", at_first)

    def turn(self, **to: int) -> None:
        """Change one or more settings."""
        self.app.dispatch(SetChartValues(tuple((f"{self.chart}.{name}", value) for name, value in to.items())))

    def all(self) -> Mapping[str, float]:
        """The current settings, by name."""
        return self.in_state(self.app.state)

    def in_state(self, state: AppState) -> Mapping[str, float]:
        """The settings in a state, by name."""
        prefix = f"{self.chart}."
        return {key.removeprefix(prefix): value for key, value in state.chart_values if key.startswith(prefix)}
