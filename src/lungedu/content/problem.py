"""A problem in content, reported so that its author can fix it: where, what is wrong, and what to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One error or warning in a content file."""

    file: str
    """Relative to the resources folder."""
    line: int
    """Counted from 1; 1 if it concerns the whole file."""
    path: str
    """The path inside the file: `blocks[2].text`. Empty if it concerns the whole file."""
    words: str
    """What is wrong, in plain words."""
    hint: str = ""
    """How to fix it, if known."""
    warning: bool = False
    """A warning is printed but does not fail the check."""

    def __str__(self) -> str:
        kind = "warning: " if self.warning else ""
        place = f" {self.path}:" if self.path else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.file}:{self.line}:{place} {kind}{self.words}{hint}"
