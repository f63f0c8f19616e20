"""The screens and the typeface, as Qt sees them: `lungedu kiosk screens`.

The report of a kiosk's health asks this in a process of its own, because Qt ends a process that finds no display.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from lungedu.base.resources import Resources
from lungedu.kiosk.settings.config import KioskConfig


@dataclass(frozen=True)
class ScreenInfo:
    """One screen; sizes in pixels and in millimeters (0 where it does not tell), dots in an inch, times a second."""

    number: int
    name: str
    width: int
    height: int
    wide_mm: int
    high_mm: int
    dots: float
    hertz: float
    used: bool
    """Whether the kiosk fills this one."""

    @property
    def shape(self) -> str:
        """`portrait` or `landscape`."""
        return "portrait" if self.height > self.width else "landscape"

    def __str__(self) -> str:
        return (f"{self.name}, {self.width} × {self.height} pixels, {self.wide_mm} × {self.high_mm} mm, "
                f"{self.dots:.0f} dots an inch, {self.hertz:.0f} times a second" + (", used" if self.used else ""))


@dataclass(frozen=True)
class DisplayReport:
    """What can be shown: the screens, the typeface, and what is wrong with it."""

    screens: tuple[ScreenInfo, ...]
    typeface: str
    wrong: tuple[str, ...]


def list_screens(config: KioskConfig, resources: Resources) -> DisplayReport:
    """Ask Qt. Without a display the process ends here."""
    from PySide6.QtGui import QFontInfo, QGuiApplication

    from lungedu.kiosk.guard.guard import screen_of
    from lungedu.paint.fonts import load_fonts, typeface

    application = QGuiApplication.instance() or QGuiApplication(["lungedu"])
    used = screen_of(config)
    seen = []
    for number, screen in enumerate(QGuiApplication.screens(), start=1):
        pixels, size = screen.size(), screen.physicalSize()
        seen.append(ScreenInfo(number, screen.name(), pixels.width(), pixels.height(), round(size.width()),
                               round(size.height()), round(screen.physicalDotsPerInch(), 1), screen.refreshRate(),
                               screen is used))
    wrong = load_fonts(resources)
    shown = DisplayReport(tuple(seen), QFontInfo(typeface(16)).family(), wrong)
    del application
    return shown


def as_json(shown: DisplayReport) -> str:
    """For the report."""
    return json.dumps(asdict(shown))


def from_json(text: str) -> DisplayReport:
    """What `as_json` wrote. Raises `ValueError`, `KeyError` or `TypeError` for anything else."""
    said = json.loads(text)
    return DisplayReport(tuple(ScreenInfo(**one) for one in said["screens"]), said["typeface"], tuple(said["wrong"]))
