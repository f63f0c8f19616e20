"""One example of each kind of block with every field filled in."""

from __future__ import annotations

from typing import Any, get_args

from pydantic import TypeAdapter

from lungedu.content.blocks import Block

Marked = set[tuple[str, str]]

FOR_ALL = {"facts": ["fact-1", "fact-2"], "unknown": ["gap-1"]}
FOUND_IN_ALL: Marked = {("fact", "fact-1"), ("fact", "fact-2"), ("unknown", "gap-1")}

EXAMPLES: dict[str, tuple[dict[str, Any], Marked]] = {
    "paragraph": ({"text": "Some **words**"}, {("inline", "Some **words**")}),
    "heading": ({"text": "A heading"}, {("plain", "A heading")}),
    "list": ({"items": ["one", "two"], "ordered": "true"}, {("inline", "one"), ("inline", "two")}),
    "callout": ({"tone": "care", "title": "Take care", "text": "now", "items": ["one", "two"]},
                {("plain", "Take care"), ("inline", "now"), ("inline", "one"), ("inline", "two")}),
    "key_number": ({"value": "f.v", "label": "people", "says": "it means"},
                   {("value", "f.v"), ("plain", "people"), ("inline", "it means")}),
    "chart": ({"chart": "a-chart"}, {("chart", "a-chart")}),
    "comparison": ({"title": "Two ways", "columns": [{"title": "one", "items": ["a", "b"]},
                                                     {"title": "two", "items": ["c"]}]},
                   {("plain", "Two ways"), ("plain", "one"), ("plain", "two"), ("inline", "a"),
                    ("inline", "b"), ("inline", "c")}),
    "figure": ({"art": "lungs", "alt": "Two lungs", "caption": "A drawing"},
               {("art", "lungs"), ("alt", "Two lungs"), ("inline", "A drawing")}),
    "table": ({"title": "A table", "columns": ["what", "how"], "rows": [["a", "b"], ["c", "d"]],
               "caption": "so"},
              {("plain", "A table"), ("plain", "what"), ("plain", "how"), ("inline", "a"), ("inline", "b"),
               ("inline", "c"), ("inline", "d"), ("inline", "so")}),
    "timeline": ({"title": "What happened",
                  "entries": [{"when": "first", "text": "this", "facts": ["fact-3"]}]},
                 {("plain", "What happened"), ("inline", "first"), ("inline", "this"), ("fact", "fact-3")}),
    "related": ({"links": ["topic:a", "faq:b", "page:words"]},
                {("link", "topic:a"), ("link", "faq:b"), ("link", "page:words")}),
}
"""One example of each kind of block with every field filled in, and what must be found in it."""

KINDS = {get_args(model.model_fields["kind"].annotation)[0]: model
         for model in get_args(get_args(Block)[0])}


def example(kind: str) -> Any:
    return TypeAdapter(Block).validate_python({"kind": kind, **EXAMPLES[kind][0], **FOR_ALL})
