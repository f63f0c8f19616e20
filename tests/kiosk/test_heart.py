"""A kiosk's app says that it is alive, whatever becomes of the one who listens; what goes wrong is told as a code."""

from __future__ import annotations

import os
import sys
import threading

import pytest
from pytestqt.qtbot import QtBot

from lungedu.base.fault_code import as_code
from lungedu.kiosk.watch import faults
from lungedu.kiosk.watched.heartbeat import Heartbeat


def test_it_beats_again_and_again(qtbot: QtBot) -> None:
    listens, tells = os.pipe()
    heart = Heartbeat(out=tells)
    heart._timer.setInterval(10)
    heart._timer.start()
    heard = bytearray()
    os.set_blocking(listens, False)

    def three() -> bool:
        try:
            heard.extend(os.read(listens, 10_000))
        except BlockingIOError:
            return False
        return heard.startswith(b"alive\nalive\nalive\n")

    qtbot.waitUntil(three, timeout=20_000)  # a busy machine beats late
    heart._timer.stop()
    os.close(listens)
    os.close(tells)


def test_where_nobody_reads_the_app_goes_on(qtbot: QtBot) -> None:
    listens, tells = os.pipe()
    heart = Heartbeat(out=tells)
    for _ in range(100_000):  # more than a pipe holds
        heart.beat()
    os.close(listens)
    heart.beat()
    os.close(tells)


def _fails(typed: str) -> None:
    dict[str, str]()[typed]


def test_an_exception_is_told_as_its_kind_and_place_without_its_words() -> None:
    try:
        _fails("what somebody typed")
    except KeyError as error:
        told = as_code(type(error), error.__traceback__)
    assert told == f"KeyError test_heart.py:{_fails.__code__.co_firstlineno + 1}"


def test_it_is_told_from_every_thread_and_the_app_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    for hooks, name in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(hooks, name, getattr(hooks, name))
    told: list[str] = []
    faults.tell_as_codes(told.append)
    thread = threading.Thread(target=_fails, args=("what somebody typed",))
    thread.start()
    thread.join()
    try:
        _fails("what somebody typed")
    except KeyError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert [code.partition(":")[0] for code in told] == ["KeyError test_heart.py"] * 2
