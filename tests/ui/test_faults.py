"""An exception behind a button is a calm notice with a code, on a laptop and in a session, and the app goes on."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from helpers.use import start
from lungedu.domain.session import Action
from lungedu.presenter.run import SessionRun
from lungedu.viewmodels.app_model import AppModel
from lungedu.viewmodels.faults import show_faults
from presenter.test_plans import AtPlans
from presenter.test_window import AtDesk

CALM = "Something went wrong here (KeyError {file}:"
"""With the innermost file of the app's own code."""


@pytest.fixture(autouse=True)
def _hooks(monkeypatch: pytest.MonkeyPatch) -> None:
    """The hooks are as before when the test is over."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)


def _fails(*_: object, **__: object) -> None:
    dict[str, str]()["what somebody typed"]


def install(model: AppModel) -> None:
    show_faults(model.messages, model.notices)


def test_a_button_that_fails_says_so_on_a_laptop_and_the_next_one_works(qapp: QApplication,
                                                                        monkeypatch: pytest.MonkeyPatch) -> None:
    person = start()
    install(person.running.model)
    before = person.state
    dispatch = AppModel.dispatch

    def fails_once(model: AppModel, action: Action) -> None:
        monkeypatch.setattr(AppModel, "dispatch", dispatch)
        _fails(model, action)

    monkeypatch.setattr(AppModel, "dispatch", fails_once)
    person.touch("Hide screen")
    assert CALM.format(file="context.py") in person.reads()
    assert "what somebody typed" not in person.reads()
    assert person.state == before
    person.touch("Hide screen")
    assert person.state.hidden
    person.window.close()


def test_in_a_session_the_nurse_reads_it_and_the_patients_do_not(qapp: QApplication,
                                                                 monkeypatch: pytest.MonkeyPatch) -> None:
    nurse = AtDesk()
    install(nurse.running.model)
    monkeypatch.setattr(SessionRun, "hold", _fails)
    nurse.touch("Hold")
    assert CALM.format(file="console.py") in nurse.reads()
    assert "Something went wrong" not in nurse.patients_read()
    nurse.key(Qt.Key.Key_N)
    assert "2 of 5" in nurse.reads()
    nurse.leave()


def test_among_the_plans_too(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nurse = AtPlans(tmp_path / "plans")
    install(nurse.window._model)
    monkeypatch.setattr(nurse.folder, "free_id", _fails)
    nurse.touch("Make it mine")
    nurse.touch("Save")
    assert CALM.format(file="plans_window.py") in nurse.reads()
    assert nurse.window.editor is not None, "what was typed is still there"


def test_a_key_press_that_ends_the_program_still_ends_it(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    person = start()
    install(person.running.model)
    ended: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "__excepthook__", lambda kind, *_: ended.append(kind))
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert ended == [KeyboardInterrupt]
    assert "Something went wrong" not in person.reads()
    person.window.close()
