"""Every marked string of every kind of block is found, with its place: checks and review stand on this."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from helpers.block_examples import EXAMPLES, FOR_ALL, FOUND_IN_ALL, KINDS, example
from lungedu.content import blocks
from lungedu.content.blocks import Block
from lungedu.content.front import Catalogue, PictureRef, Shelf
from lungedu.content.model import Part, parts_of
from lungedu.content.topic import Topic


def test_there_is_an_example_of_every_kind_with_every_field_of_its_own() -> None:
    assert EXAMPLES.keys() == KINDS.keys()
    for kind, model in KINDS.items():
        own = model.model_fields.keys() - blocks.BlockBase.model_fields.keys() - {"kind"}
        assert own == EXAMPLES[kind][0].keys()


@pytest.mark.parametrize("kind", EXAMPLES)
def test_every_marked_string_of_a_block_is_found(kind: str) -> None:
    found = list(parts_of(example(kind)))
    assert {(part.mark, part.text) for part in found} == EXAMPLES[kind][1] | FOUND_IN_ALL
    assert len(found) == len({part.path for part in found})


@pytest.mark.parametrize("kind", EXAMPLES)
def test_the_place_of_a_string_leads_to_it(kind: str) -> None:
    written = {"kind": kind, **EXAMPLES[kind][0], **FOR_ALL}
    for part in parts_of(example(kind)):
        here: Any = written
        for step in part.path:
            here = here[step]
        assert here == part.text


@pytest.mark.parametrize("kind", EXAMPLES)
def test_a_block_refuses_fields_it_does_not_know_and_changes_after_it_is_made(kind: str) -> None:
    with pytest.raises(ValidationError, match="extra"):
        TypeAdapter(Block).validate_python({"kind": kind, **EXAMPLES[kind][0], "colour": "red"})
    with pytest.raises(ValidationError, match="frozen"):
        example(kind).detail = "more"


def test_a_page_gives_its_strings_in_reading_order_and_leaves_out_what_is_empty() -> None:
    topic = TypeAdapter(Topic).validate_python({
        "id": "one", "title": "First", "summary": "Second", "minutes": "1",
        "picture": {"art": "lungs", "alt": "Third"},
        "blocks": [{"kind": "paragraph", "text": "Fourth"},
                   {"kind": "callout", "tone": "call", "title": "Fifth", "text": "", "items": ["Sixth"]}]})
    assert list(parts_of(topic)) == [
        Part(("title",), "plain", "First"), Part(("summary",), "plain", "Second"),
        Part(("picture", "art"), "art", "lungs"), Part(("picture", "alt"), "alt", "Third"),
        Part(("blocks", 0, "text"), "inline", "Fourth"), Part(("blocks", 1, "title"), "plain", "Fifth"),
        Part(("blocks", 1, "items", 0), "inline", "Sixth")]


def test_the_shelves_of_home_are_found_too() -> None:
    picture = PictureRef("lungs", "Two lungs")
    shelf = Shelf("a", "Title", "Summary", picture, "page:shelf", "a note", ("one", "two"))
    assert {(part.path, part.mark, part.text) for part in parts_of(Catalogue("2026-11-22", (shelf,)))} == {
        (("shelves", 0, "title"), "plain", "Title"), (("shelves", 0, "summary"), "plain", "Summary"),
        (("shelves", 0, "picture", "art"), "art", "lungs"),
        (("shelves", 0, "picture", "alt"), "alt", "Two lungs"),
        (("shelves", 0, "opens"), "link", "page:shelf"), (("shelves", 0, "note"), "plain", "a note"),
        (("shelves", 0, "topics", 0), "topic", "one"), (("shelves", 0, "topics", 1), "topic", "two")}
