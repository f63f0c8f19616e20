"""A kiosk's app says that it is alive, whatever happens to the listener; a fault is reported as a code."""

from __future__ import annotations

import errno
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


@pytest.mark.parametrize(("wrong", "goes_on"), [(errno.ENOSPC, True), (errno.EAGAIN, True), (errno.EPIPE, False)])
def test_a_full_pipe_on_windows_does_not_end_the_heartbeat(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, wrong: int,
                                                           *, goes_on: bool) -> None:
    def refuse(*_: object) -> int:
        raise OSError(wrong, os.strerror(wrong))

    listens, tells = os.pipe()
    heart = Heartbeat(out=tells)
    heart._timer.start()
    monkeypatch.setattr(os, "write", refuse)
    heart.beat()
    assert heart._timer.isActive() is goes_on
    heart._timer.stop()
    os.close(listens)
    os.close(tells)


def test_a_window_without_standard_output_does_not_fail_at_the_first_beat(qtbot: QtBot) -> None:
    listens, closed = os.pipe()
    os.close(closed)
    os.close(listens)
    Heartbeat(out=closed).beat()


def _fails(typed: str) -> None:
    dict[str, str]()[typed]


def test_an_exception_is_reported_as_its_kind_and_place_without_its_words() -> None:
    try:
        _fails("what somebody typed")
    except KeyError as error:
        code = as_code(type(error), error.__traceback__)
    assert code == f"KeyError test_heart.py:{_fails.__code__.co_firstlineno + 1}"


def test_it_is_reported_from_every_thread_and_the_app_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    for hooks, name in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(hooks, name, getattr(hooks, name))
    codes: list[str] = []
    faults.tell_as_codes(codes.append)
    thread = threading.Thread(target=_fails, args=("what somebody typed",))
    thread.start()
    thread.join()
    try:
        _fails("what somebody typed")
    except KeyError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert [code.partition(":")[0] for code in codes] == ["KeyError test_heart.py"] * 2
