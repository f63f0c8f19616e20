"""Nothing in the app can reach a network, and a walk through it opens no socket."""

from __future__ import annotations

import ast
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.use import start
from lungedu.domain.session import Open, Route
from lungedu.ui.page_table import PAGES

SOURCE = Path(__file__).resolve().parents[2] / "src" / "lungedu"
REACHES_OUT = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "asyncio", "requests", "webbrowser"}
QT_REACHES_OUT = {"QtNetwork", "QDesktopServices"}


def reaching_out(path: Path) -> Iterator[tuple[int, str]]:
    """Each import of a module that could reach a network, with its line."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from ((node.lineno, name) for name in names
                    if name.partition(".")[0] in REACHES_OUT or QT_REACHES_OUT & set(name.split(".")))


def test_no_module_imports_what_could_reach_out() -> None:
    found = [f"{path.relative_to(SOURCE.parent)}:{line} imports {name}"
             for path in sorted(SOURCE.rglob("*.py")) for line, name in reaching_out(path)]
    assert not found, "\n".join(["The app works without a network: take these imports out.", *found])


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
