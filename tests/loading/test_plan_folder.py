"""A nurse's own plans on the disk: written whole, kept in versions; broken ones are listed and never touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.small_disk import only_root, small_disk
from lungedu.base import whole_file
from lungedu.base.errors import SettingsError
from lungedu.base.resources import Resources, bundled_folder
from lungedu.content.plan import Plan, PlanItem, Prompt
from lungedu.domain.plan_editing import draft_of, plan_of
from lungedu.loading import plan_folder
from lungedu.loading.front import read_catalogue, read_words
from lungedu.loading.plan_folder import KEPT, PlanFolder
from lungedu.loading.store import FileReader, open_library
from lungedu.viewmodels.session_plan import session_items
from lungedu.viewmodels.showable import showable

RESOURCES = Resources(bundled_folder())
LIBRARY = open_library(FileReader(RESOURCES), read_catalogue(RESOURCES))
WORDS = read_words(RESOURCES)


def a_plan(plan_id: str = "mine", title: str = "Mine: a \"plan\" – with ümlauts",
           notes: str = "Say it.\n\nThen ask.") -> Plan:
    return Plan(id=plan_id, title=title, summary="What it is.", items=(
        PlanItem(shows="topic:the-brake", minutes=4, notes=notes, prompts=(Prompt(ask="Why?", good="So."),)),
        PlanItem(shows="page:visit", minutes=2)))


@pytest.fixture
def folder(tmp_path: Path) -> PlanFolder:
    return PlanFolder(tmp_path / "plans", LIBRARY.plans)


def own(folder: PlanFolder) -> dict[str, Plan | None]:
    return {one.id: one.plan for one in folder.listed() if one.is_own}


def test_the_four_ready_plans_have_notes_and_two_prompts_for_each_item() -> None:
    assert len(LIBRARY.plans) == 4
    for plan in LIBRARY.plans.values():
        for item in plan.items:
            assert len(item.notes) > 100
            assert len(item.prompts) >= 2
        assert all(item.route is not None for item in session_items(LIBRARY, WORDS, plan))


def test_what_is_saved_is_read_back_as_it_was(folder: PlanFolder) -> None:
    plan = a_plan()
    file = folder.save(plan)
    assert own(folder) == {"mine": plan}
    text = file.read_text("utf-8")
    assert text.startswith("# A plan for an education session.")
    assert "never a patient" in text


def test_each_save_keeps_the_version_before_and_not_more_than_twenty(folder: PlanFolder) -> None:
    for number in range(KEPT + 5):
        folder.save(a_plan(notes=f"Notes {number}."))
    kept = folder.versions("mine")
    assert len(kept) == KEPT
    assert f"Notes {KEPT + 3}." in kept[0].read_text("utf-8")
    folder.bring_back("mine")
    plan = own(folder)["mine"]
    assert plan is not None
    assert plan.items[0].notes == f"Notes {KEPT + 3}."
    folder.bring_back("mine")
    plan = own(folder)["mine"]
    assert plan is not None
    assert plan.items[0].notes == f"Notes {KEPT + 4}.", "the one that was left is kept too"


@pytest.mark.parametrize("text", ["", "title: [", "id: x\n", "title: Mine\npatient: Ann Miller\nitems: []\n", "\0",
                                  "- a\n",
                                  "id: x\ntitle: X\nsummary: Y\nitems: [{shows: topic:the-brake, minutes: 900}]\n"])
def test_a_broken_file_is_listed_with_what_is_wrong_and_stays_as_it_is(folder: PlanFolder, text: str) -> None:
    assert folder.folder is not None
    folder.folder.mkdir()
    file = folder.folder / "bad.yaml"
    file.write_text(text, "utf-8")
    folder.save(a_plan())
    listed = {one.id: one for one in folder.listed()}
    assert listed["bad"].plan is None
    assert listed["bad"].problems
    assert "bad.yaml:" in str(listed["bad"].problems[0])
    assert listed["mine"].plan is not None
    assert file.read_text("utf-8") == text


def test_a_plan_that_names_what_is_gone_is_kept_and_its_item_is_marked(folder: PlanFolder) -> None:
    plan = Plan(id="old", title="Old", summary="Old.", items=(PlanItem(shows="topic:long-gone", minutes=3),
                                                             PlanItem(shows="topic:the-brake", minutes=3)))
    folder.save(plan)
    read = own(folder)["old"]
    assert read is not None
    assert [item.route is None for item in session_items(LIBRARY, WORDS, read)] == [True, False]


def test_two_plans_with_one_name_are_both_there(folder: PlanFolder) -> None:
    folder.save(a_plan("first", title="Evening"))
    folder.save(a_plan(folder.free_id("Evening"), title="Evening"))
    assert set(own(folder)) == {"first", "evening"}


def test_a_plan_is_given_out_and_brought_in_under_a_free_name(folder: PlanFolder, tmp_path: Path) -> None:
    folder.save(a_plan("evening", title="Evening"))
    folder.give_out(a_plan("evening", title="Evening"), tmp_path / "gift.yaml")
    brought = folder.bring_in(tmp_path / "gift.yaml")
    assert brought.id == "evening-2"
    assert set(own(folder)) == {"evening", "evening-2"}
    (tmp_path / "wrong.yaml").write_text("no plan", "utf-8")
    assert folder.bring_in(tmp_path / "wrong.yaml").problems
    assert folder.bring_in(tmp_path / "not there.yaml").problems
    assert set(own(folder)) == {"evening", "evening-2"}


def test_a_deleted_plan_stays_among_the_versions(folder: PlanFolder) -> None:
    folder.save(a_plan())
    folder.remove("mine")
    assert own(folder) == {}
    assert len(folder.versions("mine")) == 1
    assert folder.free_id("Mine") == "mine-2", "its versions are not those of another plan"
    with pytest.raises(SettingsError, match="cannot be taken away"):
        folder.remove("mine")


def test_a_deleted_plan_is_listed_with_its_last_version_until_it_is_back(folder: PlanFolder) -> None:
    folder.save(a_plan(title="First"))
    folder.save(a_plan(title="Second"))
    folder.remove("mine")
    assert [(one.id, one.plan.title if one.plan else "") for one in folder.deleted()] == [("mine", "Second")]
    folder.bring_back("mine")
    assert folder.deleted() == []
    assert own(folder)["mine"] == a_plan(title="Second")


def test_any_version_comes_back_and_no_other_file_does(folder: PlanFolder, tmp_path: Path) -> None:
    for title in ("First", "Second", "Third"):
        folder.save(a_plan(title=title))
    assert [one.plan.title for one in folder.earlier("mine") if one.plan] == ["Second", "First"]
    folder.bring_back("mine", folder.versions("mine")[1])
    assert own(folder)["mine"] == a_plan(title="First")
    assert [one.plan.title for one in folder.earlier("mine") if one.plan] == ["Third", "Second", "First"]
    folder.give_out(a_plan(), tmp_path / "other.yaml")
    with pytest.raises(SettingsError, match="no such version"):
        folder.bring_back("mine", tmp_path / "other.yaml")


def test_where_nothing_is_kept_or_can_be_written_it_is_reported(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="Nothing is kept"):
        PlanFolder(None, {}).save(a_plan())
    (tmp_path / "wall").write_text("x", "utf-8")
    with pytest.raises(SettingsError, match="cannot be written"):
        PlanFolder(tmp_path / "wall" / "plans", {}).save(a_plan())


@only_root
def test_on_a_full_disk_the_old_plan_stays(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        folder = PlanFolder(disk, {})
        folder.save(a_plan())
        with pytest.raises(OSError, match="space"):
            (disk / "all of it").write_bytes(b"x" * 1_000_000)
        with pytest.raises(SettingsError, match="The plan before is as it was"):
            folder.save(a_plan(notes="Much more. " * 20_000))
        assert own(folder) == {"mine": a_plan()}
        assert folder.versions("mine") == [], "nothing has changed, so there is no version before"
        assert not list(disk.glob(".*"))


def test_a_write_that_fails_leaves_all_versions_as_they_were(folder: PlanFolder,
                                                            monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(KEPT + 1):
        folder.save(a_plan(notes=f"Notes {number}."))
    before = folder.versions("mine")
    writes = whole_file.write_whole

    def fails(file: Path, data: bytes) -> None:
        if file.parent == folder.folder:
            raise OSError(28, "No space left on device")
        writes(file, data)

    monkeypatch.setattr(plan_folder, "write_whole", fails)
    with pytest.raises(SettingsError, match="No space left"):
        folder.save(a_plan(notes="One more."))
    assert folder.versions("mine") == before
    assert len(before) == KEPT


def test_what_can_be_added_is_found_by_words_of_its_title() -> None:
    everything = showable(LIBRARY, WORDS)
    assert {one.kind for one in everything} == {"topic", "moving picture", "walk", "page", "question"}
    assert next(one.link for one in showable(LIBRARY, WORDS, "brake t cells")) == "topic:the-brake"
    assert showable(LIBRARY, WORDS, "zebra") == []


def test_where_an_item_begins_is_kept(tmp_path: Path) -> None:
    plan = Plan(id="mine", title="Mine", summary="Mine.", items=(
        PlanItem(shows="topic:h6-growth", at="what-came-with-it", numbers=True, minutes=2),
        PlanItem(shows="topic:h6-growth", numbers=False, minutes=2),
        PlanItem(shows="diagram:the-brake", step=3, minutes=2)))
    folder = PlanFolder(tmp_path, {})
    folder.save(plan_of(draft_of(plan), "mine"))
    assert folder.listed()[0].plan == plan
