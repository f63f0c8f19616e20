"""What a check of a kiosk's health finds."""

from __future__ import annotations

from dataclasses import dataclass

OK, LOOK, WRONG = "ok", "look", "wrong"
"""All is well; somebody should look; it does not work, or is not locked."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report."""

    state: str
    about: str
    found: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.state:<6}{self.about}: {self.found}" + (f" → {self.remedy}" if self.remedy else "")
