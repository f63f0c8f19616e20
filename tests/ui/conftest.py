"""A person at the screen, for every test of use."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from helpers.use import Person, start


@pytest.fixture
def person(qtbot: QtBot) -> Iterator[Person]:
    """Someone at a fresh start of the shipped app."""
    someone = start()
    yield someone
    someone.window.close()
    someone.settle()


@pytest.fixture(scope="module")
def shared(qapp: object) -> Iterator[Person]:
    """One for all tests of a file, who starts over before each: quicker than a start of the app."""
    someone = start()
    yield someone
    someone.window.close()
    someone.settle()
