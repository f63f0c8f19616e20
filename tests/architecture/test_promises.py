"""Numbers that the documentation promises are the numbers of the code. The documentation is what people rely on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lungedu.kiosk.guard import attempts, guard
from lungedu.kiosk.settings import pin
from lungedu.kiosk.settings.config import KioskConfig
from lungedu.kiosk.watch import supervisor
from lungedu.loading import plan_folder
from lungedu.theme.metrics import TEXT_SIZES

DOCS = Path(__file__).resolve().parents[2] / "docs"
PATIENCE = supervisor.Patience()

# The page; its words; what the code does; what it must do.
PROMISES: tuple[tuple[str, str, Callable[[], object], object], ...] = (
    ("kiosk-settings.md", "Three failed attempts are free.", lambda: [attempts.wait_after(n) for n in (1, 2)], [0, 0]),
    ("kiosk-settings.md", "30 seconds, one minute, two, up to 15",
     lambda: [attempts.wait_after(n) for n in (3, 4, 5)], [30, 60, 120]),
    ("kiosk-settings.md", "up to 15 minutes", lambda: attempts.wait_after(1000), 15 * 60),
    ("kiosk-settings.md", "96 attempts a day", lambda: 24 * 60 * 60 / attempts.wait_after(1000), 96),
    ("kiosk-settings.md", "A PIN has 4 to 12 digits.", lambda: (pin.SHORTEST, pin.LONGEST), (4, 12)),
    ("kiosk-settings.md", "holding the upper left corner for three seconds", lambda: guard._HOLD, 3),
    ("kiosk.md", "After 90 seconds without input", lambda: KioskConfig().idle_seconds, 90),
    ("kiosk.md", "20 seconds later the session is reset", lambda: KioskConfig().countdown_seconds, 20),
    ("kiosk.md", "at once, then after 1, 3 and 5 seconds", lambda: PATIENCE.again[1:], (1, 3, 5)),
    ("kiosk.md", "After 10 seconds without one (60 during startup)", lambda: (PATIENCE.beat, PATIENCE.first_beat),
     (10, 60)),
    ("kiosk.md", "**Three failures in ten minutes:**", lambda: (supervisor.UNTIL_SAFE, supervisor.WITHIN), (3, 600)),
    ("kiosk.md", "**Six failures:** a screen", lambda: supervisor.UNTIL_RESTING, 6),
    ("kiosk.md", "retried every five minutes", lambda: PATIENCE.resting, 300),
    ("sessions.md", "its last twenty versions are kept", lambda: plan_folder.KEPT, 20),
    ("kiosk-settings.md", "100, 125, 150", lambda: TEXT_SIZES, (100, 125, 150, 200)),
)


@pytest.mark.parametrize(("page", "words", "does", "promised"), PROMISES, ids=[words for _, words, _, _ in PROMISES])
def test_what_the_documentation_promises_holds(page: str, words: str, does: Callable[[], object],
                                               promised: object) -> None:
    assert words in " ".join((DOCS / page).read_text("utf-8").split()), "the page no longer says so: change this test"
    assert does() == promised
