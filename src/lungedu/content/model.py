"""The base class of the content models, and the marks that say what a text field contains.

A mark turns a plain string field into something that checks, translation and `lungedu text` can find by
themselves: `title: Plain`, `text: Inline`, `facts: tuple[FactId, ...]`. A new kind of block gets every check for
free by using them. `parts_of` walks any model and yields each marked string with its place.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, ClassVar, get_args, get_type_hints

from pydantic import BaseModel, ConfigDict, Field

from lungedu.base.ids import PATTERN
from lungedu.content.marks import Mark


class Model(BaseModel):
    """A frozen model that refuses unknown fields."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


Id = Annotated[str, Field(pattern=PATTERN)]
"""The id of the thing itself."""

Inline = Annotated[str, Mark("inline"), Field(min_length=1)]
"""Text for readers, with inline markup."""
InlineOrNone = Annotated[str, Mark("inline")]
"""The same, but may be left empty."""
Plain = Annotated[str, Mark("plain"), Field(min_length=1)]
"""Text for readers, without markup: titles, labels."""
PlainOrNone = Annotated[str, Mark("plain")]
"""The same, but may be left empty."""
Alt = Annotated[str, Mark("alt"), Field(min_length=1)]
"""Alternative text of a picture."""

FactId = Annotated[str, Mark("fact")]
ValueRef = Annotated[str, Mark("value")]
"""`fact.value`, such as `h6-size.total`."""
ValueRefOrNone = Annotated[str, Mark("value")]
UnknownId = Annotated[str, Mark("unknown")]
UnknownIdOrNone = Annotated[str, Mark("unknown")]
SourceId = Annotated[str, Mark("source")]
TermId = Annotated[str, Mark("term")]
TermIdOrNone = Annotated[str, Mark("term")]
TopicId = Annotated[str, Mark("topic")]
DiagramIdOrNone = Annotated[str, Mark("diagram")]
ChartId = Annotated[str, Mark("chart")]
TrialId = Annotated[str, Mark("trial")]
SymbolId = Annotated[str, Mark("symbol"), Field(min_length=1)]
SymbolIdOrNone = Annotated[str, Mark("symbol")]
"""A drawing of `art/parts`."""
Role = Annotated[str, Mark("role")]
"""A color of `art/palette.yaml`."""
FaqId = Annotated[str, Mark("faq")]
ArtId = Annotated[str, Mark("art")]
Link = Annotated[str, Mark("link")]
"""`topic:the-brake`, `diagram:the-brake`, `walk:harmoni-6`, `quiz:check-yourself`, `faq:pfs-or-os` or `page:words`."""
LinkOrNone = Annotated[str, Mark("link")]


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """One marked string of a model, with its path in it."""

    path: tuple[str | int, ...]
    mark: str
    text: str


def parts_of(model: object) -> Iterator[Part]:
    """Every marked, non-empty string of a model, in reading order (the order of the fields)."""
    yield from _walk(model, None, ())


def _walk(value: object, annotation: object, path: tuple[str | int, ...]) -> Iterator[Part]:
    if isinstance(value, str):
        mark = _mark_in(annotation)
        if mark and value:
            yield Part(path, mark, value)
    elif isinstance(value, tuple):
        inner = _item_annotation(annotation)
        for number, item in enumerate(value):
            yield from _walk(item, inner, (*path, number))
    elif isinstance(value, BaseModel) or (dataclasses.is_dataclass(value) and not isinstance(value, type)):
        for name, hint in _hints(type(value)).items():
            yield from _walk(getattr(value, name), hint, (*path, name))


@cache
def _hints(cls: Any) -> dict[str, Any]:
    hints = get_type_hints(cls, include_extras=True)
    names = cls.model_fields if issubclass(cls, BaseModel) else [f.name for f in dataclasses.fields(cls)]
    return {name: hints[name] for name in names}


def _mark_in(annotation: object) -> str:
    for part in getattr(annotation, "__metadata__", ()):
        if isinstance(part, Mark):
            return part.kind
    return ""


def _item_annotation(annotation: object) -> object:
    if getattr(annotation, "__metadata__", None) is not None:
        annotation = get_args(annotation)[0]
    arguments = get_args(annotation)
    return arguments[0] if arguments else None
