"""What all tests share: no screen, the same examples on every run, and no window that outlives its test."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator

import pytest
from hypothesis import settings

from helpers.windows import address_of, delete_windows, windows

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("lungedu", deadline=None, derandomize=True, max_examples=100, database=None)
settings.load_profile("lungedu")


_SHARED: set[int] = set()
"""Addresses of windows that fixtures of a wider scope opened, perhaps in the middle of a test that asked for them."""


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[object]) -> Generator[None, object, object]:
    """Note which windows belong to a file, not to the test that happens to be the first to ask for them."""
    before = windows()
    value = yield
    if fixturedef.scope != "function":
        _SHARED.update(address_of(window) for window in windows() - before)
    return value


@pytest.fixture(autouse=True)
def _no_window_outlives_its_test() -> Iterator[None]:
    """Delete what the test opened, not what fixtures of a wider scope did."""
    before = windows()
    yield
    delete_windows([window for window in windows() - before if address_of(window) not in _SHARED])


@pytest.fixture(autouse=True, scope="module")
def _no_window_outlives_its_file() -> Iterator[None]:
    """Delete what fixtures of the whole file opened. They close their windows themselves: one still open is a fault."""
    before = windows()
    yield
    left = windows() - before
    still_open = [window.windowTitle() or type(window).__name__ for window in left if window.isVisible()]
    delete_windows(left)
    _SHARED.clear()
    assert not still_open, f"a fixture of this file leaves windows open: {', '.join(still_open)}"
