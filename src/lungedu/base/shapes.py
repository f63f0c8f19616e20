"""What a string must look like. The quick reader asks `accepts`, pydantic asks for a schema: one shape serves both."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Shape:
    """What a string must look like, as a regular expression."""

    pattern: str

    def accepts(self, text: str) -> bool:
        """Whether a text has this shape."""
        return re.search(self.pattern, text) is not None

    def __get_pydantic_core_schema__(self, _source: object, _handler: object) -> Any:
        from pydantic_core import core_schema

        return core_schema.str_schema(pattern=self.pattern, strip_whitespace=True)


NOT_EMPTY = Shape(r"\S")
"""At least one character that can be seen."""
HEX_COLOR = Shape(r"^#[0-9a-fA-F]{6}$")
"""A color, as `#1a2b3c`."""
