"""A nurse makes a plan of her own: from a ready one, with the mouse or the keys, saved, changed, and run."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog

from helpers.clipping import clipped
from helpers.use import name_of, saved_indexes, words_shown
from lungedu import app
from lungedu.content.plan import Plan
from lungedu.domain import plan_editing as editing
from lungedu.loading.plan_folder import PlanFolder
from lungedu.presenter.plan_sheet import PlanSheet
from lungedu.presenter.plans_window import PlansWindow
from lungedu.viewmodels.visit import good_questions


class AtPlans:
    """A nurse before her plans."""

    def __init__(self, folder: Path | None):
        running = app.start_session_window(app.SessionStart(index_folder=saved_indexes()))
        self.folder = PlanFolder(folder, running.model.library.plans)
        self.started: list[Plan] = []
        self.window = PlansWindow(running.model, running.window.kit, (1366, 768), self.folder, self.started.append)
        self._touches = itertools.count()
        self.window.look.theme_pace.now = lambda: float(next(self._touches))  # a second between two touches
        self.window.show()
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def reads(self) -> str:
        return "\n".join(filter(None, words_shown(self.window)))

    def named(self, start: str) -> list[QAbstractButton]:
        """Buttons whose names begin like this, from the top."""
        return [button for button in self.window.findChildren(QAbstractButton)
                if name_of(button).startswith(start) and button.isVisibleTo(self.window)]

    def touch(self, words: str, which: int = 0) -> None:
        found = [button for button in self.window.findChildren(QAbstractButton)
                 if words in (button.text(), name_of(button)) and button.isVisibleTo(self.window)]
        assert len(found) > which, words
        QTest.mouseClick(found[which], Qt.MouseButton.LeftButton)
        self.settle()


@pytest.fixture
def nurse(qapp: QApplication, tmp_path: Path) -> AtPlans:
    return AtPlans(tmp_path / "plans")


def test_the_ready_plans_are_there_with_their_minutes_and_one_touch_starts_one(nurse: AtPlans) -> None:
    shown = nurse.reads()
    for words in ("Starting immunotherapy", "HARMONi-6", "Squamous lung cancer in ten minutes",
                  "Side effects and when to call", "18 minutes", "nothing about the group is kept"):
        assert words in shown
    nurse.touch("Start: Side effects and when to call")
    assert [plan.id for plan in nurse.started] == ["side-effects-and-when-to-call"]


def test_a_ready_plan_is_made_ones_own_changed_and_saved(nurse: AtPlans) -> None:
    nurse.touch("Make it mine")
    editor = nurse.window.editor
    assert editor is not None
    before = [item.shows for item in editor.draft.items]
    editor.items.setCurrentRow(1)
    nurse.touch("Up")
    nurse.touch("One minute more")
    editor.title.setText("Our evening")
    editor.notes.setPlainText("Say it slowly.")
    nurse.touch("Save")
    assert "Your own: our-evening.yaml" in nurse.reads()
    saved = next(one.plan for one in nurse.folder.listed() if one.is_own)
    assert saved is not None
    assert [item.shows for item in saved.items] == [before[1], before[0], *before[2:]]
    assert saved.items[0].notes == "Say it slowly."
    assert saved.items[0].minutes == 4
    assert saved.items[0].prompts, "what to ask comes along"


def test_a_new_plan_by_keys_alone(nurse: AtPlans) -> None:
    nurse.touch("New plan")
    editor = nurse.window.editor
    assert editor is not None
    QTest.keyClicks(editor.title, "Two pages")
    editor.query.setFocus()
    QTest.keyClicks(editor.query, "brake")
    assert editor.matches.currentItem().text().startswith("PD-1, the brake on T cells")
    add = next(b for b in editor.findChildren(QAbstractButton) if b.text() == "Add below the chosen one")
    add.setFocus()
    QTest.keyClick(add, Qt.Key.Key_Space)
    editor.query.setText("next visit")
    QTest.keyClick(add, Qt.Key.Key_Space)
    assert [item.shows for item in editor.draft.items] == ["topic:the-brake", "page:visit"]
    assert "In all 6 minutes" in nurse.reads()
    nurse.touch("Take back")
    assert len(editor.draft.items) == 1
    nurse.touch("Save")
    assert "Your own: two-pages.yaml" in nurse.reads()


def test_a_plan_that_is_not_whole_is_not_saved_and_the_reason_is_reported(nurse: AtPlans) -> None:
    nurse.touch("New plan")
    nurse.touch("Save")
    assert "A plan needs a title and one thing to show." in nurse.reads()
    nurse.touch("Leave without saving")
    assert not [one for one in nurse.folder.listed() if one.is_own]


def test_unsaved_changes_are_not_lost_by_one_touch_and_notes_are_a_change_of_their_own(nurse: AtPlans) -> None:
    nurse.touch("Make it mine")
    editor = nurse.window.editor
    assert editor is not None
    nurse.touch("One minute more")
    editor.notes.setPlainText("Typed by hand.")
    nurse.touch("Take back")
    assert editor.draft.items[0].notes != "Typed by hand."
    assert editor.draft.items[0].minutes == 5, "only the notes were taken back"
    nurse.touch("Leave without saving")
    assert "Your changes are not saved." in nurse.reads()
    nurse.touch("Leave without saving")
    assert "Education sessions" in nurse.reads()


def test_rows_can_be_dragged(nurse: AtPlans) -> None:
    nurse.touch("Make it mine")
    editor = nurse.window.editor
    assert editor is not None
    before = [item.shows for item in editor.draft.items]
    model = editor.items.model()
    assert model.moveRow(model.index(0, 0).parent(), 0, model.index(0, 0).parent(), 3)
    nurse.settle()
    assert [item.shows for item in editor.draft.items] == [before[1], before[2], before[0], *before[3:]]
    assert editor.items.item(0).text().startswith("1. ")


def test_any_version_and_a_deleted_plan_come_back(nurse: AtPlans) -> None:
    nurse.touch("Make it mine")
    for title in ("Mine", "Mine, changed", "Mine, changed twice"):
        assert nurse.window.editor is not None
        nurse.window.editor.title.setText(title)
        nurse.touch("Save")
        assert "Your plan is saved." in nurse.reads()
        if title != "Mine, changed twice":
            nurse.touch("Change")
    nurse.touch("Earlier versions")
    shown = nurse.reads()
    assert "Earlier versions: Mine, changed twice" in shown
    assert "Mine, changed. " in shown
    QTest.mouseClick(nurse.named("Bring it back: ")[1], Qt.MouseButton.LeftButton)
    nurse.settle()
    assert "That version is back." in nurse.reads()
    assert "Mine, changed" not in nurse.reads()
    nurse.touch("Earlier versions")
    assert len(nurse.named("Bring it back: ")) == 3, "the one that was left is kept too"


def test_a_deleted_plan_comes_back(nurse: AtPlans) -> None:
    nurse.touch("Make it mine")
    assert nurse.window.editor is not None
    nurse.window.editor.title.setText("Mine")
    nurse.touch("Save")
    nurse.touch("Delete")
    assert "Deleted. It can be brought back, below." in nurse.reads()
    assert "Your own" not in nurse.reads()
    nurse.touch("Bring it back: Mine")
    assert "Your own: mine.yaml" in nurse.reads()
    assert "Bring it back" not in nurse.reads()


def test_questions_for_the_group_are_written_taken_out_and_reported_when_half_of_one_is_missing(nurse: AtPlans) -> None:
    nurse.touch("Make it mine")
    editor = nurse.window.editor
    assert editor is not None
    nurse.touch("Take out question 2")
    nurse.touch("Add a question")
    assert QApplication.focusWidget() is editor.prompts.fields[1][0] or not nurse.window.isActiveWindow()
    QTest.keyClicks(editor.prompts.fields[1][0], "Whom do you call?")
    nurse.touch("Save")
    assert "Each question for the group needs what a good answer has." in nurse.reads()
    QTest.keyClicks(editor.prompts.fields[1][1], "The clinic.")
    editor.title.setText("Mine")
    nurse.touch("Save")
    saved = next(one.plan for one in nurse.folder.listed() if one.is_own)
    assert saved is not None
    assert [prompt.ask for prompt in saved.items[0].prompts][1:] == ["Whom do you call?"]
    assert saved.items[0].prompts[1].good == "The clinic."


def test_a_question_that_was_begun_and_never_written_is_left_out(nurse: AtPlans) -> None:
    nurse.touch("Make it mine")
    nurse.touch("Add a question")
    nurse.touch("Save")
    saved = next(one.plan for one in nurse.folder.listed() if one.is_own)
    assert saved is not None
    assert len(saved.items[0].prompts) == 2


def test_numbers_in_notes_are_shown_as_words_and_stay_tied_to_their_facts_until_they_are_changed(
        nurse: AtPlans) -> None:
    nurse.touch("Make it mine", 2)
    editor = nurse.window.editor
    assert editor is not None
    tied = next(number for number, item in enumerate(editor.draft.items)
                if any("{" in good for _, good in item.prompts))
    editor.items.setCurrentRow(tied)
    nurse.settle()
    shown = "".join(field.toPlainText() for pair in editor.prompts.fields for field in pair)
    assert "{" not in shown
    nurse.touch("One minute more")
    nurse.touch("Save")
    saved = next(one.plan for one in nurse.folder.listed() if one.is_own)
    assert saved is not None
    assert any("{" in prompt.good for prompt in saved.items[tied].prompts)


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize("theme", ["day", "night", "contrast"])
def test_the_nurse_chooses_how_her_windows_look(nurse: AtPlans, size: int, theme: str) -> None:
    larger = nurse.window._model.messages("bar.larger_spoken")
    while nurse.window.look.text_size < size:
        nurse.touch(larger)
    while nurse.window.look.theme != theme:
        nurse.touch("Contrast")
    assert "Education sessions" in nurse.reads()
    nurse.touch("Make it mine")
    assert nurse.window.editor is not None
    assert not list(clipped(nurse.window, "the editor"))
    assert nurse.window.editor.horizontalScrollBar().maximum() == 0


def test_a_broken_plan_is_shown_with_its_problem_and_a_plan_with_a_gap_can_be_started(nurse: AtPlans) -> None:
    assert nurse.folder.folder is not None
    nurse.folder.folder.mkdir(parents=True)
    (nurse.folder.folder / "bad.yaml").write_text("title: [", "utf-8")
    (nurse.folder.folder / "gap.yaml").write_text(
        "id: gap\ntitle: Gap\nsummary: With a gap.\nitems:\n- {shows: 'topic:gone', minutes: 2}\n"
        "- {shows: 'topic:the-brake', minutes: 2}\n", "utf-8")
    nurse.window.list_plans()
    nurse.settle()
    shown = nurse.reads()
    assert "This plan cannot be read." in shown
    assert "bad.yaml:" in shown
    assert "Left out, because it is not in this app any more: topic:gone" in shown
    nurse.touch("Start: Gap")
    assert nurse.started[-1].id == "gap"


def test_a_plan_is_brought_in_from_a_file(nurse: AtPlans, tmp_path: Path) -> None:
    file = tmp_path / "from a colleague.yaml"
    nurse.folder.give_out(nurse.folder.listed()[0].plan, file)  # type: ignore[arg-type]
    nurse.window.import_plan(file)
    nurse.settle()
    assert "The plan is there." in nurse.reads()
    file.write_text("no plan at all", "utf-8")
    nurse.window.import_plan(file)
    nurse.settle()
    assert "cannot be read, so it was not brought in" in nurse.reads()


def test_the_group_gets_a_sheet_with_the_questions_that_were_chosen(nurse: AtPlans, tmp_path: Path,
                                                                     monkeypatch: pytest.MonkeyPatch) -> None:
    nurse.touch("A sheet for the group")
    page = nurse.window.centralWidget()
    assert isinstance(page, PlanSheet)
    normal = page._sheet.pages
    nurse.touch("Put questions on the sheet")
    questions = list(good_questions(nurse.window._model.library).values())
    nurse.touch(questions[0].text)
    assert "1 question on the sheet" in nurse.reads()
    nurse.touch("Large print")
    page = nurse.window.centralWidget()
    assert isinstance(page, PlanSheet)
    assert page._sheet.pages > normal
    file = tmp_path / "sheet"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    nurse.touch("Save as a PDF")
    assert "The sheet was saved." in nurse.reads()
    words = "\n".join(page.extract_text() for page in PdfReader(tmp_path / "sheet.pdf").pages)
    assert questions[0].text in " ".join(words.split())
    file = tmp_path / "no" / "such" / "place"
    nurse.touch("Save as a PDF")
    assert "could not be saved there" in nurse.reads()
    nurse.touch("All plans")
    assert "Education sessions" in nurse.reads()


def test_a_copy_is_given_out_as_a_yaml_file(nurse: AtPlans, tmp_path: Path) -> None:
    plan = nurse.folder.listed()[0].plan
    assert plan is not None
    nurse.window.export_plan(plan, tmp_path / "for a colleague")
    nurse.settle()
    assert "The copy is written." in nurse.reads()
    assert (tmp_path / "for a colleague.yaml").exists()


def test_after_a_session_the_plans_are_there_again_and_say_where_to_write_what_to_change(nurse: AtPlans) -> None:
    nurse.window.hide()
    nurse.window.come_back()
    nurse.settle()
    assert nurse.window.isVisible()
    assert "write on paper. Or write it into the plan, with Change or Make it mine." in nurse.reads()
    nurse.touch("Make it mine")
    assert nurse.window.editor is not None


def test_where_nothing_is_kept_plans_can_be_run_and_not_changed(qapp: QApplication) -> None:
    nurse = AtPlans(None)
    assert "Make it mine" not in nurse.reads()
    assert "New plan" not in nurse.reads()
    nurse.touch("Start", 0)
    assert nurse.started


def test_an_item_that_cannot_be_printed_says_so_in_the_editor(nurse: AtPlans) -> None:
    nurse.touch("Make it mine")
    editor = nurse.window.editor
    assert editor is not None
    for link in ("page:facts", "page:words"):
        editor.draft = editing.added(editor.draft, link, 0)
    editor.shift(1)
    rows = [editor.items.item(number).text() for number in range(editor.items.count())]
    cannot = [row for row in rows if "Cannot be printed" in row]
    assert len(cannot) == 1
    assert "Every fact behind this app" in cannot[0]
