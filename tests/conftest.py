"""What all tests share: no screen, the same examples on every run, and no window that outlives its test."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from helpers.windows import delete_windows, windows

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("lungedu", deadline=None, derandomize=True, max_examples=100, database=None)
settings.load_profile("lungedu")


@pytest.fixture(autouse=True)
def _no_window_outlives_its_test() -> Iterator[None]:
    """Delete what the test opened. Windows of fixtures with a wider scope were open before it and stay."""
    before = windows()
    yield
    delete_windows(windows() - before)


@pytest.fixture(autouse=True, scope="module")
def _no_window_outlives_its_file() -> Iterator[None]:
    """Delete what fixtures of the whole file opened. They close their windows themselves: one still open is a fault."""
    before = windows()
    yield
    left = windows() - before
    still_open = [window.windowTitle() or type(window).__name__ for window in left if window.isVisible()]
    delete_windows(left)
    assert not still_open, f"a fixture of this file leaves windows open: {', '.join(still_open)}"
