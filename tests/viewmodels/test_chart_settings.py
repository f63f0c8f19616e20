"""The dials of a chart: what was set is read again by name, and no chart sees those of another."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.diagrams import shipped_library
from lungedu.base.messages import Messages
from lungedu.domain.session import Appearance, AppState, SetChartValues, first_state
from lungedu.viewmodels.app_model import AppModel, Started
from lungedu.viewmodels.chart_settings import ChartSettings


@pytest.fixture
def app() -> AppModel:
    return AppModel(Started(shipped_library(), Messages({}), Appearance(), None, lambda: date(2026, 11, 24)))


def test_a_dial_is_as_it_was_set_and_before_that_as_it_is_at_first(app: AppModel) -> None:
    dials = ChartSettings(app, "curve")
    assert dials.get("month") == 0
    assert dials.get("month", 12) == 12
    dials.turn(month=6)
    assert dials.get("month", 12) == 6
    dials.turn(month=0)
    assert dials.get("month", 12) == 0


def test_several_dials_are_set_in_one_step(app: AppModel) -> None:
    seen: list[AppState] = []
    app.changed.connect(lambda _, new: seen.append(new))
    dials = ChartSettings(app, "draw")
    dials.turn(drawn=5, seed=2)
    assert len(seen) == 1
    assert dials.all() == {"drawn": 5, "seed": 2}
    dials.turn(drawn=6)
    assert dials.all() == {"drawn": 6, "seed": 2}


def test_turning_a_dial_to_where_it_is_changes_nothing(app: AppModel) -> None:
    dials = ChartSettings(app, "draw")
    dials.turn(seed=2)
    seen: list[AppState] = []
    app.changed.connect(lambda _, new: seen.append(new))
    dials.turn(seed=2)
    assert seen == []


def test_a_chart_sees_only_its_own_dials_even_when_names_begin_alike(app: AppModel) -> None:
    ChartSettings(app, "curve").turn(month=6)
    ChartSettings(app, "curve-two").turn(month=9)
    app.dispatch(SetChartValues((("walk:curve", 3),)))
    assert ChartSettings(app, "curve").all() == {"month": 6}
    assert ChartSettings(app, "curve-two").all() == {"month": 9}
    assert ChartSettings(app, "cur").all() == {}


def test_the_dials_of_another_moment_are_read_from_its_state(app: AppModel) -> None:
    dials = ChartSettings(app, "curve")
    dials.turn(month=6)
    before = app.state
    dials.turn(month=7)
    assert dials.in_state(before) == {"month": 6}
    assert dials.in_state(first_state(Appearance())) == {}


def test_finish_and_clear_sets_every_dial_back(app: AppModel) -> None:
    ChartSettings(app, "curve").turn(month=6)
    app.finish_and_clear()
    assert ChartSettings(app, "curve").all() == {}
