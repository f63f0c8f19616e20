"""A page's blocks in sections: plain, more detail, and numbers that wait until they are asked for."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lungedu.content.blocks import Block, Paragraph
from lungedu.domain.sections import Section, is_shown, sections


def block(detail: str = "plain", behind: str = "") -> Paragraph:
    return Paragraph.model_validate({"kind": "paragraph", "text": "words", "detail": detail, "behind": behind})


PLAIN, MORE, WAITS, MORE_AND_WAITS = block(), block("more"), block(behind="survival"), block("more", "survival")
PAGES = st.lists(st.sampled_from([PLAIN, MORE, WAITS, MORE_AND_WAITS]), max_size=12)


@given(PAGES)
def test_no_block_is_lost_and_their_order_stays(page: list[Block]) -> None:
    assert [one for section in sections("topic:a", page) for one in section.blocks] == page


@given(PAGES)
def test_neighbours_that_wait_for_the_same_thing_are_one_section_with_a_key_of_its_own(page: list[Block]) -> None:
    made = sections("topic:a", page)
    assert all(one.waits_for != next_one.waits_for for one, next_one in pairwise(made))
    assert len({section.key for section in made}) == len(made)
    assert all(section.key.startswith("topic:a#") for section in made)


@given(PAGES)
def test_nobody_meets_a_survival_number_without_asking(page: list[Block]) -> None:
    made = sections("a", page)
    everything_unfolded = frozenset(section.key for section in made)
    shown = [one for section in made if is_shown(section, numbers_asked=False, more_open=everything_unfolded)
             for one in section.blocks]
    assert all(one.behind == "" for one in shown)
    assert len(shown) == sum(one.behind == "" for one in page)


@given(PAGES)
def test_a_reader_who_asks_for_all_gets_all(page: list[Block]) -> None:
    made = sections("a", page)
    everything_unfolded = frozenset(section.key for section in made)
    assert all(is_shown(section, numbers_asked=True, more_open=everything_unfolded) for section in made)


def test_detail_behind_the_numbers_needs_one_question_only() -> None:
    (only,) = sections("a", [WAITS, MORE_AND_WAITS])
    assert only.waits_for == "survival"
    assert is_shown(only, numbers_asked=True, more_open=frozenset())


def test_more_detail_waits_until_it_is_unfolded_and_plain_words_never_wait() -> None:
    plain, more = sections("a", [PLAIN, MORE])
    assert (plain, more) == (Section("a#0", "", (PLAIN,)), Section("a#1", "more", (MORE,)))
    assert is_shown(plain, numbers_asked=False, more_open=frozenset())
    assert not is_shown(more, numbers_asked=True, more_open=frozenset())
    assert is_shown(more, numbers_asked=False, more_open=frozenset({"a#1"}))
