"""Blocks on pages: nothing higher than its page, nothing lost, and no heading alone at the foot."""

from __future__ import annotations

import pytest

from lungedu.base.resources import Resources, bundled_folder
from lungedu.paint.fonts import load_fonts
from lungedu.paper.page import (
    BOLD,
    NORMAL,
    PLAIN,
    Block,
    beside,
    frames,
    height_of,
    paged,
    space,
    table,
    words,
)

WIDTH, ROOM = 4000.0, 3000.0
LONG = "These words fill more than one page when they are many. " * 120


@pytest.fixture(autouse=True)
def typeface_is_there(qapp: object) -> None:
    assert load_fonts(Resources(bundled_folder())) == ()


def page_height(_: int) -> float:
    return ROOM


def held(height: float) -> Block:
    return Block(height, lambda *_: None, holds=True)


def test_pages_fill_up_and_the_space_over_the_first_block_is_not_counted() -> None:
    block = Block(ROOM / 2, lambda *_: None, above=100)
    half = Block(ROOM / 2 - 100, lambda *_: None, above=100)
    assert [len(page) for page in paged([block, half, block], page_height)] == [2, 1]


def test_a_heading_goes_to_the_next_page_with_what_follows() -> None:
    pages = paged([space(ROOM - 200), held(150), space(100)], page_height)
    assert [[block.height for block in page] for page in pages] == [[ROOM - 200], [150, 100]]


@pytest.mark.parametrize("indent", [False, True])
def test_text_of_more_than_a_page_goes_on_overleaf_and_none_of_it_is_higher_than_its_page(indent: bool) -> None:
    text = words(LONG, NORMAL.body, PLAIN, WIDTH)
    whole = beside(words("•", NORMAL.body, BOLD, 200), text, 200) if indent else text
    assert whole.height > 2 * ROOM
    pages = paged([held(300), whole], page_height)
    assert len(pages) >= 3
    assert all(0 < height_of(page) <= ROOM for page in pages)
    assert sum(map(height_of, pages)) == pytest.approx(whole.height + 300, rel=0.01)


def test_no_word_is_lost_when_a_text_is_split() -> None:
    parts, rest = 0, words(LONG, NORMAL.body, PLAIN, WIDTH)
    line = words("word", NORMAL.body, PLAIN, WIDTH).height
    while rest.height > line:
        assert rest.split is not None
        fits, rest = rest.split(line)
        assert fits.height == pytest.approx(line)
        parts += 1
    assert parts + 1 == pytest.approx(words(LONG, NORMAL.body, PLAIN, WIDTH).height / line, abs=2)


def test_a_frame_of_more_than_a_page_becomes_more_frames() -> None:
    inside = [words("Some words in a frame. " * 30, NORMAL.body, PLAIN, WIDTH - 200) for _ in range(12)]
    made = frames(inside, WIDTH, 100, ROOM)
    assert len(made) > 1
    assert all(frame.height <= ROOM for frame in made)
    assert sum(frame.height - 200 for frame in made) == pytest.approx(height_of(inside))


def test_the_head_of_a_table_stays_with_its_first_row() -> None:
    rows = table([("Who", "What"), ("one", "two"), ("three", "four")], NORMAL.body, WIDTH)
    assert [row.holds for row in rows] == [True, False, False]
