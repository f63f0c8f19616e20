"""The short form; `dev.py robot power` is the long one."""

from __future__ import annotations

from pathlib import Path

import pytest

from robot import power


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="processes are looked up in /proc")
def test_after_each_cut_of_the_power_the_kiosk_comes_up_clean_and_nothing_is_left_behind() -> None:
    report = power.run(5)
    assert not report.faults
    assert report.while_starting
    assert report.of_all
