"""Hundreds of people who walk away, in fast time: each leaves nothing behind, and the memory stays as it is."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from helpers.use import Person, saved_indexes
from lungedu import app
from lungedu.domain.session import Play
from lungedu.kiosk.guard.attempts import Attempts
from lungedu.kiosk.guard.guard import KioskGuard
from lungedu.kiosk.guard.lock import PinLock
from lungedu.kiosk.settings.config import KioskConfig
from lungedu.viewmodels.features import kiosk

WARM = 100
"""Resets until all that is kept for the next person (pictures, fonts, layouts) is kept."""


@dataclass(frozen=True)
class Report:
    """How it went. Memory in kB."""

    resets: int
    not_fresh: int
    left_on_clipboard: int
    memory: tuple[int, ...]

    @property
    def growth(self) -> float:
        """By what share the memory of the last tenth is above that after warming up."""
        tenth = max(1, len(self.memory) // 10)
        return sum(self.memory[-tenth:]) / sum(self.memory[:tenth]) - 1


def memory() -> int:
    """What this process holds now, in kB."""
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise OSError("the system does not say how much memory is used")


def run(resets: int, seed: int = 1) -> Report:
    """Let so many people come, do some things, and walk away."""
    chance = random.Random(seed)
    now = [0.0]
    running = app.start(app.CommonStart(size=(800, 800), today=lambda: date(2026, 11, 27), index_folder=saved_indexes(),
                                        features=kiosk(clinic="Riverside")))
    guard = KioskGuard(running.model, running.window, KioskConfig(), PinLock("", Attempts(None)), lambda: now[0])
    guard.show()
    person = Person(running)
    fresh = running.model.state
    not_fresh = left = 0
    held: list[int] = []
    for number in range(resets):
        for _ in range(12):
            _one_thing(person, chance)
            now[0] += 0.5
        person.do(Play(playing=False))  # a story that goes on by itself ends in real time, which this has none of
        QGuiApplication.clipboard().setText("what somebody copied")
        for _ in range(60):
            now[0] += 2.0
            guard.poll()
        person.settle()
        not_fresh += running.model.state != fresh
        left += bool(QGuiApplication.clipboard().text())
        if number >= WARM:
            held.append(memory())
    guard.leave(0)
    return Report(resets, not_fresh, left, tuple(held))


def _one_thing(person: Person, chance: random.Random) -> None:
    """Touch something that can be touched, or type, or scroll."""
    handle = person.window.windowHandle()
    kind = chance.random()
    if kind < 0.1 and person.page.box is not None:
        person.page.box.line.setFocus()
        QTest.keyClicks(person.page.box.line, chance.choice(("hair", "drive", "pain", "brake")))
    elif kind < 0.2:
        bar = person.page.verticalScrollBar()
        bar.setValue(chance.randrange(bar.maximum() + 1))
    else:
        there = [button for button in person.buttons(person.page) or person.buttons() if button.visibleRegion()]
        button = chance.choice(there or person.buttons())
        at = button.mapTo(person.window, button.rect().center())
        if person.window.rect().contains(at):
            QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(at))
    person.settle()
