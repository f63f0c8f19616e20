"""Changing a plan: nothing that is done loses an item, and minutes stay within an evening."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lungedu.base.new_id import free_id
from lungedu.domain import plan_editing as editing
from lungedu.domain.plan_editing import Draft, DraftItem, draft_of, plan_of

drafts = st.lists(st.sampled_from("abcdef"), max_size=6).map(
    lambda names: Draft("T", "S", tuple(DraftItem(f"topic:{name}") for name in names)))


@given(drafts, st.integers(-2, 8), st.integers(-2, 8))
def test_moving_keeps_every_item(draft: Draft, item: int, to: int) -> None:
    after = editing.moved(draft, item, to)
    assert sorted(one.shows for one in after.items) == sorted(one.shows for one in draft.items)
    if 0 <= item < len(draft.items) and 0 <= to < len(draft.items):
        assert after.items[to] == draft.items[item]


@given(drafts, st.integers(-2, 8))
def test_adding_and_taking_out_again_is_nothing(draft: Draft, at: int) -> None:
    after = editing.added(draft, "topic:new", at)
    place = min(max(at, 0), len(draft.items))
    assert after.items[place].shows == "topic:new"
    assert editing.removed(after, place) == draft


@given(drafts.filter(lambda draft: bool(draft.items)), st.integers(-500, 500))
def test_minutes_stay_between_1_and_60(draft: Draft, minutes: int) -> None:
    after = editing.with_minutes(draft, 0, minutes)
    assert 1 <= after.items[0].minutes <= 60
    assert after.minutes == sum(item.minutes for item in after.items)


@given(drafts.filter(lambda draft: bool(draft.items)))
def test_a_draft_becomes_a_plan_and_a_draft_again(draft: Draft) -> None:
    assert draft_of(plan_of(draft, "an-id")) == draft


def test_a_draft_without_items_is_no_plan() -> None:
    with pytest.raises(ValueError, match="items"):
        plan_of(Draft("T", "S"), "an-id")


@pytest.mark.parametrize(("title", "taken", "expected"), [
    ("Our first evening", (), "our-first-evening"),
    ("Our first evening", ("our-first-evening",), "our-first-evening-2"),
    ("…", (), "plan"), ("10 minutes", (), "plan-10-minutes"), ("Über Lunge", (), "ber-lunge"),
])
def test_an_id_is_made_of_the_title_and_is_free(title: str, taken: tuple[str, ...], expected: str) -> None:
    assert free_id(title, taken) == expected


prompts = st.lists(st.tuples(st.sampled_from(["", "Why?"]), st.sampled_from(["", "So."])), max_size=4).map(tuple)


@given(drafts.filter(lambda draft: bool(draft.items)), prompts)
def test_a_plan_is_whole_when_each_question_has_what_a_good_answer_has(draft: Draft, asked: editing.Prompts) -> None:
    after = editing.finished(editing.with_prompts(draft, 0, asked))
    left = after.items[0].prompts
    assert left == tuple(one for one in asked if one != ("", ""))
    assert editing.is_whole(after) == all(ask and good for ask, good in left)
    if editing.is_whole(after):
        assert draft_of(plan_of(after, "mine")) == after
