"""The schemas for editors: one for every content file, all kinds of block, and no unknown field let through."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any, get_args

import pytest

from lungedu.content.blocks import Block
from lungedu.loading import files
from lungedu.loading.schema import schemas

SCHEMAS = {name: json.loads(text) for name, text in schemas()}


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    """Every part of a schema that describes an object."""
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for inner in schema.values():
            yield from parts(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from parts(inner)


def test_every_content_file_has_a_schema_of_its_name() -> None:
    names = [PurePosixPath(file).stem for file in files.SINGLE_FILES] + [place.folder for place in files.FOLDERS]
    assert sorted(SCHEMAS) == sorted(f"{name}.json" for name in names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_says_which_draft_it_follows_and_leads_to_no_missing_part(name: str) -> None:
    schema = SCHEMAS[name]
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    text = json.dumps(schema)
    named = {ref.split('"')[0] for ref in text.split('"#/$defs/')[1:]}
    assert named <= schema.get("$defs", {}).keys()


NAMED_BY_THE_AUTHOR = {"asking.json": ["Groups"], "symbols.json": ["Anchors"],
                       "diagrams.json": ["Anchors", "Show", "Spots", "When"]}
"""The only places where authors write names of their own: groups of words, anchors, spots, the parts of a picture, its
what-if.
"""


@pytest.mark.parametrize("name", SCHEMAS)
def test_unknown_fields_are_refused_everywhere(name: str) -> None:
    objects = list(parts(SCHEMAS[name]))
    fixed = [part for part in objects if "properties" in part]
    assert fixed
    assert all(part["additionalProperties"] is False for part in fixed)
    free = [part for part in objects if "properties" not in part]
    assert sorted(part["title"] for part in free) == NAMED_BY_THE_AUTHOR.get(name, [])


@pytest.mark.parametrize("name", NAMED_BY_THE_AUTHOR)
def test_what_stands_behind_a_name_of_the_author_is_held_to_a_form(name: str) -> None:
    behind = [part["additionalProperties"] for part in parts(SCHEMAS[name]) if "properties" not in part]
    assert behind
    assert all(isinstance(form, dict) and form.keys() & {"$ref", "type", "anyOf"} for form in behind)


@pytest.mark.parametrize("name", ["topics.json", "faq.json"])
def test_every_kind_of_block_can_be_chosen(name: str) -> None:
    kinds = {part["properties"]["kind"]["const"] for part in parts(SCHEMAS[name])
             if "const" in part["properties"].get("kind", {})}
    assert kinds == {get_args(model.model_fields["kind"].annotation)[0] for model in get_args(get_args(Block)[0])}


def test_what_a_topic_needs_is_said() -> None:
    assert SCHEMAS["topics.json"]["required"] == ["id", "title", "summary", "minutes", "picture", "blocks"]


def test_two_makings_are_the_same_text() -> None:
    assert dict(schemas()) == dict(schemas())
