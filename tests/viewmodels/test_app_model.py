"""The app's one state: who changes it, who is notified, what is kept, and how a session ends."""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.content_folder import tiny
from lungedu.base.messages import Messages
from lungedu.domain.session import (
    Appearance,
    AppState,
    AskNumbers,
    FinishAndClear,
    Open,
    OpenPanel,
    Panel,
    Route,
    SetTextSize,
    SetTheme,
    first_state,
)
from lungedu.loading.front import read_catalogue
from lungedu.loading.store import FileReader, open_library
from lungedu.viewmodels.app_model import AppModel, Started
from lungedu.viewmodels.notices import Notice
from lungedu.viewmodels.settings import SettingsFile

TOPIC = Open(Route("topic", "one"), scroll_left=40)


class Watched:
    """A model, and every notice it published."""

    def __init__(self, folder: Path, settings: SettingsFile | None = None, display: Appearance | None = None):
        content = tiny(folder)
        self.reader = FileReader(content.resources)
        library = open_library(self.reader, read_catalogue(content.resources))
        words = Messages({"notice.settings_not_kept": "Cannot be kept."})
        start = Started(library, words, display or Appearance(), settings, lambda: date(2026, 11, 24))
        self.model = AppModel(start)
        self.changes: list[tuple[AppState, AppState]] = []
        self.received: list[Notice] = []
        self.model.changed.connect(lambda old, new: self.changes.append((old, new)))
        self.model.notices.published.connect(self.received.append)


@pytest.fixture
def watched(tmp_path: Path) -> Watched:
    return Watched(tmp_path / "content")


def test_an_action_changes_the_state_and_everyone_is_reported_the_old_and_the_new(watched: Watched) -> None:
    before = watched.model.state
    watched.model.dispatch(TOPIC)
    assert watched.model.state.route == Route("topic", "one")
    assert watched.changes == [(before, watched.model.state)]


def test_an_action_that_changes_nothing_tells_nobody(watched: Watched) -> None:
    watched.model.dispatch(AskNumbers(show=False))
    watched.model.dispatch(SetTheme("day"))
    assert watched.changes == []


def test_who_is_reported_already_sees_the_new_state(watched: Watched) -> None:
    seen: list[bool] = []
    watched.model.changed.connect(lambda _, new: seen.append(watched.model.state is new))
    watched.model.dispatch(TOPIC)
    assert seen == [True]


def test_an_action_can_be_taken_while_another_is_being_reported(watched: Watched) -> None:
    def follow(_: AppState, new: AppState) -> None:
        if new.panel is None and new.route.kind == "topic":
            watched.model.dispatch(OpenPanel(Panel("term", "seed")))

    watched.model.changed.connect(follow)
    watched.model.dispatch(TOPIC)
    assert watched.model.state.panel == Panel("term", "seed")
    assert watched.model.state.route == Route("topic", "one")


def test_a_finished_session_is_a_fresh_start_and_everyone_is_reported(watched: Watched) -> None:
    for action in (TOPIC, AskNumbers(show=True), SetTextSize(200), OpenPanel(Panel("fact", "count"))):
        watched.model.dispatch(action)
    used = watched.model.state
    watched.model.finish_and_clear()
    assert watched.model.state == first_state(Appearance())
    assert watched.changes[-1] == (used, first_state(Appearance()))


def test_a_device_that_keeps_nothing_starts_the_next_person_as_it_started_the_first(tmp_path: Path) -> None:
    watched = Watched(tmp_path / "content", None, Appearance(125, "night"))
    watched.model.dispatch(SetTextSize(200))
    watched.model.finish_and_clear()
    assert watched.model.state == first_state(Appearance(125, "night"))


def test_a_laptop_keeps_the_look_over_a_restart_and_over_finish_and_clear(tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path / "settings")
    watched = Watched(tmp_path / "content", settings)
    watched.model.dispatch(SetTextSize(150))
    watched.model.dispatch(SetTheme("contrast"))
    watched.model.finish_and_clear()
    assert watched.model.state == first_state(Appearance(150, "contrast"))
    assert settings.read() == Appearance(150, "contrast")


def test_only_a_change_of_the_look_is_written(tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path / "settings")
    watched = Watched(tmp_path / "content", settings)
    watched.model.dispatch(TOPIC)
    watched.model.dispatch(AskNumbers(show=True))
    watched.model.dispatch(FinishAndClear(Appearance(200, "night")))
    assert not settings.path.exists()


def test_settings_that_cannot_be_kept_are_reported_once_and_hold_until_the_app_is_closed(
        tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "settings").write_text("a file where the folder should be")
    watched = Watched(tmp_path / "content", SettingsFile(tmp_path / "settings"))
    for size in (125, 150, 200):
        watched.model.dispatch(SetTextSize(size))
    assert [notice.words for notice in watched.received] == ["Cannot be kept."]
    assert "settings.json cannot be written" in caplog.text
    watched.model.finish_and_clear()
    assert watched.model.state == first_state(Appearance(200, "day"))


def test_a_notice_shows_its_words_and_logs_its_details(watched: Watched, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "lungedu"):
        watched.model.notices.tell(Notice("For the reader.", "topics/one.yaml:3: for staff"))
        watched.model.notices.tell(Notice("Only for the reader."))
    assert [notice.words for notice in watched.received] == ["For the reader.", "Only for the reader."]
    assert caplog.messages == ["topics/one.yaml:3: for staff"]


def test_a_broken_topic_is_found_after_the_start_and_its_problem_logged(
        tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    watched = Watched(tmp_path / "content")
    (tmp_path / "content/topics/one.yaml").write_text("id: one\n")
    with qtbot.waitSignal(watched.model.resting_changed):
        watched.model.survey(("one", "two"), lambda: tuple(map(str, watched.reader.problems)))
    qtbot.waitUntil(lambda: watched.model.surveyed)
    assert watched.model.resting == ("one",)
    assert "topics/one.yaml:1: 'title' is missing" in caplog.text


def test_sound_topics_are_read_without_a_word(tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    watched = Watched(tmp_path / "content")
    watched.model.survey(("one", "two"), lambda: tuple(map(str, watched.reader.problems)))
    qtbot.waitUntil(lambda: watched.model.surveyed)
    assert {"topics/one.yaml", "topics/two.yaml"} <= watched.reader.models.keys()
    assert watched.model.resting == ()
    assert caplog.messages == []
