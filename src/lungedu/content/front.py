"""The catalogue of shelves, for the first screen. Plain dataclasses, so that it loads without pydantic.

Start-up reads these with the quick reader (`loading/quick.py`); `lungedu check` puts the same classes through
pydantic, so that authors get the same clear problems as everywhere. docs/decisions/0004 has the reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from lungedu.base.shapes import NOT_EMPTY
from lungedu.content.marks import Mark

STRICT = {"extra": "forbid", "str_strip_whitespace": True}
"""The pydantic settings of a plain dataclass: the same as those of `content.model.Model`."""


@dataclass(frozen=True, slots=True)
class PictureRef:
    """A picture and its alternative text."""

    __pydantic_config__: ClassVar = STRICT

    art: Annotated[str, Mark("art"), NOT_EMPTY]
    alt: Annotated[str, Mark("alt"), NOT_EMPTY]


@dataclass(frozen=True, slots=True)
class Shelf:
    """A card on Home, and what it opens."""

    __pydantic_config__: ClassVar = STRICT

    id: str
    title: Annotated[str, Mark("plain")]
    summary: Annotated[str, Mark("plain")]
    picture: PictureRef
    opens: Annotated[str, Mark("link")]
    """`page:shelf` for a page that lists the topics below, else the page that the card opens."""
    note: Annotated[str, Mark("plain")] = ""
    """A small line: how many, how long."""
    topics: tuple[Annotated[str, Mark("topic")], ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The shelves, in the order of Home."""

    __pydantic_config__: ClassVar = STRICT

    as_of: str
    """ISO date: when the evidence was last checked as a whole. Shown on Home."""
    shelves: tuple[Shelf, ...]
