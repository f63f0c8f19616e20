"""The screens and the typeface, as Qt sees them: `lungedu kiosk screens`.

The health check runs this in a child process, because Qt aborts a process that has no display.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from lungedu.base.resources import Resources
from lungedu.kiosk.settings.config import KioskConfig


@dataclass(frozen=True)
class ScreenInfo:
    """One screen. Sizes in pixels and in millimeters (0: not reported); `dots` per inch; `hertz`: refresh rate."""

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
    """The screens, the typeface in use, and problems with it."""

    screens: tuple[ScreenInfo, ...]
    typeface: str
    wrong: tuple[str, ...]


def list_screens(config: KioskConfig, resources: Resources) -> DisplayReport:
    """Query Qt. Without a display, Qt aborts the process."""
    from PySide6.QtGui import QFontInfo, QGuiApplication

    from lungedu.kiosk.guard.guard import screen_of
    from lungedu.paint.fonts import load_fonts, typeface

    application = QGuiApplication.instance() or QGuiApplication(["lungedu"])
    used = screen_of(config)
    screens = []
    for number, screen in enumerate(QGuiApplication.screens(), start=1):
        pixels, size = screen.size(), screen.physicalSize()
        screens.append(ScreenInfo(number, screen.name(), pixels.width(), pixels.height(), round(size.width()),
                                  round(size.height()), round(screen.physicalDotsPerInch(), 1), screen.refreshRate(),
                                  screen is used))
    wrong = load_fonts(resources)
    report = DisplayReport(tuple(screens), QFontInfo(typeface(16)).family(), wrong)
    del application
    return report


def as_json(report: DisplayReport) -> str:
    """The report as JSON, for `from_json`."""
    return json.dumps(asdict(report))


def from_json(text: str) -> DisplayReport:
    """Parse the output of `as_json`. Raises `ValueError`, `KeyError` or `TypeError` for anything else."""
    report = json.loads(text)
    screens = tuple(ScreenInfo(**screen) for screen in report["screens"])
    return DisplayReport(screens, report["typeface"], tuple(report["wrong"]))
