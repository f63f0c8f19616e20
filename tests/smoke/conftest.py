"""Commands, run in this process."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from helpers.commands import Run, Said
from lungedu.cli import main as cli


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> None:
    """One for all, so that no command has to make its own."""


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*arguments: object) -> Said:
        try:
            code = cli.main([str(argument) for argument in arguments])
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        return Said(code, *capsys.readouterr())

    return command
