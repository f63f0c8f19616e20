"""Where an item of a plan begins: what an author gets wrong there is named, with what would mend it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.content_folder import ContentFolder, copy_of_shipped
from helpers.mistakes import Mistake, Place, Spoil, is_named, problems_in

PLAN = "plans/squamous-in-ten-minutes.yaml"


def item(line: int, *lines: str) -> Spoil:
    """An item at the end of a plan; the mistake is in one of its lines, counted from 0."""
    def spoil(folder: ContentFolder) -> Place:
        return PLAN, folder.append(PLAN, f"  - {lines[0]}", *(f"    {text}" for text in (*lines[1:], "minutes: 2")),
                                   ) + line
    return spoil


CASES = {
    "a heading with a typing error": Mistake(item(1, "shows: topic:the-brake", "at: step-by-stop"),
                                             "the page has no heading or chart 'step-by-stop'",
                                             "did you mean 'step-by-step'?"),
    "a chart of another page": Mistake(item(1, "shows: topic:h6-growth", "at: h6-os-points"),
                                       "no heading or chart 'h6-os-points'", "h6-pfs-points"),
    "a heading of a moving picture": Mistake(item(1, "shows: diagram:the-brake", "at: step-by-step"),
                                             "only a topic or a question", "name a step instead"),
    "a chart that nobody would see": Mistake(item(1, "shows: topic:h6-survival", "at: h6-os-points"),
                                             "waits behind the numbers", "numbers: yes"),
    "a step too far": Mistake(item(1, "shows: diagram:the-brake", "step: 7"), "there is no step 7",
                              "the last one is step 6"),
    "a card too far": Mistake(item(1, "shows: walk:harmoni-6", "step: 9"), "there is no step 9", "step 8"),
    "a step of a page": Mistake(item(1, "shows: page:visit", "step: 2"), "only a moving picture or a walk"),
    "a step before the first": Mistake(item(1, "shows: diagram:the-brake", "step: 0"), "at least 1"),
    "numbers that are neither": Mistake(item(1, "shows: topic:the-brake", "numbers: some"), "yes or no"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> ContentFolder:
    return copy_of_shipped(Path(tmp_path_factory.mktemp("content")) / "content")


@pytest.fixture
def content(folder: ContentFolder) -> Iterator[ContentFolder]:
    yield folder
    folder.restore()


@pytest.mark.parametrize("name", CASES)
def test_a_mistake_is_named(content: ContentFolder, name: str) -> None:
    is_named(CASES[name], content)


def test_what_is_right_is_not_called_wrong(content: ContentFolder) -> None:
    for lines in (("shows: topic:the-brake", "at: step-by-step"), ("shows: walk:harmoni-6", "step: 8"),
                  ("shows: topic:h6-survival", "at: h6-os-points", "numbers: yes"),
                  ("shows: topic:h6-survival", "numbers: no")):
        item(0, *lines)(content)
    assert not problems_in(content)
