"""Patterns that strings must match, for both the quick reader (`accepts`) and pydantic (a schema)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Shape:
    """A regular expression that a string must match."""

    pattern: str

    def accepts(self, text: str) -> bool:
        """Whether the text matches."""
        return re.search(self.pattern, text) is not None

    def __get_pydantic_core_schema__(self, _source: object, _handler: object) -> Any:
        from pydantic_core import core_schema

        return core_schema.str_schema(pattern=self.pattern, strip_whitespace=True)


NOT_EMPTY = Shape(r"\S")
"""At least one visible character."""
HEX_COLOR = Shape(r"^#[0-9a-fA-F]{6}$")
"""A color such as `#1a2b3c`."""
