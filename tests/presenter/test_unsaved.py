"""Unsaved changes of a plan: a crash or a closed window loses none, and where nothing is kept, none are."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from lungedu.domain import plan_editing as editing
from presenter.test_plans import AtPlans


@pytest.fixture
def nurse(qapp: QApplication, tmp_path: Path) -> AtPlans:
    return AtPlans(tmp_path / "plans")


def typed(nurse: AtPlans, notes: str) -> None:
    """The nurse types notes, and then does nothing for a moment."""
    editor = nurse.window.editor
    assert editor is not None
    editor.notes.setPlainText(notes)
    assert editor._keeping.isActive()
    editor._keeping.timeout.emit()


def test_what_was_typed_before_a_crash_is_offered_and_can_be_saved(nurse: AtPlans, tmp_path: Path) -> None:
    nurse.touch("Make it mine")
    typed(nurse, "Say it slowly.")
    assert nurse.window.editor is not None
    nurse.window.editor.title.setText("Our evening")
    nurse.window.editor._keeping.timeout.emit()
    again = AtPlans(tmp_path / "plans")  # after the crash
    assert "You did not save your changes: Our evening" in again.reads()
    again.touch("Go on with them")
    editor = again.window.editor
    assert editor is not None
    assert editor.notes.toPlainText() == "Say it slowly."
    assert editor.title.text() == "Our evening"
    again.touch("Save")
    assert "Your own: our-evening.yaml" in again.reads()
    assert "You did not save your changes" not in again.reads()


def test_changes_of_an_own_plan_are_found_by_change_too(nurse: AtPlans, tmp_path: Path) -> None:
    nurse.touch("Make it mine")
    assert nurse.window.editor is not None
    nurse.window.editor.title.setText("Mine")
    nurse.touch("Save")
    nurse.touch("Change")
    typed(nurse, "Not saved yet.")
    again = AtPlans(tmp_path / "plans")
    again.touch("Change")
    assert again.window.editor is not None
    assert again.window.editor.notes.toPlainText() == "Not saved yet."
    again.touch("Save")
    own = [one.plan for one in again.folder.listed() if one.is_own and one.plan is not None]
    assert [plan.items[0].notes for plan in own] == ["Not saved yet."], "the same plan, not a second one"


def test_they_can_be_thrown_away_and_are_when_she_leaves_without_saving(nurse: AtPlans, tmp_path: Path) -> None:
    nurse.touch("Make it mine")
    typed(nurse, "One.")
    nurse.touch("Leave without saving")
    nurse.touch("Leave without saving")
    assert "You did not save your changes" not in nurse.reads()
    nurse.touch("Make it mine")
    typed(nurse, "Two.")
    again = AtPlans(tmp_path / "plans")
    again.touch("Throw them away")
    assert "You did not save your changes" not in again.reads()
    assert not again.folder.drafts.read()


def test_the_x_of_the_window_asks_once_and_keeps(nurse: AtPlans, tmp_path: Path) -> None:
    nurse.touch("Make it mine")
    assert nurse.window.editor is not None
    nurse.window.editor.notes.setPlainText("Typed a moment ago.")
    nurse.window.close()
    nurse.settle()
    assert nurse.window.isVisible()
    assert "Your changes are not saved. Save them, or close the window again" in nurse.reads()
    nurse.window.close()
    assert not nurse.window.isVisible()
    again = AtPlans(tmp_path / "plans")
    again.touch("Go on with them")
    assert again.window.editor is not None
    assert again.window.editor.notes.toPlainText() == "Typed a moment ago."


def test_without_changes_the_window_closes_at_once(nurse: AtPlans) -> None:
    nurse.touch("Make it mine")
    nurse.window.close()
    assert not nurse.window.isVisible()
    assert not nurse.folder.drafts.read()


@pytest.mark.parametrize("name", ["Our Evening", "Größe", "plan one", "B"])
def test_a_plan_is_saved_whatever_the_name_of_its_file(nurse: AtPlans, name: str) -> None:
    assert nurse.folder.folder is not None
    nurse.folder.folder.mkdir(parents=True)
    (nurse.folder.folder / f"{name}.yaml").write_text(
        "id: mine\ntitle: Mine\nsummary: Of mine.\nitems:\n- {shows: 'topic:the-brake', minutes: 2}\n", "utf-8")
    nurse.window.list_plans()
    nurse.settle()
    for minutes in (3, 4):
        nurse.touch("Change")
        nurse.touch("One minute more")
        nurse.touch("Save")
        assert "Your plan is saved." in nurse.reads()
        (own,) = [one for one in nurse.folder.listed() if one.is_own]
        assert own.plan is not None
        assert (own.id, own.plan.items[0].minutes) == (name, minutes)


def test_a_draft_that_somebody_has_changed_is_left_out(nurse: AtPlans) -> None:
    nurse.folder.drafts.write("one", {"title": "T", "items": [{"shows": 3}]})
    nurse.folder.drafts.write("two", {"title": "T", "items": "none"})
    nurse.window.list_plans()
    nurse.settle()
    assert "You did not save your changes" not in nurse.reads()
    plan = nurse.folder.listed()[0].plan
    assert plan is not None
    draft = editing.draft_of(plan)
    assert editing.draft_from(editing.as_data(draft)) == draft


def test_where_nothing_is_kept_no_draft_is(qapp: QApplication) -> None:
    nurse = AtPlans(None)
    nurse.folder.drafts.write("one", {"title": "T", "items": []})
    assert not nurse.folder.drafts.read()
