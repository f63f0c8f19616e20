"""One finding of the kiosk health check."""

from __future__ import annotations

from dataclasses import dataclass

OK, WARN, WRONG = "ok", "look", "wrong"
"""Levels: fine; needs attention; broken or not locked. The values are printed."""
"""Old name of `WARN`."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report. `state`: a level; `about`: the subject; `found`: the result; `remedy`: what to do."""

    state: str
    about: str
    found: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.state:<6}{self.about}: {self.found}" + (f" → {self.remedy}" if self.remedy else "")
