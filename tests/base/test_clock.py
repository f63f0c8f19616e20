"""The clock of the idle time goes on while the computer sleeps."""

from __future__ import annotations

import time

import pytest

from lungedu.base.clock import seconds_awake_or_not


def test_sleep_counts_where_the_system_has_a_clock_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "CLOCK_BOOTTIME", 7, raising=False)
    monkeypatch.setattr(time, "clock_gettime", lambda clock: {7: 5000.0}[clock], raising=False)
    assert seconds_awake_or_not() == 5000.0


def test_elsewhere_it_is_the_monotonic_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(time, "CLOCK_BOOTTIME", raising=False)
    monkeypatch.setattr(time, "monotonic", lambda: 3.0)
    assert seconds_awake_or_not() == 3.0
