"""Nothing in the app can reach a network, and a walk through it opens no socket."""

from __future__ import annotations

import ast
import socket
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.use import start
from lungedu.domain.session import Open, Route
from lungedu.ui.page_table import PAGES

SOURCE = Path(__file__).resolve().parents[2] / "src" / "lungedu"
REACHES_OUT = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "asyncio", "requests", "webbrowser"}


def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_module_imports_what_could_reach_out(path: Path) -> None:
    names = imported(path)
    assert not {name.partition(".")[0] for name in names} & REACHES_OUT
    assert "PySide6.QtNetwork" not in names
    assert not any(name.endswith(("QDesktopServices", "QtNetwork")) for name in names)


def test_a_walk_through_every_kind_of_page_opens_no_socket(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []

    def refuse(*arguments: object, **_: object) -> None:
        opened.append(arguments)
        raise OSError("no network here")

    monkeypatch.setattr(socket, "socket", refuse)
    person = start()
    for kind in PAGES:
        person.running.model.dispatch(Open(Route(kind)))
        person.settle()
    person.window.close()
    assert opened == []
    assert "PySide6.QtNetwork" not in sys.modules
